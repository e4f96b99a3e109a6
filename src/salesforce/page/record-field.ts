import { findInside } from './composed-tree';
import type { FieldPlace } from './page-adapter';
import { ACCOUNT_FIELD, FIELD_ATTRIBUTE, FIELD_LABEL, FIELD_VALUE } from './salesforce-selectors';
import { agreed, labelText, readOutput } from './value-node';

/** The API name of an account field's element; undefined for another object's field. */
export function apiNameOf(element: Element): string | undefined {
  const name = element.getAttribute(FIELD_ATTRIBUTE);
  return name?.startsWith(ACCOUNT_FIELD) ? name.slice(ACCOUNT_FIELD.length) : undefined;
}

/** The label printed in a field's element, or nothing. */
export function labelIn(field: Element): string {
  const [label] = findInside(field, FIELD_LABEL);
  return label ? labelText(label) : '';
}

/**
 * Reads a field's element whenever asked, keeping the element and not what is inside it; undefined in edit mode, where
 * it has no value, and where two differ.
 */
export function finderOf(field: Element, selector: string = FIELD_VALUE): FieldPlace['find'] {
  return () => (field.isConnected ? agreed(findInside(field, selector).map(readOutput)) : undefined);
}

/** The places of an account's fields among elements that carry an API name. */
export function placesByApiName(
  elements: readonly Element[],
  isOthers: (element: Element, apiName: string) => boolean = () => false,
): FieldPlace[] {
  return elements.flatMap((node) => {
    const name = apiNameOf(node);
    if (name === undefined) return [];
    return {
      kind: 'apiNames',
      name,
      apiName: name,
      label: () => labelIn(node),
      node,
      isOthers: () => isOthers(node, name),
      find: finderOf(node),
    };
  });
}

/** A place that only its label names. */
export function placeByLabel(name: string, node: Element, find: FieldPlace['find']): FieldPlace {
  return { kind: 'labels', name, label: () => name, node, find };
}
