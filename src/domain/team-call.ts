import type { TeamCall } from '../playbook/schema';

const MINUTE = 60_000;
/** Time zones differ by whole quarters of an hour. */
const QUARTER = 15 * MINUTE;
/** A time that a clock change leaves out comes a week later. */
const AHEAD = 15 * 24 * 60 * MINUTE;

function clockIn(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en', {
      timeZone,
      weekday: 'short',
      hour: 'numeric',
      minute: 'numeric',
      hourCycle: 'h23',
    });
  } catch (error) {
    // A playbook may name a zone that this browser does not know: then nobody can tell when the call is.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** When the weekly call begins next, as an instant; undefined if its time zone is unknown here. */
export function nextCall(call: Pick<TeamCall, 'weekday' | 'from' | 'timeZone'>, now: Date): Date | undefined {
  const [hours = 0, minutes = 0] = call.from.split(':').map(Number);
  // January 2024 began on a Monday.
  const wanted = clockIn('UTC')?.format(Date.UTC(2024, 0, call.weekday, hours, minutes));
  const clock = clockIn(call.timeZone);
  const past = (minutes * MINUTE) % QUARTER;
  const first = Math.ceil((now.getTime() - past) / QUARTER) * QUARTER + past;
  for (let at = first; clock && at < first + AHEAD; at += QUARTER) {
    if (clock.format(at) === wanted) return new Date(at);
  }
  return undefined;
}
