import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  addDays,
  addMonths,
  type CivilDate,
  civilDate,
  civilDateOf,
  daysBetween,
  parseCivilDate,
} from '../../src/domain/civil-date';
import * as reference from './calendar-reference';
import { inEveryTimeZone } from './time-zones';

const date = (text: string): CivilDate => parseCivilDate(text)!;

const anyDate = fc
  .tuple(
    fc.integer({ min: 1600, max: 2400 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .map(([year, month, day]) =>
    date(reference.print({ year, month, day: Math.min(day, reference.lengthOfMonth(year, month)) })),
  );

describe('a civil date', () => {
  it.each([
    ['2026-11-24', true],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['0026-11-24', false],
    ['26-11-24', false],
    ['2026-11-24T00:00', false],
    [' 2026-11-24', false],
    ['', false],
    ['٢٠٢٦-١١-٢٤', false],
    [20261124, false],
    [['2026-11-24'], false],
    [undefined, false],
  ])('%s is a day of the calendar: %s', (value, isOne) => {
    expect(parseCivilDate(value)).toBe(isOne ? value : undefined);
  });

  it.each([
    [2026, 2, 28, '2026-02-28'],
    [2026, 2, 29, undefined],
    [2026.5, 2, 1, undefined],
    [Number.NaN, 1, 1, undefined],
    [2026, 1, Number.POSITIVE_INFINITY, undefined],
    [99, 1, 1, undefined],
    [10000, 1, 1, undefined],
  ])('of %s, %s, %s is %s', (year, month, day, expected) => {
    expect(civilDate(year, month, day)).toBe(expected);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-08-31', -2, '2026-06-30'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-05-15', 0, '2026-05-15'],
  ])('%s and %s months is %s', (from, months, to) => {
    expect(addMonths(date(from), months)).toBe(to);
  });

  it('stays at the ends of the calendar instead of failing', () => {
    expect(addDays(date('9999-12-30'), 5)).toBe('9999-12-31');
    expect(addMonths(date('2026-01-01'), Number.MAX_SAFE_INTEGER)).toBe('9999-12-31');
    expect(addDays(date('2026-01-01'), -Number.MAX_SAFE_INTEGER)).toBe('0100-01-01');
    expect(addMonths(date('2026-01-01'), -12 * 2000)).toBe('0100-01-01');
  });
});

inEveryTimeZone(() => {
  it('adds months as whole-number arithmetic does, month ends and leap days included', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -600, max: 600 }), (from, months) => {
        expect(addMonths(from, months)).toBe(reference.monthsLater(from, months));
      }),
    );
  });

  it('adds days as walking day by day does', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -800, max: 800 }), (from, days) => {
        expect(addDays(from, days)).toBe(reference.daysLater(from, days));
      }),
    );
  });

  it('counts days as whole-number arithmetic does', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (from, to) => {
        expect(daysBetween(from, to)).toBe(reference.daysFromTo(from, to));
      }),
    );
  });

  it('reads every day of the calendar and gives it back', () => {
    fc.assert(
      fc.property(anyDate, (each) => {
        expect(civilDate(reference.read(each).year, +each.slice(5, 7), +each.slice(8))).toBe(each);
      }),
    );
  });

  it('today is the day on the reader’s own calendar, from its first to its last minute', () => {
    fc.assert(
      fc.property(anyDate, (each) => {
        const { year, month, day } = reference.read(each);
        for (const [hour, minute] of [
          [4, 0],
          [12, 0],
          [23, 59],
        ] as const) {
          const instant = new Date(year, month - 1, day, hour, minute);
          // Samoa had no 30 December 2011.
          if (instant.getDate() === day) expect(civilDateOf(instant)).toBe(each);
        }
      }),
    );
  });
});

describe('today', () => {
  it('differs between readers at the same instant', () => {
    const instant = new Date('2026-11-21T23:30:00Z');
    vi.stubEnv('TZ', 'America/Los_Angeles');
    expect(civilDateOf(instant)).toBe('2026-11-21');
    vi.stubEnv('TZ', 'Pacific/Apia');
    expect(civilDateOf(instant)).toBe('2026-11-22');
    vi.unstubAllEnvs();
  });
});
