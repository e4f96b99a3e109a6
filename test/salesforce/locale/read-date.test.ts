import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../src/domain/civil-date';
import type { DateOrder } from '../../../src/domain/org-knowledge';
import { dateWords, LANGUAGES } from '../../../src/salesforce/locale/date-words';
import type { LocaleHint } from '../../../src/salesforce/locale/locale-hint';
import { plainText } from '../../../src/salesforce/locale/plain-text';
import { orderMeaning, readDate } from '../../../src/salesforce/locale/read-date';
import { LOCALES } from './locales';

const TODAY = '2026-03-01' as CivilDate;
const read = (text: string, hint: LocaleHint = {}, today?: CivilDate) =>
  readDate(plainText(text) ?? '', hint, today);

/** "2026-11-24", or "2026-03-04|2026-04-03" where ambiguous, or "none". */
function said(text: string, hint?: LocaleHint, today?: CivilDate): string {
  const reading = read(text, hint, today);
  if (!reading) return 'none';
  return reading.kind === 'date' ? reading.date : reading.candidates.join('|');
}

describe('dates in figures', () => {
  it.each([
    ['2026-11-24', '2026-11-24'],
    ['2026/11/24', '2026-11-24'],
    ['2026/4/3', '2026-04-03'],
    ['2026-04-03', '2026-04-03'],
    ['2026. 11. 24.', '2026-11-24'],
    ['2026. 4. 3.', '2026-04-03'],
    ['2026.4.3', '2026-03-04|2026-04-03'],
    ['2026.28.1', '2026-01-28'],
    ['24.11.2026', '2026-11-24'],
    ['24. 11. 2026', '2026-11-24'],
    ['24-11-2026', '2026-11-24'],
    ['11/24/2026', '2026-11-24'],
    ['24/11/2026', '2026-11-24'],
    // A slot above 12 is the day, at 12 it may be either.
    ['13/04/2026', '2026-04-13'],
    ['04/13/2026', '2026-04-13'],
    ['12/04/2026', '2026-04-12|2026-12-04'],
    ['04/12/2026', '2026-04-12|2026-12-04'],
    ['03/04/2026', '2026-03-04|2026-04-03'],
    ['03.04.2026', '2026-03-04|2026-04-03'],
    ['3-4-2026', '2026-03-04|2026-04-03'],
    ['04/04/2026', '2026-04-04'],
    // Two figures of a year stand only where nothing else is possible.
    ['11/24/26', '2026-11-24'],
    ['11/13/26', '2026-11-13'],
    ['24/11/26', '2024-11-26|2026-11-24'],
    ['24.11.99', '1999-11-24'],
    // From 1980 to 2039: what lies outside is more likely a year of the Thai or the Islamic calendar.
    ['12/31/39', '2039-12-31'],
    ['12/31/40', 'none'],
    ['12/31/79', 'none'],
    ['12/31/80', '1980-12-31'],
    ['24/11/69', 'none'],
    ['24 Nov 69', 'none'],
    ['03/04/05', '2003-04-05|2005-03-04|2005-04-03'],
    // Calendar. A day that does not exist is no year in front.
    ['31/02/26', 'none'],
    ['29/02/26', 'none'],
    ['29/02/28', '2028-02-29|2029-02-28'],
    ['31.11.25', 'none'],
    ['32/02/26', '2032-02-26'],
    ['29/02/2028', '2028-02-29'],
    ['29/02/2026', 'none'],
    ['31/04/2026', 'none'],
    ['00/04/2026', 'none'],
    ['13/13/2026', 'none'],
    ['31/12/1899', 'none'],
    ['31/12/1900', '1900-12-31'],
    ['31/12/2199', '2199-12-31'],
    ['31/12/2200', 'none'],
    ['24/11/2569', 'none'],
    ['1447/06/03', 'none'],
    // Marks and digits of other scripts.
    ['2026年11月24日', '2026-11-24'],
    ['2026年 4月 3日', '2026-04-03'],
    ['2026年11月24日火曜日', '2026-11-24'],
    ['2026년 11월 24일', '2026-11-24'],
    ['令和8年11月24日', 'none'],
    ['٢٤\u200f/١١\u200f/٢٠٢٦', '2026-11-24'],
    ['٠٣/٠٤/٢٠٢٦', '2026-03-04|2026-04-03'],
    ['२४/११/२०२६', '2026-11-24'],
    ['24‑11‑2026', '2026-11-24'],
    // With a time of day.
    ['11/24/2026, 3:15 PM', '2026-11-24'],
    ['24.11.2026, 15:15', '2026-11-24'],
    ['24.11.2026 15.15', '2026-11-24'],
    ['2026/11/24 午後3:15', '2026-11-24'],
    ['11/24/2026, 3:15:09\u202fp.m.', '2026-11-24'],
    ['24.11.2026 kl. 15.15', '2026-11-24'],
    ['24/11/2026 a las 15:27', '2026-11-24'],
    ['2026-11-24 15 h 27', '2026-11-24'],
    ['24/11/2026 15 h 27', '2026-11-24'],
    // An era behind the date is not a word before the time.
    ['23/4/38 AH, 15:27', 'none'],
    ['23/4/38 AH 15:27', 'none'],
    ['24/11/26 BE, 15:15', 'none'],
    ['1/2/27 S, 3:27 PM', 'none'],
    // What is none.
    ['2026-11-24T22:00:00Z', 'none'],
    ['2026-11-24T00:00:00Z', '2026-11-24'],
    ['2026-11-24T00:00:00.000Z', '2026-11-24'],
    ['2026-11-24T00:00:09Z', 'none'],
    ['24/11', 'none'],
    ['11/2026', 'none'],
    ['2026', 'none'],
    ['20261124', 'none'],
    ['24/11-2026', 'none'],
    ['1/2/3', 'none'],
    ['24/11/026', 'none'],
    ['1.2.3.4', 'none'],
    ['24/11/2026 and 25/11/2026', 'none'],
    ['\u202e6202/11/42', 'none'],
    ['', 'none'],
  ])('%s is %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it.each([
    ['03/04/2026', 'mdy', '2026-03-04'],
    ['03/04/2026', 'dmy', '2026-04-03'],
    ['03/04/2026', 'ymd', '2026-03-04|2026-04-03'],
    ['13/04/2026', 'mdy', '2026-04-13'],
    ['04/13/2026', 'dmy', '2026-04-13'],
    ['24/11/26', 'dmy', '2026-11-24'],
    ['24/11/26', 'ymd', '2024-11-26'],
    ['03/04/05', 'mdy', '2005-03-04'],
    ['03/04/05', 'dmy', '2005-04-03'],
    ['03/04/05', 'ymd', '2003-04-05'],
    ['31/02/26', 'dmy', 'none'],
    ['31/02/26', 'ymd', '2031-02-26'],
    ['2026.4.3', 'ymd', '2026-04-03'],
    ['2026.4.3', 'dmy', '2026-04-03'],
    ['2026-04-03', 'mdy', '2026-04-03'],
  ] as const)('%s in the order %s is %s', (text, dateOrder, expected) => {
    expect(said(text, { dateOrder })).toBe(expected);
  });
});

