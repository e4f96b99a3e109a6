import { readInteger } from './read-integer';

/** A range of whole numbers, both ends inclusive; `to` is absent if it is open. */
export interface IntegerRange {
  readonly from: number;
  readonly to?: number;
}

/** What is counted, behind a number. */
export const UNIT = / ?\b(?:employees|users|people|seats)$/i;

/** The same thing said in words, as the sign it stands for. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [UNIT, ''],
  [/^(?:fewer|less) than\b|^(?:under|below)\b/i, '<'],
  [/^more than\b|^(?:over|above)\b/i, '>'],
  [/^up to\b|^≤/i, '<='],
  [/^at least\b|^≥/i, '>='],
  [/\b(?:or more|and more|and above|and over|and up|plus)$/i, '+'],
];

const BETWEEN = /^(.+?) ?(?:[-‐‑–—−~〜～]| (?:to|bis|à|a|até|tot|till|al) ) ?(.+)$/i;

/** One end of a range, which an admin typed: no locale formats a picklist, so no hint applies. NaN if it is none. */
function bound(text: string): number {
  const value = readInteger(text.trim()) ?? -1;
  return value < 0 ? Number.NaN : value;
}

/** The range that a plain text (see `plainText`) names: "100-499", "2,000 to 9,999", "5000+", "<100"; undefined if none. */
export function readRange(plain: string): IntegerRange | undefined {
  const text = WORDS.reduce((said, [words, sign]) => said.trim().replace(words, sign), plain);
  const [, sign = '', ends = ''] = /^([<>]=?|)([^<>=].*)$/.exec(text) ?? [];
  if (sign.startsWith('<')) {
    const to = bound(ends) - Number(sign === '<');
    return to >= 0 ? { from: 0, to } : undefined;
  }
  if (sign || ends.endsWith('+')) {
    const from = bound(ends.replace(/\+$/, '')) + Number(sign === '>');
    return from >= 0 ? { from } : undefined;
  }
  const [, low = '', high = ''] = BETWEEN.exec(ends) ?? [];
  const [from, to] = [bound(low), bound(high)];
  return from <= to ? { from, to } : undefined;
}
