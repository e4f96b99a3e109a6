import type { FieldMap } from '../../playbook/schema';
import { findInside } from './composed-tree';
import { byApiName } from './field-index';
import type { FoundField } from './field-node';
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
export function finderOf(field: Element, selector: string = FIELD_VALUE): FoundField['find'] {
  return () => (field.isConnected ? valueIn(field, selector) : undefined);
}

/** The wanted fields among elements that carry an API name; only those are asked whether they are `accepted`. */
export function fieldsByApiName(
  elements: readonly Element[],
  fields: FieldMap,
  accepted: (element: Element, apiName: string) => boolean = () => true,
): FoundField[] {
  const index = byApiName(fields);
  const found: FoundField[] = [];
  for (const node of elements) {
    const apiName = apiNameOf(node);
    const named = apiName === undefined ? undefined : index.get(apiName);
    if (apiName === undefined || !named || !accepted(node, apiName)) continue;
    for (const { key, rank } of named) {
      const label = labelIn(node) || fields[key]?.label || apiName;
      found.push({ key, rank, label, apiName, node, find: finderOf(node) });
    }
  }
  return found;
}
