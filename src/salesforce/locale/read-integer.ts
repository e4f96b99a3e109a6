import type { LocaleHint } from './locale-hint';
import { numberShape } from './number-shape';

/**
 * The integer that a plain text (see `plainText`) shows; undefined if it can be none, or would be one only
 * if the known decimal mark grouped digits. Integer fields carry no decimals, so "1.234" is 1,234; zeros behind a mark
 * that cannot be grouping ("1,234.00") change nothing.
 */
export function readInteger(plain: string, hint: LocaleHint = {}): number | undefined {
  const shape = numberShape(plain);
  if (!shape || /[1-9]/.test(shape.fraction)) return undefined;
  if (shape.group !== undefined && shape.group === hint.decimal) return undefined;
  const value = Number(shape.digits);
  if (!Number.isSafeInteger(value)) return undefined;
  return shape.negative && value !== 0 ? -value : value;
}
