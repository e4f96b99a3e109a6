import type { CivilDate } from '../../domain/civil-date';
import type { NextStep, PlannedStep } from '../../domain/plan';
import { dayWords } from '../components/dates';
import type { IconName } from '../components/Icon';
import { countWords } from '../components/numbers';
import { cut } from '../components/PageText';
import { byWords } from './value-words';

/** How urgent it looks; the icon and the words say the same. */
export type Tone = 'ok' | 'warn' | 'bad' | 'calm';

/** From this many days on there is still time; fewer are shown as pressing. */
const TIME_LEFT_DAYS = 3;

/** A step's state in words, with the shortest form for the rail. */
export interface DueWords {
  readonly tone: Tone;
  readonly icon: IconName;
  /** "Due in 3 days". */
  readonly words: string;
  /** "Tue 24 Nov", the day that the words count to; empty where there is none. */
  readonly day: string;
  /** "3d". */
  readonly glance: string;
}

/** How the step stands today. */
export function dueWords({ state, opens, due }: PlannedStep, today: CivilDate): DueWords {
  const day = (date?: CivilDate) => (date ? dayWords(date, today, true) : '');
  switch (state.kind) {
    case 'done':
      return { tone: 'ok', icon: 'check', words: 'Done', day: day(state.on), glance: '✓' };
    case 'skipped':
      return { tone: 'calm', icon: 'skip', words: 'Skipped', day: day(state.on), glance: '–' };
    case 'not-applicable':
      return { tone: 'calm', icon: 'skip', words: 'Not applicable', day: '', glance: '–' };
  }
  const { timing } = state;
  switch (timing.kind) {
    case 'undated':
      return { tone: 'calm', icon: 'calendar', words: 'No date', day: '', glance: '…' };
    case 'upcoming':
      return {
        tone: 'calm',
        icon: 'calendar',
        words: `Opens in ${countWords(timing.opensInDays, 'day')}`,
        day: day(opens),
        glance: `in ${timing.opensInDays}d`,
      };
    case 'overdue':
      return {
        tone: 'bad',
        icon: 'warn',
        words: `Overdue by ${countWords(timing.days, 'day')}`,
        day: day(due),
        glance: `${timing.days}d late`,
      };
    case 'open':
      return {
        tone: timing.dueInDays < TIME_LEFT_DAYS ? 'warn' : 'ok',
        icon: 'clock',
        words: timing.dueInDays ? `Due in ${countWords(timing.dueInDays, 'day')}` : 'Due today',
        day: day(due),
        glance: timing.dueInDays ? `${timing.dueInDays}d` : 'today',
      };
  }
}

/** " by Dana: not wanted": who settled the step and why, as far as that is known. */
export function detailWords({ state }: PlannedStep): string {
  const by = 'by' in state ? byWords(state.by) : '';
  const why = 'reason' in state ? cut(state.reason) : 'why' in state ? state.why : '';
  return `${by}${why && `: ${why}`}`;
}

/** The next step in two short lines, for the rail. */
export function nextGlance(next: NextStep, today: CivilDate): readonly [Tone, string, string] {
  switch (next.kind) {
    case 'step': {
      const { state, opens, due } = next.step;
      const { tone, glance } = dueWords(next.step, today);
      const day = state.kind === 'open' && state.timing.kind === 'upcoming' ? opens : due;
      return [tone, glance, day ? dayWords(day, today) : 'no date'];
    }
    case 'needs-start-date':
      return ['calm', '?', 'no start'];
    case 'adopted-late':
      return ['calm', '?', 'catch up'];
    case 'finished':
      return ['ok', '✓', 'finished'];
  }
}
