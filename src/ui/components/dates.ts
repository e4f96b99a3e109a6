import type { CivilDate } from '../../domain/civil-date';
import { apart } from './apart';

const made = new Map<string, Intl.DateTimeFormat>();

/** A formatter in the reader's own locale, made once. */
export function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  let format = made.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(navigator.language || 'en', options);
    made.set(key, format);
  }
  return format;
}

/** How days are written; with the year where the last one's is not that of `today`, with the weekday where asked for. */
function dayFormat(last: CivilDate, today: CivilDate, weekday = false): Intl.DateTimeFormat {
  return dateFormat({
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(weekday && { weekday: 'short' }),
    ...(last.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }),
  });
}

/** "24 Nov", with the year where it is not that of `today`, with the weekday where asked for. */
export function dayWords(date: CivilDate, today: CivilDate, weekday = false): string {
  return apart(dayFormat(date, today, weekday).format(new Date(date)));
}

/** "24 November 2026": a day for a reader who cannot know today's. */
export function longDayWords(date: CivilDate): string {
  return apart(dateFormat({ dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date)));
}

/** "21–24 Nov": a span of days, shortened as the locale does; one day where both are the same. */
export function spanWords(from: CivilDate, to: CivilDate, today: CivilDate): string {
  return apart(dayFormat(to, today).formatRange(new Date(from), new Date(to)));
}

/** "10:42" in the reader's time zone. `at` in milliseconds since the epoch. */
export function clockWords(at: number): string {
  return apart(dateFormat({ hour: 'numeric', minute: '2-digit' }).format(at));
}
