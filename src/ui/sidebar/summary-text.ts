import { dueWords } from './due-words';
import { decidingText, noticeWords } from './segment-words';
import type { SidebarView } from './sidebar-props';
import { holderWords } from './value-words';

/** Everything the sidebar says about the account as plain text, to paste into a note, a request or a message. */
export function summaryText({
  accountName,
  org,
  assessment,
}: Extract<SidebarView, { kind: 'account' }>): string {
  const { segment, roles, plan, handoffs, today } = assessment;
  const deciding = decidingText(segment);
  const block = (title: string, lines: readonly string[]) =>
    `\n\n${title}${lines.map((line) => `\n  ${line}`).join('')}`;
  return [
    `${accountName} (${[org.name, org.sandbox].filter(Boolean).join(', sandbox ')}), ${today}`,
    block(
      `Market segment: ${segment.segment?.title ?? 'Unknown'}${deciding && ` (${deciding} ${segment.decidedBy?.label})`}`,
      segment.notices.map((notice) => noticeWords(notice, today)),
    ),
    block(
      'Roles',
      roles.map(({ title, holder }) => `${title}: ${holderWords(holder)}`),
    ),
    block(
      `Next step: ${plan.next.kind === 'step' ? plan.next.step.qualifiedTitle : plan.next.kind.replaceAll('-', ' ')}`,
      plan.steps.map((step) => {
        const { words, day } = dueWords(step, today);
        return `${step.qualifiedTitle}: ${words}${day && `, ${day}`}`;
      }),
    ),
    ...handoffs.map(({ current: { title, done, total, from, to, items } }) =>
      block(
        `${title}: ${done} of ${total}${from || to ? `, ${from || '?'} → ${to || '?'}` : ''}`,
        items.map(
          ({ state, text, note, link }) =>
            `[${{ open: ' ', ticked: 'x', 'not-applicable': '-' }[state.kind]}] ${[text, note, link].filter(Boolean).join(' · ')}`,
        ),
      ),
    ),
  ].join('');
}
