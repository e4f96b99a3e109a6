import type { Org, RecordId } from '../domain/account';
import { type Flavour, hostOf } from './hosts';
import { orgOf } from './org';
import { kindOf, type RecordKind, recordIdOf, shortId } from './record-id';

/** Where addresses are built: the page's origin ("https://acme.lightning.force.com"), and which Salesforce it shows. */
export interface Place {
  readonly origin: string;
  readonly flavour: Flavour;
}

/**
 * An account that an address names.
 * `account` is its record page, `account-team` the full list of its team ("View All").
 * `surface`: this document itself, or one tab's frame of the Classic console.
 */
export interface RecordAddress extends Place {
  readonly kind: 'account' | 'account-team';
  readonly org: Org;
  readonly id: RecordId;
  readonly surface: 'page' | 'console-frame';
}

/** The related list that holds the account team. */
const TEAM_LIST = 'AccountTeamMembers';
/** What the ids of the same list end in on Classic pages. Seen 2021-04, 2024-06. */
export const CLASSIC_TEAM_LIST = 'RelatedAccountSalesTeam';

type Named = Pick<RecordAddress, 'kind' | 'id' | 'surface' | 'flavour'>;

function account(text = ''): RecordId | undefined {
  const id = recordIdOf(text);
  return id && kindOf(id) === 'account' ? id : undefined;
}

/** Path segments, decoded; none if the escapes are broken. */
function segmentsOf(path: string): readonly string[] {
  try {
    return path
      .replace(/[?#].*$/s, '')
      .split('/')
      .filter((segment) => segment !== '')
      .map(decodeURIComponent);
  } catch {
    // A broken escape is an ordinary answer: the address names nothing.
    return [];
  }
}

/**
 * What stands behind "/lightning/r/", with or without the app that it was opened in ("/lightning/app/06m…/r/", seen
 * 2026-09), or behind "#/sObject/" in an older address; undefined for any other address.
 */
function lightningPath({ pathname, hash }: URL): readonly string[] | undefined {
  const [first, second, ...path] = segmentsOf(pathname.replace(/^\/lightning\/app\/[^/]+/, '/lightning'));
  if (first === 'lightning' && second === 'r') return path;
  const [app, ...old] = segmentsOf(hash.slice(1));
  return first === 'one' && second === 'one.app' && path.length === 0 && app === 'sObject' ? old : undefined;
}

/** `[Account, id, view]`, `[id, view]`, `[Account, id, related, AccountTeamMembers, view]`. */
function inLightning(path: readonly string[]): Named | undefined {
  // The short form has no object name; the id must not be looked for at a fixed place.
  const [text, ...parts] = /^(?:account|sobject)$/i.test(path[0] ?? '') ? path.slice(1) : path;
  const id = account(text);
  const view = parts.join('/');
  const isTeam = view === `related/${TEAM_LIST}/view` || view === `rlName/${TEAM_LIST}/view`;
  if (!id || !(isTeam || view === 'view')) return undefined;
  return { kind: isTeam ? 'account-team' : 'account', id, surface: 'page', flavour: 'lightning' };
}

/** `/<id>`; `isdtp=vw` marks a tab's frame of the Classic console, other values embed the page elsewhere. */
function inClassic({ pathname, searchParams }: URL): Named | undefined {
  const [text, ...others] = segmentsOf(pathname);
  const id = account(text);
  const embedded = searchParams.get('isdtp');
  if (!id || others.length > 0 || (embedded !== null && embedded !== 'vw')) return undefined;
  return { kind: 'account', id, surface: embedded ? 'console-frame' : 'page', flavour: 'classic' };
}

/**
 * The account that an address names; undefined for everything else: other objects, lists, setup, new and edit pages,
 * the Classic console around its tabs (see `addressInFront`), other hosts. The path decides, never `ws`: in a console the path is the tab in
 * front, `ws` only the one behind it.
 */
export function recordOf(url: URL): RecordAddress | undefined {
  const path = lightningPath(url);
  const named = path
    ? inLightning(path)
    : hostOf(url)?.row.flavour === 'classic'
      ? inClassic(url)
      : undefined;
  const org = orgOf(url);
  return org && named && { ...named, org, origin: url.origin };
}

/** The address of the tab in front of the Classic console, which its own names behind "#"; any other as it is. */
export function addressInFront(url: URL): URL {
  if (segmentsOf(url.pathname).join('/') !== 'console') return url;
  const [shown = ''] = segmentsOf(url.hash.slice(1).replaceAll('/', '%2F'));
  const front = new URL(url);
  front.pathname = segmentsOf(shown).join('/');
  front.hash = '';
  return front;
}

/** The objects that Lightning's addresses name; the others are found by their id alone. */
const NAMED_OBJECTS: Partial<Record<RecordKind, string>> = { account: 'Account/', user: 'User/' };

/** Absolute address of a record's page. */
export function recordUrl({ origin, flavour }: Place, id: RecordId): string {
  const object = NAMED_OBJECTS[kindOf(id)] ?? '';
  return flavour === 'lightning' ? `${origin}/lightning/r/${object}${id}/view` : `${origin}/${id}`;
}

/** Absolute address where an account's whole team is listed: its own page in Lightning, a place on the record in Classic. */
export function accountTeamUrl(place: Place, id: RecordId): string {
  return place.flavour === 'lightning'
    ? `${place.origin}/lightning/r/Account/${id}/related/${TEAM_LIST}/view`
    : `${recordUrl(place, id)}#${shortId(id)}_${CLASSIC_TEAM_LIST}`;
}

/** A host that cannot exist: relative links stay on it. */
const HERE = 'https://here.invalid';

/** The id of the record that a link on the page leads to, in any shape; undefined if it leads elsewhere. */
export function recordIdInHref(href: string, org: Org): RecordId | undefined {
  if (!URL.canParse(href, HERE)) return undefined;
  const url = new URL(href, HERE);
  if (url.origin !== HERE && orgOf(url)?.key !== org.key) return undefined;
  const path = lightningPath(url);
  const [id = '', ...others] = segmentsOf(url.pathname);
  if (!path) return others.length === 0 ? recordIdOf(id) : undefined;
  return path.length <= 3 && path.at(-1) === 'view' ? recordIdOf(path.at(-2) ?? '') : undefined;
}
