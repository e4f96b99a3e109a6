import type { Account, Fact, Provenance } from '../../domain/account';
import { assess } from '../../domain/assess';
import type { CivilDate } from '../../domain/civil-date';
import { factsWithEntered } from '../../domain/facts-with-entered';
import { foldLog } from '../../domain/fold-log';
import { lostFacts } from '../../domain/lost-facts';
import type { Entry, Progress } from '../../domain/progress';
import { type Seen, withRemembered } from '../../domain/remember';
import type { Playbook } from '../../playbook/schema';
import { fieldValue } from '../../salesforce/field-values';
import type { PageState } from '../../salesforce/page/page-state';
import { recordUrl } from '../../salesforce/record-url';
import type { HandValue, PointingView, ReadingSummary, SidebarView } from '../../ui/sidebar/sidebar-props';
import type { AccountSession } from './account-session';

/** What the sidebar knows at this moment. `problem` is a sentence about our own storage, where it failed. */
export interface Known {
  readonly state: Extract<PageState, { kind: 'loading' | 'account' }>;
  readonly playbook: Playbook | undefined;
  readonly session: AccountSession;
  /** What was seen of the account before; absent until storage was read: nothing may look undone that is not. */
  readonly seen: Seen | undefined;
  readonly problem: string | undefined;
  /** What else could not be read or saved, as a sentence. */
  readonly trouble?: string | undefined;
  readonly pointing?: PointingView | undefined;
  readonly today: CivilDate;
  /** True when the page has had the time to show everything. */
  readonly settled: boolean;
}

/** The account as pages show and showed it, the same with what was entered by hand, and what people did. */
export function accountAsKnown(page: Account, playbook: Playbook, log: readonly Entry[], seen: Seen) {
  const shown = withRemembered(page, seen, playbook.fields);
  const progress = foldLog(log);
  const account = { ...shown, facts: factsWithEntered(shown, progress, playbook, fieldValue) };
  return { shown, account, progress };
}

/** What to show: a pure function of what is known. A fault, such as on a deed that nothing of ours wrote, is told. */
export function viewOf(known: Known): SidebarView {
  try {
    return plainViewOf(known);
  } catch (fault) {
    const sentence = `Handrail cannot show this account. Its history is kept. ${fault}`;
    return { kind: 'broken', org: known.state.record.org, sentence };
  }
}

function plainViewOf(known: Known): SidebarView {
  const { state, playbook, session, seen, problem, trouble, pointing, today, settled } = known;
  const { org } = state.record;
  if (problem !== undefined) return { kind: 'broken', org, sentence: problem };
  if (state.kind === 'loading' || !playbook || !seen) return { kind: 'loading', org };
  const { report, doubt, editing } = state;
  const { shown, account, progress } = accountAsKnown(state.account, playbook, session.entries(), seen);
  // The form that may still come gives what comes before anything else.
  if (account.isPart && !settled) return { kind: 'loading', org };
  const lost =
    settled && !editing ? lostFacts(shown, Object.keys(playbook.fields), report.shows, today) : undefined;
  const labelOf = (field: string): string => playbook.fields[field]?.label ?? field;
  return {
    kind: 'account',
    org,
    recordId: account.id,
    accountName: account.name || nameOf(account.facts[playbook.parts.name]),
    assessment: assess(account, playbook, progress, today),
    reading: {
      at: report.at,
      readers: report.readers.map(({ reader, fields }) => ({ reader, labels: fields.map(labelOf) })),
      notFound: report.notFound.filter((field) => !Object.hasOwn(shown.facts, field)).map(labelOf),
      remembered: rememberedOf(shown, labelOf),
      lost,
      editing,
    },
    locked: doubt,
    pending: session.pending(),
    byHand: byHandOf(account, progress, labelOf),
    playbook,
    links: { accountTeam: state.record.teamUrl, account: recordUrl(state.record.place, account.id) },
    pointing,
    trouble,
  };
}

/** The name where only memory has it. */
function nameOf(fact: Fact | undefined): string {
  return fact?.value.kind === 'text' ? fact.value.text : '';
}

function rememberedOf(
  { facts, team }: Account,
  labelOf: (field: string) => string,
): ReadingSummary['remembered'] {
  const all: Record<string, { readonly source: Provenance }> = {
    ...facts,
    ...(team && { 'Account team': team }),
  };
  return Object.entries(all).flatMap(([field, { source }]) =>
    source.kind === 'remembered' ? [{ label: labelOf(field), on: source.on }] : [],
  );
}

/** Everything entered by hand, also what has no effect: a person must be able to take it back. */
function byHandOf(
  { facts }: Account,
  { values }: Progress,
  labelOf: (field: string) => string,
): readonly HandValue[] {
  return [...values].map(([field, { text, on, by }]) => {
    const fact = Object.hasOwn(facts, field) ? facts[field] : undefined;
    const isUsed = fact?.source.kind === 'hand';
    const page = isUsed ? fact.beside : fact;
    return {
      field,
      label: labelOf(field),
      value: isUsed ? fact.value : { kind: 'unreadable', text },
      on,
      by,
      pageSays: page?.source.kind === 'page' ? page.value : undefined,
    };
  });
}
