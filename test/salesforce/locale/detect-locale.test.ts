import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DateOrder } from '../../../src/domain/org-knowledge';
import { detectLocale } from '../../../src/salesforce/locale/detect-locale';
import { readDate } from '../../../src/salesforce/locale/read-date';
import { LOCALES } from './locales';

describe('the order of dates', () => {
  it.each([
    [['13/04/2026'], 'dmy'],
    [['04/13/2026'], 'mdy'],
    [['12/04/2026'], undefined],
    [['04/12/2026'], undefined],
    [['03/04/2026', '13/04/2026'], 'dmy'],
    [['04/04/2026'], undefined],
    [['03.04.2026'], 'dmy'],
    [['3. 4. 2026'], 'dmy'],
    [['2026-04-03'], 'ymd'],
    [['2026年4月3日'], 'ymd'],
    [['2026.4.3'], undefined],
    // Contradictions prove nothing; a year in front explains itself.
    [['13/04/2026', '04/13/2026'], undefined],
    [['13/04/2026', '2026-04-03'], 'dmy'],
    [['24/11/26'], undefined],
    [['11/24/26'], 'mdy'],
    [['24 November 2026'], undefined],
    [['1.2.3', '10.0.0.1', '24/11'], undefined],
    // A time of day behind a date takes nothing from its proof.
    [['13/04/2026, 15:00'], 'dmy'],
    [['03.04.2026, 15:15'], 'dmy'],
    [['04/13/2026, 3:00 PM'], 'mdy'],
    [['03/04/2026, 15:00'], undefined],
    [['24‑11‑2026'], 'dmy'],
    [['', 'Northwind', '740'], undefined],
    [['x'.repeat(100_000)], undefined],
  ] as const)('%j proves %s', (texts, order) => {
    expect(detectLocale(texts).dateOrder).toBe(order);
  });

  it.each([
    [['13/04/2026'], '/'],
    [['03.04.2026'], '.'],
    [['24-11-2026'], '-'],
    [['24.11.2026 15:15'], '.'],
    [['13/04/2026', '13-04-2026'], undefined],
    [['13/04/2026', '2026-04-03'], '/'],
    [['03/04/2026'], undefined],
  ] as const)('%j proves the separator %s', (texts, separator) => {
    expect(detectLocale(texts).dateSeparator).toBe(separator);
  });

  it('is never taken from the language of the page, which is only passed on', () => {
    expect(detectLocale(['03/04/2026'], 'en-GB')).toMatchObject({ lang: 'en-GB' });
    expect(detectLocale(['03/04/2026'], 'en-GB').dateOrder).toBeUndefined();
    expect(detectLocale([], '').lang).toBeFalsy();
  });

  it.each(LOCALES)('is that of %s or stays open', (locale) => {
    const format = new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      timeZone: 'UTC',
    });
    const order = format
      .formatToParts(0)
      .map(({ type }) => ({ year: 'y', month: 'm', day: 'd' })[type as string] ?? '')
      .join('');
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 36_000 }), { maxLength: 5 }), (days) => {
        const texts = days.map((day) => format.format(day * 86_400_000));
        expect([order, undefined]).toContain(detectLocale(texts).dateOrder);
      }),
    );
  });
});

