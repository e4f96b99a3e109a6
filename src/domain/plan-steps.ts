import type { Playbook, Segment, Step } from '../playbook/schema';
import type { Account } from './account';
import { type AnchorReading, readAnchor } from './anchors';
import { addMonths, type CivilDate, daysBetween } from './civil-date';
import type { Anchor, NextStep, Plan, PlannedStep } from './plan';
import { type Cycle, plannedStep, START } from './planned-step';
import { type Progress, stepKey } from './progress';

/** So many overdue steps of a year and none of its steps settled mean that the account was here before Handrail. */
const LATE_FROM = 2;

/** Days since the year began; before that, overdue steps were neglected and are shown as overdue. The handbook: "long ago". */
const LATE_AFTER_DAYS = 30;

const TERM_MONTHS = 12;

/** A term that ends this long after it began may be a whole one: contracts end some days before the anniversary too. */
const TERM_AT_LEAST_MONTHS = 11;

/**
 * An end that the page shows this soon after a renewal is still the last term's: renewing again would have to begin
 * before that renewal. Our own choice.
 */
const TERM_ABOVE_MONTHS = 2;

/** The greatest whole number of years after the date that is not beyond the limit. */
function wholeYears(from: CivilDate, limit: CivilDate): number {
  const years = Number(limit.slice(0, 4)) - Number(from.slice(0, 4));
  return addMonths(from, TERM_MONTHS * years) > limit ? years - 1 : years;
}

/**
 * Which end of a term was meant by what was done on a day: the nearest one of the known end (else the anniversaries of
 * the origin) and the days whole years from it. So a known end that is already the next term's is told from this one's,
 * and a term of two years has its own end once that is near. No term is shorter than a whole one because of it.
 */
function termEnd({ anchor, end, origin }: Cycle, near: CivilDate): CivilDate | undefined {
  const from = end ?? origin;
  if (!from) return undefined;
  const first = anchor ? wholeYears(from, addMonths(anchor, TERM_AT_LEAST_MONTHS)) + 1 : 0;
  const nearest = wholeYears(from, addMonths(near, TERM_MONTHS / 2));
  return addMonths(from, TERM_MONTHS * Math.max(end ? Math.min(first, 0) : first, nearest));
}

/**
 * The cycle's renewal steps are all of one term: where one of them is settled, the end that it was settled for stays,
 * though the page shows the next term's by now. Where none is, the known end holds: a term may have several years.
 */
function endHeld(cycle: Cycle, closing: readonly Step[], progress: Progress): Cycle['end'] {
  const settled = closing.flatMap(({ id }) => {
    const mark = progress.steps.get(stepKey(cycle.number, id));
    return !mark || mark.kind === 'reopened' ? [] : [mark.on];
  });
  const last = settled.sort().at(-1);
  const held = last && termEnd(cycle, last);
  return held && cycle.end && held < cycle.end ? held : cycle.end;
}

/**
 * The start date of the first year. A step settled long before the page's date was of an earlier term: the page shows a
 * later one's start by now, whole years on, and the one nearest to the first step that was settled stays.
 */
function startHeld(start: Anchor, { steps }: Progress): Anchor {
  const { date, source } = start;
  const settled = [...steps].flatMap(([key, { kind, on }]) =>
    key.startsWith(stepKey(0, '')) && kind !== 'reopened' ? [on] : [],
  );
  const [first] = settled.sort();
  const years = first && wholeYears(date, addMonths(first, TERM_MONTHS / 2));
  if (!years || years > 0 || source.kind === 'hand') return start;
  return { ...start, date: addMonths(date, TERM_MONTHS * years), beside: { date, source } };
}

/**
 * What the cycles so far count from: the start date, and each renewal recorded in turn. A start date that is not before
 * the first renewal is a later term's: the page has moved on, and nobody knows when the first year began.
 */
function anchorsOf(start: Anchor | undefined, { renewals }: Progress): readonly (CivilDate | undefined)[] {
  const first = renewals.get(0);
  const anchors = [start && first && start.date >= first.date ? undefined : start?.date];
  for (let each = first; each; each = renewals.get(anchors.length - 1)) anchors.push(each.date);
  return anchors;
}

