import type { FieldMap } from '../../playbook/schema';
import { composedClosest } from './composed-tree';
import { comparable } from './field-index';
import type { ActiveRecord } from './page-adapter';
import { collectFields, placesIn } from './read-page';

/** A field that the page shows, whatever the playbook wants, and the name by which it can be found again. */
export interface PageField {
  readonly label: string;
  /** Absent if the page gives only a label. */
  readonly apiName?: string | undefined;
  /** As printed; blank where the field is empty. */
  readonly text: string;
  /** The elements that show it. */
  readonly nodes: readonly Element[];
}

/** The names of all fields in the record: an API name, or where an element has none its label. */
function namesIn(record: ActiveRecord): FieldMap {
  const names: FieldMap = {};
  for (const place of placesIn(record).flatMap(([, places]) => places)) {
    const { apiName } = place;
    const label = place.label() || apiName;
    if (!label) continue;
    names[apiName ?? ` ${comparable(label)}`] = {
      label,
      type: 'text',
      apiNames: apiName ? [apiName] : [],
      labels: apiName ? [] : [label],
      classicIds: [],
    };
  }
  return names;
}

/**
 * Every field that the record shows now, in the order of the readers. It is found by the very adapters that will read
 * it later, so that what can be pointed at can be read. A field by label that says the same as one with an API name
 * under the same label is that one.
 */
export function listFields(record: ActiveRecord): readonly PageField[] {
  const fields: (PageField & { readonly key: string; readonly nodes: Element[] })[] = [];
  const names = namesIn(record);
  for (const { key, label, node, read } of collectFields(record, names)) {
    const raw = read();
    if (raw.kind === 'absent') continue;
    // The heading shows a name that has an API name and does not say it.
    const apiName = names[key]?.apiNames[0];
    const text = 'text' in raw ? raw.text : '';
    const place = node.closest('td') ?? node;
    const known = fields.find(
      (field) =>
        field.key === key ||
        (apiName === undefined && comparable(field.label) === comparable(label) && field.text === text),
    );
    if (known) known.nodes.push(place);
    else fields.push({ key, label, text, nodes: [place], apiName });
  }
  return fields;
}

/** The field that an element belongs to, and the element of it that shows it there. */
export function fieldAt(
  element: Element,
  fields: readonly PageField[],
): { readonly field: PageField; readonly node: Element } | undefined {
  const node = composedClosest(element, (at) => fields.some(({ nodes }) => nodes.includes(at)));
  const field = node && fields.find(({ nodes }) => nodes.includes(node));
  return field && { field, node };
}
