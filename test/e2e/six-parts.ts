import type { DemoAccount, ExpectedNext } from '../demo-org/data/demo-account';
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
  unreadable: /which is no usable number/,
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

/** The next step as the sidebar shows it, in the form of `nextWords`; empty while it is not there. */
export async function shownNext(tab: Shown): Promise<string> {
  const region = tab.sidebar.region('Next step');
  const heading = (await region.part('heading').all()).find((each) => each.level === 4);
  const text = (await region.now())?.text.replace(/\s+/g, ' ') ?? '';
  if (!heading) return '';
  const after = text.slice(text.indexOf(heading.name) + heading.name.length).trim();
  if (heading.name === 'Start from where it should be now?') {
    const follower = /marked as skipped; (.+?)(?: \([^)]*\))? comes next/.exec(after)?.[1] ?? '';
    return `${heading.name} ${follower}`;
  }
  const phrase = /^(Opens in \d+ days?|Due in \d+ days?|Due today|Overdue by \d+ days?|No date)/.exec(
    after,
  )?.[1];
  return phrase ? `${heading.name}: ${phrase}` : heading.name;
}

/** Reads the six parts from the sidebar. */
export async function shownParts(tab: Shown): Promise<SixParts> {
  const segment = tab.sidebar.region('Market segment');
  const lines = ((await segment.now())?.text ?? '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim());
  const kinds = Object.entries(NOTICES).filter(([, words]) => lines.some((line) => words.test(line)));
  const handoff = tab.sidebar.region('SA handoff');
  const progress =
    /\d+ of \d+/.exec(((await handoff.now())?.text ?? '').replace(/\s+/g, ' '))?.[0] ?? 'no progress';
  return {
    segment: (await segment.lead()) ?? '',
    deciding: lines.map((line) => /^[\d.,-]+ · [^·]+/.exec(line)?.[0].trim()).find(Boolean) ?? '',
    notices: kinds.map(([kind]) => kind).sort(),
    roles: beginnings(await tab.sidebar.region('Roles').terms()),
    next: await shownNext(tab),
    handoff: `${progress}, ${await handoff.part('checkbox').count()} to tick`,
  };
}
