import type { FieldMap } from '../../playbook/schema';
import { findInside } from './composed-tree';
import { byLabel, comparable, soleField } from './field-index';
import { type FoundField, fieldNodes } from './field-node';
import type { PageAdapter } from './page-adapter';
import { finderOf } from './record-field';
import { HIGHLIGHT, HIGHLIGHT_LABEL, HIGHLIGHT_NAME, HIGHLIGHT_VALUE } from './salesforce-selectors';
import { labelText, readOutput } from './value-node';

/** The one label of a detail: its title and its words agree, or it has none. */
export function labelOf(detail: Element): string | undefined {
  const labels = findInside(detail, HIGHLIGHT_LABEL).flatMap((element) =>
    [element.getAttribute('title') ?? '', labelText(element)].filter(Boolean),
  );
  const [first] = labels;
  return first && labels.every((label) => comparable(label) === comparable(first)) ? first : undefined;
}

/** The record's name in the heading, for the fields whose API name is Name. */
function names(slots: readonly Element[], fields: FieldMap): FoundField[] {
  const found: FoundField[] = [];
  for (const [key, field] of Object.entries(fields)) {
    if (!field.apiNames.includes('Name')) continue;
    for (const node of slots) {
      const find = () => (node.isConnected ? readOutput(node) : undefined);
      found.push({ key, rank: 0, label: field.label, node, find });
    }
  }
  return found;
}

/** The highlights panel, standard and dynamic: the name from the heading, at most seven details by label only. */
export const highlightsPanel: PageAdapter = {
  name: 'highlights',
  anchors: `${HIGHLIGHT}, ${HIGHLIGHT_NAME}`,
  collect({ anchors }, fields) {
    const index = byLabel(fields);
    const found = names(
      anchors.filter((anchor) => anchor.localName !== HIGHLIGHT),
      fields,
    );
    for (const node of anchors) {
      if (node.localName !== HIGHLIGHT) continue;
      const label = labelOf(node);
      const field = label === undefined ? undefined : soleField(index, label);
      if (!label || !field) continue;
      // The heading is a better place for the name than a detail.
      found.push({ ...field, rank: field.rank + 1, label, node, find: finderOf(node, HIGHLIGHT_VALUE) });
    }
    return fieldNodes(this.name, found);
  },
};
