import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Zones that move dates when code is careless: DST at midnight, a skipped day, odd offsets, and none at all. */
const ZONES: readonly (readonly [zone: string, at: string, minutesBehindUtc: number])[] = [
  ['UTC', '2026-07-01T12:00:00Z', 0],
  ['Pacific/Apia', '2026-07-01T12:00:00Z', -780],
  ['America/Sao_Paulo', '2018-12-01T12:00:00Z', 120],
  ['Africa/Casablanca', '2026-07-01T12:00:00Z', -60],
  ['Asia/Kathmandu', '2026-07-01T12:00:00Z', -345],
  ['America/Los_Angeles', '2026-07-01T12:00:00Z', 420],
];

/** Runs the same tests with the machine in each zone, after making sure that it really is there. */
export function inEveryTimeZone(tests: () => void): void {
  for (const [zone, at, minutesBehindUtc] of ZONES) {
    describe(`in ${zone}`, () => {
      const home = process.env.TZ;
      beforeAll(() => {
        process.env.TZ = zone;
      });
      afterAll(() => {
        if (home === undefined) delete process.env.TZ;
        else process.env.TZ = home;
      });
      it('the machine is really there', () => {
        expect(new Date(at).getTimezoneOffset()).toBe(minutesBehindUtc);
      });
      tests();
    });
  }
}
