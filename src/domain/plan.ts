import type { FieldKey, Link, RuleSource } from '../playbook/schema';
import type { Provenance } from './account';
import type { CivilDate } from './civil-date';
import type { StepKey } from './progress';

/** How an open step stands to its window today. Numbers are whole calendar days, at least 1 unless said otherwise. */
export type Timing =
  | { readonly kind: 'upcoming'; readonly opensInDays: number; readonly dueInDays: number }
  /** Inside its window; `dueInDays` is 0 on the due date. */
  | { readonly kind: 'open'; readonly dueInDays: number }
  | { readonly kind: 'overdue'; readonly days: number }
  | { readonly kind: 'undated' };

export type StepState =
  | { readonly kind: 'open'; readonly timing: Timing }
  | { readonly kind: 'done'; readonly on: CivilDate; readonly by: string }
  | { readonly kind: 'skipped'; readonly reason: string; readonly on: CivilDate; readonly by: string }
  /** It could be switched on for one deal. */
  | { readonly kind: 'not-applicable'; readonly why: string };

/** One step of one cycle, with its dates. Dates are absent for undated steps and while no start date is known. */
export interface PlannedStep {
  readonly key: StepKey;
  readonly id: string;
  readonly cycle: number;
  /** Its own among all steps of all cycles. */
  readonly name: string;
  readonly guidance: string;
  readonly links: readonly Link[];
  readonly createsTask: boolean;
  readonly source: RuleSource;
  readonly opens?: CivilDate | undefined;
  readonly due?: CivilDate | undefined;
  readonly state: StepState;
  /** Why it stands where it stands: "60 days after the start date", "2 months before the renewal date". */
  readonly reckoning: string;
}

/** An anchor date and where it came from. */
export interface Anchor {
  readonly date: CivilDate;
  readonly source: Provenance;
  /** The field that gave it; absent where it was entered for the plan itself. */
  readonly field?: FieldKey | undefined;
  /** Where a date entered by hand wins, or the one of an earlier term stays, the other date that the page says now. */
  readonly beside?: { readonly date: CivilDate; readonly source: Provenance } | undefined;
}

/** A date of the page that cannot be told. */
export interface UnclearDate {
  readonly text: string;
  /** The days that it may mean; empty where it is no date at all. */
  readonly candidates: readonly CivilDate[];
}

/** What the next-step card shows. */
export type NextStep =
  | { readonly kind: 'step'; readonly step: PlannedStep }
  /** No start date known: ask for it in place. `isPart`: another tab may show it. */
  | {
      readonly kind: 'needs-start-date';
      readonly unclear?: UnclearDate | undefined;
      readonly isPart?: boolean | undefined;
    }
  /** Adopted late: this year of the plan began long ago and none of its steps was settled. */
  | {
      readonly kind: 'adopted-late';
      readonly skip: readonly PlannedStep[];
      readonly then?: PlannedStep | undefined;
    }
  /** Every applicable step is settled. */
  | { readonly kind: 'finished' };

/** The whole plan of an account. */
export interface Plan {
  readonly start?: Anchor | undefined;
  readonly renewal?: Anchor | undefined;
  /** What the page says for the end of this term, where the day cannot be told: what hangs on it is undated. */
  readonly unclearRenewal?: UnclearDate | undefined;
  /** The current cycle: 0 is the onboarding year. */
  readonly cycle: number;
  /** The date that the current cycle counts from. */
  readonly began?: CivilDate | undefined;
  /** All steps of all cycles so far, in the order of cycle, due date and playbook. */
  readonly steps: readonly PlannedStep[];
  readonly next: NextStep;
  /**
   * True where renewing can be recorded now: a renewal step of the current cycle is next or settled, or would be open
   * if the term ended on `renewsOn`.
   */
  readonly canRenew: boolean;
  /** The date to propose for a renewal (`renewed.on`): the next cycle counts from it. Absent while no anchor is known. */
  readonly renewsOn?: CivilDate | undefined;
}

/** What re-anchoring would move; only steps whose dates change. */
export interface Move {
  readonly step: PlannedStep;
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
}
