import { describe, expect, it } from 'vitest';
import { numberShape } from '../../../src/salesforce/locale/number-shape';

describe('how a number is written', () => {
  it.each([
    ['0', '0', undefined, 0, undefined, ''],
    ['740', '740', undefined, 0, undefined, ''],
    ['1,234', '1234', ',', 1, undefined, ''],
    ['1.234.567', '1234567', '.', 2, undefined, ''],
    ['12,34,567', '1234567', ',', 2, undefined, ''],
    ['1,234.50', '1234', ',', 1, '.', '50'],
    ['1 234,5', '1234', ' ', 1, ',', '5'],
    ["1'234", '1234', "'", 1, undefined, ''],
    ['1’234', '1234', "'", 1, undefined, ''],
    ['1234.567', '1234', undefined, 0, '.', '567'],
    ['0.123', '0', undefined, 0, '.', '123'],
  ])('%s', (text, digits, group, groups, decimal, fraction) => {
    expect(numberShape(text)).toEqual({
      negative: false,
      digits,
      groups,
      fraction,
      ...(group !== undefined && { group }),
      ...(decimal !== undefined && { decimal }),
    });
  });

  it.each([
    ['-5', true],
    ['−5', true],
    ['-USD 5', true],
    ['USD -5', true],
    ['5', false],
  ])('%s is negative: %s', (text, negative) => {
    expect(numberShape(text)?.negative).toBe(negative);
  });

  it.each([
    '',
    ' ',
    'x',
    '1,23',
    '1,2345',
    '12,34',
    '1,234,56',
    '1.234,567,890',
    '1,234,5',
    '007',
    '0,123,456',
    '--5',
    '5-',
    '1e3',
    '0x10',
    '1 2',
    'SEP 2026',
    'ABC 12',
    'USD',
    'NaN',
    'Infinity',
    '1..2',
    '.5',
    '5.',
  ])('%j is no whole number with marks in their places', (text) => {
    const shape = numberShape(text);
    if (shape) expect(shape.fraction).not.toBe('');
  });
});
