import { h } from 'preact';
import type { CivilDate } from '../../domain/civil-date';
import type { Anchor } from '../../domain/plan';
import { Disclosure } from '../components/Disclosure';
import { dayWords } from '../components/dates';
import type { Grounded } from './ground';
import { MovesForm } from './MovesForm';
import { originWords, sourceWords } from './value-words';

type AnchorLineProps = Grounded<{
  readonly which: 'start' | 'renewal';
  readonly anchor?: Anchor | undefined;
  /** When the current year began, where the date is to end it. */
  readonly after?: CivilDate | undefined;
}>;

/** The date that the plan counts from or to, where it came from, and a way to change it after seeing what moves. */
export function AnchorLine({ which, anchor, after, ground }: AnchorLineProps) {
  const { today } = ground;
  const { field, beside } = anchor ?? {};
  const title = which === 'start' ? 'Start date' : 'Renewal date';
  return (
    <div class="row anchor">
      <p>
        {title} <b>{anchor ? dayWords(anchor.date, today) : 'unknown'}</b>
        {anchor && (
          <span class="soft">
            {' '}
            {sourceWords(anchor.source, today)}
            {beside &&
              `, page says ${dayWords(beside.date, today)} ${originWords(beside.source, today) || 'now'}`}
          </span>
        )}
      </p>
      {anchor?.source.kind === 'hand' && (
        <Disclosure label="Remove" of={title}>
          {(close) => (
            <MovesForm
              ground={ground}
              close={close}
              submit="Remove"
              deed={() =>
                field === undefined
                  ? { kind: 'date-set', which, date: null }
                  : { kind: 'value-entered', field, text: null }
              }
            />
          )}
        </Disclosure>
      )}
      <Disclosure label={anchor ? 'Change' : 'Enter'} of={title}>
        {(close) => (
          <MovesForm
            ground={ground}
            close={close}
            label={`New ${title.toLowerCase()}`}
            date={anchor?.date}
            after={after}
            deed={(date) => ({ kind: 'date-set', which, date })}
          />
        )}
      </Disclosure>
    </div>
  );
}
