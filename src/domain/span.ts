import type { Span, StepTiming } from '../playbook/schema';
import { addDays, addMonths, type CivilDate } from './civil-date';

function amountOf(span: Span): number {
  return 'days' in span ? span.days : span.months;
}

/** The date one span after an anchor; months are clamped to the end of a shorter month. */
export function after(anchor: CivilDate, span: Span, times: 1 | -1 = 1): CivilDate {
  return ('days' in span ? addDays : addMonths)(anchor, times * amountOf(span));
}

/** The date one span before an anchor. */
export function before(anchor: CivilDate, span: Span): CivilDate {
  return after(anchor, span, -1);
}

function inWords(span: Span): string {
  const amount = Math.abs(amountOf(span));
  return `${amount} ${'days' in span ? 'day' : 'month'}${amount === 1 ? '' : 's'}`;
}

/** "2 months before the renewal date"; "on the renewal date" where the span is nothing. */
export function reckonedBefore(span: Span, anchor: string): string {
  const amount = amountOf(span);
  return `${amount === 0 ? 'on' : `${inWords(span)} ${amount < 0 ? 'after' : 'before'}`} the ${anchor}`;
}

/** "60 days after the start date", "2 to 5 days after the start date", "3 days before to 4 days after the start date". */
export function reckonedAfter(timing: Exclude<StepTiming, { kind: 'undated' }>, anchor: string): string {
  const { due } = timing;
  const opens = timing.kind === 'date' ? due : timing.opens;
  const [from, to] = [amountOf(opens), amountOf(due)];
  if (!from && !to) return reckonedBefore(due, anchor);
  // A day that is the anchor itself lies on the side of the other.
  const isBefore = (to || from) < 0;
  const on = `${inWords(due)} ${isBefore ? 'before' : 'after'} the ${anchor}`;
  const isSameUnit = 'days' in opens === 'days' in due;
  if (isSameUnit && from === to) return on;
  if (from < 0 && !isBefore) return `${inWords(opens)} before to ${on}`;
  return `${isSameUnit ? Math.abs(from) : inWords(opens)} to ${on}`;
}
