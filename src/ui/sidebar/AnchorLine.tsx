import { h } from 'preact';
import type { Anchor } from '../../domain/schedule';
import { Disclosure } from '../components/Disclosure';
import { dayWords } from '../components/dates';
import { DeedButton } from './DeedButton';
import type { Grounded } from './ground';
import { MovesForm } from './MovesForm';
import { sourceWords } from './value-words';

type AnchorLineProps = Grounded<{
  readonly which: 'start' | 'renewal';
  readonly anchor?: Anchor | undefined;
}>;

/** The date that the plan counts from or to, where it came from, and a way to change it after seeing what moves. */
export function AnchorLine({ which, anchor, ground }: AnchorLineProps) {
  const title = which === 'start' ? 'Start date' : 'Renewal date';
  return (
    <div class="row anchor">
      <p>
        {title} <b>{anchor ? dayWords(anchor.date, ground.today) : 'not known'}</b>
        {anchor && <span class="soft"> {sourceWords(anchor.source, ground.today)}</span>}
      </p>
      {anchor?.source.kind === 'hand' && (
        <DeedButton
          ground={ground}
          label="Take back"
          of={title}
          deed={{ kind: 'date-set', which, date: null }}
        />
      )}
      <Disclosure label={anchor ? 'Change' : 'Enter'} of={title}>
        {(close) => (
          <MovesForm
            ground={ground}
            close={close}
            label={`New ${title.toLowerCase()}`}
            date={anchor?.date}
            deed={(date) => ({ kind: 'date-set', which, date })}
          />
        )}
      </Disclosure>
    </div>
  );
}
