import type { Playbook, Segment, Step } from '../playbook/schema';
import { addDays, type CivilDate, daysBetween } from './civil-date';
import type { PlannedStep, StepState, Timing } from './plan';
import { type Progress, stepKey } from './progress';
import { after, before, reckonedAfter, reckonedBefore } from './span';
import { stepName } from './step-name';

/** One run through the plan: the onboarding year, or the year after a renewal. */
export interface Cycle {
  readonly number: number;
  /** The date the spans are counted from. */
  readonly anchor?: CivilDate | undefined;
  /** The earliest date of which the anchor is an anniversary: years are counted from it, never chained. */
  readonly origin?: CivilDate | undefined;
  /** The renewal date at the end of this cycle, where it is known; null where there is one that cannot be told. */
  readonly end?: CivilDate | null | undefined;
}

/** What the reckoning of the first cycle's steps calls their anchor. */
export const START = 'start date';

interface Window {
  readonly opens?: CivilDate | undefined;
  readonly due?: CivilDate | undefined;
  readonly reckoning: string;
}

/** Steps before the end of the term follow the renewal date where it is known; their windows keep their length. */
function windowOf({ timing, beforeRenewal }: Step, { number, anchor, end }: Cycle): Window {
  if (timing.kind === 'undated') return { reckoning: 'undated' };
  const back = end === undefined ? undefined : beforeRenewal;
  const from = back ? end : anchor;
  const reckoning = back
    ? reckonedBefore(back, 'renewal date')
    : reckonedAfter(timing, number === 0 ? START : 'last renewal');
  if (!from) return { reckoning };
  const due = back ? before(from, back) : after(from, timing.due);
  const days =
    timing.kind === 'date'
      ? timing.leadDays
      : daysBetween(after(from, timing.opens), after(from, timing.due));
  return { opens: addDays(due, -days), due, reckoning };
}

function timingOf({ opens, due }: Window, today: CivilDate): Timing {
  if (!opens || !due) return { kind: 'undated' };
  const dueInDays = daysBetween(today, due);
  if (dueInDays < 0) return { kind: 'overdue', days: -dueInDays };
  const opensInDays = daysBetween(today, opens);
  return opensInDays > 0 ? { kind: 'upcoming', opensInDays, dueInDays } : { kind: 'open', dueInDays };
}

function appliesTo(step: Step, segments: readonly Segment[]): string {
  const titles = (step.segments ?? []).map(
    (id) => segments.find((segment) => segment.id === id)?.title ?? id,
  );
  return `only for ${titles.join(' and ')} accounts`;
}

/** Where a step of a cycle stands today. */
export function plannedStep(
  step: Step,
  cycle: Cycle,
  {
    progress,
    segment,
    playbook,
    today,
  }: {
    readonly progress: Progress;
    readonly segment: Segment | undefined;
    /** For the titles of its segments and other steps. */
    readonly playbook: Playbook;
    readonly today: CivilDate;
  },
): PlannedStep {
  const key = stepKey(cycle.number, step.id);
  const window = windowOf(step, cycle);
  const mark = progress.steps.get(key);
  const renewal = step.closedByRenewal && !mark ? progress.renewals.get(cycle.number) : undefined;
  const applies =
    !step.segments || (segment && step.segments.includes(segment.id)) || progress.enabled.has(key);

  const state = (): StepState => {
    if (mark?.kind === 'done' || mark?.kind === 'skipped') return mark;
    if (renewal) return { kind: 'done', on: renewal.on, by: renewal.by };
    if (applies) return { kind: 'open', timing: timingOf(window, today) };
    const why = appliesTo(step, playbook.segments);
    return { kind: 'not-applicable', why: segment ? why : `${why}; the segment is unknown` };
  };
  const { id, guidance, links, createsTask, source } = step;
  return {
    key,
    id,
    cycle: cycle.number,
    name: stepName(playbook, step, cycle.number),
    guidance,
    links,
    createsTask,
    source,
    ...window,
    state: state(),
  };
}
