import { Fragment, h } from 'preact';
import type { CivilDate } from '../../domain/civil-date';
import type { UnclearDate } from '../../domain/plan';
import { ClampedText } from '../components/ClampedText';
import { cut } from '../components/PageText';
import { DateChoice } from './DateChoice';
import { UnaskedDateField } from './DateField';
import { DeedForm } from './DeedForm';
import type { Grounded } from './ground';

type WhichDayProps = Grounded<{
  readonly which: 'start' | 'renewal';
  /** What the page says, where it says anything. */
  readonly unclear?: UnclearDate | undefined;
  /** True where another tab of the page may say it. */
  readonly isPart?: boolean | undefined;
}>;

/** Asks in place for the start or renewal date that the page does not tell. */
export function WhichDay({ which, unclear, isPart, ground }: WhichDayProps) {
  if (unclear?.candidates.length)
    return (
      <>
        <p>
          The page’s {which} date, {cut(unclear.text)}, can be read two ways. Your answer applies to every
          date in this organisation; you can forget it in Options.
        </p>
        <DateChoice
          ambiguous={unclear}
          ground={ground}
          otherwise={(date) => ({ kind: 'date-set', which, date })}
        />
      </>
    );
  return (
    <>
      <ClampedText
        text={
          unclear
            ? `The page’s ${which} date cannot be read as a date: “${cut(unclear.text)}”.`
            : `No ${which} date on this page.${isPart ? ' Open the tab that shows it (often Details).' : ''} The plan counts from it.`
        }
      />
      <DeedForm
        ground={ground}
        submit={`Set ${which} date`}
        deed={(read) => ({ kind: 'date-set', which, date: read('date') as CivilDate })}
      >
        <UnaskedDateField label={which === 'start' ? 'Start date' : 'Renewal date'} />
      </DeedForm>
    </>
  );
}
