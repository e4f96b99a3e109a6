import { describe, expect, it } from 'vitest';
import { nextCall, nextRelease } from '../../../src/ui/sidebar/next-call';
import { day, PLAYBOOK } from '../gallery/account-states';

const pacific = {
  ...PLAYBOOK.calls[0]!,
  weekday: 1,
  from: '09:00',
  to: '09:30',
  timeZone: 'America/Los_Angeles',
};

describe('the next team call', () => {
  it.each([
    ['in winter time', '2026-11-21T10:00:00Z', '2026-11-23T17:00:00Z'],
    ['in summer time', '2026-07-01T10:00:00Z', '2026-07-06T16:00:00Z'],
    ['across the change to summer time', '2026-03-06T10:00:00Z', '2026-03-09T16:00:00Z'],
    ['across the change to winter time', '2026-10-30T10:00:00Z', '2026-11-02T17:00:00Z'],
    ['still the one that runs', '2026-11-23T17:29:00Z', '2026-11-23T17:00:00Z'],
    ['the week after once it has ended', '2026-11-23T17:31:00Z', '2026-11-30T17:00:00Z'],
    ['on the zone’s Monday while UTC has Tuesday', '2026-11-24T01:00:00Z', '2026-11-30T17:00:00Z'],
  ])('%s', (_, now, then) => {
    expect(new Date(nextCall(pacific, Date.parse(now))).toISOString()).toBe(then.replace('Z', '.000Z'));
  });

  it('reads a zone without an offset', () => {
    const call = { ...pacific, weekday: 7, timeZone: 'UTC' };
    expect(new Date(nextCall(call, Date.parse('2026-11-21T10:00:00Z'))).toISOString()).toBe(
      '2026-11-22T09:00:00.000Z',
    );
  });
});

describe('the next release', () => {
  it.each([
    ['2026-11-21', '2026-11-22'],
    ['2026-11-22', '2026-11-22'],
    ['2026-11-23', '2026-12-22'],
    ['2026-12-23', '2027-01-22'],
  ])('from %s is %s', (today, release) => {
    expect(nextRelease(day(today), 22)).toBe(release);
  });
});
