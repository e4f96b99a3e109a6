import { describe, expect, it } from 'vitest';
import { areTexts, isInstant, partsOf } from '../../src/storage/parts-of';

describe('what lies on disk', () => {
  it.each([null, undefined, 7, 'text', true])('has no parts where it is %j', (data) => {
    expect(Object.keys(partsOf(data))).toEqual([]);
  });

  it('is taken apart where it is an object or a list', () => {
    expect(partsOf({ a: 1 }).a).toBe(1);
    expect(partsOf(['first'])[0]).toBe('first');
  });

  it('is a number of texts only where every part is one', () => {
    expect(areTexts('', 'a')).toBe(true);
    expect(areTexts('a', undefined)).toBe(false);
  });

  it.each([
    ['2026-11-20T09:30:00.000Z', true],
    ['2028-02-29T23:59:59.999Z', true],
    ['2027-02-29T00:00:00.000Z', false],
    ['2026-11-20T24:00:00.000Z', false],
    ['2026-11-20T09:30:00Z', false],
    ['+02026-11-20T09:30:00.000', false],
    ['2026-11-20', false],
    [1_795_167_000_000, false],
  ])('%j is an instant: %s', (part, isOne) => {
    expect(isInstant(part)).toBe(isOne);
  });
});
