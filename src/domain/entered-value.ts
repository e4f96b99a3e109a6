import type { FieldType } from '../playbook/schema';
import type { FieldValue } from './account';
import { type CivilDate, civilDate, parseCivilDate } from './civil-date';

/** No number or date that a person types is longer; what is longer is not searched for one. */
const LONGEST_FIGURE = 60;

/** "1200", "1,200", "1.200", "1 200" and "1’200"; a whole number that a script can hold exactly. */
function wholeNumber(text: string): number | undefined {
  if (!/^[-−]?(\d+|\d{1,3}(?:([.,'’ \u00a0\u202f])\d{3})(?:\2\d{3})*)$/.test(text)) return undefined;
  const value = Number(text.replace(/^−/, '-').replace(/[^\d-]/g, ''));
  return Number.isSafeInteger(value) ? value : undefined;
}

function range(text: string): FieldValue | undefined {
  const [, first = '', open, second = ''] = /^(.*\d)\s*(?:(\+)|(?:[-–—]|to)\s*(\d.*))$/.exec(text) ?? [];
  const from = wholeNumber(first);
  if (from === undefined || from < 0) return undefined;
  if (open) return { kind: 'range', text, from };
  const to = wholeNumber(second);
  return to === undefined || to < from ? undefined : { kind: 'range', text, from, to };
}

/** "24/11/2026" can only be one day; "03/04/2026" can be two, and then both are given. */
function date(text: string): FieldValue | undefined {
  const iso = parseCivilDate(text);
  if (iso !== undefined) return { kind: 'date', date: iso };
  const [, a, b, year] = (/^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? []).map(Number);
  if (a === undefined || b === undefined || year === undefined) return undefined;
  const readings = new Set([civilDate(year, b, a), civilDate(year, a, b)]);
  const candidates = [...readings].filter((each): each is CivilDate => each !== undefined).sort();
  const [first, second] = candidates;
  if (first === undefined) return undefined;
  return second === undefined ? { kind: 'date', date: first } : { kind: 'ambiguous-date', text, candidates };
}

function figure(text: string, type: FieldType): FieldValue | undefined {
  if (text.length > LONGEST_FIGURE) return undefined;
  if (type === 'date') return date(text);
  const value = wholeNumber(text);
  if (value !== undefined) return { kind: 'integer', value };
  return type === 'range' ? range(text) : undefined;
}

/**
 * Reads what a person typed for a field of that type. Dates are "YYYY-MM-DD" or day, month and year in figures.
 * What cannot be understood is `unreadable`; a blank text is `empty`.
 */
export function parseEnteredValue(text: string, type: FieldType): FieldValue {
  const typed = text.trim();
  if (typed === '') return { kind: 'empty' };
  if (type === 'text') return { kind: 'text', text: typed };
  if (type === 'person') return { kind: 'person', name: typed };
  return figure(typed, type) ?? { kind: 'unreadable', text: typed };
}
