import { inherited } from './composed-tree';
import type { PageAdapter } from './page-adapter';
import { placesByApiName } from './record-field';
import { ANY_FIELD, DYNAMIC_FIELD, DYNAMIC_FIELD_ID } from './salesforce-selectors';

/**
 * An id as it is compared: "__" may be written "_", and the case may be that of an older name of the field. The
 * App Builder ends it with "Field", Salesforce's generator of pages also says where the field stands (seen 2026-06).
 */
function comparableId(id: string): string {
  return id.replace(/(?:Detail|Primary|Secondary)?Field\d*$|_/g, '').toLowerCase();
}

/**
 * Dynamic Forms: fields by API name, the record's own only: a field of a related record (its parent account) has a longer
 * id, "RecordParent…Field".
 */
export const dynamicForms: PageAdapter = {
  anchors: ANY_FIELD,
  places({ element, anchors }) {
    // Undefined outside of forms, null in a form's field without an id.
    const idOf = inherited<string | null | undefined>(element, undefined, (at, id) =>
      at.matches(DYNAMIC_FIELD) ? at.getAttribute(DYNAMIC_FIELD_ID) : id,
    );
    return placesByApiName(anchors, (anchor, apiName) => {
      const id = idOf(anchor);
      return id !== null && comparableId(id ?? '') !== comparableId(`Record${apiName}`);
    });
  },
};
