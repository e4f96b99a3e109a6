import type { Entry } from '../domain/progress';

/** The account a message is about: organisation key and 18-character record id. */
export interface AccountKey {
  readonly org: string;
  readonly account: string;
}

/** Whether a write is on disk. `reason` is a sentence for a person. */
export type Saved = { readonly kind: 'saved' } | { readonly kind: 'not-saved'; readonly reason: string };

/** A playbook that was refused, each fault with its path ("steps[3].timing.due") and words a person understands. */
export interface PlaybookFault {
  readonly path: string;
  readonly message: string;
}

/**
 * Every call from a tab or page of ours to the background, the only writer.
 * Each is an intention; what it changed comes back to every tab through storage.
 */
export interface Calls {
  /** Appends one entry to an account's log. An entry whose id is already there changes nothing. */
  append(input: AccountKey & { readonly entry: Entry }): Saved;
  /** Puts the default playbook in place where none is stored. Sent once by a tab that finds none. */
  ensurePlaybook(input: Record<never, never>): Saved;
  /** Replaces the playbook after validating its JSON text, or puts the default back (`null`). */
  setPlaybook(input: {
    readonly json: string | null;
  }): Saved | { readonly kind: 'refused'; readonly faults: readonly PlaybookFault[] };
  /** Opens the options page in a tab of its own. */
  openOptions(input: Record<never, never>): Saved;
}

export type CallName = keyof Calls;
export type Input<N extends CallName> = Parameters<Calls[N]>[0];
export type Output<N extends CallName> = ReturnType<Calls[N]>;

/** What travels: the call's name beside its input. */
export type Message = { [N in CallName]: { readonly call: N; readonly input: Input<N> } }[CallName];
