import type { Playbook, RuleSource, Segment } from '../playbook/schema';
import { addDays, type CivilDate } from './civil-date';
import type { Progress } from './progress';
import { roleTitle } from './roles';

/** A shared Slack channel's rule on this account. */
export interface SlackAssessment {
  readonly rule: string;
  readonly title: string;
  readonly text: string;
  /** Title of the role that must approve. */
  readonly approver: string;
  /** True where it is to be closed after some days, or when the POV ends. */
  readonly isLimited: boolean;
  readonly opened?: CivilDate | undefined;
  readonly closeBy?: CivilDate | undefined;
  readonly overdue: boolean;
  readonly source: RuleSource;
}

/** Each Slack rule with its open channel, which is to be closed by the earlier of its limit and the end of the POV. */
export function assessSlack(
  playbook: Playbook,
  progress: Progress,
  segment: Segment | undefined,
  today: CivilDate,
): readonly SlackAssessment[] {
  return playbook.slack.map(({ id, title, text, approver, closeAfterDays, source }) => {
    const channel = progress.slack.get(id);
    const limit = channel && closeAfterDays !== undefined && addDays(channel.on, closeAfterDays);
    const [closeBy] = [limit, channel?.povEnds].filter((date) => typeof date === 'string').sort();
    const role = playbook.roles.find((each) => each.id === approver);
    return {
      rule: id,
      title,
      text,
      approver: role ? roleTitle(role, segment) : approver,
      isLimited: closeAfterDays !== undefined,
      opened: channel?.on,
      closeBy,
      overdue: closeBy !== undefined && closeBy < today,
      source,
    };
  });
}
