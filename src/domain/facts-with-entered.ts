import type { FieldKey, FieldType, Playbook } from '../playbook/schema';
import type { Account, Fact, FieldValue } from './account';
import type { Progress } from './progress';

/** Reads what a person typed for a field of that type; what cannot be understood is `unreadable`, a blank text `empty`. */
export type ReadText = (text: string, type: FieldType) => FieldValue;

/**
 * The page's facts with the values entered by hand laid over them; what the page says stays `beside`.
 * An entered text that is blank or cannot be read stands only where the page gives nothing: it must not hide a good value.
 */
export function factsWithEntered(
  account: Account,
  progress: Pick<Progress, 'values'>,
  playbook: Pick<Playbook, 'fields'>,
  read: ReadText,
): Account['facts'] {
  const facts = new Map<FieldKey, Fact>(Object.entries(account.facts));
  for (const [key, { text, on, by }] of progress.values) {
    const type = playbook.fields[key]?.type;
    if (!type) continue;
    const value = read(text, type);
    const page = facts.get(key);
    if (page && (value.kind === 'unreadable' || value.kind === 'empty')) continue;
    facts.set(key, { value, source: { kind: 'hand', on, by }, beside: page });
  }
  return Object.fromEntries(facts);
}
