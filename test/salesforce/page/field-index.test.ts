import { describe, expect, it } from 'vitest';
import { comparable } from '../../../src/salesforce/page/field-index';

describe('a label as it is compared', () => {
  it.each([
    ['Potential EE Users', 'potential ee users'],
    [' Potential\u00a0EE\n Users ', 'potential ee users'],
    ['Mitarbeiter:', 'mitarbeiter'],
    ['従業員数：', '従業員数'],
    ['Phone *', 'phone'],
    ['Cafe\u0301', 'caf\u00e9'],
    ['a'.repeat(300), 'a'.repeat(300)],
  ])('%j is %j', (label, compared) => expect(comparable(label)).toBe(compared));

  it('is nothing where the text is longer than any label, which would also take long to look through', () => {
    expect(comparable('a'.repeat(301))).toBe('');
    expect(comparable(`${':'.repeat(1_000_000)}x`)).toBe('');
  });
});
