import { expect, test } from 'vitest';
import { cut } from '../../../src/ui/components/PageText';

test.each([
  ['an override', '\u202eevil', 'evil'],
  ['an isolate that is left open', 'x\u2066\u2067y', 'xy'],
  ['the end of the isolate around it', 'x\u2069\u202dy', 'xy'],
])('a text of the page cannot turn the words after it by %s', (_, text, shown) => {
  expect(cut(text)).toBe(shown);
});

test.each([
  ['ends as it is', 300, 300, 'w'],
  ['is cut, and says so', 301, 301, '…'],
])('a text %s at %d characters', (_, long, shown, end) => {
  expect(cut('w'.repeat(long))).toHaveLength(shown);
  expect(cut('w'.repeat(long)).at(-1)).toBe(end);
});

test('marks that a name in another script needs stay in it', () => {
  expect(cut('ACME \u200fقطر\u200e می\u200cخواهم')).toBe('ACME \u200fقطر\u200e می\u200cخواهم');
});
