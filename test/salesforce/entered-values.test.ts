import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldValue } from '../../src/salesforce/field-values';
import { anyText } from '../domain/samples';

describe('a value typed by hand', () => {
  it.each([
    ['1200', 1200],
    [' 1200 ', 1200],
    ['1,200', 1200],
    ['1.200', 1200],
    ['1 200', 1200],
    ['1\u202f200', 1200],
    ['1’200', 1200],
    ["1'200'000", 1_200_000],
    ['0', 0],
    ['-1', -1],
    ['−1', -1],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
    ['9007199254740992', undefined],
    ['1,20', undefined],
    ['12,34,567', 1_234_567],
    ['1,200.000', 1200],
    ['1.5', undefined],
    ['5k', undefined],
    ['about 5', undefined],
    ['1e3', undefined],
    ['--1', undefined],
  ])('“%s” as a number is %s', (text, value) => {
    expect(fieldValue(text, 'integer')).toEqual(
      value === undefined ? { kind: 'unreadable', text } : { kind: 'integer', value },
    );
  });

  it.each([
    ['100-499', { kind: 'range', text: '100-499', from: 100, to: 499 }],
    ['2,000 – 9,999', { kind: 'range', text: '2,000 – 9,999', from: 2000, to: 9999 }],
    ['100 to 499', { kind: 'range', text: '100 to 499', from: 100, to: 499 }],
    ['5,000+', { kind: 'range', text: '5,000+', from: 5000 }],
    ['1200', { kind: 'integer', value: 1200 }],
    ['-1', { kind: 'integer', value: -1 }],
    ['499-100', { kind: 'unreadable', text: '499-100' }],
    ['100-', { kind: 'unreadable', text: '100-' }],
    ['-5-10', { kind: 'unreadable', text: '-5-10' }],
    ['1-2-3', { kind: 'unreadable', text: '1-2-3' }],
  ])('“%s” as a range is %j', (text, expected) => {
    expect(fieldValue(text, 'range')).toEqual(expected);
  });

  it('is a range only for fields that take ranges', () => {
    expect(fieldValue('100-499', 'integer').kind).toBe('unreadable');
  });

  it.each([
    ['2026-03-02', { kind: 'date', date: '2026-03-02' }],
    ['24/11/2026', { kind: 'date', date: '2026-11-24' }],
    ['11.24.2026', { kind: 'date', date: '2026-11-24' }],
    ['5/5/2026', { kind: 'date', date: '2026-05-05' }],
    ['03/04/2026', { kind: 'ambiguous-date', text: '03/04/2026', candidates: ['2026-03-04', '2026-04-03'] }],
    ['2026-02-30', { kind: 'unreadable', text: '2026-02-30' }],
    ['31/31/2026', { kind: 'unreadable', text: '31/31/2026' }],
    ['3/4/26', { kind: 'ambiguous-date', text: '3/4/26', candidates: ['2026-03-04', '2026-04-03'] }],
    ['soon', { kind: 'unreadable', text: 'soon' }],
  ])('“%s” as a date is %j', (text, expected) => {
    expect(fieldValue(text, 'date')).toEqual(expected);
  });

  it('as text or person is what was typed, without the blanks around it', () => {
    expect(fieldValue('  EMEA ', 'text')).toEqual({ kind: 'text', text: 'EMEA' });
    expect(fieldValue(' Priya Raman', 'person')).toEqual({ kind: 'person', name: 'Priya Raman' });
  });

  it('is empty where it is blank, whatever the type', () => {
    for (const type of ['text', 'integer', 'range', 'date', 'person'] as const) {
      expect(fieldValue(' \u00a0\n', type)).toEqual({ kind: 'empty' });
    }
  });

  it('never throws, however long or strange', () => {
    const long = ['1'.repeat(100_000), '1,000'.repeat(20_000), '1-'.repeat(50_000), '\ud800'.repeat(100_000)];
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...long), anyText, fc.stringMatching(/^[\d ,.+-]*$/)),
        fc.constantFrom(
          'text' as const,
          'integer' as const,
          'range' as const,
          'date' as const,
          'person' as const,
        ),
        (text, type) => {
          expect(typeof fieldValue(text, type).kind).toBe('string');
        },
      ),
    );
  });
});
