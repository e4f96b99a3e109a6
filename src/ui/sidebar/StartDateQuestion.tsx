import { Fragment, h } from 'preact';
import type { CivilDate } from '../../domain/civil-date';
import type { NextStep } from '../../domain/schedule';
import { cut } from '../components/PageText';
import { DateChoice } from './DateChoice';
import { DateField } from './DateField';
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
        <p>
          The page’s start date can be read in two ways. Your answer holds for all dates of this organisation.
        </p>
        <DateChoice
          ambiguous={ambiguous}
          ground={ground}
          otherwise={(date) => ({ kind: 'date-set', which: 'start', date })}
        />
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
