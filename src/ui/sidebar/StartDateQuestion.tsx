import type { CivilDate } from '../../domain/civil-date';
import type { NextStep } from '../../domain/schedule';
import { dateFormat } from '../components/dates';
import { cut } from '../components/PageText';
import { DateField } from './DateField';
import { DeedButton } from './DeedButton';
import { DeedForm } from './DeedForm';
import type { Grounded } from './ground';

type Question = Extract<NextStep, { kind: 'needs-start-date' }>;

/** Asks in place for the date that the plan counts from. */
export function StartDateQuestion({
  question: { ambiguous },
  ground,
}: Grounded<{ readonly question: Question }>) {
  if (ambiguous)
    return (
      <>
        <h4>Which day is {cut(ambiguous.text)}?</h4>
        <p>The page’s start date can be read in two ways. The plan counts from it.</p>
        <div class="row">
          {ambiguous.candidates.map((date) => (
            <DeedButton
              key={date}
              ground={ground}
              class="outline"
              label={dateFormat({ dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date))}
              deed={{ kind: 'date-set', which: 'start', date }}
            />
          ))}
        </div>
      </>
    );
  return (
    <>
      <h4>When did this customer start?</h4>
      <p>No start date is on this page. The plan counts from it.</p>
      <DeedForm
        ground={ground}
        submit="Set start date"
        deed={(read) => ({ kind: 'date-set', which: 'start', date: read('date') as CivilDate })}
      >
        <DateField label="Start date" />
      </DeedForm>
    </>
  );
}
