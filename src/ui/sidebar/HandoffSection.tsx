import type { Handoff, HandoffAssessment } from '../../domain/handoff';
import type { HandoffKey } from '../../domain/progress';
import { Disclosure } from '../components/Disclosure';
import { dayWords } from '../components/dates';
import { Icon } from '../components/Icon';
import { PageText } from '../components/PageText';
import { Ring } from '../components/Ring';
import { still } from '../components/still';
import { DeedButton } from './DeedButton';
import { DeedForm } from './DeedForm';
import { useGround } from './ground';
import { HandoffItem } from './HandoffItem';

/** One kind of handoff: who hands to whom, how far it is, and its items to tick. */
export const HandoffSection = still(function HandoffSection({
  handoff: { current, history },
}: {
  readonly handoff: HandoffAssessment;
}) {
  const { today } = useGround();
  const heading = `${current.kind}-heading`;
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{current.title}</h3>
      <span class="aside count">
        <Ring done={current.done} total={current.total} />
        {current.done} of {current.total}
      </span>
      <div class="row names">
        <Names handoff={current} />
        {!current.closed && (
          <Disclosure
            class="tiny"
            label={
              <>
                <Icon name="pencil" />
                <span class="unseen">Change who hands over to whom</span>
              </>
            }
          >
            {(close) => <NamesForm handoff={current} close={close} />}
          </Disclosure>
        )}
      </div>
      {current.closed && (
        <div class="row">
          <p class="pill ok">
            <Icon name="check" />
            Closed · {dayWords(current.closed, today, true)}
          </p>
          <DeedButton
            deed={{ kind: 'handoff-started', handoff: following(current), from: current.to, to: '' }}
          >
            Start another handoff
          </DeedButton>
        </div>
      )}
      <ul class="items">
        {current.items.map((item) => (
          <HandoffItem key={item.id} handoff={current.key} item={item} />
        ))}
      </ul>
      {history.length > 0 && (
        <Disclosure label={`Earlier handoffs (${history.length})`}>
          <ul class="more">
            {history.map((past) => (
              <li key={past.key}>
                <Names handoff={past} />{' '}
                <span class="soft">
                  {past.done} of {past.total}
                  {past.closed && `, closed ${dayWords(past.closed, today)}`}
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
});

function following({ kind, key }: Handoff): HandoffKey {
  return `${kind}#${Number(key.slice(key.lastIndexOf('#') + 1)) + 1}`;
}

function Names({ handoff: { from, to } }: { readonly handoff: Handoff }) {
  if (!from && !to) return <p class="soft">Nobody named yet</p>;
  const name = (text: string) => (text ? <PageText text={text} /> : <span class="soft">nobody named</span>);
  return (
    <p class="fromto">
      {name(from)} <span class="soft">→</span> {name(to)}
    </p>
  );
}

function NamesForm({ handoff, close }: { readonly handoff: Handoff; readonly close: () => void }) {
  return (
    <DeedForm
      submit="Save"
      close={close}
      deed={(read) => ({
        kind: handoff.started ? 'handoff-named' : 'handoff-started',
        handoff: handoff.key,
        from: read('from'),
        to: read('to'),
      })}
    >
      {(['from', 'to'] as const).map((name) => (
        <label key={name}>
          {name === 'from' ? 'From' : 'To'}
          <input name={name} defaultValue={handoff[name]} maxLength={120} autocomplete="off" dir="auto" />
        </label>
      ))}
    </DeedForm>
  );
}
