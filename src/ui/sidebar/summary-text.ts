import type { CivilDate } from '../../domain/civil-date';
import type { PlannedStep } from '../../domain/plan';
import { dayWords, longDayWords } from '../components/dates';
import { detailWords, dueWords } from './due-words';
import { decidingText, noticeWords } from './segment-words';
import type { AccountView } from './sidebar-props';
import { holderWords, originWords, saidWords } from './value-words';

/** A title and its lines, after an empty line. */
function block(title: string, lines: readonly string[]): string {
  return `\n\n${title}${lines.map((line) => `\n  ${line}`).join('')}`;
}

function dueLine(step: PlannedStep, today: CivilDate): string {
  const { words, day } = dueWords(step, today);
  return `${words}${day && `, ${day}`}`;
}

/** What stands in place of the next step where there is none. */
const NO_STEP = {
  'needs-start-date': 'no start date is known',
  'adopted-late': 'nothing is ticked yet',
  finished: 'all steps are settled',
} as const;

/** What every text about the account says first: whose it is, its segment, and who holds which role. */
export function whoText({
  accountName,
  org,
  links,
  assessment: { segment, roles, today },
}: AccountView): string {
  const { decidedBy, notices, csmSegment, region } = segment;
  const number = [decidingText(segment), decidedBy?.label, originWords(decidedBy?.source, today)];
  return [
    `${accountName} (${[org.name, org.sandbox].filter(Boolean).join(', sandbox ')}), ${longDayWords(today)}\n${links.account}`,
    block(
      `Market segment: ${segment.segment?.title ?? 'Unknown'}${decidedBy ? ` (${number.filter(Boolean).join(' ')})` : ''}`,
      [
        ...[csmSegment, region].flatMap((axis) => (axis ? [`${axis.label}: ${saidWords(axis, today)}`] : [])),
        ...notices.map((notice) => noticeWords(notice, today)),
      ],
    ),
    block(
      'Roles',
      roles.map(({ title, holder }) =>
        [`${title}: ${holderWords(holder)}`, 'source' in holder && originWords(holder.source, today)]
          .filter(Boolean)
          .join(', '),
      ),
    ),
  ].join('');
}

/** Where the plan and the handoffs stand; `whole`: with every step and item. */
export function stateText({ assessment: { plan, handoffs, today } }: AccountView, whole: boolean): string {
  const { next } = plan;
  return [
    next.kind === 'step'
      ? block(`Next step: ${next.step.name}`, [dueLine(next.step, today)])
      : block(`Next step: ${NO_STEP[next.kind]}`, []),
    whole &&
      block(
        'All steps',
        plan.steps.map((step) => `${step.name}: ${dueLine(step, today)}${detailWords(step)}`),
      ),
    ...handoffs
      .flatMap(({ current, history }) => [current, ...(whole ? history : [])])
      .map(({ title, done, total, from, to, closed, items }) =>
        block(
          `${title}: ${done} of ${total}${from || to ? `, ${from || '?'} → ${to || '?'}` : ''}${closed ? `, closed ${dayWords(closed, today)}` : ''}`,
          (whole ? items : []).map(
            ({ state, text, note, link }) =>
              `[${{ open: ' ', ticked: 'x', 'not-applicable': 'n/a' }[state.kind]}] ${[text, note, link].filter(Boolean).join(' · ')}`,
          ),
        ),
      ),
  ]
    .filter(Boolean)
    .join('');
}

/** Everything the sidebar says about the account as plain text, to paste into a note, a request or a message. */
export function summaryText(view: AccountView): string {
  return whoText(view) + stateText(view, true);
}
