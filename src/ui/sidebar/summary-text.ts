import type { Holder } from '../../domain/roles';
import { dueWords } from './due-words';
import { decidingText, noticeWords } from './segment-words';
import type { SidebarView } from './sidebar-props';

type AccountView = Extract<SidebarView, { kind: 'account' }>;

/** Everything the sidebar says about the account as plain text, to paste into a note, a request or a message. */
export function summaryText({ accountName, org, assessment }: AccountView): string {
  const { segment, roles, plan, handoffs, today } = assessment;
  const { next } = plan;
  const deciding = decidingText(segment);
  const lines = [
    `${accountName} (${org.name}${org.sandbox ? `, sandbox ${org.sandbox}` : ''}), ${today}`,
    '',
    `Market segment: ${segment.segment?.title ?? 'Unknown'}${deciding && ` (${deciding} ${segment.decidedBy?.label})`}`,
    ...segment.notices.map((notice) => `  ${noticeWords(notice, today)}`),
    '',
    'Roles',
    ...roles.map(({ title, holder }) => `  ${title}: ${holderWords(holder)}`),
    '',
    `Next step: ${next.kind === 'step' ? next.step.qualifiedTitle : next.kind === 'finished' ? 'none, all steps are settled' : 'not known yet'}`,
    ...plan.steps.map((step) => {
      const { words, day } = dueWords(step, today);
      return `  ${step.qualifiedTitle}: ${words}${day && `, ${day}`}`;
    }),
  ];
  for (const { current } of handoffs) {
    lines.push('', `${current.title}: ${current.done} of ${current.total}`);
    if (current.from || current.to) lines.push(`  ${current.from || '?'} → ${current.to || '?'}`);
    for (const { state, text, note, link } of current.items) {
      const mark = { open: ' ', ticked: 'x', 'not-applicable': '-' }[state.kind];
      lines.push(`  [${mark}] ${[text, note, link].filter(Boolean).join(' · ')}`);
    }
  }
  return lines.join('\n');
}

/** The value shown beside a role's title: a name, or one of three fixed words. */
export function holderWords(holder: Holder): string {
  switch (holder.kind) {
    case 'person':
    case 'queue':
      return holder.name;
    case 'pooled':
      return 'Pooled';
    case 'unassigned':
      return 'Unassigned';
    case 'not-on-page':
      return 'Not on this page';
  }
}
