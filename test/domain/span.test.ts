import { expect, test } from 'vitest';
import { reckonedAfter, reckonedBefore } from '../../src/domain/span';
import type { Span } from '../../src/playbook/schema';

test.each<[Span, string]>([
  [{ days: 60 }, '60 days after the start date'],
  [{ days: 1 }, '1 day after the start date'],
  [{ months: 0 }, 'on the start date'],
  [{ days: -2 }, '2 days before the start date'],
  [{ months: -1 }, '1 month before the start date'],
])('a step due %j is reckoned %s', (due, words) => {
  expect(reckonedAfter({ kind: 'date', due, leadDays: 3 }, 'start date')).toBe(words);
});

test.each<[Span, Span, string]>([
  [{ days: 2 }, { days: 5 }, '2 to 5 days after the start date'],
  [{ days: 0 }, { days: 1 }, '0 to 1 day after the start date'],
  [{ days: 0 }, { days: 0 }, 'on the start date'],
  [{ days: 0 }, { months: 0 }, 'on the start date'],
  [{ days: 3 }, { days: 3 }, '3 days after the start date'],
  [{ days: 20 }, { months: 1 }, '20 days to 1 month after the start date'],
  [{ days: 1 }, { months: 1 }, '1 day to 1 month after the start date'],
  [{ days: -10 }, { days: -5 }, '10 to 5 days before the start date'],
  [{ days: -5 }, { days: 0 }, '5 to 0 days before the start date'],
  [{ days: -1 }, { days: -1 }, '1 day before the start date'],
  [{ months: -2 }, { days: -5 }, '2 months to 5 days before the start date'],
  [{ days: -3 }, { days: 4 }, '3 days before to 4 days after the start date'],
])('a window from %j to %j is reckoned %s', (opens, due, words) => {
  expect(reckonedAfter({ kind: 'window', opens, due }, 'start date')).toBe(words);
});

test.each<[Span, string]>([
  [{ months: 2 }, '2 months before the renewal date'],
  [{ days: 1 }, '1 day before the renewal date'],
  [{ days: 0 }, 'on the renewal date'],
  [{ days: -3 }, '3 days after the renewal date'],
])('a step %j before the renewal is reckoned %s', (span, words) => {
  expect(reckonedBefore(span, 'renewal date')).toBe(words);
});
