import type { RecordId } from '../../domain/account';
import { recordIdOf } from '../record-id';
import { composedClosest, findInside } from './composed-tree';
import type { RecordSurvey } from './record-survey';
import { ACCOUNT_FIELD, FIELD_ATTRIBUTE, FIELD_VALUE, LOOKUP, RELATED_LINK } from './salesforce-selectors';
import { idInHref } from './value-node';

/** `/lightning/r/Account/<id>/related/…`, `/lightning/r/<id>/related/…`, `/one/one.app#/sObject/<id>/rlName/…`. */
const RELATED = /\/(?:r\/(?:\w+\/)?|sObject\/)(\w{15,18})\/(?:related|rlName)\//;

const CONTENT = `tbody, ${LOOKUP}, [${FIELD_ATTRIBUTE}]`;

/** True for fields and for rows of a list, where a link may lead to any record. Words that a person wrote are foreign anyway. */
export function isContent(element: Element): boolean {
  return element.matches(CONTENT);
}

/** The record that a related list's address names. */
export function relatedId(href: string): RecordId | undefined {
  return recordIdOf(RELATED.exec(href)?.[1] ?? '');
}

/** These show the lists of the page's own record only; a single list may be set to another's. Seen 2021-04 (Aura), 2025-11. */
const OWN_LISTS =
  'lst-related-list-quick-links-container, lst-related-list-container, .forceRelatedListQuickLinksContainer, .forceRelatedListContainer';

/**
 * The id that the page shows as its own record's; undefined where it shows none, or leaves it open.
 * Lightning: quick links and headers of related lists name the record they belong to (seen 2021-04, 2025-11). Single
 * lists count only where there are no others: several ids leave it open if `accountId` is among them.
 * Classic: related lists carry the record's id in their own (seen 2016-02, 2024-06).
 */
export function recordIdShown(survey: RecordSurvey, accountId: RecordId): RecordId | undefined {
  const own = new Set<RecordId>();
  const single = new Set<RecordId>();
  const { element, classic } = survey;
  if (classic) {
    for (const list of element.ownerDocument.querySelectorAll('.bRelatedList[id*="_Related"]')) {
      const id = recordIdOf(list.id.slice(0, 15));
      if (id) own.add(id);
    }
  } else {
    // No account is its own parent: a list of the one that the form names as its parent does not say whose page this is.
    const fields = survey.fields(`[${FIELD_ATTRIBUTE}="${ACCOUNT_FIELD}ParentId"]`);
    const parents = fields
      .flatMap((field) => findInside(field, 'a'))
      .map((link) => recordIdOf(idInHref(link.getAttribute('href') ?? '') ?? ''));
    for (const link of survey.all(RELATED_LINK)) {
      const id = relatedId(link.getAttribute('href') ?? '');
      if (!id || parents.includes(id) || composedClosest(link, isContent, element)) continue;
      (composedClosest(link, (at) => at.matches(OWN_LISTS), element) ? own : single).add(id);
    }
    // While the form is edited it names no parent, and a list may be the parent's.
    const isEdited = fields.some((field) => findInside(field, FIELD_VALUE).length === 0);
    if (single.size > 0 && isEdited) single.add(accountId);
  }
  const ids = [...(own.size > 0 ? own : single)];
  if (own.size === 0 && ids.length > 1 && ids.includes(accountId)) return undefined;
  // Where the page shows several ids, the one that disagrees is told: doubt is safe, trust is not.
  return ids.find((id) => id !== accountId) ?? ids[0];
}
