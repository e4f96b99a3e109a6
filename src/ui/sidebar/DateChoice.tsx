import { h } from 'preact';
import type { CivilDate } from '../../domain/civil-date';
import type { UnclearDate } from '../../domain/plan';
import type { Deed } from '../../domain/progress';
import { Button } from '../components/Button';
import { longDayWords } from '../components/dates';
import type { Grounded } from './ground';

type DateChoiceProps = Grounded<{
  readonly ambiguous: UnclearDate;
  /** What to do with the date where the answer teaches nothing. */
  readonly otherwise: (date: CivilDate) => Deed;
}>;

/** The dates that a text of the page may mean, as buttons. */
export function DateChoice({ ambiguous: { text, candidates }, otherwise, ground }: DateChoiceProps) {
  return (
    <div class="row">
      {candidates.map((date) => (
        <Button
          key={date}
          class="outline"
          disabled={ground.locked}
          label={longDayWords(date)}
          onClick={() => ground.actions.answerDate(text, date, otherwise(date))}
        />
      ))}
    </div>
  );
}
