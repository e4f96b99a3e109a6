import type { CivilDate } from '../../domain/civil-date';
import { dateFormat } from '../components/dates';
import { cut } from '../components/PageText';
import { DeedButton } from './DeedButton';
import { DeedForm } from './DeedForm';

interface Ambiguous {
  readonly text: string;
  readonly candidates: readonly CivilDate[];
}

/** Asks in place for the date that the plan counts from. */
export function StartDateQuestion({ ambiguous }: { readonly ambiguous?: Ambiguous | undefined }) {
  const long = dateFormat({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  if (ambiguous)
    return (
      <>
        <h4>Which day is {cut(ambiguous.text)}?</h4>
        <p>The page’s start date can be read in two ways. The plan counts from it.</p>
        <div class="row">
          {ambiguous.candidates.map((date) => (
            <DeedButton key={date} class="outline" deed={{ kind: 'date-set', which: 'start', date }}>
              {long.format(new Date(date))}
            </DeedButton>
          ))}
        </div>
      </>
    );
  return (
    <>
      <h4>When did this customer start?</h4>
      <p>No start date is on this page. The plan counts from it.</p>
      <DeedForm
        submit="Set start date"
        deed={(read) => ({ kind: 'date-set', which: 'start', date: read('date') as CivilDate })}
      >
        <label>
          Start date
          <input type="date" name="date" required min="1990-01-01" max="2199-12-31" />
        </label>
      </DeedForm>
    </>
  );
}
