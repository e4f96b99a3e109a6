import type { CivilDate } from './civil-date';
import type { Move, PlannedStep } from './plan';
import type { Deed, Entry } from './progress';

/**
 * What a deed would move, before anybody does it: the open steps whose due dates would differ, each as it would stand
 * afterwards. `stepsAfter` lays the plan out as if these entries stood in the log too.
 */
export function previewMoves(
  stepsAfter: (more: readonly Entry[]) => readonly PlannedStep[],
  deed: Deed,
  today: CivilDate,
): readonly Move[] {
  const now = new Map(stepsAfter([]).map(({ key, due }) => [key, due]));
  // Later than all that was done.
  return stepsAfter([{ id: 'preview', at: '9999', on: today, by: '', what: deed }])
    .filter(({ key, due, state }) => state.kind === 'open' && now.get(key) !== due)
    .map((step) => ({ step, from: now.get(step.key), to: step.due }));
}
