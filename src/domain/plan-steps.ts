import type { Playbook, Segment, Step } from '../playbook/schema';
import type { Account } from './account';
import { type AnchorReading, readAnchor } from './anchors';
import { addMonths, type CivilDate } from './civil-date';
import { type Cycle, plannedStep } from './planned-step';
import type { Progress } from './progress';
import type { Anchor, NextStep, Plan, PlannedStep } from './schedule';

/** So many overdue steps and nothing ever settled mean that the account was here long before Handrail. */
const LATE_FROM = 2;

const TERM_MONTHS = 12;

/** All cycles so far: onboarding, and one more for each renewal recorded in turn. Only the current one has a known end. */
function cyclesOf(
  start: Anchor | undefined,
  renewal: Anchor | undefined,
  progress: Progress,
): readonly Cycle[] {
  const anchors = [start?.date];
  for (let each = progress.renewals.get(0); each; each = progress.renewals.get(anchors.length - 1)) {
    anchors.push(each.date);
  }
  return anchors.map((anchor, number) => {
    // A finished cycle ended with its renewal. A renewal date that is not after the anchor is the last term's.
    const end = progress.renewals.get(number)?.date ?? renewal?.date;
    const isEnd = end !== undefined && (anchor === undefined || end > anchor);
    return { number, anchor, end: isEnd ? end : undefined };
  });
}

function byDueDate(a: PlannedStep, b: PlannedStep): number {
  if (a.due === b.due) return 0;
  if (a.due === undefined || b.due === undefined) return a.due === undefined ? 1 : -1;
  return a.due < b.due ? -1 : 1;
}

function isOverdue({ state }: PlannedStep): boolean {
  return state.kind === 'open' && state.timing.kind === 'overdue';
}

function nextStep(
  steps: readonly PlannedStep[],
  progress: Progress,
  start: AnchorReading,
  cycle: number,
): NextStep {
  const open = steps.filter(({ state }) => state.kind === 'open').sort(byDueDate);
  const [first] = open;
  if (first === undefined) return { kind: 'finished' };
  // Undated steps and those before a known renewal need no start date.
  const needsStart = open.some(({ due, reckoning }) => due === undefined && reckoning !== 'undated');
  if (start.anchor === undefined && cycle === 0 && needsStart) {
    return { kind: 'needs-start-date', ambiguous: start.ambiguous };
  }
  const skip = open.filter(isOverdue);
  if (progress.steps.size > 0 || skip.length < LATE_FROM) return { kind: 'step', step: first };
  const then = open.find((step) => !isOverdue(step));
  return { kind: 'adopted-late', skip, then };
}

/** The renewal date that a renewal recorded today is for: the known one, or the latest anniversary that has come. */
function renewsOn({ anchor, end }: Cycle, today: CivilDate): CivilDate | undefined {
  const from = end ?? anchor;
  if (from === undefined) return undefined;
  let years = end === undefined ? 1 : 0;
  while (years < 100 && addMonths(from, TERM_MONTHS * (years + 1)) <= today) years += 1;
  return addMonths(from, TERM_MONTHS * years);
}

function mayRenew(renewalSteps: readonly PlannedStep[], next: NextStep): boolean {
  return renewalSteps.some(({ key, state }) => {
    if (state.kind === 'done' || state.kind === 'skipped') return true;
    const isNext = next.kind === 'step' && next.step.key === key;
    return (
      state.kind === 'open' && (isNext || state.timing.kind === 'open' || state.timing.kind === 'overdue')
    );
  });
}

/** Lays the playbook's steps out over the account's dates, with what was done, and says what is next. */
export function planSteps(
  account: Account,
  playbook: Playbook,
  progress: Progress,
  segment: Segment | undefined,
  today: CivilDate,
): Plan {
  const start = readAnchor('start', account, playbook, progress);
  const renewal = readAnchor('renewal', account, playbook, progress).anchor;
  const cycles = cyclesOf(start.anchor, renewal, progress);
  const last = cycles.length - 1;
  const known = { progress, segment, segments: playbook.segments, today };
  const stepsOf = (cycle: Cycle, which: (step: Step) => boolean = () => true) =>
    playbook.steps
      .filter((step) => step.cycles.includes(cycle.number === 0 ? 'onboarding' : 'renewal') && which(step))
      .map((step) => plannedStep(step, cycle, known))
      .sort(byDueDate);
  const steps = cycles.flatMap((cycle) => stepsOf(cycle));
  const next = nextStep(steps, progress, start, last);
  const current = cycles[last];
  const renewalSteps = current ? stepsOf(current, (step) => step.closedByRenewal) : [];
  return {
    start: start.anchor,
    renewal,
    cycle: last,
    steps,
    next,
    canRenew: mayRenew(renewalSteps, next),
    renewsOn: current && renewsOn(current, today),
  };
}
