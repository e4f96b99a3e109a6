import { findInside } from './composed-tree';
import type { FieldPlace } from './page-adapter';
import { ACCOUNT_FIELD, FIELD_ATTRIBUTE, FIELD_LABEL, FIELD_VALUE } from './salesforce-selectors';
import { agree, labelText, readOutput, type Value } from './value-node';

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

/** Reads the value inside a field's element; undefined in edit mode, where it has none, and where two differ. */
export function valueIn(field: Element, selector: string = FIELD_VALUE): Value | undefined {
  let value: Value | undefined;
  for (const holder of findInside(field, selector)) {
    const read = readOutput(holder);
    if (value && !agree(value.raw, read.raw)) return undefined;
    value ??= read;
  }
  return value;
}

/** Reads a field's element whenever asked, keeping the element and not what is inside it. */
export function finderOf(field: Element, selector: string = FIELD_VALUE): FieldPlace['find'] {
  return () => (field.isConnected ? valueIn(field, selector) : undefined);
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
