import type { Account, AccountTeam, Org, RecordId } from '../../domain/account';
import type { ShownPart } from '../../domain/lost-facts';
import type { FieldKey } from '../../playbook/schema';
import type { LocaleHint } from '../locale/locale-hint';
import type { Place } from '../record-url';
import type { TeamReading } from './related-list';

/** The account record that the address names. */
export interface AccountRecord {
  readonly org: Org;
  readonly id: RecordId;
  /** Where further addresses of this organisation are built. */
  readonly place: Place;
  /** Absolute address of the list of the account's team. */
  readonly teamUrl: string;
}

/** Which reader gave what, and when; what the policy asks for and no reader found. */
export interface ReadingReport {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly readers: readonly { readonly reader: string; readonly fields: readonly FieldKey[] }[];
  readonly notFound: readonly FieldKey[];
  readonly shows: ShownPart;
  /** What the page gave of the account team. */
  readonly team: TeamReading['kind'];
}

/** What the page is, as far as a content script can tell. */
export type PageState =
  /** Not an account record: the sidebar is not there at all. */
  | { readonly kind: 'elsewhere' }
  /** The full list of an account's team: read and remembered, but not an account page. */
  | { readonly kind: 'team'; readonly record: AccountRecord; readonly team: AccountTeam }
  /** The address names an account whose record is not on the page yet. */
  | { readonly kind: 'loading'; readonly record: AccountRecord }
  /** The record is there and read. `doubt`: the address and the page do not agree, so nothing may be written. */
  | {
      readonly kind: 'account';
      readonly record: AccountRecord;
      readonly account: Account;
      readonly report: ReadingReport;
      readonly doubt?: string;
      /** True for what was read in the task in which it appeared: not to be remembered until a frame has confirmed it. */
      readonly early?: boolean;
      /** True while the page's form is in edit mode and last values are shown. */
      readonly editing: boolean;
      /** How this page writes dates and numbers; absent if nothing is read. */
      readonly hint?: LocaleHint;
    };

/** The account that is shown, where the page agrees with the address that it is this one; nothing else may be acted on. */
export function agreedAccount(state: PageState): Extract<PageState, { kind: 'account' }> | undefined {
  return state.kind === 'account' && state.doubt === undefined ? state : undefined;
}

/**
 * What the page shows of the account and may be remembered: what address and page agree on and a whole frame has
 * confirmed, and the full list of its team.
 */
export function lastingAccount(state: PageState): Account | undefined {
  if (state.kind === 'account') return state.early ? undefined : agreedAccount(state)?.account;
  if (state.kind !== 'team') return undefined;
  const { record, team } = state;
  return { org: record.org, id: record.id, name: '', facts: {}, team };
}
