import type { FieldKey, Playbook } from '../playbook/schema';
import type { Account, Fact } from './account';
import { parseEnteredValue } from './entered-value';
import type { Progress } from './progress';

/**
 * The page's facts with the values entered by hand laid over them; what the page says stays `beside`.
 * An entered text that cannot be read stands only where the page gives nothing: it must not hide a good value.
 */
export function factsWithEntered(
  account: Account,
  progress: Pick<Progress, 'values'>,
  playbook: Pick<Playbook, 'fields'>,
): Account['facts'] {
  const facts = new Map<FieldKey, Fact>(Object.entries(account.facts));
  for (const [key, { text, on, by }] of progress.values) {
    const mapping = Object.hasOwn(playbook.fields, key) ? playbook.fields[key] : undefined;
    if (mapping === undefined) continue;
    const value = parseEnteredValue(text, mapping.type);
    const page = facts.get(key);
    if (page !== undefined && value.kind === 'unreadable') continue;
    const beside = page && { beside: { value: page.value, source: page.source } };
    facts.set(key, { value, source: { kind: 'hand', on, by }, ...beside });
  }
  return Object.fromEntries(facts);
}
