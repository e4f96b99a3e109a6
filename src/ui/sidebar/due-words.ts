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
  /** The day that the words count to, where there is one. */
  readonly on: CivilDate | undefined;
  /** The same in words: "Tue 24 Nov"; empty where there is none. */
  readonly day: string;
  /** "3d"; empty for a step that is settled. */
  readonly glance: string;
}

/** How the step stands today. */
export function dueWords({ state, opens, due }: PlannedStep, today: CivilDate): DueWords {
  const stands = (tone: Tone, icon: IconName, words: string, on?: CivilDate, glance = ''): DueWords => ({
    tone,
    icon,
    words,
    on,
    day: on ? dayWords(on, today, true) : '',
    glance,
  });
  switch (state.kind) {
    case 'done':
      return stands('ok', 'check', 'Done', state.on);
    case 'skipped':
      return stands('calm', 'skip', 'Skipped', state.on);
    case 'not-applicable':
      return stands('calm', 'skip', 'Not applicable');
  }
  const { timing } = state;
  const days = (count: number) => countWords(count, 'day');
  switch (timing.kind) {
    case 'undated':
      return stands('calm', 'calendar', 'No date', undefined, '…');
    case 'upcoming': {
      const { opensInDays: left } = timing;
      return stands('calm', 'calendar', `Opens in ${days(left)}`, opens, `in ${left}d`);
    }
    case 'overdue':
      return stands('bad', 'warn', `Overdue by ${days(timing.days)}`, due, `${timing.days}d late`);
    case 'open': {
      const { dueInDays: left } = timing;
      const tone = left < TIME_LEFT_DAYS ? 'warn' : 'ok';
      return left
        ? stands(tone, 'clock', `Due in ${days(left)}`, due, `${left}d`)
        : stands(tone, 'clock', 'Due today', due, 'today');
    }
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
      const { tone, glance, on } = dueWords(next.step, today);
      return [tone, glance, on ? dayWords(on, today) : 'no date'];
    }
    case 'needs-start-date':
      return ['calm', '?', 'no start'];
    case 'adopted-late':
      return ['calm', '?', 'catch up'];
    case 'finished':
      return ['ok', '✓', 'finished'];
  }
}
