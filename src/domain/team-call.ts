import type { TeamCall } from '../playbook/schema';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What a clock in the zone shows at an instant, written as if the zone were UTC, in milliseconds. */
function wallClock(instant: number, zone: Intl.DateTimeFormat): number {
  const part = new Map(zone.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const read = (type: Intl.DateTimeFormatPartTypes): number => part.get(type) ?? 0;
  return Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'), read('second'));
}

/** The instant at which a clock in the zone shows that time; twice, because the first guess may lie across a DST change. */
function instantOf(wall: number, zone: Intl.DateTimeFormat): number {
  const guess = wall - (wallClock(wall, zone) - wall);
  return guess - (wallClock(guess, zone) - wall);
}

function formatFor(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch (error) {
    // A playbook may name a zone that this browser does not know: then nobody can tell when the call is.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** When the weekly call begins next, as an instant; undefined where its time zone is unknown here. */
export function nextCall(call: Pick<TeamCall, 'weekday' | 'from' | 'timeZone'>, now: Date): Date | undefined {
  const zone = formatFor(call.timeZone);
  if (zone === undefined) return undefined;
  const [hours = 0, minutes = 0] = call.from.split(':').map(Number);
  const clock = wallClock(now.getTime(), zone);
  const midnight = Math.floor(clock / DAY) * DAY;
  const daysAhead = (call.weekday - new Date(midnight).getUTCDay() + 7) % 7;
  const first = midnight + daysAhead * DAY + (hours * 60 + minutes) * MINUTE;
  const instant = instantOf(first, zone);
  return new Date(instant >= now.getTime() ? instant : instantOf(first + 7 * DAY, zone));
}
