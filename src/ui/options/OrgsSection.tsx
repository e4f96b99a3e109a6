import { Fragment, h } from 'preact';
import type { DateOrder, LearnedMapping } from '../../domain/org-knowledge';
import { longDayWords } from '../components/dates';
import { Choice } from './Choice';
import { OutcomeNote } from './OutcomeNote';
import type { OptionsActions, OrgView } from './options-props';
import { RemoveButton } from './RemoveButton';
import { Section } from './Section';
import { useOutcome } from './use-outcome';

interface OrgsSectionProps {
  readonly orgs: readonly OrgView[] | undefined;
  /** The label of a field by its key. */
  readonly labelOf: (field: string) => string;
  readonly actions: OptionsActions;
}

const ORDERS = [
  ['ask', 'Ask'],
  ['dmy', 'Day first'],
  ['mdy', 'Month first'],
  ['ymd', 'Year first'],
] as const;

const ORDER_WORDS: Readonly<Record<DateOrder, string>> = {
  dmy: 'day first',
  mdy: 'month first',
  ymd: 'year first',
};

/** What was learned from the pages of each organisation, and the way to forget it. */
export function OrgsSection({ orgs, labelOf, actions }: OrgsSectionProps) {
  const last = useOutcome();
  const teach: OptionsActions['teach'] = (...lesson) => last.run(() => actions.teach(...lesson));
  return (
    <Section
      title="Organisations"
      about="What Handrail has learned from their pages. Each sandbox is learned separately. A backup includes it all."
    >
      {orgs?.length === 0 && <p>No account has been opened yet.</p>}
      {orgs?.map((view) => (
        <div class="org" key={view.org}>
          <h3>{view.org}</h3>
          {'why' in view ? (
            <p role="alert">{view.why}</p>
          ) : (
            <>
              <Choice
                legend="Dates that can be read two ways, such as 03/04/2026"
                name={`dates-${view.org}`}
                value={view.knowledge.dateOrder ?? 'ask'}
                options={ORDERS}
                onChoose={(order) =>
                  void teach(view.org, { kind: 'date-order', order: order === 'ask' ? null : order })
                }
              />
              {view.knowledge.dateOrder && (
                <p>
                  Dates in {view.org} are read {ORDER_WORDS[view.knowledge.dateOrder]}.{' '}
                  <RemoveButton
                    label="Forget"
                    of={`the order of dates in ${view.org}`}
                    onRemove={() => teach(view.org, { kind: 'date-order', order: null })}
                  />
                </p>
              )}
              {view.knowledge.mappings.length > 0 && (
                <ul>
                  {view.knowledge.mappings.map((mapping) => (
                    <li key={`${mapping.field} ${mapping.apiName ?? ''} ${mapping.label}`}>
                      <b>{labelOf(mapping.field)}</b> is read from {nameWords(mapping)}{' '}
                      <span class="soft">learned {longDayWords(mapping.on)}</span>{' '}
                      <RemoveButton
                        label="Forget"
                        of={`where ${labelOf(mapping.field)} is in ${view.org}`}
                        onRemove={() => teach(view.org, { kind: 'mapping-forgotten', mapping })}
                      />
                    </li>
                  ))}
                </ul>
              )}
            </>
          )}
        </div>
      ))}
      <OutcomeNote last={last} />
    </Section>
  );
}

function nameWords({ label, apiName }: LearnedMapping): string {
  return apiName === undefined ? `“${label}”, found by this label` : `“${label}” (${apiName})`;
}
