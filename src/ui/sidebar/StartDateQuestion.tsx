import { Fragment, h } from 'preact';
import type { CivilDate } from '../../domain/civil-date';
import type { NextStep } from '../../domain/plan';
import { ClampedText } from '../components/ClampedText';
import { cut } from '../components/PageText';
import { DateField } from './DateField';
import { DeedForm } from './DeedForm';
import type { Grounded } from './ground';
import { WhichDay } from './WhichDay';

type Question = Extract<NextStep, { kind: 'needs-start-date' }>;

/** Asks in place for the date that the plan counts from. */
export function StartDateQuestion({
  question: { ambiguous, unreadable },
  ground,
}: Grounded<{ readonly question: Question }>) {
  if (ambiguous)
    return (
      <>
        <h4>Which day is {cut(ambiguous.text)}?</h4>
        <WhichDay which="start" ambiguous={ambiguous} ground={ground} />
      </>
    );
  return (
    <>
      <h4>When did this customer start?</h4>
      <ClampedText
        text={
          unreadable === undefined
            ? 'No start date is on this page. The plan counts from it.'
            : `The page’s start date cannot be read as a date: “${cut(unreadable)}”.`
        }
      />
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
