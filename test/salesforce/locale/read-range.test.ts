import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/salesforce/locale/plain-text';
import { readRange } from '../../../src/salesforce/locale/read-range';

const read = (text: string) => readRange(plainText(text) ?? '');

describe('picklist ranges', () => {
  it.each([
    ['100-499', 100, 499],
    ['100 - 499', 100, 499],
    ['2,000-9,999', 2000, 9999],
    ['1.000–4.999', 1000, 4999],
    ['1 000 — 4 999', 1000, 4999],
    ['1\u202f000\u2013\u20094\u202f999', 1000, 4999],
    ['1’000-4’999', 1000, 4999],
    ['100 to 499', 100, 499],
    ['100 bis 499', 100, 499],
    ['100 à 499', 100, 499],
    ['1〜99', 1, 99],
    ['０～９９', 0, 99],
    ['100-499 employees', 100, 499],
    ['0-0', 0, 0],
    ['<100', 0, 99],
    ['< 100', 0, 99],
    ['<1', 0, 0],
    ['<=100', 0, 100],
    ['≤100', 0, 100],
    ['under 100', 0, 99],
    ['Less than 100', 0, 99],
    ['up to 100', 0, 100],
    ['5000+', 5000, undefined],
    ['5,000+', 5000, undefined],
    ['5,000 +', 5000, undefined],
    ['5000+ employees', 5000, undefined],
    ['5000 or more', 5000, undefined],
    ['5,000 and above', 5000, undefined],
    ['>5000', 5001, undefined],
    ['>=5000', 5000, undefined],
    ['≥ 5000', 5000, undefined],
    ['over 5,000', 5001, undefined],
    ['more than 5000', 5001, undefined],
    ['at least 5000', 5000, undefined],
  ])('%s is %s to %s', (text, from, to) => {
    expect(read(text)).toEqual(to === undefined ? { from } : { from, to });
  });

  it.each([
    '499-100',
    '1-2-3',
    '-5-10',
    '<0',
    '< -5',
    '<>5',
    '<<100',
    '100-',
    '-499',
    '+',
    '<',
    '1.5-2.5',
    '1k-5k',
    '1-5 thousand',
    '100-499+',
    '<100+',
    'a-b',
    '2026-11-24',
    '10/12',
    'Strategic',
    '',
  ])('%j is none', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('come back from any two bounds', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.nat(1_000_000),
        fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'de-CH'),
        (a, b, locale) => {
          const [from, to] = a < b ? [a, b] : [b, a];
          const format = new Intl.NumberFormat(locale);
          expect(read(`${format.format(from)}-${format.format(to)}`)).toEqual({ from, to });
          expect(read(`${format.format(from)}+`)).toEqual({ from });
        },
      ),
    );
  });
});
