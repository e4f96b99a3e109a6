import { expect, it } from 'vitest';
import { sameWords } from '../../src/domain/same-words';

it.each([
  ['Mid-Market', 'Mid Market', true],
  ['Mid-Market', 'MIDMARKET', true],
  ['Ｍｉｄ Market', 'mid market', true],
  ['Lösungsarchitekt', 'Lo\u0308sungsarchitekt', true],
  ['カスタマー', 'ｶｽﾀﾏｰ', true],
  ['Mid-Market', 'Market', false],
  ['José', 'Jose', false],
  ['', '', true],
  ['---', '***', false],
  ['a'.repeat(401), 'A'.repeat(401), false],
  [`Market${' '.repeat(400)}`, 'Market', false],
  ['a'.repeat(400), 'A'.repeat(400), true],
])('“%s” and “%s” are the same words: %s', (a, b, expected) => {
  expect(sameWords(a, b)).toBe(expected);
});
