import { languageOf } from './date-words';
import type { LocaleHint } from './locale-hint';
import { numberShape } from './number-shape';

/** The decimal mark that the page's language would write; its numbers need not be written so. */
function decimalIn(lang: string | undefined): string | undefined {
  const tag = languageOf(lang);
  const parts = tag ? new Intl.NumberFormat(tag).formatToParts(0.5) : [];
  return parts.find(({ type }) => type === 'decimal')?.value;
}

/**
 * The integer that a plain text (see `plainText`) shows; undefined if it can be none, or would be one only
 * if the known decimal mark grouped digits. Integer fields carry no decimals, so "1.234" is 1,234; zeros behind a mark
 * that cannot be grouping ("1,234.00") change nothing. Of a field that may have `decimals`, a single group is read where
 * the page's language does not say that its mark stands before them. A percentage is no number of anything.
 */
export function readInteger(plain: string, hint: LocaleHint = {}, decimals = false): number | undefined {
  const shape = numberShape(plain);
  if (!shape || /[1-9]/.test(shape.fraction) || /[%٪]/.test(plain)) return undefined;
  const { group, groups, decimal } = shape;
  const isAlone = decimals && groups === 1 && decimal === undefined;
  if (group !== undefined && group === (hint.decimal ?? (isAlone ? decimalIn(hint.lang) : undefined))) {
    return undefined;
  }
  const value = Number(shape.digits);
  if (!Number.isSafeInteger(value)) return undefined;
  return shape.negative && value !== 0 ? -value : value;
}
