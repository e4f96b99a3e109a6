import type { RecordId } from '../../domain/account';
import { recordIdOf } from '../record-id';
import { composedClosest } from './composed-tree';
import type { RecordSurvey } from './record-survey';
import { FIELD_ATTRIBUTE, RELATED_LINK } from './salesforce-selectors';

/** `/lightning/r/Account/<id>/related/…`, `/lightning/r/<id>/related/…`, `/one/one.app#/sObject/<id>/rlName/…`. */
const RELATED = /\/(?:r\/(?:\w+\/)?|sObject\/)(\w{15,18})\/(?:related|rlName)\//;

const CONTENT = `tbody, force-lookup, [${FIELD_ATTRIBUTE}]`;

/**
 * True for fields and for rows of a list, where a link may lead to any record. Links in text that people wrote are
 * already left out as foreign.
 */
export function isContent(element: Element): boolean {
  return element.matches(CONTENT);
}

/**
 * The ids that the page shows as those of its own record, each once.
 * Lightning: headers and quick links of related lists name the record they belong to (seen 2021-04, 2025-11).
 * Classic: the ids of related lists begin with that of the record (seen 2016-02, 2024-06).
 */
export function recordIdsShown(survey: RecordSurvey): RecordId[] {
  const texts: string[] = [];
  if (survey.classic) {
    for (const list of survey.element.ownerDocument.querySelectorAll('.bRelatedList[id*="_Related"]')) {
      texts.push(list.id.slice(0, 15));
    }
  } else {
    for (const link of survey.all(RELATED_LINK)) {
      const found = RELATED.exec(link.getAttribute('href') ?? '')?.[1];
      if (found && !composedClosest(link, isContent, survey.element)) texts.push(found);
    }
  }
  const ids = new Set<RecordId>();
  for (const text of texts) {
    const id = recordIdOf(text);
    if (id) ids.add(id);
  }
  return [...ids];
}
