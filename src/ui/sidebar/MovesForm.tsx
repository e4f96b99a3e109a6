import { h } from 'preact';
import type { CivilDate } from '../../domain/civil-date';
import type { Deed } from '../../domain/progress';
import { dayWords } from '../components/dates';
import { stateful } from '../components/stateful';
import { DateField } from './DateField';
import { DeedForm } from './DeedForm';
import type { Grounded } from './ground';

type MovesFormProps = Grounded<{
  /** Of the date that is asked for; absent: none is. */
  readonly label?: string;
  /** The date that is offered. */
  readonly date?: CivilDate | undefined;
  /** When the current year began, where the date is to end it. */
  readonly after?: CivilDate | undefined;
  readonly submit?: string;
  readonly deed: (date: CivilDate) => Deed;
  readonly close: () => void;
}>;

/** Changes a date that the plan hangs on, after showing what that moves. */
export const MovesForm = stateful<MovesFormProps, CivilDate | '' | undefined>(
  undefined,
  ({ label, date, after, deed, ...form }, picked = date, pick) => {
    const { ground } = form;
    const told = picked || !label;
    const moves = told ? ground.actions.previewMoves(deed(picked as CivilDate)) : [];
    const day = (each?: CivilDate) => (each ? dayWords(each, ground.today) : 'no date');
    return (
      <DeedForm {...form} deed={(read) => deed(read('date') as CivilDate)}>
        {label && (
          <DateField
            label={label}
            defaultValue={date}
            onInput={({ currentTarget: input }) => {
              input.setCustomValidity(
                after && input.value <= after ? `Must be after ${day(after)}, when this year began.` : '',
              );
              pick(input.validity.valid ? (input.value as CivilDate) : '');
            }}
          />
        )}
        <div role="status" class="moves">
          {told && <p>{moves.length ? 'Then due:' : 'No steps move.'}</p>}
          {moves.map(({ step, from, to }) => (
            <p key={step.key}>
              {step.name}: {from && `${day(from)} → `}
              <b>{day(to)}</b>
            </p>
          ))}
        </div>
      </DeedForm>
    );
  },
);
