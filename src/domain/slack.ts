import type { Playbook, Segment } from '../playbook/schema';
import type { SlackAssessment } from './assess';
import { addDays, type CivilDate } from './civil-date';
import type { Progress } from './progress';
import { roleTitle } from './roles';

/** Each Slack rule with its open channel, which is to be closed by the earlier of its limit and the end of the POV. */
export function assessSlack(
  playbook: Playbook,
  progress: Progress,
  segment: Segment | undefined,
  today: CivilDate,
): readonly SlackAssessment[] {
  return playbook.slack.map(({ id, title, text, approver, closeAfterDays }) => {
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
    };
  });
}
