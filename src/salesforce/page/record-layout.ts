import { composedClosest } from './composed-tree';
import { fieldNodes } from './field-node';
import type { PageAdapter } from './page-adapter';
import { fieldsByApiName } from './record-field';
import {
  ANY_FIELD,
  AURA_FIELD,
  DYNAMIC_FIELD,
  DYNAMIC_FIELD_BODY,
  LAYOUT_ITEM,
} from './salesforce-selectors';

/** True for a field that another adapter reads: a Dynamic Form's, or an Aura component's. */
function isOthers(anchor: Element, top: Element): boolean {
  const host = composedClosest(
    anchor,
    (at) =>
      LAYOUT_ITEM.test(at.localName) ||
      at.localName === DYNAMIC_FIELD ||
      at.localName === DYNAMIC_FIELD_BODY ||
      at.matches(AURA_FIELD),
    top,
  );
  return host !== undefined && !LAYOUT_ITEM.test(host.localName);
}

/** The standard layout in both wrapper shapes, and its older generation: fields by API name. */
export const recordLayout: PageAdapter = {
  name: 'record-layout',
  anchors: ANY_FIELD,
  collect({ element, anchors }, fields) {
    const own = (anchor: Element): boolean => !isOthers(anchor, element);
    return fieldNodes(this.name, fieldsByApiName(anchors, fields, own));
  },
};
