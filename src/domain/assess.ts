import type { Playbook } from '../playbook/schema';
import type { Account } from './account';
import type { CivilDate } from './civil-date';
import type { HandoffAssessment } from './handoff';
import type { Entry } from './progress';
import type { RoleAssessment } from './roles';
import type { Plan } from './schedule';
import type { SegmentAssessment } from './segment';

/** A fact the policy asks for that this page does not give, with the label to look for. */
export interface MissingFact {
  readonly field: string;
  readonly label: string;
  readonly why: 'empty' | 'not-on-page' | 'unreadable' | 'ambiguous';
}

/** A shared Slack channel's rule on this account. */
export interface SlackAssessment {
  readonly rule: string;
  readonly title: string;
  readonly text: string;
  readonly approver: string;
  readonly opened?: CivilDate;
  readonly closeBy?: CivilDate;
  readonly overdue: boolean;
}

/** Everything the sidebar shows about an account today. */
export interface Assessment {
  readonly today: CivilDate;
  readonly segment: SegmentAssessment;
  readonly roles: readonly RoleAssessment[];
  readonly plan: Plan;
  /** One per kind of handoff, in the order of the playbook. */
  readonly handoffs: readonly HandoffAssessment[];
  readonly slack: readonly SlackAssessment[];
  readonly isProspect: boolean;
  readonly missing: readonly MissingFact[];
  /** The entry that "Undo" would take back, with words for it ("Installation follow-up done"). */
  readonly undoable?: { readonly entry: string; readonly words: string };
}

/** Applies the policy to what is known. */
export type Assess = (
  account: Account,
  playbook: Playbook,
  log: readonly Entry[],
  today: CivilDate,
) => Assessment;
