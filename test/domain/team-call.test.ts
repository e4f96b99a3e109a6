import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextCall } from '../../src/domain/team-call';
import { DEFAULT_PLAYBOOK } from '../../src/playbook/default-playbook';
import { inEveryTimeZone } from './time-zones';

const [sales, brownBag] = DEFAULT_PLAYBOOK.calls;

inEveryTimeZone(() => {
  it.each([
    // Monday 9:00 in Los Angeles is 17:00 UTC in winter and 16:00 UTC in summer.
    ['2026-11-21T23:30:00Z', '2026-11-23T17:00:00.000Z'],
    ['2026-11-23T16:59:59Z', '2026-11-23T17:00:00.000Z'],
    ['2026-11-23T17:00:00Z', '2026-11-23T17:00:00.000Z'],
    ['2026-11-23T17:00:01Z', '2026-11-30T17:00:00.000Z'],
    ['2026-07-01T00:00:00Z', '2026-07-06T16:00:00.000Z'],
    // Summer time begins on Sunday 8 March 2026 and ends on Sunday 1 November 2026.
    ['2026-03-03T00:00:00Z', '2026-03-09T16:00:00.000Z'],
    ['2026-10-27T00:00:00Z', '2026-11-02T17:00:00.000Z'],
    // It is Tuesday in Samoa and still Monday morning in Los Angeles.
    ['2026-11-23T12:00:00Z', '2026-11-23T17:00:00.000Z'],
  ])('the sales call after %s is at %s', (now, expected) => {
    expect(nextCall(sales!, new Date(now))?.toISOString()).toBe(expected);
  });

  it('the Thursday call is at noon in New York', () => {
    expect(nextCall(brownBag!, new Date('2026-11-21T00:00:00Z'))?.toISOString()).toBe(
      '2026-11-26T17:00:00.000Z',
    );
    expect(nextCall(brownBag!, new Date('2026-07-01T00:00:00Z'))?.toISOString()).toBe(
      '2026-07-02T16:00:00.000Z',
    );
  });
});

describe('the next call', () => {
  it('may begin at any minute', () => {
    const odd = { weekday: 1, from: '09:07', timeZone: 'UTC' };
    expect(nextCall(odd, new Date('2026-11-23T09:06:59Z'))?.toISOString()).toBe('2026-11-23T09:07:00.000Z');
    expect(nextCall(odd, new Date('2026-11-23T09:07:01Z'))?.toISOString()).toBe('2026-11-30T09:07:00.000Z');
  });

  it('is never in the past and never more than a week and an hour away', () => {
    const zone = fc.constantFrom(
      'America/Los_Angeles',
      'Europe/Berlin',
      'Asia/Kathmandu',
      'Pacific/Apia',
      'UTC',
    );
    const instant = fc.date({
      min: new Date('2012-01-01'),
      max: new Date('2040-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(
        zone,
        instant,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 4, max: 23 }),
        (timeZone, now, weekday, hour) => {
          const from = `${String(hour).padStart(2, '0')}:30`;
          const call = nextCall({ weekday, from, timeZone }, now)!;
          const wait = call.getTime() - now.getTime();
          expect(wait).toBeGreaterThanOrEqual(0);
          expect(wait).toBeLessThanOrEqual((7 * 24 + 1) * 3_600_000);
          const shown = new Intl.DateTimeFormat('en-GB', {
            timeZone,
            hour: '2-digit',
            minute: '2-digit',
          }).format(call);
          expect(shown).toBe(from);
        },
      ),
    );
  });

  it('is right on the very day the clocks change', () => {
    const sunday = { weekday: 7, from: '09:00', timeZone: 'America/Los_Angeles' };
    expect(nextCall(sunday, new Date('2026-03-07T20:00:00Z'))?.toISOString()).toBe(
      '2026-03-08T16:00:00.000Z',
    );
    expect(nextCall(sunday, new Date('2026-10-31T20:00:00Z'))?.toISOString()).toBe(
      '2026-11-01T17:00:00.000Z',
    );
  });

  it('is not known where nobody knows the time zone', () => {
    expect(nextCall({ weekday: 1, from: '09:00', timeZone: 'Mars/Olympus' }, new Date(0))).toBeUndefined();
  });
});
