import type { AccountKey } from '../domain/account';
import type { Imported } from '../domain/imported';
import type { Lesson } from '../domain/org-knowledge';
import type { Entry } from '../domain/progress';
import type { PlaybookFault } from '../playbook/fault';

/** A call that came to nothing. `reason` is a sentence for a person. */
export type Failed =
  | { readonly kind: 'not-saved'; readonly reason: string }
  /** This tab's script was left behind by an update: nothing it sends will arrive until the page is loaded again. */
  | { readonly kind: 'orphaned'; readonly reason: string };

/** Whether a write is on disk. */
export type Saved = { readonly kind: 'saved' } | Failed;

/** Settings to change; those that are absent stay as they are. */
export interface SettingsPatch {
  readonly name?: string;
  readonly theme?: 'page' | 'light' | 'dark';
  readonly dock?: 'left' | 'right';
  /** CSS pixels, 280 to 560. */
  readonly width?: number;
  readonly collapsed?: boolean;
}

/**
 * Every call from a tab or page of ours to the background, the only writer of everything but `seen/…`: what a page
 * showed is written by the tab that saw it.
 * Each is an intention; what it changed comes back to every tab through storage.
 */
export interface Calls {
  /** Appends one entry to an account's log. An entry whose id is already there changes nothing. */
  append(input: AccountKey & { readonly entry: Entry }): Saved;
  /** Learns something about an organisation's pages, or forgets it. What is known already changes nothing. */
  learn(input: { readonly org: string; readonly lesson: Lesson }): Saved;
  /** Puts the default playbook in place if none is stored. Sent by a tab that finds none. */
  ensurePlaybook(input: Record<never, never>): Saved;
  /** Replaces the playbook after validating its JSON text, or puts the default back (`null`). */
  setPlaybook(input: {
    readonly json: string | null;
  }): Saved | { readonly kind: 'refused'; readonly faults: readonly PlaybookFault[] };
  /** Changes some settings. */
  changeSettings(input: { readonly patch: SettingsPatch }): Saved;
  /** Adds a backup's text to what is stored: logs become the union of both, nothing is overwritten. */
  importBackup(input: { readonly text: string }): Imported | Failed;
  /** Opens the options page in a tab of its own. */
  openOptions(input: Record<never, never>): Saved;
}

export type CallName = keyof Calls;
export type Input<N extends CallName> = Parameters<Calls[N]>[0];
export type Output<N extends CallName> = ReturnType<Calls[N]>;

/** The calls that only our own pages may make; the others are open to Salesforce tabs as well. */
export const CALLS_OF_OUR_PAGES = ['setPlaybook', 'importBackup'] as const satisfies readonly CallName[];

/** What travels: the call's name beside its input. */
export type Message = { [N in CallName]: { readonly call: N; readonly input: Input<N> } }[CallName];

/**
 * The other direction: what the background tells the script of one tab. It is not answered.
 * `toggle-sidebar`: the keyboard command; opens the sidebar and puts the focus in it, or returns the focus to the page.
 * `hosts-changed`: somebody withdrew a host; the script of a page that none of these match patterns covers leaves it.
 */
export type TabNotice =
  | { readonly call: 'toggle-sidebar' }
  | { readonly call: 'hosts-changed'; readonly origins: readonly string[] };
