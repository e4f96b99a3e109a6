import type { Span, StepTiming } from '../playbook/schema';
import { addDays, addMonths, type CivilDate } from './civil-date';

/** The date one span after an anchor; months are clamped to the end of a shorter month. */
export function after(anchor: CivilDate, span: Span): CivilDate {
  return 'days' in span ? addDays(anchor, span.days) : addMonths(anchor, span.months);
}

/** The date one span before an anchor. */
export function before(anchor: CivilDate, span: Span): CivilDate {
  return 'days' in span ? addDays(anchor, -span.days) : addMonths(anchor, -span.months);
}

function count(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}

function inWords(span: Span): string {
  return 'days' in span ? count(span.days, 'day') : count(span.months, 'month');
}

function isZero(span: Span): boolean {
  return 'days' in span ? span.days === 0 : span.months === 0;
}

/** "2 months before the renewal date"; "on the renewal date" where the span is nothing. */
export function reckonedBefore(span: Span, anchor: string): string {
  return isZero(span) ? `on the ${anchor}` : `${inWords(span)} before the ${anchor}`;
}

/** "60 days after the start date", "2 to 5 days after the start date", "on the start date". */
export function reckonedAfter(timing: Exclude<StepTiming, { kind: 'undated' }>, anchor: string): string {
  const { due } = timing;
  if (isZero(due)) return `on the ${anchor}`;
  if (timing.kind === 'date') return `${inWords(due)} after the ${anchor}`;
  const { opens } = timing;
  if ('days' in opens && 'days' in due)
    return `${opens.days} to ${count(due.days, 'day')} after the ${anchor}`;
  if ('months' in opens && 'months' in due)
    return `${opens.months} to ${count(due.months, 'month')} after the ${anchor}`;
  return `${inWords(opens)} to ${inWords(due)} after the ${anchor}`;
}
