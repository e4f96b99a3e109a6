import type { Assessment } from '../../domain/assess';
import type { Deed } from '../../domain/progress';

/** A deed in a few words, for what could not be saved: "step done: Education". */
export function deedWords(deed: Deed, { plan, handoffs }: Assessment): string {
  const all: Record<string, unknown> = { ...deed };
  const { step, steps = [step], item } = all;
  const about = [
    ...plan.steps.filter(({ key }) => Array.isArray(steps) && steps.includes(key)).map(({ name }) => name),
    handoffs.flatMap(({ current }) => current.items).find(({ id }) => id === item)?.text,
    ...['text', 'note', 'link', 'reason', 'date', 'from', 'to', 'on'].map((key) => all[key]),
  ].filter(Boolean);
  return `${deed.kind.replaceAll('-', ' ')}${about.length ? `: ${about.join(', ')}` : ''}`;
}
