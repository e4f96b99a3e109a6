import type { Playbook } from '../playbook/schema';
import type { Account } from './account';
import { assess } from './assess';
import type { CivilDate } from './civil-date';
import type { Entry } from './progress';
import type { Move } from './schedule';

/** Sorts after every instant, so that the date tried out is the last word. */
const LAST = '~';

/**
 * What re-anchoring would move, before anybody does it: the steps whose due dates would differ, each as it would
 * stand afterwards. `null` tries out going back to what the page says.
 */
export function previewMoves(
  account: Account,
  playbook: Playbook,
  log: readonly Entry[],
  { which, date }: { readonly which: 'start' | 'renewal'; readonly date: CivilDate | null },
  today: CivilDate,
): readonly Move[] {
  const change: Entry = { id: LAST, at: LAST, on: today, by: '', what: { kind: 'date-set', which, date } };
  const now = new Map(assess(account, playbook, log, today).plan.steps.map(({ key, due }) => [key, due]));
  return assess(account, playbook, [...log, change], today)
    .plan.steps.filter(({ key, due }) => now.get(key) !== due)
    .map((step) => ({ step, from: now.get(step.key), to: step.due }));
}