describe('dates in words', () => {
  it.each([
    ['November 24, 2026', '2026-11-24'],
    ['Nov 24, 2026', '2026-11-24'],
    ['Tue, Nov 24, 2026', '2026-11-24'],
    ['Tuesday, 24 November 2026', '2026-11-24'],
    ['24 Sept 2026', '2026-09-24'],
    ['24th of November 2026', '2026-11-24'],
    ['24-Nov-2026', '2026-11-24'],
    ['24-Nov-26', '2024-11-26|2026-11-24'],
    ['Nov 24, 26', '2026-11-24'],
    ['24 NOVEMBER 2026', '2026-11-24'],
    ['2026 Nov 24', '2026-11-24'],
    ['24. November 2026', '2026-11-24'],
    ['Di., 24. Nov. 2026', '2026-11-24'],
    ['1. März 2026', '2026-03-01'],
    ['1. Jänner 2026', '2026-01-01'],
    ['24 novembre 2026', '2026-11-24'],
    ['1er janvier 2026', '2026-01-01'],
    ['mardi 24 févr. 2026', '2026-02-24'],
    ['24 de noviembre de 2026', '2026-11-24'],
    ['24 de nov. de 2026', '2026-11-24'],
    ['terça-feira, 24 de novembro de 2026', '2026-11-24'],
    ['24 mrt 2026', '2026-03-24'],
    // A Tuesday and a month of the same name.
    ['mar, 24 nov 2026', '2026-11-24'],
    ['mar, 3 mar 2026', '2026-03-03'],
    ['Mar 24, 2026', '2026-03-24'],
    ['24 maj 2026', '2026-05-24'],
    ['24. marraskuuta 2026', '2026-11-24'],
    ['٢٤ نوفمبر ٢٠٢٦', '2026-11-24'],
    ['الثلاثاء، ٢٤ نوفمبر ٢٠٢٦', '2026-11-24'],
    ['24 नवंबर 2026', '2026-11-24'],
    ['24 नव॰ 2026', '2026-11-24'],
    ['24 November 2026, 15:15', '2026-11-24'],
    ['31 de diciembre de 2026 a las 15:27', '2026-12-31'],
    ['31 décembre 2026 à 15 h 27', '2026-12-31'],
    ['24 November 2026 um 15:15 Uhr', '2026-11-24'],
    ['24 November 2026 BE, 15:15', 'none'],
    ['31 November 2026', 'none'],
    ['31 Nov 26', 'none'],
    ['29-Feb-26', 'none'],
    ['32 Nov 26', '2032-11-26'],
    ['24 Smarch 2026', 'none'],
    ['24 November', 'none'],
    ['November 2026', 'none'],
    ['24 25 November 2026', 'none'],
    ['24 November October 2026', 'none'],
    ['around 24 November 2026', 'none'],
    ['24 November 2026 <b>', 'none'],
    // A figure names no month, though some languages write one in figures beside a day of the week.
    ['le 24/11', 'none'],
    ['den 24/11', 'none'],
    ['el 5-26', 'none'],
    ['3 of 24', 'none'],
    // Tuesday in four languages, in March in these and others.
    ['mar. 24/11', 'none'],
    ['mar, 11-24', 'none'],
    ['11/2026 mar.', 'none'],
    // Several days, a financial year, and a time in front.
    ['Nov 24-26', 'none'],
    ['24-26 Nov', 'none'],
    ['May 10 - 15', 'none'],
    ['2026/27 Jan', 'none'],
    ['20.15 24 Nov', 'none'],
    ['20.26 Nov 24', 'none'],
    ['1.5 Nov 2026', 'none'],
    ['1 of 24 November', 'none'],
    ['24-Nov-2026', '2026-11-24'],
    ['24/Nov/2026', '2026-11-24'],
  ])('%s is %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it.each([
    ['mdy', '2026-11-24'],
    ['dmy', '2026-11-24'],
    ['ymd', '2024-11-26'],
  ] as const)(
    'with two figures of a year in the order %s start with the day unless the year leads',
    (dateOrder, expected) => {
      expect(said('24-Nov-26', { dateOrder })).toBe(expected);
    },
  );

  it('of a language outside the list are read where the page is in that language', () => {
    expect(said('24 listopada 2026')).toBe('none');
    expect(said('24 lis 2026')).toBe('none');
    expect(said('24 lis 2026', { lang: 'pl' })).toBe('2026-11-24');
    expect(said('24 lis 2026', { lang: 'hr' })).toBe('2026-10-24');
    expect(said('24 listopada 2026', { lang: 'pl' })).toBe('2026-11-24');
    expect(said('24. listopada 2026.', { lang: 'hr' })).toBe('2026-10-24');
  });

  it.each([
    ['út 24. 11.', 'cs'],
    ['ut 24. 11.', 'sk'],
    ['terça, 24/11', 'pt-PT'],
    ['11-24, an', 'lt'],
    ['Maw, 3/11', 'cy'],
  ])('are none without their year: %s in %s', (text, lang) => {
    expect(said(text, { lang })).toBe('none');
  });

  it.each([
    ['Tuesday, 24 November 2026', '', '2026-11-24'],
    ['Monday, 24 November 2026', '', 'none'],
    ['Mon, Nov 24, 2026', '', 'none'],
    ['mar. 24 nov. 2026', '', '2026-11-24'],
    ['lun. 24 nov. 2026', '', 'none'],
    ['mar. 25 nov. 2026', '', 'none'],
    ['mar. 24 mar. 2026', '', '2026-03-24'],
    ['terça-feira, 24 de novembro de 2026', '', '2026-11-24'],
    ['segunda-feira, 24 de novembro de 2026', '', 'none'],
    ['Di., 24. Nov. 26', '', '2024-11-26|2026-11-24'],
    ['Do., 26. Nov. 20', '', '2020-11-26'],
    ['Do., 24. Nov. 26', '', 'none'],
    ['wtorek, 24 listopada 2026', 'pl', '2026-11-24'],
    ['środa, 24 listopada 2026', 'pl', 'none'],
  ])('are read where their day of the week is the date’s: %s (%s) is %s', (text, lang, expected) => {
    expect(said(text, { lang })).toBe(expected);
  });

  it.each(['', 'xx', 'not a tag!', 'en_US', '😀', 'constructor'])(
    'are read where the page calls its language %j',
    (lang) => {
      expect(said('24 November 2026', { lang })).toBe('2026-11-24');
    },
  );

  it('never name two months in the languages that are understood everywhere', () => {
    const months = new Map<string, number>();
    for (const [word, month] of LANGUAGES.flatMap((tag) => [...dateWords(tag).months])) {
      expect([word, months.get(word) ?? month]).toEqual([word, month]);
      months.set(word, month);
    }
  });
});

