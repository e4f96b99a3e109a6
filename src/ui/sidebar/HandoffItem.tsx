import type { HandoffItemView } from '../../domain/handoff';
import type { HandoffKey } from '../../domain/progress';
import { Disclosure } from '../components/Disclosure';
import { dayWords } from '../components/dates';
import { Icon } from '../components/Icon';
import { cut, PageText } from '../components/PageText';
import { DeedButton } from './DeedButton';
import { DeedForm } from './DeedForm';
import { useGround } from './ground';
import { byWords } from './value-words';

interface HandoffItemProps {
  readonly handoff: HandoffKey;
  readonly item: HandoffItemView;
}

/** One item to tick, with its evidence. */
export function HandoffItem({ handoff, item }: HandoffItemProps) {
  const { actions, locked, today } = useGround();
  const { state } = item;
  return (
    <li class={state.kind}>
      <label class="tick">
        <input
          type="checkbox"
          checked={state.kind === 'ticked'}
          disabled={locked}
          onChange={({ currentTarget: { checked } }) =>
            actions.act({ kind: checked ? 'item-ticked' : 'item-unticked', handoff, item: item.id })
          }
        />
        <span class="clamp">{item.text}</span>
      </label>
      <Disclosure
        class="tiny"
        label={
          <>
            <Icon name="dots" />
            <span class="unseen">Note, link or not applicable: {item.text}</span>
          </>
        }
      >
        {(close) => (
          <div class="more">
            {state.kind !== 'open' && (
              <p class="soft">
                {state.kind === 'ticked' ? 'Ticked' : 'Not applicable since'} {dayWords(state.on, today)}
                {byWords(state.by)}
              </p>
            )}
            <DeedForm
              submit="Save"
              close={close}
              deed={(read) => ({
                kind: 'item-noted',
                handoff,
                item: item.id,
                note: read('note'),
                link: read('link'),
              })}
            >
              <label>
                Note
                <textarea name="note" rows={2} maxLength={1000} defaultValue={item.note} dir="auto" />
              </label>
              <label>
                Link
                <input
                  type="url"
                  name="link"
                  pattern="https?://.+"
                  placeholder="https://"
                  defaultValue={item.link}
                />
              </label>
            </DeedForm>
            <DeedButton
              then={close}
              deed={{
                kind: state.kind === 'not-applicable' ? 'item-unticked' : 'item-not-applicable',
                handoff,
                item: item.id,
              }}
            >
              {state.kind === 'not-applicable' ? 'Applies after all' : 'Not applicable'}
            </DeedButton>
          </div>
        )}
      </Disclosure>
      {state.kind === 'not-applicable' && <p class="evidence soft">Not applicable</p>}
      {item.hint && state.kind === 'open' && <p class="evidence hint">{item.hint}</p>}
      {(item.note || item.link) && (
        <p class="evidence">
          <PageText text={item.note} />{' '}
          {/^https?:\/\//.test(item.link) ? (
            <a href={item.link} target="_blank" rel="noreferrer">
              {cut(item.link.replace(/^https?:\/\//, ''))}
              <Icon name="out" />
            </a>
          ) : (
            <PageText text={item.link} />
          )}
        </p>
      )}
    </li>
  );
}
