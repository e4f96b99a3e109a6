import { h } from 'preact';
import { type Handoff, type HandoffAssessment, nextHandoffKey } from '../../domain/handoff';
import { Disclosure } from '../components/Disclosure';
import { dayWords } from '../components/dates';
import { Field } from '../components/Field';
import { Icon } from '../components/Icon';
import { PageText } from '../components/PageText';
import { Ring } from '../components/Ring';
import { still } from '../components/still';
import { DeedButton } from './DeedButton';
import { DeedForm } from './DeedForm';
import type { Grounded } from './ground';
import { HandoffItem } from './HandoffItem';

/** One kind of handoff: who hands to whom, how far it is, and its items to tick. */
export const HandoffSection = still(function HandoffSection({
  handoff: { current, history },
  ground,
}: Grounded<{ readonly handoff: HandoffAssessment }>) {
  const { key, done, total, from, to, holder, closed } = current;
  const among = current.items.map(({ id }) => id);
  return (
    <section aria-labelledby={key}>
      <h3 id={key}>{current.title}</h3>
      <span class="aside count">
        <Ring done={done} total={total} />
        {done} of {total}
      </span>
      <div class="row names">
        <Names handoff={current} />
        {!closed && (
          <Disclosure icon="pencil" label="Change who hands over to whom">
            {(close) => (
              <DeedForm
                ground={ground}
                close={close}
                deed={(read) => ({
                  kind: current.started ? 'handoff-named' : 'handoff-started',
                  handoff: key,
                  from: read('from'),
                  to: read('to'),
                })}
              >
                <Field label="From" name="from" defaultValue={from || holder} dir="auto" />
                <Field label="To" name="to" defaultValue={to} dir="auto" />
              </DeedForm>
            )}
          </Disclosure>
        )}
      </div>
      {closed && (
        <div class="row">
          <p class="pill ok">
            <Icon name="check" />
            Closed · {dayWords(closed, ground.today, true)}
          </p>
          <DeedButton
            ground={ground}
            label="Start another handoff"
            deed={{ kind: 'handoff-started', handoff: nextHandoffKey(current), from: to, to: '' }}
          />
        </div>
      )}
      <ul class="items">
        {current.items.map((item) => (
          <HandoffItem key={item.id} handoff={key} item={item} among={among} ground={ground} />
        ))}
      </ul>
      {history.length > 0 && (
        <Disclosure label={`Earlier handoffs (${history.length})`}>
          {() => (
            <ul class="more">
              {history.map((past) => (
                <li key={past.key}>
                  <Names handoff={past} />
                  <Disclosure
                    class="soft"
                    label={`${past.done} of ${past.total}${past.closed ? `, closed ${dayWords(past.closed, ground.today)}` : ''}`}
                  >
                    {() => (
                      <ul class="items">
                        {past.items.map((item) => (
                          <HandoffItem key={item.id} handoff={past.key} item={item} ground={ground} />
                        ))}
                      </ul>
                    )}
                  </Disclosure>
                </li>
              ))}
            </ul>
          )}
        </Disclosure>
      )}
    </section>
  );
});

function Names({ handoff: { from, to } }: { readonly handoff: Handoff }) {
  if (!from && !to) return <p class="soft">Nobody named yet</p>;
  return (
    <p class="fromto">
      <PageText text={from || '?'} /> <span class="soft">→</span> <PageText text={to || '?'} />
    </p>
  );
}
