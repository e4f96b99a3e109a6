import { expect, test } from 'vitest';
import type { CivilDate } from '../../../src/domain/civil-date';
import { dayWords, spanWords } from '../../../src/ui/components/dates';
import { countWords, numberWords } from '../../../src/ui/components/numbers';

Object.defineProperty(globalThis, 'navigator', { configurable: true, value: { language: 'ar-EG' } });

const TODAY = '2026-11-22' as CivilDate;
const FROM = '2026-11-21' as CivilDate;

test.each([
  ['a number', numberWords(1200)],
  ['a day', dayWords(FROM, TODAY, true)],
  ['a span of days', spanWords(FROM, '2026-11-24' as CivilDate, TODAY)],
])('%s from right to left keeps its place among English words', (_, words) => {
  expect(words).toMatch(/^\u2068[^\u2068\u2069]+\u2069$/);
});

test('the words beside a number stay outside', () => {
  expect(countWords(3, 'day')).toBe('\u2068٣\u2069 days');
});
