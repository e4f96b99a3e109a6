import { useState } from 'preact/hooks';
import type { CivilDate } from '../../domain/civil-date';
import type { Anchor } from '../../domain/schedule';
import { Disclosure } from '../components/Disclosure';
import { dayWords } from '../components/dates';
import { DeedButton } from './DeedButton';
import { DeedForm } from './DeedForm';
import { useGround } from './ground';
import { sourceWords } from './value-words';

interface AnchorLineProps {
  readonly which: 'start' | 'renewal';
  readonly anchor?: Anchor | undefined;
}

/** The date that the plan counts from or to, where it came from, and a way to change it after seeing what moves. */
export function AnchorLine({ which, anchor }: AnchorLineProps) {
  const { today } = useGround();
  const title = which === 'start' ? 'Start date' : 'Renewal date';
  return (
    <div class="anchor">
      <p>
        {title} <b>{anchor ? dayWords(anchor.date, today) : 'not known'}</b>
        {anchor && <span class="soft"> {sourceWords(anchor.source, today)}</span>}
      </p>
      <div class="row">
        <Disclosure
          label={
            <>
              {anchor ? 'Change' : 'Enter'}
              <span class="unseen"> {title}</span>
            </>
          }
        >
          {(close) => <AnchorForm which={which} title={title} date={anchor?.date} close={close} />}
        </Disclosure>
        {anchor?.source.kind === 'hand' && (
          <DeedButton deed={{ kind: 'date-set', which, date: null }}>Take back</DeedButton>
        )}
      </div>
    </div>
  );
}

interface AnchorFormProps {
  readonly which: 'start' | 'renewal';
  readonly title: string;
  readonly date?: CivilDate | undefined;
  readonly close: () => void;
}

function AnchorForm({ which, title, date, close }: AnchorFormProps) {
  const { actions, today } = useGround();
  const [picked, pick] = useState('');
  const moves = picked ? actions.previewMoves(which, picked as CivilDate) : [];
  const day = (moved?: CivilDate) => (moved ? dayWords(moved, today) : 'no date');
  return (
    <DeedForm
      submit="Save"
      close={close}
      deed={(read) => ({ kind: 'date-set', which, date: read('date') as CivilDate })}
    >
      <label>
        New {title.toLowerCase()}
        <input
          type="date"
          name="date"
          required
          min="1990-01-01"
          max="2199-12-31"
          defaultValue={date}
          onInput={({ currentTarget }) => pick(currentTarget.validity.valid ? currentTarget.value : '')}
        />
      </label>
      <div role="status">
        {picked && <p class="soft">{moves.length ? 'This moves:' : 'No step moves.'}</p>}
        {moves.length > 0 && (
          <ul class="moves">
            {moves.map(({ step, from, to }) => (
              <li key={step.key}>
                <span>{step.qualifiedTitle}</span> {day(from)} → <b>{day(to)}</b>
              </li>
            ))}
          </ul>
        )}
      </div>
    </DeedForm>
  );
}
