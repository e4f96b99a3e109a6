import type { FieldKey } from '../playbook/schema';
import type { CivilDate } from './civil-date';

/**
 * An organisation: one My Domain, or one sandbox of it.
 * `key` is what state is stored under: the same for every host of one org,
 * different for each sandbox ("northwind", "northwind--uat").
 */
export interface Org {
  readonly key: string;
  /** My Domain name, such as "northwind". */
  readonly name: string;
  /** Sandbox name, or what kind of non-production org it is ("uat", "scratch"); absent in production. */
  readonly sandbox?: string;
}

/** An 18-character Salesforce record id with a valid checksum. */
export type RecordId = string & { readonly brand: 'RecordId' };

/** What an account's state is stored under. */
export interface AccountKey {
  /** Organisation key, without a slash. */
  readonly org: string;
  /** 18-character record id. */
  readonly account: string;
}

/** What a field's text means. A value that cannot be understood is `unreadable`, never guessed. */
export type FieldValue =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'integer'; readonly value: number }
  /** A picklist range such as "100-499" (both inclusive); `to` is absent in "5000+". */
  | { readonly kind: 'range'; readonly text: string; readonly from: number; readonly to?: number }
  | { readonly kind: 'date'; readonly date: CivilDate }
  /** "03/04/2026" where the order of day and month is unknown. */
  | { readonly kind: 'ambiguous-date'; readonly text: string; readonly candidates: readonly CivilDate[] }
  | { readonly kind: 'person'; readonly name: string; readonly id?: RecordId }
  | { readonly kind: 'queue'; readonly name: string; readonly id?: RecordId }
  | { readonly kind: 'unreadable'; readonly text: string };

/** Where a value came from. */
export type Provenance =
  /** Read from the page just now; `reader` names the page adapter, `label` is the label on the page. */
  | {
      readonly kind: 'page';
      readonly reader: string;
      readonly label: string;
      readonly apiName?: string | undefined;
    }
  /** Seen on the page on an earlier day or tab and remembered. */
  | { readonly kind: 'remembered'; readonly label: string; readonly on: CivilDate }
  /** Entered by hand in the sidebar. */
  | { readonly kind: 'hand'; readonly on: CivilDate; readonly by: string };

/** One fact: a value, where it came from, and what another source says beside it. */
export interface Fact {
  readonly value: FieldValue;
  readonly source: Provenance;
  /** Where a value entered by hand wins, what the page says now. */
  readonly beside?: { readonly value: FieldValue; readonly source: Provenance } | undefined;
}

/** A member of the Salesforce account team, as the related list shows it. */
export interface TeamMember {
  readonly name: string;
  readonly id?: RecordId;
  /** The team role as printed: an admin's picklist label. Blank where it was seen empty; absent where the list does not tell it. */
  readonly role?: string;
}

/** The account team, and where and when it was seen. */
export interface AccountTeam {
  readonly members: readonly TeamMember[];
  /** True if the list says that these are all; otherwise a role that is not in it may still be filled. */
  readonly complete: boolean;
  readonly source: Provenance;
  /** Where these are not all, the whole team as it was seen before: it tells of the roles that this list does not. */
  readonly before?: AccountTeam | undefined;
}

/** An account as far as this page and memory show it. A key missing from `facts` was not on the page. */
export interface Account {
  readonly org: Org;
  readonly id: RecordId;
  /** Empty if the page does not show it (yet). */
  readonly name: string;
  readonly facts: Readonly<Record<FieldKey, Fact>>;
  /** Absent if no team list was seen. */
  readonly team?: AccountTeam | undefined;
  /** True where only a part of the record was ever seen, without its form: what is missing may be in the rest. */
  readonly isPart?: boolean | undefined;
}
