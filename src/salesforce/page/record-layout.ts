import { composedClosest } from './composed-tree';
import { fieldNodes } from './field-node';
import type { PageAdapter } from './page-adapter';
import { fieldsByApiName } from './record-field';
import { ANY_FIELD, DYNAMIC_FIELD_BODY, FIELD_HOST, LAYOUT_ITEM } from './salesforce-selectors';

/** True for a field that another adapter reads: a Dynamic Form's, or an Aura component's. */
function isOthers(anchor: Element, top: Element): boolean {
  const host = composedClosest(
    anchor,
    (at) => at.localName === DYNAMIC_FIELD_BODY || at.matches(FIELD_HOST),
    top,
  );
  return host !== undefined && !host.matches(LAYOUT_ITEM);
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
