import { inherited } from './composed-tree';
import { fieldNodes } from './field-node';
import type { PageAdapter } from './page-adapter';
import { fieldsByApiName } from './record-field';
import { ANY_FIELD, AURA_FIELD, DYNAMIC_FIELD, DYNAMIC_FIELD_BODY } from './salesforce-selectors';

/** True for what holds a field that another adapter reads: a Dynamic Form's, or an Aura component's. */
function isOthers(element: Element): boolean {
  return element.localName === DYNAMIC_FIELD_BODY || element.matches(`${DYNAMIC_FIELD}, ${AURA_FIELD}`);
}

/** The standard layout in both wrapper shapes, and its older generation: fields by API name. */
export const recordLayout: PageAdapter = {
  name: 'record-layout',
  anchors: ANY_FIELD,
  collect({ element, anchors }, fields) {
    const others = inherited(element, false, (at, inOthers = false) => inOthers || isOthers(at));
    return fieldNodes(
      this.name,
      fieldsByApiName(anchors, fields, (anchor) => !others(anchor)),
    );
  },
};
