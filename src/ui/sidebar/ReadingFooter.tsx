import type { MissingFact } from '../../domain/assess';
import { Disclosure } from '../components/Disclosure';
import { clockWords, dayWords } from '../components/dates';
import { PageText } from '../components/PageText';
import { still } from '../components/still';
import { DeedButton } from './DeedButton';
import { EnterValue } from './EnterValue';
import { useGround } from './ground';
import type { HandValue, ReadingSummary } from './sidebar-props';
import { byWords, valueWords } from './value-words';

interface ReadingFooterProps {
  readonly reading: ReadingSummary;
  readonly missing: readonly MissingFact[];
  readonly byHand: readonly HandValue[];
}

const WHY = {
  empty: 'empty on the page',
  'not-on-page': 'not on this page',
  unreadable: 'could not be read',
  ambiguous: 'can be read in two ways',
} as const;

/** What was read and when, what was entered by hand, and what is missing with the way to supply it. */
export const ReadingFooter = still(function ReadingFooter({ reading, missing, byHand }: ReadingFooterProps) {
  const { today } = useGround();
  return (
    <footer>
      {byHand.length > 0 && (
        <ul class="missing">
          {byHand.map(({ field, label, value, on, by, pageSays }) => (
            <li key={field}>
              <span>
                {label}: <PageText text={valueWords(value, today)} />{' '}
                <span class="soft">
                  entered by hand {dayWords(on, today)}
                  {byWords(by)}
                  {pageSays && `, page says ${valueWords(pageSays, today)}`}
                </span>
              </span>
              <DeedButton deed={{ kind: 'value-entered', field, text: null }}>
                Remove<span class="unseen"> {label}</span>
              </DeedButton>
            </li>
          ))}
        </ul>
      )}
      {missing.length > 0 && (
        <Disclosure label={`${missing.length} not found on this page`}>
          <div class="more">
            <p class="soft">Open the tab that shows them (often Details), or enter them here.</p>
            <ul class="missing">
              {missing.map(({ field, label, why }) => (
                <li key={field}>
                  <span>
                    {label} <span class="soft">{WHY[why]}</span>
                  </span>
                  <EnterValue field={field} label={label} />
                </li>
              ))}
            </ul>
          </div>
        </Disclosure>
      )}
      <Disclosure
        class="plain"
        label={`${reading.editing ? 'Being edited; read' : 'Read'} at ${clockWords(reading.at)}`}
      >
        <dl class="facts more">
          {reading.readers.map(({ reader, labels }) => (
            <div key={reader}>
              <dt>{reader}</dt>
              <dd>{labels.join(', ')}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </footer>
  );
});
