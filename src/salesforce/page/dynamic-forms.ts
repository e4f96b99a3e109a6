import { inherited } from './composed-tree';
import { fieldNodes } from './field-node';
import type { PageAdapter } from './page-adapter';
import { fieldsByApiName } from './record-field';
import { ANY_FIELD, DYNAMIC_FIELD, DYNAMIC_FIELD_ID } from './salesforce-selectors';

/**
 * True if a form's field belongs to the record itself.
 * A field of a related record (its parent account) has a longer id: "RecordParent…Field".
 */
function isOfRecord(apiName: string, form: Element): boolean {
  const id = form.getAttribute(DYNAMIC_FIELD_ID);
  if (id === null) return true;
  const own = `Record${apiName.replace(/__/g, '_')}Field`;
  return id.startsWith(own) && /^\d*$/.test(id.slice(own.length));
}

/** Dynamic Forms: fields by API name, the record's own only. */
export const dynamicForms: PageAdapter = {
  name: 'dynamic-forms',
  anchors: ANY_FIELD,
  collect({ element, anchors }, fields) {
    const formOf = inherited<Element | undefined>(element, undefined, (at, form) =>
      at.localName === DYNAMIC_FIELD ? at : form,
    );
    const own = (anchor: Element, apiName: string): boolean => {
      const form = formOf(anchor);
      return form !== undefined && isOfRecord(apiName, form);
    };
    return fieldNodes(this.name, fieldsByApiName(anchors, fields, own));
  },
};
