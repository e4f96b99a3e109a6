import { inherited } from './composed-tree';
import type { PageAdapter } from './page-adapter';
import { placesByApiName } from './record-field';
import { ANY_FIELD, AURA_FIELD, DYNAMIC_FIELD, DYNAMIC_FIELD_BODY } from './salesforce-selectors';

/** True for what holds a field that another adapter reads: a Dynamic Form's, or an Aura component's. */
function isOthers(element: Element): boolean {
  return element.localName === DYNAMIC_FIELD_BODY || element.matches(`${DYNAMIC_FIELD}, ${AURA_FIELD}`);
}

/** The standard layout in both wrapper shapes, and its older generation: fields by API name. */
export const recordLayout: PageAdapter = {
  anchors: ANY_FIELD,
  places({ element, anchors }) {
    const others = inherited(element, false, (at, inOthers = false) => inOthers || isOthers(at));
    return placesByApiName(anchors, others);
  },
};
