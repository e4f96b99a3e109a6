import type { Playbook } from '../playbook/schema';
import { labelOf } from './facts';
import { type Deed, type HandoffKey, parseHandoffKey, type StepKey } from './progress';
import { stepName } from './step-name';

function stepTitle(playbook: Playbook, key: StepKey): string {
  const [cycle, id = ''] = key.split('/');
  const step = playbook.steps.find((each) => each.id === id);
  if (!step) return id;
  return stepName(playbook, step, Number(cycle));
}

function handoffKind(playbook: Playbook, key: HandoffKey) {
  const { kind } = parseHandoffKey(key);
  return playbook.handoffs.find(({ id }) => id === kind);
}

/** What a deed did, in words for "Undo" and for announcements: "Installation follow-up done". */
export function describeDeed(deed: Deed, playbook: Playbook): string {
  const item = (handoff: HandoffKey, id: string): string =>
    `“${handoffKind(playbook, handoff)?.items.find((each) => each.id === id)?.text ?? id}”`;
  const handoff = (key: HandoffKey): string => handoffKind(playbook, key)?.title ?? 'Handoff';
  const channel = (rule: string): string =>
    `Slack channel (${playbook.slack.find(({ id }) => id === rule)?.title ?? rule})`;
  switch (deed.kind) {
    case 'step-done':
      return `${stepTitle(playbook, deed.step)} done`;
    case 'steps-skipped': {
      const [first, ...others] = deed.steps;
      return first !== undefined && others.length === 0
        ? `${stepTitle(playbook, first)} skipped`
        : `${deed.steps.length} steps skipped`;
    }
    case 'step-reopened':
      return `${stepTitle(playbook, deed.step)} reopened`;
    case 'step-enabled':
      return `${stepTitle(playbook, deed.step)} switched on`;
    case 'date-set':
      return `${deed.which === 'start' ? 'Start' : 'Renewal'} date ${deed.date === null ? 'removed' : 'set'}`;
    case 'renewed':
      return 'Renewal recorded';
    case 'handoff-started':
      return `${handoff(deed.handoff)} started`;
    case 'handoff-named':
      return `${handoff(deed.handoff)} names changed`;
    case 'item-ticked':
      return `${item(deed.handoff, deed.item)} ticked`;
    case 'item-unticked':
      return `${item(deed.handoff, deed.item)} unticked`;
    case 'item-not-applicable':
      return `${item(deed.handoff, deed.item)} marked as not applicable`;
    case 'item-noted':
      return `Note on ${item(deed.handoff, deed.item)} changed`;
    case 'value-entered':
      return `${labelOf(playbook, deed.field)}${deed.text === null ? ' entry removed' : ' entered by hand'}`;
    case 'slack-opened':
      return `${channel(deed.rule)} opened`;
    case 'slack-closed':
      return `${channel(deed.rule)} closed`;
    case 'undone':
      return 'Undone';
  }
}
