import { expect, it } from 'vitest';
import { nextRelease } from '../../src/domain/release-date';
import { DEFAULT_PLAYBOOK } from '../../src/playbook/default-playbook';
import { date } from './samples';

it('of a day with one figure is on that day', () => {
  expect(nextRelease({ day: 5 }, date('2026-11-05'))).toBe('2026-11-05');
  expect(nextRelease({ day: 5 }, date('2026-11-06'))).toBe('2026-12-05');
});

it.each([
  ['2026-11-21', '2026-11-22'],
  ['2026-11-22', '2026-11-22'],
  ['2026-11-23', '2026-12-22'],
  ['2026-12-31', '2027-01-22'],
  ['2027-01-31', '2027-02-22'],
])('the next release seen from %s is on %s', (today, expected) => {
  expect(nextRelease(DEFAULT_PLAYBOOK.releaseDay!, date(today))).toBe(expected);
});
