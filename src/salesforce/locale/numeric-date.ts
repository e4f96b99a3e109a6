import { type CivilDate, civilDate } from '../../domain/civil-date';
import type { DateOrder } from '../../domain/org-knowledge';
import type { DateSeparator } from './locale-hint';

/** A date, and the order of parts under which the text says it. */
export interface ReadAs {
  readonly order: DateOrder | 'ydm' | 'relative';
  readonly date: CivilDate;
}

/** Years of business dates. What lies outside is another calendar's year (1447, 2569) or a mistake. */
const YEARS = { from: '1900', to: '2199' } as const;

/**
 * The full year of two digits, from 1980 to 2039: accounts are hardly older or renewed later, and between 40 and 79 lie
 * this century's years of the Thai calendar and of the Islamic one. Those get a year that no business date has.
 */
function twoDigitYear(year: number): number {
  if (year < 40) return 2000 + year;
  return year < 80 ? year : 1900 + year;
}

/** The reading of three figures where their date exists and lies in a year that a business date can have. */
export function readingAs(order: ReadAs['order'], year: string, month: string, day: string): ReadAs[] {
  if (day.length > 2 || month.length > 2 || (year.length !== 2 && year.length !== 4)) return [];
  const full = year.length === 4 ? Number(year) : twoDigitYear(Number(year));
  const date = civilDate(full, Number(month), Number(day));
  return date && date.slice(0, 4) >= YEARS.from && date.slice(0, 4) <= YEARS.to ? [{ order, date }] : [];
}

/**
 * The readings of a text whose first figure may be the day or the year. Where it can be a day, it is no year only because
 * that day does not exist: "31/02/26" is a mistake, unless years are known to stand in front.
 */
export function dayOrYear(
  first: string,
  days: readonly ReadAs[],
  year: readonly ReadAs[],
  known: DateOrder | undefined,
): readonly ReadAs[] {
  return days.length > 0 || Number(first) > 31 || known === 'ymd' ? [...days, ...year] : [];
}

const FIGURES = /^(\d{1,4}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{1,4})(\.?)$/;
/** Chinese, Japanese and Korean marks, with or without the day of the week. */
const MARKED = /^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일号號](?: ?\(?\p{L}{1,3}\)?)?$/u;

/**
 * A time of day behind a date: "3:15 PM", "15.15", "15 h 15", "午後3:15", "a las 15:15", or midnight as in "T00:00:00Z".
 * What begins with a capital or ends with a comma belongs to the date: "BE, 15:15" names another calendar.
 */
const TIME =
  /(?:[, ،]+(?:[^\d\s,،\p{Lu}]{1,4} ?){0,2}\d{1,2}(?:(?:[:.]| h )\d\d){1,2}\D{0,12}|T00:00:00(?:\.0+)?Z?)$/u;

/** The date of a plain text without the time of day behind it, and with simple hyphens. */
export function withoutTime(plain: string): string {
  return plain.replace(/[‐‑]/g, '-').replace(TIME, '');
}

/** What separates the figures of a date in figures. */
export function separatorOf(plain: string): DateSeparator | undefined {
  return FIGURES.exec(plain)?.[2] as DateSeparator | undefined;
}

/**
 * Every reading of a date in figures; empty if no calendar has such a day, undefined if the text is something else.
 * Four figures in front are a year. Latvian orders year, day, month with dots, so that a known order rules it out.
 */
export function numericDate(plain: string, known?: DateOrder): readonly ReadAs[] | undefined {
  const [, y, m = '', d = ''] = MARKED.exec(plain) ?? [];
  if (y) return readingAs('ymd', y, m, d);
  const match = FIGURES.exec(plain);
  if (!match) return undefined;
  const [, a = '', separator, b = '', c = '', end] = match;
  const latvian = a.length === 4 && separator === '.' && end === '' && known === undefined;
  return dayOrYear(
    a,
    [...readingAs('dmy', c, b, a), ...readingAs('mdy', c, a, b)],
    [...readingAs('ymd', a, b, c), ...(latvian ? readingAs('ydm', a, c, b) : [])],
    known,
  );
}
