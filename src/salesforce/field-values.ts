import type { FieldValue } from '../domain/account';
import type { CivilDate } from '../domain/civil-date';
import type { FieldType } from '../playbook/schema';
import type { LocaleHint } from './locale/locale-hint';
import { plainText } from './locale/plain-text';
import { readDate } from './locale/read-date';
import { readInteger } from './locale/read-integer';
import { readRange, UNIT } from './locale/read-range';

/** How many characters of a text are kept; a longer one ends with an ellipsis. */
export const TEXT_LIMIT = 500;

/** The text without space around it, cut to `TEXT_LIMIT` characters with an ellipsis; never inside a character. */
export function shortText(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length <= TEXT_LIMIT) return trimmed;
  const kept = Array.from(trimmed.slice(0, 2 * TEXT_LIMIT));
  return kept.length <= TEXT_LIMIT && trimmed.length <= 2 * TEXT_LIMIT
    ? trimmed
    : `${kept.slice(0, TEXT_LIMIT - 1).join('')}…`;
}

function readAs(
  plain: string,
  text: string,
  type: FieldType,
  hint: LocaleHint,
  today?: CivilDate,
): FieldValue | undefined {
  if (type === 'date') {
    const reading = readDate(plain, hint, today);
    return reading?.kind === 'ambiguous'
      ? { kind: 'ambiguous-date', text, candidates: reading.candidates }
      : reading;
  }
  const isRange = type === 'range';
  const value = readInteger(isRange ? plain.replace(UNIT, '') : plain, hint, isRange);
  if (value !== undefined) return { kind: 'integer', value };
  const range = isRange ? readRange(plain) : undefined;
  return range && { kind: 'range', text, ...range };
}

/**
 * What a field's text on the page means, as the type that the playbook gives the field. What cannot be understood is
 * `unreadable` with its text, and a date that can mean two days is `ambiguous-date` with both: nothing is guessed.
 * `today` gives words such as "Yesterday" a date.
 */
export function fieldValue(
  text: string,
  type: FieldType,
  hint: LocaleHint = {},
  today?: CivilDate,
): FieldValue {
  // Spaces and invisible marks alone show nothing.
  if (!/[^\s\p{Cf}]/u.test(text)) return { kind: 'empty' };
  const shown = shortText(text);
  if (type === 'text') return { kind: 'text', text: shown };
  if (type === 'person') return { kind: 'person', name: shown };
  const plain = plainText(text);
  return (plain && readAs(plain, shown, type, hint, today)) || { kind: 'unreadable', text: shown };
}
