import type { FieldKey, Playbook } from '../playbook/schema';
import type { Account, Fact, FieldValue } from './account';

/** The account's fact under that key; undefined if the field was not on the page. */
export function factOf(account: Account, key: FieldKey): Fact | undefined {
  return Object.hasOwn(account.facts, key) ? account.facts[key] : undefined;
}

/** The playbook's label of a field. */
export function labelOf(playbook: Playbook, key: FieldKey): string {
  return playbook.fields[key]?.label ?? key;
}

/** A value in words, to compare; empty if it is empty. */
export function wordsOf(value: FieldValue): string {
  switch (value.kind) {
    case 'empty':
      return '';
    case 'integer':
      return String(value.value);
    case 'date':
      return value.date;
    case 'person':
    case 'queue':
      return value.name;
    default:
      return value.text;
  }
}
