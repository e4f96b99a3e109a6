import { h } from 'preact';
import type { CivilDate } from '../../domain/civil-date';
import type { Deed } from '../../domain/progress';
import { dayWords } from '../components/dates';
import { stateful } from '../components/stateful';
import { DateField } from './DateField';
import { DeedForm } from './DeedForm';
import type { Grounded } from './ground';

type MovesFormProps = Grounded<{
  /** Of the date that is asked for. */
  readonly label: string;
  /** The date that is offered. */
  readonly date: CivilDate | undefined;
  readonly deed: (date: CivilDate) => Deed;
  readonly close: () => void;
}>;

/** Asks for a date that the plan hangs on, and shows what it moves before anything is stored. */
export const MovesForm = stateful<MovesFormProps, CivilDate | '' | undefined>(
  undefined,
  ({ label, date, deed, ground, close }, picked = date, pick) => {
    const moves = picked ? ground.actions.previewMoves(deed(picked)) : [];
    const day = (each?: CivilDate) => (each ? dayWords(each, ground.today) : 'no date');
    return (
      <DeedForm ground={ground} close={close} deed={(read) => deed(read('date') as CivilDate)}>
        <DateField
          label={label}
          {...(date && { defaultValue: date })}
          onInput={({ currentTarget: { validity, value } }) =>
            pick(validity.valid ? (value as CivilDate) : '')
          }
        />
        <div role="status" class="moves">
          {picked && <p>{moves.length ? 'This moves:' : 'No step moves.'}</p>}
          {moves.map(({ step, from, to }) => (
            <p key={step.key}>
              {step.qualifiedTitle}: {day(from)} → <b>{day(to)}</b>
            </p>
          ))}
        </div>
      </DeedForm>
    );
  },
);
