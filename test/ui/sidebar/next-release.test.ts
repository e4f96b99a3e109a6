import { describe, expect, it } from 'vitest';
import { nextRelease } from '../../../src/ui/sidebar/next-release';
import { day } from '../gallery/account-states';

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
