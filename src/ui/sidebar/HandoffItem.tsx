import { h } from 'preact';
import type { HandoffItemView } from '../../domain/handoff';
import type { HandoffKey } from '../../domain/progress';
import { Disclosure } from '../components/Disclosure';
import { dayWords } from '../components/dates';
import { Field } from '../components/Field';
import { PageText } from '../components/PageText';
import { still } from '../components/still';
import { DeedButton } from './DeedButton';
import { DeedForm } from './DeedForm';
import type { Grounded } from './ground';
import { OutLinks } from './OutLinks';
import { byWords } from './value-words';

type HandoffItemProps = Grounded<{
  readonly handoff: HandoffKey;
  readonly item: HandoffItemView;
  /** All items that the handoff has; absent in an earlier one, which is there to be read only. */
  readonly among?: readonly string[];
}>;

/** One item to tick or to read about, with its evidence. */
export const HandoffItem = still(function HandoffItem({ handoff, item, among, ground }: HandoffItemProps) {
  const { state, note, link, text, shown, id } = item;
  const off = state.kind === 'not-applicable';
  const settled =
    state.kind !== 'open' &&
    `${off ? 'Not applicable since' : 'Ticked'} ${dayWords(state.on, ground.today)}${byWords(state.by)}`;
  const about = { handoff, item: id };
  return (
    <li class={state.kind}>
      <label class="tick">
        <input
          type="checkbox"
          checked={state.kind === 'ticked'}
          disabled={ground.locked || !among}
          onChange={({ currentTarget: { checked } }) =>
            ground.actions.tick(
              checked ? { kind: 'item-ticked', ...about, among } : { kind: 'item-unticked', ...about },
            )
          }
        />
        <span class="clamp">{text}</span>
      </label>
      {among && (
        <Disclosure icon="dots" label="Note, link or not applicable:" of={text}>
          {(close) => (
            <div class="more">
              <DeedForm
                ground={ground}
                close={close}
                deed={(read) => ({
                  kind: 'item-noted',
                  ...about,
                  note: read('note'),
                  link: read('link'),
                })}
              >
                <Field label="Note" name="note" maxLength={1000} defaultValue={note} dir="auto" />
                <Field
                  label="Link"
                  name="link"
                  type="url"
                  pattern="https?://\S+"
                  maxLength={2000}
                  placeholder="https://"
                  defaultValue={link}
                />
              </DeedForm>
              <DeedButton
                ground={ground}
                label={off ? 'Applies after all' : 'Not applicable'}
                deed={
                  off ? { kind: 'item-unticked', ...about } : { kind: 'item-not-applicable', ...about, among }
                }
              />
              {settled && <p class="soft">{settled}</p>}
            </div>
          )}
        </Disclosure>
      )}
      {!!(off || shown || note || link || (!among && settled)) && (
        <p class="evidence">
          <span class="soft">{among ? off && 'Not applicable' : settled} </span>
          {shown && (
            <span class="ok">
              {shown.source.kind === 'page' ? 'The page already shows ' : 'The page showed '}
              <PageText text={shown.name} />
              {shown.source.kind === 'remembered' && ` on ${dayWords(shown.source.on, ground.today)}`}.{' '}
            </span>
          )}
          <PageText text={note} />{' '}
          {/^https?:/.test(link) ? (
            <OutLinks links={[{ url: link, text: link.slice(0, 60).replace(/^\w+:\/\//, '') }]} />
          ) : (
            <PageText text={link} />
          )}
        </p>
      )}
    </li>
  );
});