/** The cycles that count from these dates. Only the current one has a known end. */
function cyclesOf(
  anchors: readonly (CivilDate | undefined)[],
  renewal: AnchorReading,
  progress: Progress,
): readonly Cycle[] {
  return anchors.map((anchor, number) => {
    // A finished cycle ended with its renewal. A renewal date that is not after the anchor is the last term's.
    const recorded = progress.renewals.get(number)?.date;
    const ended = recorded ?? renewal.anchor?.date;
    const ends = ended ? [ended] : renewal.unclear?.candidates;
    const isShown = number > 0 && !recorded && renewal.anchor && renewal.anchor.source.kind !== 'hand';
    const least = anchor && isShown ? addMonths(anchor, TERM_ABOVE_MONTHS) : anchor;
    const isEnd = ends && (!ends.length || ends.some((end) => !least || end > least));
    const origin = anchors.find(
      (each) => each && anchor && addMonths(each, TERM_MONTHS * wholeYears(each, anchor)) === anchor,
    );
    return { number, anchor, origin, end: isEnd ? (ended ?? null) : undefined };
  });
}

function byDueDate(a: PlannedStep, b: PlannedStep): number {
  // What has no date comes last.
  const [first, second] = [a.due ?? '~', b.due ?? '~'];
  return Number(first > second) - Number(first < second);
}

function isOverdue({ state }: PlannedStep): boolean {
  return state.kind === 'open' && state.timing.kind === 'overdue';
}

function nextStep(
  steps: readonly PlannedStep[],
  start: AnchorReading,
  { number, anchor }: Cycle,
  { isPart }: Account,
  today: CivilDate,
): NextStep {
  const open = steps.filter(({ state }) => state.kind === 'open').sort(byDueDate);
  const [first] = open;
  if (!first) return { kind: 'finished' };
  // Undated steps and those before a known renewal need no start date.
  const needsStart = open.some(({ reckoning }) => reckoning.endsWith(START));
  if (!start.anchor && number === 0 && needsStart) {
    return { kind: 'needs-start-date', unclear: start.unclear, isPart };
  }
  const skip = open.filter(isOverdue);
  const year = steps.filter(({ cycle }) => cycle === number);
  if (
    !anchor ||
    daysBetween(anchor, today) < LATE_AFTER_DAYS ||
    year.some(({ state }) => state.kind === 'done' || state.kind === 'skipped') ||
    year.filter(isOverdue).length < LATE_FROM
  )
    return { kind: 'step', step: first };
  const then = open.find((step) => !isOverdue(step));
  return { kind: 'adopted-late', skip, then };
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
  const { anchor, unclear } = readAnchor('start', account, playbook, progress);
  const start = { anchor: anchor && startHeld(anchor, progress), unclear };
  const anchors = anchorsOf(start.anchor, progress);
  const renewal = readAnchor('renewal', account, playbook, progress, anchors.at(-1));
  const cycles = cyclesOf(anchors, renewal, progress);
  const current: Cycle = cycles.at(-1) ?? { number: 0 };
  const closing = playbook.steps.filter(({ closedByRenewal }) => closedByRenewal);
  const known = { progress, segment, playbook, today };
  const stepsOf = (cycle: Cycle, of: readonly Step[], end: Cycle['end']) =>
    of
      .filter((step) => step.cycles.includes(cycle.number === 0 ? 'onboarding' : 'renewal'))
      .map((step) => plannedStep(step, { ...cycle, end }, known))
      .sort(byDueDate);
  const steps = cycles.flatMap((cycle) =>
    stepsOf(cycle, playbook.steps, cycle === current ? endHeld(cycle, closing, progress) : cycle.end),
  );
  const next = nextStep(steps, start, current, account, today);
  const renewsOn = termEnd(current, today);
  return {
    start: start.anchor,
    renewal: renewal.anchor,
    unclearRenewal: current.end === null ? renewal.unclear : undefined,
    cycle: current.number,
    began: current.anchor,
    steps,
    next,
    canRenew: mayRenew(stepsOf(current, closing, renewsOn), next),
    renewsOn,
  };
}
