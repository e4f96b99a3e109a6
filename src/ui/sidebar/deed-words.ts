import type { Assessment } from '../../domain/assess';
import type { Deed } from '../../domain/progress';

/** A deed in a few words, for what could not be saved: "step done: Education (20–30 days)". */
export function deedWords(deed: Deed, { plan, handoffs }: Assessment): string {
  const all: Record<string, unknown> = { ...deed };
  const { step, item } = all;
  const about = [
    plan.steps.find(({ key }) => key === step)?.qualifiedTitle,
    handoffs.flatMap(({ current }) => current.items).find(({ id }) => id === item)?.text,
    ...['text', 'note', 'link', 'reason', 'date', 'from', 'to', 'on'].map((key) => all[key]),
  ].filter(Boolean);
  return `${deed.kind.replaceAll('-', ' ')}${about.length ? `: ${about.join(', ')}` : ''}`;
}
