import type { RecordId, TeamMember } from '../../domain/account';
import { recordIdOf, shortId } from '../record-id';
import { CLASSIC_TEAM_LIST } from '../record-url';
import { unanimous } from '../unanimous';
import { surveyOf } from './active-record';
import { composedClosest, findInside } from './composed-tree';
import { findLivePages } from './live-page';
import type { ActiveRecord } from './page-adapter';
import { isContent, relatedId } from './record-id-shown';
import { isClassic } from './record-survey';
import { DYNAMIC_LIST, RELATED_LINK, TEAM_PATH } from './salesforce-selectors';
import { readTeamRows } from './team-rows';
import { idInHref, labelText } from './value-node';

/** `complete`: the list says itself that these are all. */
interface TeamList {
  readonly kind: 'list';
  readonly members: readonly TeamMember[];
  readonly complete: boolean;
}

/** What a page shows of the account team. */
export type TeamReading =
  | TeamList
  /** The page only links to the list, which may not be drawn yet. `href` as written. */
  | { readonly kind: 'link'; readonly href: string }
  | { readonly kind: 'not-found' };

const NOT_FOUND: TeamReading = { kind: 'not-found' };

/** The frame of one list, in every generation, and the quick link that stands for one. Seen 2021-04 (Aura), 2025-11. */
const FRAME = 'article, lst-related-list-quick-link';

/** True where a list shows by its columns that its people are a team. */
function tellsRoles(members: readonly TeamMember[]): boolean {
  return members.some(({ role }) => role !== undefined);
}

/** The number that a list prints behind its title, "(3)"; undefined if it prints none, or that there are more: "(3+)". */
function countIn(list: Element): number | undefined {
  const [heading] = findInside(list, 'h2');
  const count = heading && /\((\d+)\)[^()]*$/.exec(labelText(heading))?.[1];
  return count ? Number(count) : undefined;
}

function listIn(frame: Element, roles: readonly string[], top: Element): TeamList | undefined {
  const { members, unread } = readTeamRows(frame, roles);
  const complete =
    unread === 0 &&
    countIn(frame) === members.length &&
    !composedClosest(frame, (at) => at.localName === DYNAMIC_LIST, top);
  return members.length > 0 || complete ? { kind: 'list', members, complete } : undefined;
}

function lightningTeam(record: ActiveRecord, roles: readonly string[]): TeamReading {
  const top = record.element;
  const links = new Map<Element | undefined, ('team' | 'dynamic' | 'other')[]>();
  let href: string | undefined;
  for (const link of surveyOf(record).all(RELATED_LINK)) {
    // A link in a row may lead to any record.
    if (composedClosest(link, isContent, top)) continue;
    const address = link.getAttribute('href') ?? '';
    const frame = composedClosest(link, (at) => at.matches(FRAME), top);
    const isTeam = address.includes(TEAM_PATH) && relatedId(address) === record.accountId;
    const isDynamic = address.includes(`recordId=${shortId(record.accountId)}`);
    if (isTeam) href ??= address;
    links.set(frame, [...(links.get(frame) ?? []), isTeam ? 'team' : isDynamic ? 'dynamic' : 'other']);
  }
  const lists = [...links].flatMap(([frame, kinds]) => {
    // A frame that holds other lists too would lend their people to the team.
    const list = frame && !kinds.includes('other') ? listIn(frame, roles, top) : undefined;
    return list && (kinds.includes('team') || tellsRoles(list.members)) ? [list] : [];
  });
  const whole = lists.filter(({ complete }) => complete);
  const list = unanimous(whole.length > 0 ? whole : lists);
  return list ?? (href === undefined ? NOT_FOUND : { kind: 'link', href });
}

/** Classic: the list's id is the record's with a fixed name behind it. Seen 2021-04, 2024-06. */
function classicTeam(record: ActiveRecord, roles: readonly string[]): TeamReading {
  const selector = `.bRelatedList[id$="_${CLASSIC_TEAM_LIST}"]`;
  const [list, ...others] = record.element.ownerDocument.querySelectorAll(selector);
  if (!list || others.length > 0 || !list.id.startsWith(shortId(record.accountId))) return NOT_FOUND;
  const link = { kind: 'link', href: `#${list.id}` } as const;
  const [table, ...more] = list.querySelectorAll('table.list');
  if (!table || more.length > 0) return link;
  const { members } = readTeamRows(table, roles);
  // Classic prints no number: only an empty list says that it is whole.
  const complete = members.length === 0 && table.querySelector('.noRowsHeader') !== null;
  return members.length > 0 || complete ? { kind: 'list', members, complete } : link;
}

/**
 * Reads the account team from its related list on the record's page, in any form and UI language.
 * `roles`: team roles that the caller knows, for lists whose columns do not say which is the role.
 */
export function readAccountTeam(record: ActiveRecord, roles: readonly string[] = []): TeamReading {
  return isClassic(record.element) ? classicTeam(record, roles) : lightningTeam(record, roles);
}

/**
 * How the words begin that say how a list is sorted and when it was read, in the languages that have such a beginning.
 * The latter may stand in an element of its own, behind the last bullet. Seen 2020, 2022.
 */
const UNFILTERED = /^\s*(?:$|(?:ge)?sort|tri[ée]|orden|class|upp?dat|a[kc]?tual|mise? à|bijg|vor )/i;

/**
 * The number of members where a list says that it shows them all: "3 items • Sorted by …", not "50+ items" or
 * "50 of 120 items", nor with anything behind it that may name a filter. English seen 2025-11.
 */
function wholeNumber(words: string): number | undefined {
  const [count = '', ...others] = words.split('•');
  const number = /^\D*(\d+)[^\d+]*$/.exec(count)?.[1];
  return number && others.every((part) => UNFILTERED.test(part)) ? Number(number) : undefined;
}

/**
 * Reads the account team from its own page ("View All"), whose address names the list and the account.
 * Nothing is read until the page's breadcrumb, too, names the account, nor from a list that tells no team role: another
 * list of the account may still be shown there. `isFollowing`: false for a page that belongs to another address.
 */
export function readTeamPage(
  document: Document,
  accountId: RecordId,
  roles: readonly string[] = [],
  isFollowing: (page: Element) => boolean = () => true,
): TeamReading {
  const [page, other] = findLivePages(document);
  if (!page || other || isClassic(page) || !isFollowing(page)) return NOT_FOUND;
  // Seen 2021-04, 2025-11: Accounts > name of the account.
  const crumbs = findInside(page, '.slds-breadcrumb a, lst-breadcrumbs a', 5_000);
  const ids = crumbs.flatMap((link) => recordIdOf(idInHref(link.getAttribute('href') ?? '') ?? '') ?? []);
  if (ids.length === 0 || ids.some((id) => id !== accountId)) return NOT_FOUND;
  const { members, unread } = readTeamRows(page, roles);
  const [counted] = findInside(page, '.countSortedByFilteredBy', 5_000);
  const complete = unread === 0 && wholeNumber(counted ? labelText(counted) : '') === members.length;
  return tellsRoles(members) ? { kind: 'list', members, complete } : NOT_FOUND;
}
