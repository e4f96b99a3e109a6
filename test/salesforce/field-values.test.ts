import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../src/domain/civil-date';
import { fieldTypeSchema } from '../../src/playbook/schema';
import { fieldValue, shortText, TEXT_LIMIT } from '../../src/salesforce/field-values';

describe('what a text means as the type of its field', () => {
  it.each([
    ['text', 'Northwind', { kind: 'text', text: 'Northwind' }],
    ['text', ' 740 ', { kind: 'text', text: '740' }],
    ['person', 'Priya Raman', { kind: 'person', name: 'Priya Raman' }],
    ['integer', '1.234', { kind: 'integer', value: 1234 }],
    ['integer', '12.5', { kind: 'unreadable', text: '12.5' }],
    ['integer', '100-499', { kind: 'unreadable', text: '100-499' }],
    ['range', '740', { kind: 'integer', value: 740 }],
    ['range', '100-499', { kind: 'range', text: '100-499', from: 100, to: 499 }],
    ['range', '5000+', { kind: 'range', text: '5000+', from: 5000 }],
    ['range', '1,200 users', { kind: 'integer', value: 1200 }],
    ['range', '500 employees', { kind: 'integer', value: 500 }],
    ['range', '500 offices', { kind: 'unreadable', text: '500 offices' }],
    ['range', '45% users', { kind: 'unreadable', text: '45% users' }],
    ['integer', '500 employees', { kind: 'unreadable', text: '500 employees' }],
    ['range', 'many', { kind: 'unreadable', text: 'many' }],
    ['date', '24/11/2026', { kind: 'date', date: '2026-11-24' }],
    [
      'date',
      '03/04/2026',
      { kind: 'ambiguous-date', text: '03/04/2026', candidates: ['2026-03-04', '2026-04-03'] },
    ],
    ['date', 'Yesterday', { kind: 'unreadable', text: 'Yesterday' }],
    ['date', '46350', { kind: 'unreadable', text: '46350' }],
  ] as const)('%s %j', (type, text, value) => {
    expect(fieldValue(text, type)).toEqual(value);
  });

  it('uses what is known about the locale and the day', () => {
    expect(fieldValue('03/04/2026', 'date', { dateOrder: 'dmy' })).toEqual({
      kind: 'date',
      date: '2026-04-03',
    });
    expect(fieldValue('Yesterday', 'date', {}, '2026-03-01' as CivilDate)).toEqual({
      kind: 'date',
      date: '2026-02-28',
    });
    expect(fieldValue('1,234', 'integer', { decimal: ',' })).toEqual({ kind: 'unreadable', text: '1,234' });
  });

  it('holds a picklist to no locale: an admin typed it', () => {
    expect(fieldValue('2,000-9,999', 'range', { decimal: ',' })).toMatchObject({ from: 2000, to: 9999 });
  });

  it.each(fieldTypeSchema.options)('is empty for a %s without a text', (type) => {
    for (const text of ['', ' ', '\u00a0', '\n\t', '\u202f', '\u200b', '\u200f \u00ad'])
      expect(fieldValue(text, type)).toEqual({ kind: 'empty' });
  });

  it('is always some value, and shows at most its limit of characters', () => {
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
      fc
        .array(
          fc.constantFrom('0', '1', '9', '.', ',', ' ', '-', '/', '+', '<', '%', '年', 'to', 'Nov', '\u200f'),
        )
        .map((a) => a.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...fieldTypeSchema.options), (value, type) => {
        const result = fieldValue(value, type, {}, '2026-03-01' as CivilDate);
        if (result.kind === 'integer') expect(Number.isSafeInteger(result.value)).toBe(true);
        if (result.kind === 'range')
          expect(result.from).toBeLessThanOrEqual(result.to ?? Number.MAX_SAFE_INTEGER);
        if (result.kind === 'ambiguous-date') expect(result.candidates.length).toBeGreaterThan(1);
        if ('text' in result) expect(Array.from(result.text).length).toBeLessThanOrEqual(TEXT_LIMIT);
      }),
    );
  });

  it('answers hostile lengths at once', () => {
    const start = performance.now();
    for (const type of fieldTypeSchema.options) {
      for (const unit of ['1', '1,', '1 ', '-', '1-', ' ', 'a', '年', '\u200f'])
        fieldValue(unit.repeat(100_000), type);
    }
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('a long text', () => {
  it.each([
    [TEXT_LIMIT, 'x', false],
    [TEXT_LIMIT + 1, 'x', true],
    [TEXT_LIMIT, '🦦', false],
    [TEXT_LIMIT + 1, '🦦', true],
    [100_000, 'x', true],
  ])('of %i times %s is cut: %s', (count, character, cut) => {
    const short = shortText(character.repeat(count));
    expect(Array.from(short)).toHaveLength(Math.min(count, TEXT_LIMIT));
    expect(short.endsWith('…')).toBe(cut);
    expect(short).not.toMatch(/\p{Surrogate}/u);
  });
});
