import type { FieldValue, Provenance } from '../../domain/account';
import type { CivilDate } from '../../domain/civil-date';
import { dayWords } from '../components/dates';
import { numberWords } from '../components/numbers';
import { cut } from '../components/PageText';

/** A field's value as a person reads it. */
export function valueWords(value: FieldValue, today: CivilDate): string {
  switch (value.kind) {
    case 'empty':
      return 'nothing';
    case 'integer':
      return numberWords(value.value);
    case 'date':
      return dayWords(value.date, today);
    case 'person':
    case 'queue':
      return cut(value.name);
    default:
      return cut(value.text);
  }
}

/** Where a value came from: "from Account Owner on this page". */
export function sourceWords(source: Provenance, today: CivilDate): string {
  switch (source.kind) {
    case 'page':
      return `from ${cut(source.label)} on this page`;
    case 'remembered':
      return `${cut(source.label)}, seen on ${dayWords(source.on, today)}`;
    case 'hand':
      return `entered by hand on ${dayWords(source.on, today)}${byWords(source.by)}`;
  }
}

/** " by Dana", or nothing where nobody is named. */
export function byWords(by: string): string {
  return by && ` by ${cut(by)}`;
}
