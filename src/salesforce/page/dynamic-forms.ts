import { inherited } from './composed-tree';
import type { PageAdapter } from './page-adapter';
import { placesByApiName } from './record-field';
import { ANY_FIELD, DYNAMIC_FIELD, DYNAMIC_FIELD_ID } from './salesforce-selectors';

/** An id as it is compared: "__" may be written "_", and the case may be that of an older name of the field. */
function comparableId(id: string): string {
  return id.replace(/_|\d*$/g, '').toLowerCase();
}

/**
 * True if a form's field belongs to the record itself.
 * A field of a related record (its parent account) has a longer id: "RecordParent…Field".
 */
function isOfRecord(apiName: string, form: Element): boolean {
  const id = form.getAttribute(DYNAMIC_FIELD_ID);
  return id === null || comparableId(id) === comparableId(`Record${apiName}Field`);
}

/** Dynamic Forms: fields by API name, the record's own only. */
export const dynamicForms: PageAdapter = {
  anchors: ANY_FIELD,
  places({ element, anchors }) {
    const formOf = inherited<Element | undefined>(element, undefined, (at, form) =>
      at.matches(DYNAMIC_FIELD) ? at : form,
    );
    return placesByApiName(anchors, (anchor, apiName) => {
      const form = formOf(anchor);
      return !form || !isOfRecord(apiName, form);
    });
  },
};
