import { Fragment, h } from 'preact';
import type { UnclearDate } from '../../domain/plan';
import { cut } from '../components/PageText';
import { DateChoice } from './DateChoice';
import type { Grounded } from './ground';

type WhichDayProps = Grounded<{ readonly which: 'start' | 'renewal'; readonly ambiguous: UnclearDate }>;

/** Asks which day the page's start or renewal date means. */
export function WhichDay({ which, ambiguous, ground }: WhichDayProps) {
  return (
    <>
      <p>
        The page’s {which} date {cut(ambiguous.text)} can be read in two ways. Your answer holds for all dates
        of this organisation.
      </p>
      <DateChoice
        ambiguous={ambiguous}
        ground={ground}
        otherwise={(date) => ({ kind: 'date-set', which, date })}
      />
    </>
  );
}
