import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays as addDaysToDate } from 'date-fns/addDays';
import { addMonths as addMonthsToDate } from 'date-fns/addMonths';

/** A date without time or zone, as "YYYY-MM-DD", from "0100-01-01" to "9999-12-31". */
export type CivilDate = string & { readonly brand: 'CivilDate' };

/** Every day of a civil calendar is as long as the next, because its midnights are in UTC. */
const DAY = 24 * 60 * 60 * 1000;

const FIRST_YEAR = 100;
const LAST = '9999-12-31' as CivilDate;
const FIRST = '0100-01-01' as CivilDate;

function write(year: number, month: number, day: number): CivilDate {
  const pad = (figure: number, width: number): string => String(figure).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CivilDate;
}

/** Midnight in UTC, the one place where a civil date becomes an instant, so that no time zone can move it. */
function utc(date: CivilDate): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new UTCDateMini(year, month - 1, day);
}

/** What lies beyond the calendar's ends stays on its first or last day: arithmetic never fails. */
function fromUtc(instant: Date, sign: number): CivilDate {
  const year = instant.getUTCFullYear();
  if (Number.isNaN(year)) return sign < 0 ? FIRST : LAST;
  if (year < FIRST_YEAR) return FIRST;
  return year > 9999 ? LAST : write(year, instant.getUTCMonth() + 1, instant.getUTCDate());
}

/** The date of year, month (1 to 12) and day; undefined if the calendar has no such day (31 April). */
export function civilDate(year: number, month: number, day: number): CivilDate | undefined {
  const written = write(year, month, day);
  const instant = new UTCDateMini(year, month - 1, day);
  return fromUtc(instant, 1) === written ? written : undefined;
}

/** Reads "YYYY-MM-DD" and nothing else; undefined for anything else and for no day of the calendar. */
export function parseCivilDate(value: unknown): CivilDate | undefined {
  if (typeof value !== 'string') return undefined;
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  return civilDate(Number(year), Number(month), Number(day));
}

/** The date that many calendar days later; earlier if `days` is negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromUtc(addDaysToDate(utc(date), days), days);
}

/** The date that many calendar months later, clamped to the end of a shorter month (31 January + 1 is 28 or 29 February). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return fromUtc(addMonthsToDate(utc(date), months), months);
}

/** Calendar days from one date to another: 0 on the same day, negative where `to` is the earlier one. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return (utc(to).getTime() - utc(from).getTime()) / DAY;
}

/** The date on the calendar of whoever reads, at that instant, in the zone of their machine. */
export function civilDateOf(instant: Date): CivilDate {
  return write(instant.getFullYear(), instant.getMonth() + 1, instant.getDate());
}
