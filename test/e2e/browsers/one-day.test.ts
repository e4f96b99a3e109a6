import { describe, expect, it } from 'vitest';
import { middayZone } from './one-day';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** The hour that a clock in the zone shows. */
function hourIn(timeZone: string, utcHour: number): number {
  const clock = new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' });
  return Number(clock.format(Date.UTC(2026, 10, 23, utcHour, 30)));
}

describe('a test run', () => {
  it.each([0, 9, 17])('that starts at %i o’clock keeps its time zone', (hour) => {
    for (const utcHour of HOURS) expect(middayZone(hour, utcHour)).toBeUndefined();
  });

  it.each([18, 22, 23])('that starts at %i o’clock has noon before it sees midnight', (hour) => {
    for (const utcHour of HOURS) expect(hourIn(middayZone(hour, utcHour)!, utcHour)).toBe(12);
  });
});
