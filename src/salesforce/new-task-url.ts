import type { RecordId } from '../domain/account';
import type { CivilDate } from '../domain/civil-date';
import type { LocaleHint } from './locale/locale-hint';
import { type Place, recordUrl } from './record-url';

/** How many characters of a description a form is given, and how long its whole address may get: servers cut longer ones. */
export const DESCRIPTION_LIMIT = 1_500;
export const URL_LIMIT = 4_000;
/** Length of a task's subject in Salesforce. */
export const SUBJECT_LIMIT = 255;

/** What Salesforce's own New Task form is filled with. */
export interface NewTask {
  readonly place: Place;
  readonly accountId: RecordId;
  readonly subject: string;
  readonly due?: CivilDate;
  /** Cut with an ellipsis where the address would get too long. */
  readonly description: string;
  /** Classic reads the due date in the user's locale: it is left out where order or separator is unknown. */
  readonly hint?: LocaleHint;
}

/** Half a character (a lone surrogate) has no encoding. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}

/** The text, cut to a number of UTF-16 units and to another once encoded; an ellipsis marks the cut. */
function fitting(text: string, units: number, encodedUnits: number): string {
  if (text.length <= units && encode(text).length <= encodedUnits) return text;
  const room = encodedUnits - encode('…').length;
  let kept = '';
  let used = 0;
  for (const character of text) {
    used += encode(character).length;
    if (used > room || kept.length + character.length >= units) break;
    kept += character;
  }
  return room < 0 ? '' : `${kept}…`;
}

/** The date as Classic's form of that locale reads it. */
function inLocale(date: CivilDate, { dateOrder, dateSeparator }: LocaleHint = {}): string | undefined {
  if (!dateOrder || !dateSeparator) return undefined;
  const [year = '', month = '', day = ''] = date.split('-');
  const parts = { ymd: [year, month, day], dmy: [day, month, year], mdy: [month, day, year] }[dateOrder];
  return parts.join(dateSeparator);
}

/** Encoded once; what separates the pairs stays raw. */
function pairs(values: Readonly<Record<string, string | undefined>>, between: string): string {
  return Object.entries(values)
    .flatMap(([key, value]) => (value ? `${key}=${encode(value)}` : []))
    .join(between);
}

function filledWith({ place, accountId, due, hint }: NewTask, subject: string, description: string): string {
  if (place.flavour === 'lightning') {
    const values = { Subject: subject, WhatId: accountId, ActivityDate: due, Description: description };
    const behind = encode(recordUrl({ origin: '', flavour: 'lightning' }, accountId));
    return `${place.origin}/lightning/o/Task/new?defaultFieldValues=${pairs(values, ',')}&backgroundContext=${behind}`;
  }
  const values = { what_id: accountId, tsk5: subject, tsk4: due && inLocale(due, hint), tsk6: description };
  return `${place.origin}/00T/e?${pairs(values, '&')}&retURL=${encode(`/${accountId}`)}`;
}

/**
 * Address of Salesforce's own New Task form, prefilled; the person saves it there. It is never longer than `URL_LIMIT`.
 * Every value is encoded once, the "," and "=" between the pairs of `defaultFieldValues` stay raw.
 */
export function newTaskUrl(task: NewTask): string {
  const subject = fitting(task.subject, SUBJECT_LIMIT, URL_LIMIT / 2);
  const taken = filledWith(task, subject, '?').length - encode('?').length;
  return filledWith(task, subject, fitting(task.description, DESCRIPTION_LIMIT, URL_LIMIT - taken));
}
