import type { FieldValue, Org, RecordId } from '../../domain/account';
import type { Assessment } from '../../domain/assess';
import type { CivilDate } from '../../domain/civil-date';
import type { LostFacts } from '../../domain/lost-facts';
import type { Move, PlannedStep } from '../../domain/plan';
import type { Deed } from '../../domain/progress';
import type { FieldKey, Playbook } from '../../playbook/schema';

/** How a deed of this tab stands: shown at once, then confirmed or refused. */
export interface PendingDeed {
  readonly id: string;
  readonly deed: Deed;
  readonly state: { readonly kind: 'saving' } | { readonly kind: 'failed'; readonly reason: string };
}

/** What was read and when, for the footer. Instants in milliseconds since the epoch. */
export interface ReadingSummary {
  readonly at: number;
  readonly readers: readonly { readonly reader: string; readonly labels: readonly string[] }[];
  readonly notFound: readonly string[];
  /** What this page does not show now, and when it was last seen. */
  readonly remembered: readonly { readonly label: string; readonly on: CivilDate }[];
  /** Present: the page gives clearly less than it used to. */
  readonly lost?: LostFacts | undefined;
  readonly editing: boolean;
}

/** A value entered by hand in the sidebar, `unreadable` where it cannot be used, and what the page says beside it. */
export interface HandValue {
  readonly field: FieldKey;
  readonly label: string;
  readonly value: FieldValue;
  readonly on: CivilDate;
  readonly by: string;
  readonly pageSays?: FieldValue | undefined;
}

/** A field of the policy for which a person is pointing at one of the page's. */
export interface PointingView {
  readonly field: FieldKey;
  /** The page's fields, as labelled and printed. */
  readonly choices: readonly { readonly label: string; readonly text: string }[];
}

/** What the sidebar shows of an account. */
export type AccountView = Extract<SidebarView, { kind: 'account' }>;

/** What the sidebar shows. */
export type SidebarView =
  /** Placeholders that keep the layout still. */
  | { readonly kind: 'loading'; readonly org: Org }
  | {
      readonly kind: 'account';
      readonly org: Org;
      /** What was typed but not sent is dropped when this changes, so that it cannot reach another account. */
      readonly recordId: string;
      readonly accountName: string;
      /** Already counts the pending deeds. */
      readonly assessment: Assessment;
      readonly reading: ReadingSummary;
      /** Present: every action is locked, and this sentence says why. */
      readonly locked?: string | undefined;
      readonly pending: readonly PendingDeed[];
      readonly byHand: readonly HandValue[];
      readonly playbook: Playbook;
      readonly links: { readonly accountTeam: string; readonly account: string };
      readonly pointing?: PointingView | undefined;
      /** What else could not be read or saved, as a sentence. */
      readonly trouble?: string | undefined;
    }
  /** Something of ours failed; the sentence says what and what to do. */
  | { readonly kind: 'broken'; readonly org: Org; readonly sentence: string };

export interface SidebarChrome {
  readonly theme: 'light' | 'dark';
  readonly dock: 'left' | 'right';
  /** CSS pixels. */
  readonly width: number;
  readonly collapsed: boolean;
}

/** What a person can do. The same object for the life of the sidebar. Deeds return nothing: results come back as a new view. */
export interface SidebarActions {
  act(deed: Deed): void;
  /** The same of a checkbox, which shows by itself what was done: the rest is drawn when that was seen. */
  tick(deed: Deed): void;
  /** Sends a failed deed again, or drops it. */
  retry(pendingId: string): void;
  dismiss(pendingId: string): void;
  /** Address of Salesforce's own New Task form, prefilled for the step. */
  taskUrl(step: PlannedStep): string;
  /** Address of a person's or queue's page in Salesforce; undefined for an id that is none. */
  linkTo(id: RecordId): string | undefined;
  /** What a deed would move, before anything is stored. */
  previewMoves(deed: Deed): readonly Move[];
  /** Says which date a text of the page means: teaches the organisation's order, or does the deed where that cannot be. */
  answerDate(text: string, date: CivilDate, otherwise: Deed): void;
  /** True where a text typed for a field of the policy can be understood. */
  canRead(field: FieldKey, text: string): boolean;
  /** Drops the view's `trouble`. */
  dismissTrouble(): void;
  /** Starts pointing at the page's field for one of the policy's; without one, stops. */
  point(field?: FieldKey): void;
  /** Takes one of the choices that are shown while pointing. */
  choose(index: number): void;
  setChrome(patch: Partial<Pick<SidebarChrome, 'dock' | 'width' | 'collapsed'>>): void;
  openOptions(): void;
  /** How the page was read, for a bug report, without any of the account's values. */
  reportText(): string;
  /** What somebody needs to take up a request for this role. */
  requestText(roleTitle: string): string;
}

export interface SidebarProps {
  readonly view: SidebarView;
  readonly chrome: SidebarChrome;
  readonly actions: SidebarActions;
}
