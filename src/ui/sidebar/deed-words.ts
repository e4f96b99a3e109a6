import type { Assessment } from '../../domain/assess';
import type { Deed } from '../../domain/progress';

/** A deed in a few words, for what could not be saved: "Education done". */
export function deedWords(deed: Deed, { plan, handoffs, slack }: Assessment): string {
  const step = (key: string) => plan.steps.find((planned) => planned.key === key)?.qualifiedTitle ?? 'Step';
  const item = (handoff: string, id: string) =>
    handoffs.find(({ current }) => current.key === handoff)?.current.items.find((one) => one.id === id)
      ?.text ?? 'Handoff item';
  const rule = (id: string) => slack.find((one) => one.rule === id)?.title ?? 'Slack channel';
  switch (deed.kind) {
    case 'step-done':
      return `${step(deed.step)} done`;
    case 'steps-skipped':
      return `${deed.steps.length > 1 ? `${deed.steps.length} steps` : step(deed.steps[0] ?? '')} skipped`;
    case 'step-reopened':
      return `${step(deed.step)} reopened`;
    case 'step-enabled':
      return `${step(deed.step)} switched on`;
    case 'date-set':
      return `${deed.which === 'start' ? 'Start' : 'Renewal'} date ${deed.date ?? 'taken back'}`;
    case 'renewed':
      return 'Customer renewed';
    case 'handoff-started':
    case 'handoff-named':
      return `Handoff from ${deed.from || 'nobody'} to ${deed.to || 'nobody'}`;
    case 'item-ticked':
      return `Ticked: ${item(deed.handoff, deed.item)}`;
    case 'item-unticked':
      return `Reopened: ${item(deed.handoff, deed.item)}`;
    case 'item-not-applicable':
      return `Not applicable: ${item(deed.handoff, deed.item)}`;
    case 'item-noted':
      return `Note: ${deed.note || deed.link || 'removed'}`;
    case 'value-entered':
      return deed.text === null ? 'Value taken back' : `Value ${deed.text}`;
    case 'slack-opened':
      return `${rule(deed.rule)}: opened`;
    case 'slack-closed':
      return `${rule(deed.rule)}: closed`;
    case 'undone':
      return 'Undo';
  }
}
