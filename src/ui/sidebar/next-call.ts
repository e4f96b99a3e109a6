import type { CivilDate } from '../../domain/civil-date';
import type { TeamCall } from '../../playbook/schema';

const DAY_MS = 86_400_000;

/** Milliseconds that the wall clock of the zone is ahead of UTC at an instant. Throws RangeError on an unknown zone. */
function offsetMs(at: number, timeZone: string): number {
  const words = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).format(at);
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(words) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}

/**
 * The next time the call ends after `now`: when it starts, in milliseconds since the epoch.
 * The wall clock of the call's own zone decides, through changes of daylight saving time.
 */
export function nextCall({ weekday, from, to, timeZone }: TeamCall, now: number): number {
  const ms = (time: string) => Date.parse(`1970-01-01T${time}Z`);
  const length = to ? ms(to) - ms(from) : 0;
  const wall = now + offsetMs(now, timeZone);
  const today = wall - (wall % DAY_MS);
  const ahead = (weekday - new Date(today).getUTCDay() + 7) % 7;
  for (const days of [ahead, ahead + 7]) {
    const start = today + days * DAY_MS + ms(from);
    const guess = start - offsetMs(start, timeZone);
    const instant = start - offsetMs(guess, timeZone);
    if (instant + length >= now) return instant;
  }
  return Number.NaN;
}

/** The next release on or after today, where releases come out on one day of the month (1 to 28). */
export function nextRelease(today: CivilDate, day: number): CivilDate {
  const [year = 0, month = 1, on = 1] = today.split('-').map(Number);
  return new Date(Date.UTC(year, on > day ? month : month - 1, day)).toISOString().slice(0, 10) as CivilDate;
}
