import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../../../src/domain/account';
import type { CivilDate } from '../../../src/domain/civil-date';
import type { DateOrder } from '../../../src/domain/org-knowledge';
import type { FieldMap, FieldType } from '../../../src/playbook/schema';
import { accountState } from '../../../src/salesforce/page/account-state';
import { recordIdOf } from '../../../src/salesforce/record-id';
import { SALESFORCE_LOCALES } from './locales';

/** One text on a page and what it means: undefined where it is neither a whole number nor a whole date. */
interface Shown {
  readonly type: FieldType;
  readonly text: string;
  readonly truth: number | string | undefined;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Kept, because making one costs more than reading a page. */
function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}

const DAY = { day: 'numeric' } as const;
const FIGURES = { ...DAY, month: 'numeric', year: 'numeric' } as const;
const WHOLE: readonly Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'short' },
  { dateStyle: 'medium' },
  { dateStyle: 'long' },
  { dateStyle: 'full' },
  { dateStyle: 'short', timeStyle: 'short' },
  { dateStyle: 'medium', timeStyle: 'medium' },
  { dateStyle: 'full', timeStyle: 'long' },
  FIGURES,
  { day: '2-digit', month: '2-digit', year: 'numeric' },
  { ...FIGURES, weekday: 'short' },
  { ...FIGURES, month: 'short', weekday: 'short' },
  { ...FIGURES, era: 'short' },
];
const PARTS: readonly Intl.DateTimeFormatOptions[] = [
  { ...DAY, month: 'short' },
  { ...DAY, month: 'numeric', weekday: 'short' },
  { ...DAY, month: 'numeric', weekday: 'long' },
  { ...DAY, month: 'short', weekday: 'short' },
  { ...DAY, month: 'short', hour: 'numeric', minute: '2-digit' },
  { month: 'long', year: 'numeric' },
  { month: 'short', year: '2-digit' },
  { month: 'numeric', year: 'numeric', weekday: 'short' },
];

/** No further than where two figures of a Thai year would be a business year. */
const instants = fc.integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2036, 11, 31) / 1000 });

function anyDate(locale: string): fc.Arbitrary<Shown> {
  const show = (options: readonly Intl.DateTimeFormatOptions[], isWhole: boolean) =>
    fc.tuple(instants, fc.constantFrom(...options)).map(([seconds, option]): Shown => {
      const date = new Date(seconds * 1000);
      const truth = isWhole ? date.toISOString().slice(0, 10) : undefined;
      return { type: 'date', text: dateFormat(locale, option).format(date), truth };
    });
  return fc.oneof({ weight: 3, arbitrary: show(WHOLE, true) }, show(PARTS, false));
}

function anyNumber(locale: string): fc.Arbitrary<Shown> {
  const value = fc.oneof(fc.nat(9_999), fc.integer({ min: -1_000_000, max: 10_000_000 }));
  const currency = fc.constantFrom('USD', 'EUR', 'JPY', 'BRL', 'CHF', 'INR', 'EGP', 'KWD');
  const currencyDisplay = fc.constantFrom('code', 'symbol', 'narrowSymbol', 'name');
  const style = fc.constantFrom('whole', 'bare', 'tenths', 'hundredths', 'money', 'loss', 'percent');
  return fc
    .tuple(value, currency, currencyDisplay, style, fc.constantFrom('integer', 'range'))
    .map(([number, code, display, as, type]): Shown => {
      const money = { style: 'currency', currency: code, currencyDisplay: display } as const;
      const digits = as === 'tenths' ? 1 : as === 'hundredths' || as === 'loss' ? 2 : 0;
      const options: Intl.NumberFormatOptions = {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        ...(as === 'bare' && { useGrouping: false }),
        ...((as === 'money' || as === 'loss') && money),
        ...(as === 'loss' && { currencySign: 'accounting' }),
        ...(as === 'percent' && { style: 'percent' }),
      };
      const shown = as === 'percent' ? number / 100 : number / 10 ** digits;
      return {
        type,
        text: new Intl.NumberFormat(locale, options).format(shown),
        truth: Number.isInteger(shown) && as !== 'percent' ? shown : undefined,
      };
    });
}

/** What those texts mean together on one page, one field each. */
function read(values: readonly Shown[], lang: string, dateOrder?: DateOrder): (FieldValue | undefined)[] {
  const fields: FieldMap = {};
  const readings = values.map(({ type, text }, index) => {
    const key = `field${index}`;
    fields[key] = { label: key, type, apiNames: [key], labels: [], classicIds: [] };
    return { key, reader: 'record-layout', label: key, apiName: key, raw: { kind: 'text', text } } as const;
  });
  const { account } = accountState(
    {
      org: { key: 'acme', name: 'acme' },
      id: recordIdOf('001xx000003DGbY')!,
      place: { origin: 'https://acme.lightning.force.com', flavour: 'lightning' },
      teamUrl: '',
    },
    { readings, team: { kind: 'not-found' }, shows: 'form', editing: false },
    { fields, nameKey: 'name', roles: [], dateOrder },
    lang,
    '2026-11-12' as CivilDate,
  );
  return values.map((_, index) => account.facts[`field${index}`]?.value);
}

/** True if the value is the truth, leaves it open, or is none. */
function isHonest(value: FieldValue | undefined, truth: Shown['truth']): boolean {
  if (value?.kind === 'date') return value.date === truth;
  if (value?.kind === 'integer') return value.value === (truth === 0 ? 0 : truth);
  if (value?.kind === 'ambiguous-date') return value.candidates.some((date) => date === truth);
  return value?.kind === 'unreadable';
}

/** The order of figures that the locale uses for every date; undefined if it has several. */
function orderOf(locale: string): DateOrder | undefined {
  const orders = [
    { dateStyle: 'short' } as const,
    ...WHOLE.filter((option) => option.day && !option.weekday),
  ].map((option) =>
    dateFormat(locale, option)
      .formatToParts(0)
      .map(({ type }) => ({ year: 'y', month: 'm', day: 'd' })[type as string] ?? '')
      .join(''),
  );
  return new Set(orders).size === 1 ? (orders[0] as DateOrder) : undefined;
}

describe.each(SALESFORCE_LOCALES)('a page of values formatted in %s', (locale) => {
  it('is read right or not at all, whatever language it calls its own', () => {
    const lang = fc.constantFrom(locale, 'en-US', 'de', '');
    const order = fc.constantFrom(undefined, orderOf(locale));
    const values = fc.array(fc.oneof(anyDate(locale), anyNumber(locale)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(values, lang, order, (shown, language, taught) => {
        const wrong = read(shown, language, taught).flatMap((value, index) =>
          isHonest(value, shown[index]?.truth) ? [] : [[shown[index], value]],
        );
        expect(wrong).toEqual([]);
      }),
      { seed: 22, numRuns: 30 },
    );
  });
});
