import { h } from 'preact';
import type { CivilDate } from '../../domain/civil-date';
import type { Anchor } from '../../domain/schedule';
import { Disclosure } from '../components/Disclosure';
import { dayWords } from '../components/dates';
import { stateful } from '../components/stateful';
import { DateField } from './DateField';
import { DeedButton } from './DeedButton';
import { DeedForm } from './DeedForm';
import type { Grounded } from './ground';
import { sourceWords } from './value-words';

type AnchorLineProps = Grounded<{
  readonly which: 'start' | 'renewal';
  readonly anchor?: Anchor | undefined;
}>;

/** The date that the plan counts from or to, where it came from, and a way to change it after seeing what moves. */
export function AnchorLine(props: AnchorLineProps) {
  const { which, anchor, ground } = props;
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
        {(close) => <AnchorForm {...props} title={title} close={close} />}
      </Disclosure>
    </div>
  );
}

type AnchorFormProps = AnchorLineProps & { readonly title: string; readonly close: () => void };

const AnchorForm = stateful<AnchorFormProps, string>(
  '',
  ({ which, anchor, ground, title, close }, picked, pick) => {
    const moves = picked ? ground.actions.previewMoves(which, picked as CivilDate) : [];
    const day = (date?: CivilDate) => (date ? dayWords(date, ground.today) : 'no date');
    return (
      <DeedForm
        ground={ground}
        close={close}
        deed={(read) => ({ kind: 'date-set', which, date: read('date') as CivilDate })}
      >
        <DateField
          label={`New ${title.toLowerCase()}`}
          {...(anchor && { defaultValue: anchor.date })}
          onInput={({ currentTarget }) => pick(currentTarget.validity.valid ? currentTarget.value : '')}
        />
        <div role="status" class="moves">
          {picked && <p>{moves.length ? 'This moves:' : 'No step moves.'}</p>}
          {moves.map(({ step, from, to }) => (
            <p key={step.key}>
              {step.qualifiedTitle}: {day(from)} → <b>{day(to)}</b>
            </p>
          ))}
        </div>
      </DeedForm>
    );
  },
);
