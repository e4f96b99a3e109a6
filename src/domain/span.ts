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
  const amount = amountOf(span);
  return `${amount} ${'days' in span ? 'day' : 'month'}${amount === 1 ? '' : 's'}`;
}

/** "2 months before the renewal date"; "on the renewal date" where the span is nothing. */
export function reckonedBefore(span: Span, anchor: string): string {
  return `${amountOf(span) === 0 ? 'on' : `${inWords(span)} before`} the ${anchor}`;
}

/** "60 days after the start date", "2 to 5 days after the start date", "on the start date". */
export function reckonedAfter(timing: Exclude<StepTiming, { kind: 'undated' }>, anchor: string): string {
  const { due } = timing;
  if (amountOf(due) === 0) return `on the ${anchor}`;
  const on = `${inWords(due)} after the ${anchor}`;
  if (timing.kind === 'date') return on;
  const { opens } = timing;
  return `${'days' in opens === 'days' in due ? amountOf(opens) : inWords(opens)} to ${on}`;
}
