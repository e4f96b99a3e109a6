import { byLabel, soleField } from './field-index';
import { type FoundField, fieldNodes } from './field-node';
import type { PageAdapter } from './page-adapter';
import { fieldsByApiName, finderOf, labelIn } from './record-field';
import { AURA_FIELD, FIELD_ATTRIBUTE } from './salesforce-selectors';

/** The older Aura components: fields by API name where they carry one, else by label. */
export const auraFields: PageAdapter = {
  name: 'aura-fields',
  anchors: AURA_FIELD,
  collect({ anchors }, fields) {
    const named = (anchor: Element) =>
      anchor.hasAttribute(FIELD_ATTRIBUTE) ? anchor : anchor.querySelector(`[${FIELD_ATTRIBUTE}]`);
    const index = byLabel(fields);
    const found: FoundField[] = [];
    for (const node of anchors) {
      const carrier = named(node);
      if (carrier) {
        found.push(...fieldsByApiName([carrier], fields));
        continue;
      }
      const label = labelIn(node);
      const field = soleField(index, label);
      // A label is a weaker name than any API name.
      if (field) found.push({ key: field.key, rank: 100 + field.rank, label, node, find: finderOf(node) });
    }
    return fieldNodes(this.name, found);
  },
};
