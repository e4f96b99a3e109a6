import { h } from 'preact';
import type { MissingFact } from '../../domain/missing-facts';
import type { SlackAssessment } from '../../domain/slack';
import type { FieldMap } from '../../playbook/schema';
import { CopyButton } from '../components/CopyButton';
import { Disclosure } from '../components/Disclosure';
import { clockWords, dayWords, spanWords } from '../components/dates';
import { type Fact, Facts } from '../components/Facts';
import { PageText } from '../components/PageText';
import { still } from '../components/still';
import { CorrectValue } from './CorrectValue';
import { DeedButton } from './DeedButton';
import type { Grounded } from './ground';
import { MissingList } from './MissingList';
import type { HandValue, ReadingSummary } from './sidebar-props';
import { byWords, valueWords } from './value-words';

type ReadingFooterProps = Grounded<{
  readonly reading: ReadingSummary;
  readonly missing: readonly MissingFact[];
  readonly byHand: readonly HandValue[];
  readonly fields: FieldMap;
  readonly slack: readonly SlackAssessment[];
}>;

/** What was read and when, what is overdue or entered by hand, and what is missing with the way to supply it. */
export const ReadingFooter = still(function ReadingFooter({
  reading,
  missing,
  byHand,
  fields,
  slack,
  ground,
}: ReadingFooterProps) {
  const { today, actions } = ground;
  const { readers, notFound, remembered } = reading;
  const days = remembered.map(({ on }) => on).sort();
  const [first, last] = [days[0], days.at(-1)];
  const seen = first && last ? ` · ${days.length} seen on ${spanWords(first, last, today)}` : '';
  return (
    <footer>
      <ul class="missing">
        {slack.map(
          ({ rule, title, closeBy, overdue }) =>
            overdue &&
            closeBy && (
              <li key={rule}>
                <span class="bad">
                  Slack channel ({title}) was due to close by {dayWords(closeBy, today)}
                </span>
                <DeedButton
                  ground={ground}
                  label="Channel closed"
                  of={title}
                  deed={{ kind: 'slack-closed', rule }}
                />
              </li>
            ),
        )}
        {byHand.map(({ field, label, value, on, by, pageSays }) => (
          <li key={field}>
            <span>
              {label}: <PageText text={valueWords(value, today)} />{' '}
              <span class="soft">
                {value.kind === 'unreadable' && 'not understood, '}
                entered by hand on {dayWords(on, today)}
                {byWords(by)}
                {pageSays && `, page says ${valueWords(pageSays, today)} now`}
              </span>
            </span>
            <DeedButton
              ground={ground}
              label="Remove"
              of={label}
              deed={{ kind: 'value-entered', field, text: null }}
            />
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <Disclosure label={`${missing.length} not found on this page`}>
          {() => (
            <div class="more">
              <p class="soft">
                Open the tab that shows them (often Details), enter them here, or point at them.
              </p>
              <MissingList missing={missing} ground={ground} />
            </div>
          )}
        </Disclosure>
      )}
      <Disclosure
        class="soft"
        label={`${reading.editing ? 'Being edited; read' : 'Read'} at ${clockWords(reading.at)}${seen}`}
      >
        {() => (
          <div class="more">
            <Facts
              facts={[
                ...readers.map(({ reader, labels }): Fact => [reader.replace('-', ' '), labels.join(', ')]),
                ...remembered.map(({ label, on }): Fact => [label, `seen on ${dayWords(on, today)}`]),
                ['Not found', notFound.join(', ') || '–'],
              ]}
            />
            <CorrectValue fields={fields} ground={ground} />
            <p class="soft">The report says how the page was read, without this account’s values.</p>
            <CopyButton label="Copy report" text={actions.reportText} />
          </div>
        )}
      </Disclosure>
    </footer>
  );
});
