import type { FieldKey } from '../playbook/schema';
import type { CivilDate } from './civil-date';

/** A step of one cycle, "<cycle>/<step id>": cycle 0 is the onboarding year, each renewal starts the next. */
export type StepKey = `${number}/${string}`;

/** A handoff instance, "<kind>#<n>": the n-th handoff of that kind on the account, from 1. */
export type HandoffKey = `${string}#${number}`;

interface ItemSettled {
  readonly handoff: HandoffKey;
  readonly item: string;
  /** All items of the handoff at that time, so that one that closes stays closed whatever the playbook asks for later. */
  readonly among?: readonly string[] | undefined;
}

/** What a person did. Deeds are intentions and facts at once: they are sent, stored, merged and folded as they are. */
export type Deed =
  | { readonly kind: 'step-done'; readonly step: StepKey }
  | { readonly kind: 'steps-skipped'; readonly steps: readonly StepKey[]; readonly reason: string }
  | { readonly kind: 'step-reopened'; readonly step: StepKey }
  /** Switches a step on although its segments leave it out (Expansion for one deal). */
  | { readonly kind: 'step-enabled'; readonly step: StepKey }
  | { readonly kind: 'date-set'; readonly which: 'start' | 'renewal'; readonly date: CivilDate | null }
  /**
   * The customer renewed: closes the renewal steps of the cycle and offers the next year's.
   * `on` is the renewal date, from which the next cycle counts: `Plan.renewsOn` proposes it.
   */
  | { readonly kind: 'renewed'; readonly cycle: number; readonly on: CivilDate }
  /** Starts an instance explicitly; the first tick on an unknown instance starts it too. */
  | {
      readonly kind: 'handoff-started';
      readonly handoff: HandoffKey;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: 'handoff-named';
      readonly handoff: HandoffKey;
      readonly from: string;
      readonly to: string;
    }
  | ({ readonly kind: 'item-ticked' } & ItemSettled)
  | { readonly kind: 'item-unticked'; readonly handoff: HandoffKey; readonly item: string }
  | ({ readonly kind: 'item-not-applicable' } & ItemSettled)
  /** Replaces the item's note and link (evidence); empty strings remove them. */
  | {
      readonly kind: 'item-noted';
      readonly handoff: HandoffKey;
      readonly item: string;
      readonly note: string;
      readonly link: string;
    }
  /** A value entered by hand, as typed text of the field's type; null takes it back. */
  | { readonly kind: 'value-entered'; readonly field: FieldKey; readonly text: string | null }
  /** A shared Slack channel was created (opens the clock of its rule), or closed. */
  | {
      readonly kind: 'slack-opened';
      readonly rule: string;
      readonly on: CivilDate;
      readonly povEnds: CivilDate | null;
    }
  | { readonly kind: 'slack-closed'; readonly rule: string }
  /** Takes an earlier entry back. Undoing an undo brings it back again. */
  | { readonly kind: 'undone'; readonly entry: string };

/** One line of an account's log. Entries are never changed or removed; the state is their fold. */
export interface Entry {
  /** Unique everywhere, made once by the person's tab, so that a repeated message adds nothing. */
  readonly id: string;
  /** Instant, ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  /** The reader's own date when it happened. */
  readonly on: CivilDate;
  /** Who did it: the name from the options, or "" for "you, unnamed". */
  readonly by: string;
  readonly what: Deed;
}

/** A deed's trace: the reader's date and name. */
export interface Trace {
  readonly on: CivilDate;
  readonly by: string;
}

/** How a step was settled, or that it was taken up again. */
export type StepMark = Trace &
  (
    | { readonly kind: 'done' }
    | { readonly kind: 'skipped'; readonly reason: string }
    | { readonly kind: 'reopened' }
  );

/** How an item of a handoff was settled. */
export type ItemMark = Trace & { readonly kind: 'ticked' | 'not-applicable' };

/** The evidence of an item; empty if there is none. */
export interface ItemNote {
  readonly note: string;
  readonly link: string;
}

/** What happened in one handoff instance. `started` is the day of the first deed in it. */
export interface HandoffProgress {
  readonly started: CivilDate;
  readonly from: string;
  readonly to: string;
  readonly items: ReadonlyMap<string, ItemMark>;
  readonly notes: ReadonlyMap<string, ItemNote>;
  /** All items that it had when one was last settled; absent where its log does not tell. */
  readonly among: readonly string[] | undefined;
}

/** The state of an account that its log adds up to. Ids that no playbook knows are kept: another playbook may. */
export interface Progress {
  readonly steps: ReadonlyMap<StepKey, StepMark>;
  readonly enabled: ReadonlySet<StepKey>;
  /** Dates entered by hand; `at` is the instant. */
  readonly dates: ReadonlyMap<'start' | 'renewal', Trace & { readonly date: CivilDate; readonly at: string }>;
  /** By cycle: the date the customer renewed for, and who recorded it when. */
  readonly renewals: ReadonlyMap<number, Trace & { readonly date: CivilDate }>;
  readonly handoffs: ReadonlyMap<HandoffKey, HandoffProgress>;
  /** Values entered by hand, as typed; `at` is the instant. */
  readonly values: ReadonlyMap<FieldKey, Trace & { readonly text: string; readonly at: string }>;
  /** Open channels by Slack rule. */
  readonly slack: ReadonlyMap<string, { readonly on: CivilDate; readonly povEnds: CivilDate | null }>;
  /** The last deed that stands, other than an undo. */
  readonly last: Entry | undefined;
}

/** The key of a step in a cycle. */
export function stepKey(cycle: number, step: string): StepKey {
  return `${cycle}/${step}`;
}

/** The key of the n-th handoff of a kind, from 1. */
export function handoffKey(kind: string, n: number): HandoffKey {
  return `${kind}#${n}`;
}

/** Kind and number of a handoff; the number is 0 if the key is not one of ours. */
export function parseHandoffKey(key: HandoffKey): { readonly kind: string; readonly n: number } {
  const [, kind = '', digits = ''] = /^([^#]*)#([1-9]\d{0,8})$/.exec(key) ?? [];
  return { kind, n: Number(digits) };
}