describe('dates of the Persian calendar', () => {
  const formats = (['short', 'medium', 'long', 'full'] as const).map(
    (dateStyle) => new Intl.DateTimeFormat('fa-IR', { dateStyle, timeZone: 'UTC' }),
  );
  it.each(['', 'fa', 'fa-IR', 'en-US'])('are none on a page in %j', (lang) => {
    for (let day = 0; day < 4_000; day += 7) {
      const date = new Date(Date.UTC(2020, 0, 1 + day));
      for (const format of formats) expect(said(format.format(date), { lang })).toBe('none');
    }
  });

  it.each([
    ['۹۹/۱۲/۲۵', 'none'],
    ['05/09/03', 'none'],
    ['۲۰۲۶/۱۱/۲۴', '2026-11-24'],
  ])('may have two figures of a year on a page in Persian: %s is %s', (text, expected) => {
    expect(said(text, { lang: 'fa', dateOrder: 'ymd' })).toBe(expected);
  });
});

describe('days around today', () => {
  it.each([
    ['Today', '2026-03-01'],
    ['Yesterday', '2026-02-28'],
    ['tomorrow', '2026-03-02'],
    ['heute', '2026-03-01'],
    ['hier', '2026-02-28'],
    ['ontem', '2026-02-28'],
    ['أمس', '2026-02-28'],
    // One word for both neighbours in Hindi.
    ['कल', '2026-02-28|2026-03-02'],
    ['soon', 'none'],
    ['Today, 15:27', '2026-03-01'],
    ['Today, 24.11.26', 'none'],
    ['Today, 24.11', 'none'],
  ])('%s is %s', (text, expected) => {
    expect(said(text, {}, TODAY)).toBe(expected);
  });

  it.each(['Today', 'Yesterday', 'कल'])('%s is none while nobody says what day it is', (text) => {
    expect(said(text)).toBe('none');
  });
});

