/** A date without time or zone, as "YYYY-MM-DD", from "0100-01-01" to "9999-12-31". */
export type CivilDate = string & { readonly brand: 'CivilDate' };

/** Every day of a civil calendar is as long as the next, because its midnights are in UTC. */
const DAY = 24 * 60 * 60 * 1000;

const FIRST = Date.UTC(100, 0, 1);
const LAST = Date.UTC(9999, 11, 31);
const MONTHS = 12 * 10_000;

function within(first: number, value: number, last: number): number {
  return Math.min(last, Math.max(first, value));
}

/** The date of an instant's day in UTC. What lies beyond the calendar's ends stays on its first or last day. */
function dateAt(instant: number): CivilDate {
  return new Date(within(FIRST, instant, LAST)).toISOString().slice(0, 10) as CivilDate;
}

/** The date of year, month (1 to 12) and day; undefined where the calendar has no such day (31 April). */
export function civilDate(year: number, month: number, day: number): CivilDate | undefined {
  // Years below 100 mean the twentieth century to `Date.UTC`.
  const instant = year >= 100 ? Date.UTC(year, month - 1, day) : Number.NaN;
  const there = new Date(instant);
  const exists =
    there.getUTCFullYear() === year && there.getUTCMonth() === month - 1 && there.getUTCDate() === day;
  return exists && instant <= LAST ? dateAt(instant) : undefined;
}

/** Reads "YYYY-MM-DD" and nothing else; undefined where it is another text or no day of the calendar. */
export function parseCivilDate(text: string): CivilDate | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return civilDate(Number(year), Number(month), Number(day));
}

/** The date so many calendar days later; earlier where `days` is negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dateAt(Date.parse(date) + days * DAY);
}

/** The date so many calendar months later, clamped to the end of a shorter month (31 January + 1 is 28 or 29 February). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const from = new Date(date);
  const month = from.getUTCMonth() + within(-MONTHS, months, MONTHS);
  const sameDay = Date.UTC(from.getUTCFullYear(), month, from.getUTCDate());
  const lastDay = Date.UTC(from.getUTCFullYear(), month + 1, 0);
  return dateAt(Math.min(sameDay, lastDay));
}

/** Calendar days from one date to another: 0 on the same day, negative where `to` is the earlier one. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}

/** The date on the calendar of whoever reads, at that instant, in the zone of their machine. */
export function civilDateOf(instant: Date): CivilDate {
  return dateAt(Date.UTC(instant.getFullYear(), instant.getMonth(), instant.getDate()));
}
