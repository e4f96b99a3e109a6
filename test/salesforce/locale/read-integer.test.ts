import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocaleHint } from '../../../src/salesforce/locale/locale-hint';
import { plainText } from '../../../src/salesforce/locale/plain-text';
import { readInteger } from '../../../src/salesforce/locale/read-integer';
import { LOCALES } from './locales';

const read = (text: string, hint = {}) => readInteger(plainText(text) ?? '', hint);

describe('integers', () => {
  it.each([
    ['0', 0],
    ['99', 99],
    ['1000', 1000],
    ['1,234', 1234],
    ['1.234', 1234],
    ['1 234', 1234],
    ['1\u00a0234', 1234],
    ['1\u202f234', 1234],
    ['1\u2009234', 1234],
    ["1'234", 1234],
    ['1’234', 1234],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['12,34,567', 1234567],
    ['1,23,45,678', 12345678],
    ['١٬٢٣٤', 1234],
    ['१२,३४,५६७', 1234567],
    ['１，２３４', undefined],
    ['１２３４', 1234],
    ['-1', -1],
    ['−1', -1],
    ['\u061c-١', -1],
    ['\u200e1,234\u200f', 1234],
    ['1,234.00', 1234],
    ['1.234,00', 1234],
    ['12.00', 12],
    ['12,0', 12],
    ['١٢٫٠', 12],
    ['USD 1,733,104', 1733104],
    ['1.733.104 EUR', 1733104],
    ['USD 1,733,104.00 (EUR 1,600,000.00)', 1733104],
    ['$1,200', 1200],
    ['1.200 €', 1200],
    ['R$ 1.200', 1200],
    ['MX$1,200', 1200],
    ['US$5', 5],
    ['HK$5', 5],
    ['NT$5', 5],
    ['CA$5', 5],
    ['-$5', -5],
  ])('%j is %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each([
    '25%',
    '25 %',
    '٢٥٪\u061c',
    '%25',
    '1.23',
    '1,5',
    '12.50',
    '1,234.5',
    '1.234,56',
    'USD 1,733,104.35',
    '0.123',
    '0,5',
    '١٫٢٣٤',
    '1,23',
    '1,2345',
    '12,34,56',
    '1,234.567.890',
    '007',
    '1.2K',
    // Thousands and millions of a currency.
    'K€ 234',
    'T€ 234',
    'BN€ 5',
    'BN$ 5',
    'k€ 234',
    'M$5',
    'MM$ 5',
    '234 K€',
    '5k',
    '1.2万',
    '~100',
    'about 100',
    '100 users',
    '1e3',
    '(100)',
    'SEP 2026',
    '99999999999999999999',
    '\u202e1234',
    '1 2',
    '',
    '-',
    'n/a',
  ])('%j is none', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it.each([
    ['1.234', '.', undefined],
    ['1.234', ',', 1234],
    ['1,234', ',', undefined],
    ['1,234', '.', 1234],
    ['1 234', ',', 1234],
    ['1,234.00', '.', 1234],
  ])('%s where %j is the decimal mark is %s', (text, decimal, value) => {
    expect(read(text, { decimal })).toBe(value);
  });

  it.each<[string, LocaleHint, boolean, number | undefined]>([
    // One group of three may be three decimals: where the page's language says so, it is neither.
    ['1.200', { lang: 'en-US' }, true, undefined],
    ['640.125', { lang: 'en' }, true, undefined],
    ['1,200', { lang: 'de' }, true, undefined],
    ['1,200', { lang: 'en-US' }, true, 1200],
    ['1.200', { lang: 'de-DE' }, true, 1200],
    ['1’200', { lang: 'de-CH' }, true, 1200],
    // A proof says more than the language of the labels.
    ['1.200', { lang: 'en-US', decimal: ',' }, true, 1200],
    ['1.200', { lang: 'de', decimal: '.' }, true, undefined],
    ['1.200.000', { lang: 'en-US' }, true, 1200000],
    ['1.200,00', { lang: 'en-US' }, true, 1200],
    ['1.200', {}, true, 1200],
    ['1.200', { lang: 'xx' }, true, 1200],
    ['1.200', { lang: 'not a tag!' }, true, 1200],
    ['1.200', { lang: 'en-US' }, false, 1200],
  ])('%s under %j, where there may be decimals: %s, is %s', (text, hint, decimals, value) => {
    expect(readInteger(text, hint, decimals)).toBe(value);
  });

  it.each(LOCALES)('that may have decimals are never misread in %s on a page in its language', (lang) => {
    const format = new Intl.NumberFormat(lang, { minimumFractionDigits: 3 });
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (thousandths) => {
        const read = readInteger(plainText(format.format(thousandths / 1000)) ?? '', { lang }, true);
        const truth = Number.isInteger(thousandths / 1000) ? thousandths / 1000 : undefined;
        expect([truth === 0 ? 0 : truth, undefined]).toContain(read);
      }),
    );
  });

  it.each(LOCALES)('formatted in %s are read back', (locale) => {
    const integer = fc.oneof(fc.integer({ min: -10_000, max: 10_000 }), fc.maxSafeInteger());
    fc.assert(
      fc.property(integer, (value) => {
        expect(read(new Intl.NumberFormat(locale).format(value))).toBe(value === 0 ? 0 : value);
        expect(read(new Intl.NumberFormat(locale, { useGrouping: false }).format(value))).toBe(
          value === 0 ? 0 : value,
        );
      }),
    );
  });

  it.each(LOCALES)(
    'with currency or percent in %s are read back or not at all, never as another number',
    (locale) => {
      const currency = fc.constantFrom('USD', 'EUR', 'JPY', 'BRL', 'CHF', 'INR', 'EGP', 'SEK');
      const display = fc.constantFrom(
        'code' as const,
        'symbol' as const,
        'name' as const,
        'narrowSymbol' as const,
      );
      fc.assert(
        fc.property(
          fc.integer({ min: -10_000_000, max: 10_000_000 }),
          currency,
          display,
          (value, code, currencyDisplay) => {
            const money = new Intl.NumberFormat(locale, {
              style: 'currency',
              currency: code,
              currencyDisplay,
            });
            const percent = new Intl.NumberFormat(locale, { style: 'percent' });
            for (const text of [money.format(value), percent.format(value / 100)]) {
              expect([value === 0 ? 0 : value, undefined]).toContain(read(text));
            }
          },
        ),
      );
    },
  );

  it.each(LOCALES)('are never made from a fraction formatted in %s', (locale) => {
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
    fc.assert(
      fc.property(
        fc.integer({ min: -10_000_000, max: 10_000_000 }),
        fc.integer({ min: 1, max: 99 }),
        (whole, hundredths) => {
          expect(read(format.format(whole + hundredths / 100))).toBeUndefined();
        },
      ),
    );
  });
});
