import type { DemoAccount, ExpectedNext } from '../demo-org/data/demo-account';
import type { Answer, Question, Target } from './browsers/accessible-view';
import type { Tab } from './browsers/browser';

/** The six parts of the sidebar in plain words, to be compared whole. */
export interface SixParts {
  readonly segment: string;
  /** "1,200 · Potential EE Users", or empty. */
  readonly deciding: string;
  readonly notices: readonly string[];
  readonly roles: Readonly<Record<string, string>>;
  /** Title and date phrase of the next step, or the question that stands in its place. */
  readonly next: string;
  readonly handoff: string;
}

const NOTICES: Record<DemoAccount['expected']['notices'][number], RegExp> = {
  'other-number': /which would be/,
  'page-segment': /^The page’s own/,
  straddles: /which spans/,
  unreadable: /which is not a usable number/,
};

/**
 * Texts are compared by the beginning of what can be seen of them: browsers differ in how they hand out marks that
 * cannot be seen, and the sidebar may cut what is too long to be a name.
 */
function beginnings(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      text
        .replace(/[\p{C}\s\ufffd]+/gu, ' ')
        .trim()
        .slice(0, 60),
    ]),
  );
}

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

/** The words that stand for a next step. */
export function nextWords(next: ExpectedNext): string {
  switch (next.kind) {
    case 'upcoming':
      return `${next.title}: Opens in ${days(next.opensInDays)}`;
    case 'open':
      return `${next.title}: ${next.dueInDays === 0 ? 'Due today' : `Due in ${days(next.dueInDays)}`}`;
    case 'overdue':
      return `${next.title}: Overdue by ${days(next.days)}`;
    case 'needs-start-date':
      return next.ambiguous ? `Which day is ${next.ambiguous}?` : 'When did this customer start?';
    case 'adopted-late':
      return `Start from where it should be now? ${next.followedBy}`;
  }
}

/** What the sidebar must show for an account that nobody has touched yet. */
export function expectedParts({ expected }: DemoAccount): SixParts {
  return {
    segment: expected.segment,
    deciding: expected.number ? `${expected.number.text} · ${expected.number.field}` : '',
    notices: [...expected.notices].sort(),
    roles: beginnings(expected.roles),
    next: nextWords(expected.next),
    handoff: `${expected.handoff.done} of ${expected.handoff.total}, ${expected.handoff.total} to tick`,
  };
}

/** A page with the sidebar: a tab, or a frame of one. */
export type Shown = Pick<Tab, 'sidebar'>;

const region = (title: string): Target => ({ role: 'region', name: { exact: title } });
const find = (target: Target): Question => ({ kind: 'find', target });
const NEXT = region('Next step');
const HEADINGS = find({ role: 'heading', within: NEXT });
const SEGMENT = region('Market segment');
const HANDOFF = region('SA handoff');

function textOf({ found }: Answer): string {
  return found[0]?.text ?? '';
}

/** The next step in the form of `nextWords`, from the region's headings and the region. */
function nextIn(headings: Answer, next: Answer): string {
  const heading = headings.found.find((each) => each.level === 4);
  const text = textOf(next).replace(/\s+/g, ' ');
  if (!heading) return '';
  const after = text.slice(text.indexOf(heading.name) + heading.name.length).trim();
  if (heading.name === 'Start from where it should be now?') {
    const follower = / earlier steps?; (.+?) comes next/.exec(after)?.[1] ?? '';
    return `${heading.name} ${follower}`;
  }
  const phrase = /^(Opens in \d+ days?|Due in \d+ days?|Due today|Overdue by \d+ days?|No date)/.exec(
    after,
  )?.[1];
  return phrase ? `${heading.name}: ${phrase}` : heading.name;
}

/** The next step as the sidebar shows it, in the form of `nextWords`; empty while it is not there. */
export async function shownNext(tab: Shown): Promise<string> {
  return nextIn(...(await tab.sidebar.answers(HEADINGS, find(NEXT))));
}

/** Reads the six parts from the sidebar, all of one moment. */
export async function shownParts(tab: Shown): Promise<SixParts> {
  const [segment, lead, roles, headings, next, handoff, boxes] = await tab.sidebar.answers(
    find(SEGMENT),
    { kind: 'lead', within: SEGMENT },
    { kind: 'terms', within: region('Roles') },
    HEADINGS,
    find(NEXT),
    find(HANDOFF),
    find({ role: 'checkbox', within: HANDOFF }),
  );
  const lines = textOf(segment)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim());
  const kinds = Object.entries(NOTICES).filter(([, words]) => lines.some((line) => words.test(line)));
  const progress = /\d+ of \d+/.exec(textOf(handoff).replace(/\s+/g, ' '))?.[0] ?? 'no progress';
  return {
    segment: lead.text ?? '',
    deciding: lines.map((line) => /^[\d.,-]+ · [^·]+/.exec(line)?.[0].trim()).find(Boolean) ?? '',
    notices: kinds.map(([kind]) => kind).sort(),
    roles: beginnings(roles.terms ?? {}),
    next: nextIn(headings, next),
    handoff: `${progress}, ${boxes.found.length} to tick`,
  };
}
