import type { Account, Fact } from '../../domain/account';
import { assess } from '../../domain/assess';
import type { CivilDate } from '../../domain/civil-date';
import { factsWithEntered } from '../../domain/facts-with-entered';
import { foldLog } from '../../domain/fold-log';
import { type Seen, withRemembered } from '../../domain/remember';
import type { Playbook } from '../../playbook/schema';
import type { PageState } from '../../salesforce/page/page-state';
import type { HandValue, SidebarView } from '../../ui/sidebar/sidebar-props';
import type { AccountSession } from './account-session';

/** What the sidebar knows at this moment. `problem` is a sentence about our own storage, where it failed. */
export interface Known {
  readonly state: Extract<PageState, { kind: 'loading' | 'account' }>;
  readonly playbook: Playbook | undefined;
  readonly session: AccountSession;
  /** What was seen of the account before; absent until storage was read: nothing may look undone that is not. */
  readonly seen: Seen | undefined;
  readonly problem: string | undefined;
  readonly today: CivilDate;
}

/** What to show: a pure function of what is known. */
export function viewOf({ state, playbook, session, seen, problem, today }: Known): SidebarView {
  const { org } = state.record;
  if (problem !== undefined) return { kind: 'broken', org, sentence: problem };
  if (state.kind === 'loading' || !playbook || !seen) return { kind: 'loading', org };
  const { report, doubt, editing } = state;
  const account = withRemembered(state.account, seen);
  const log = session.entries();
  const labelOf = (field: string): string => playbook.fields[field]?.label ?? field;
  return {
    kind: 'account',
    org,
    recordId: account.id,
    accountName: account.name || nameOf(account.facts[playbook.parts.name]),
    assessment: assess(account, playbook, log, today),
    reading: {
      at: report.at,
      readers: report.readers.map(({ reader, fields }) => ({ reader, labels: fields.map(labelOf) })),
      editing,
    },
    ...(doubt !== undefined && { locked: doubt }),
    pending: session.pending(),
    byHand: byHandOf(factsWithEntered(account, foldLog(log), playbook), labelOf),
    cards: playbook.cards,
    calls: playbook.calls,
    releaseDay: playbook.releaseDay.day,
    documents: playbook.documents,
    links: { accountTeam: state.record.teamUrl },
  };
}

/** The name where only memory has it. */
function nameOf(fact: Fact | undefined): string {
  return fact?.value.kind === 'text' ? fact.value.text : '';
}

function byHandOf(facts: Account['facts'], labelOf: (field: string) => string): readonly HandValue[] {
  return Object.entries(facts).flatMap(([field, { value, source, beside }]) =>
    source.kind === 'hand'
      ? [
          {
            field,
            label: labelOf(field),
            value,
            on: source.on,
            by: source.by,
            ...(beside && { pageSays: beside.value }),
          },
        ]
      : [],
  );
}
