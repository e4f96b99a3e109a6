import { parseCivilDate } from '../../domain/civil-date';
import { describeDeed } from '../../domain/describe-deed';
import type { Deed } from '../../domain/progress';
import { dayWords } from '../components/dates';
import type { AccountView } from './sidebar-props';

/** A deed and what was typed for it, for what could not be saved: "Start date set, 12 Nov". */
export function deedWords(deed: Deed, { playbook, assessment: { today } }: AccountView): string {
  const all: Record<string, unknown> = { ...deed };
  const typed = ['text', 'note', 'link', 'reason', 'date', 'from', 'to', 'on'].map((key) => {
    const day = parseCivilDate(all[key]);
    return day ? dayWords(day, today) : all[key];
  });
  return [describeDeed(deed, playbook), ...typed].filter(Boolean).join(', ');
}
