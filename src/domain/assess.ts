import type { Playbook } from '../playbook/schema';
import type { Account } from './account';
import { assessSegment } from './assess-segment';
import type { CivilDate } from './civil-date';
import { describeDeed } from './describe-deed';
import { factOf, wordsOf } from './facts';
import { assessHandoffs, type HandoffAssessment } from './handoff';
import { type MissingFact, missingFacts } from './missing-facts';
import type { Plan } from './plan';
import { planSteps } from './plan-steps';
import type { Progress } from './progress';
import { assessRoles, type RoleAssessment } from './roles';
import { sameWords } from './same-words';
import type { SegmentAssessment } from './segment';
import { assessSlack, type SlackAssessment } from './slack';

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
  readonly undoable?: { readonly entry: string; readonly words: string } | undefined;
}

function isProspect(account: Account, { parts }: Playbook): boolean {
  const type = parts.accountType === undefined ? undefined : factOf(account, parts.accountType);
  return type !== undefined && parts.prospectTypes.some((title) => sameWords(title, wordsOf(type.value)));
}

/** Applies the policy to what is known: the account's facts, those entered by hand among them, and what people did. */
export function assess(
  account: Account,
  playbook: Playbook,
  progress: Progress,
  today: CivilDate,
): Assessment {
  const segment = assessSegment(account, playbook);
  const roles = assessRoles(account, playbook, segment.segment);
  const plan = planSteps(account, playbook, progress, segment.segment, today);
  const { last } = progress;
  return {
    today,
    segment,
    roles,
    plan,
    handoffs: assessHandoffs(playbook, progress, roles),
    slack: assessSlack(playbook, progress, segment.segment, today),
    isProspect: isProspect(account, playbook),
    missing: missingFacts(account, playbook, { segment, roles, plan }),
    undoable: last && { entry: last.id, words: describeDeed(last.what, playbook) },
  };
}
