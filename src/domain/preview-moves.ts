import type { Playbook } from '../playbook/schema';
import type { Account } from './account';
import { assess } from './assess';
import type { CivilDate } from './civil-date';
import type { Progress } from './progress';
import type { Move } from './schedule';

/**
 * What re-anchoring would move, before anybody does it: the steps whose due dates would differ, each as it would
 * stand afterwards. `null` tries out going back to what the page says.
 */
export function previewMoves(
  account: Account,
  playbook: Playbook,
  progress: Progress,
  { which, date }: { readonly which: 'start' | 'renewal'; readonly date: CivilDate | null },
  today: CivilDate,
): readonly Move[] {
  const stepsOf = (each: Progress) => assess(account, playbook, each, today).plan.steps;
  const dates = new Map(progress.dates);
  if (date === null) dates.delete(which);
  else dates.set(which, { date, on: today, by: '' });
  const now = new Map(stepsOf(progress).map(({ key, due }) => [key, due]));
  return stepsOf({ ...progress, dates })
    .filter(({ key, due }) => now.get(key) !== due)
    .map((step) => ({ step, from: now.get(step.key), to: step.due }));
}
