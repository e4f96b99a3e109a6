import type { RecordId } from '../../domain/account';
import { findInside } from './composed-tree';
import { findLivePages } from './live-page';
import type { ActiveRecord } from './page-adapter';
import { apiNameOf } from './record-field';
import { recordIdShown } from './record-id-shown';
import { type RecordSurvey, surveyRecord } from './record-survey';
import {
  ACTIVITY_FIELD,
  ANY_FIELD,
  AURA_FIELD,
  CLASSIC_ROW,
  CLASSIC_VALUE,
  EDIT_BUTTON,
  FIELD_ATTRIBUTE,
  FIELD_VALUE,
  HIGHLIGHT,
  HIGHLIGHT_NAME,
  isClassicEditing,
} from './salesforce-selectors';

/** Surveys made while looking for a record: good until the next microtask, since the page cannot change before it. */
const surveys = new WeakMap<ActiveRecord, RecordSurvey>();

/** A survey of the record as the page is now. */
export function surveyOf(record: ActiveRecord): RecordSurvey {
  return surveys.get(record) ?? surveyRecord(record.element);
}

/**
 * True once the page shows a record, and, where its fields tell the object, an account. Activities stand on every page,
 * and so do forms for something new: fields to fill in tell of the record only while it is edited.
 */
function showsAccount(survey: RecordSurvey): boolean {
  if (survey.classic) return survey.fields(`${CLASSIC_VALUE}, ${CLASSIC_ROW}`).length > 0;
  const fields = survey.fields(ANY_FIELD);
  if (fields.some((field) => apiNameOf(field) !== undefined)) return true;
  const isOthers = (field: Element) =>
    !ACTIVITY_FIELD.test(field.getAttribute(FIELD_ATTRIBUTE) ?? '') &&
    (isEditing(survey) || findInside(field, FIELD_VALUE).length > 0);
  if (fields.some(isOthers)) return false;
  return survey.fields(`${HIGHLIGHT}, ${HIGHLIGHT_NAME}, ${AURA_FIELD}`).length > 0;
}

/** True if the record's form is in edit mode, in either user interface. */
function isEditing(survey: RecordSurvey): boolean {
  const { element, classic } = survey;
  return classic ? isClassicEditing(element.ownerDocument) : survey.all(EDIT_BUTTON).length > 0;
}

function recordIn(element: Element, accountId: RecordId): ActiveRecord | undefined {
  const survey = surveyRecord(element);
  if (!showsAccount(survey)) return undefined;
  const id = recordIdShown(survey, accountId);
  const record = { element, accountId, id, editing: isEditing(survey) };
  surveys.set(record, survey);
  queueMicrotask(() => surveys.delete(record));
  return record;
}

/**
 * Finds the live record page and what it says about itself; undefined while it shows no record,
 * shows another object's fields, or while two pages claim to be the live one.
 * `accountId` is the record that the address names: compare it with `id`, which the page itself shows.
 * `pages`: where to look, the live ones unless given.
 */
export function findActiveRecord(
  document: Document,
  accountId: RecordId,
  pages: readonly Element[] = findLivePages(document),
): ActiveRecord | undefined {
  const records = pages.flatMap((page) => recordIn(page, accountId) ?? []);
  if (records.length < 2) return records[0];
  const [agreeing, ...others] = records.filter((record) => record.id === accountId);
  return others.length === 0 ? agreeing : undefined;
}