describe('what is proven by one date', () => {
  const AMBIGUOUS = '2026-03-04|2026-04-03';
  it.each<[string, string, DateOrder | undefined, string]>([
    // A date field follows the locale, a formula's text need not: each separator speaks for itself.
    ['24/11/2019', '3/4/2026', undefined, '2026-04-03'],
    ['24.11.2019', '3/4/2026', undefined, AMBIGUOUS],
    ['24-11-2019', '3/4/2026', undefined, AMBIGUOUS],
    ['11/24/2019', '3-4-2026', undefined, AMBIGUOUS],
    ['24/11/2019', '03/04/26', undefined, '2026-04-03'],
    ['2019-05-03', '03/04/26', undefined, '2003-04-26|2026-03-04|2026-04-03'],
    ['2019-05-03', '03-04-26', undefined, '2003-04-26|2026-03-04|2026-04-03'],
    ['2019年5月3日', '03/04/26', undefined, '2003-04-26|2026-03-04|2026-04-03'],
    ['2026.11.24', '2026.4.3', undefined, '2026-04-03'],
    ['24/11/2019', '24-Nov-26', undefined, '2024-11-26|2026-11-24'],
    ['24/11/2019', '3/4/2026, 15:15', undefined, '2026-04-03'],
    ['24/11/2019, 15:15', '3/4/2026', undefined, '2026-04-03'],
    ['', '03.04.2026, 15:15', undefined, '2026-04-03'],
    // A person's word holds for all, save where such dates themselves prove another order.
    ['24.11.2019', '3/4/2026', 'mdy', '2026-03-04'],
    ['2019-05-03', '03/04/26', 'dmy', '2026-04-03'],
    ['', '24-Nov-26', 'dmy', '2026-11-24'],
    ['24/11/2019', '3/4/2026', 'mdy', AMBIGUOUS],
  ])('%s makes of %s, taught %s: %s', (proof, text, taught, meant) => {
    const reading = readDate(text, detectLocale([proof, text], undefined, taught));
    expect(reading?.kind === 'ambiguous' ? reading.candidates.join('|') : reading?.date).toBe(
      meant.split('|').sort().join('|'),
    );
  });
});

describe('the decimal mark', () => {
  it.each([
    [['1,733,104.35'], '.'],
    [['1.733.104,35'], ','],
    [['1.733.104'], ','],
    [['1,733,104'], '.'],
    [['17,33,104'], '.'],
    [['1.234'], undefined],
    [['1,234'], undefined],
    [['1234'], undefined],
    [['12.5'], '.'],
    [['12,5 %'], ','],
    [['1 234,5'], ','],
    [['1’234.50'], '.'],
    [['1 234 567'], undefined],
    [['USD 1,733,104.35'], '.'],
    [['1.234,00 €'], ','],
    [['1,234.5', '1.234,5'], undefined],
    [['+1 415 555.0100', '3.15 PM', 'v1.2'], undefined],
  ] as const)('%j proves %s', (texts, decimal) => {
    expect(detectLocale(texts).decimal).toBe(decimal);
  });

  it.each([
    ['1.234', ','],
    ['1,234', '.'],
    ['1 234', undefined],
    ['640', undefined],
  ] as const)('is proven by the %s of a field that has no decimals: %s', (text, decimal) => {
    expect(detectLocale([], undefined, undefined, [text]).decimal).toBe(decimal);
    expect(detectLocale([text]).decimal).toBeUndefined();
  });

  it.each(LOCALES)('is that of %s or stays open', (locale) => {
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
    const mark = format.formatToParts(1.5).find(({ type }) => type === 'decimal')?.value;
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), { maxLength: 5 }),
        (hundredths) => {
          expect([mark, undefined]).toContain(
            detectLocale(hundredths.map((value) => format.format(value / 100))).decimal,
          );
        },
      ),
    );
  });
});

describe('an order that a person taught', () => {
  it('decides what the page leaves open, separator included', () => {
    expect(detectLocale(['03/04/2026'], undefined, 'dmy')).toMatchObject({
      dateOrder: 'dmy',
      dateSeparator: '/',
    });
    expect(detectLocale([], undefined, 'mdy')).toMatchObject({ dateOrder: 'mdy' });
  });

  it('is borne out by what the page proves', () => {
    expect(detectLocale(['24/11/2026', '03/04/2026'], undefined, 'dmy').dateOrder).toBe('dmy');
    expect(detectLocale(['2026-11-24', '03/04/2026'], undefined, 'mdy').dateOrder).toBe('mdy');
  });

  it('decides nothing on a page that proves another: it is asked again', () => {
    expect(detectLocale(['24/11/2026'], undefined, 'mdy').dateOrder).toBeUndefined();
    expect(detectLocale(['11/24/2026'], undefined, 'dmy').dateOrder).toBeUndefined();
  });
});
