import type { Org } from '../../domain/account';
import type { Assessment } from '../../domain/assess';
import type { Deed } from '../../domain/progress';
import type { PlannedStep } from '../../domain/schedule';
import type { Card, TeamCall } from '../../playbook/schema';

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
  readonly editing: boolean;
}

/** What the sidebar shows. */
export type SidebarView =
  /** Placeholders that keep the layout still. */
  | { readonly kind: 'loading'; readonly org: Org }
  | {
      readonly kind: 'account';
      readonly org: Org;
      readonly accountName: string;
      readonly assessment: Assessment;
      readonly reading: ReadingSummary;
      /** Present: every action is locked, and this sentence says why. */
      readonly locked?: string;
      readonly pending: readonly PendingDeed[];
      readonly cards: readonly Card[];
      readonly calls: readonly TeamCall[];
      /** Titles of the playbook's documents, by id. */
      readonly documents: Readonly<Record<string, { readonly title: string; readonly year: number }>>;
      readonly links: { readonly accountTeam: string };
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

/** What a person can do. Nothing here returns: results come back as a new view. */
export interface SidebarActions {
  act(deed: Deed): void;
  /** Sends a failed deed again, or drops it. */
  retry(pendingId: string): void;
  dismiss(pendingId: string): void;
  /** Address of Salesforce's own New Task form, prefilled for the step. */
  taskUrl(step: PlannedStep): string;
  setChrome(patch: Partial<Pick<SidebarChrome, 'dock' | 'width' | 'collapsed'>>): void;
  openOptions(): void;
  /** Puts the focus back on the page. */
  leave(): void;
}

export interface SidebarProps {
  readonly view: SidebarView;
  readonly chrome: SidebarChrome;
  readonly actions: SidebarActions;
}
