import type { RuleSource } from '../playbook/schema';
import type { CivilDate } from './civil-date';
import type { HandoffKey } from './progress';

export type HandoffItemState =
  | { readonly kind: 'open' }
  | { readonly kind: 'ticked'; readonly on: CivilDate; readonly by: string }
  | { readonly kind: 'not-applicable'; readonly on: CivilDate; readonly by: string };

/** One item of a handoff, with its evidence. */
export interface HandoffItemView {
  readonly id: string;
  readonly text: string;
  readonly conditional: boolean;
  readonly state: HandoffItemState;
  readonly note: string;
  readonly link: string;
  /** "The page already shows Priya Raman." */
  readonly hint?: string;
}

/** One handoff of an account. */
export interface Handoff {
  readonly key: HandoffKey;
  readonly kind: string;
  readonly title: string;
  /** Names as known; empty where nobody knows them yet. */
  readonly from: string;
  readonly to: string;
  /** Absent until something happened in it. */
  readonly started?: CivilDate;
  /** The day the last item was settled; present makes it closed. */
  readonly closed?: CivilDate;
  readonly items: readonly HandoffItemView[];
  /** Ticked items, and items that apply: "2 of 5". */
  readonly done: number;
  readonly total: number;
  readonly source: RuleSource;
}

/** The current handoff of one kind and those before it, newest first. */
export interface HandoffAssessment {
  readonly current: Handoff;
  readonly history: readonly Handoff[];
}