const iso = (date: Date): string => date.toISOString().slice(0, 10);
const anyDay = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => new Date(`${iso(date)}T00:00:00Z`));

/** The order that the locale itself uses, asked of Intl. */
function orderOf(locale: string): DateOrder {
  const parts = new Intl.DateTimeFormat(locale, { dateStyle: 'short' })
    .formatToParts(0)
    .map(({ type }) => type);
  const letters = parts.map((type) => ({ year: 'y', month: 'm', day: 'd' })[type as string] ?? '').join('');
  return letters as DateOrder;
}

describe.each(LOCALES)('dates formatted in %s', (locale) => {
  const styles = ['short', 'medium', 'long', 'full'] as const;

  it.each(styles)('in the %s style mean that day or leave it open, never another day', (dateStyle) => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' });
    fc.assert(
      fc.property(anyDay('1980-01-01', '2039-12-31'), (date) => {
        const reading = read(format.format(date));
        if (reading?.kind === 'date') expect(reading.date).toBe(iso(date));
        else expect(reading?.candidates).toContain(iso(date));
      }),
    );
  });

  it.each(styles)('in the %s style are that day where the order is known', (dateStyle) => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' });
    const withTime = new Intl.DateTimeFormat(locale, { dateStyle, timeStyle: 'short', timeZone: 'UTC' });
    const hint = { dateOrder: orderOf(locale) };
    fc.assert(
      fc.property(anyDay('1980-01-01', '2039-12-31'), (date) => {
        expect(said(format.format(date), hint)).toBe(iso(date));
        expect([iso(date), 'none']).toContain(said(withTime.format(date), hint));
      }),
    );
  });

  it('with four figures of a year are right over all business years', () => {
    const format = new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      timeZone: 'UTC',
    });
    fc.assert(
      fc.property(anyDay('1900-01-01', '2199-12-31'), (date) => {
        expect(said(format.format(date), { dateOrder: orderOf(locale) })).toBe(iso(date));
        expect(said(format.format(date))).toContain(iso(date));
      }),
    );
  });
});

describe('the order that an answer teaches', () => {
  it.each([
    ['03/04/2026', '2026-04-03', 'dmy'],
    ['03/04/2026', '2026-03-04', 'mdy'],
    ['٠٣/٠٤/٢٠٢٦', '2026-04-03', 'dmy'],
    ['03/04/05', '2003-04-05', 'ymd'],
    ['03/04/2026', '2026-04-05', undefined],
    ['2026-04-03', '2026-04-03', undefined],
    ['05/04/05', '2005-04-05', undefined],
    ['nothing', '2026-04-03', undefined],
  ])('%s meaning %s is %s', (text, date, order) => {
    expect(orderMeaning(text, date as CivilDate)).toBe(order);
  });
});
