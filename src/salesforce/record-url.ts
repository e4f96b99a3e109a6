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
 * `surface`: this document itself, one tab's frame of the Classic console, or the console around such frames.
 */
export interface RecordAddress extends Place {
  readonly kind: 'account' | 'account-team';
  readonly org: Org;
  readonly id: RecordId;
  readonly surface: 'page' | 'console-frame' | 'console';
}

/** The related list that holds the account team. */
const TEAM_LIST = 'AccountTeamMembers';
/** What the ids of the same list end in on Classic pages. Seen 2021-04, 2024-06. */
export const CLASSIC_TEAM_LIST = 'RelatedAccountSalesTeam';

type Named = Pick<RecordAddress, 'kind' | 'id' | 'surface'>;

function account(text: string | undefined): RecordId | undefined {
  const id = recordIdOf(text ?? '');
  return id && kindOf(id) === 'account' ? id : undefined;
}

/** Path segments, decoded; undefined if the escapes are broken. */
function segmentsOf(path: string): string[] | undefined {
  try {
    return path
      .replace(/[?#].*$/s, '')
      .split('/')
      .filter((segment) => segment !== '')
      .map(decodeURIComponent);
  } catch {
    // A broken escape is an ordinary answer: the address names nothing.
    return undefined;
  }
}

/** `[Account, id, view]`, `[id, view]`, `[Account, id, related, AccountTeamMembers, view]`. */
function inLightning(segments: readonly string[]): Named | undefined {
  // The short form has no object name; the id must not be looked for at a fixed place.
  const rest = /^(?:account|sobject)$/i.test(segments[0] ?? '') ? segments.slice(1) : segments;
  const id = account(rest[0]);
  if (!id) return undefined;
  const view = rest.slice(1).join('/');
  if (view === 'view') return { kind: 'account', id, surface: 'page' };
  const team = view === `related/${TEAM_LIST}/view` || view === `rlName/${TEAM_LIST}/view`;
  return team ? { kind: 'account-team', id, surface: 'page' } : undefined;
}

/** `/<id>`; `isdtp=vw` marks a tab's frame of the Classic console, other values embed the page elsewhere. */
function inClassic(segments: readonly string[], search: string): Named | undefined {
  const id = segments.length === 1 ? account(segments[0]) : undefined;
  if (!id) return undefined;
  const embedded = new URLSearchParams(search).get('isdtp');
  if (embedded === null) return { kind: 'account', id, surface: 'page' };
  return embedded === 'vw' ? { kind: 'account', id, surface: 'console-frame' } : undefined;
}

function nameIn(url: URL, flavour: Flavour): (Named & { readonly flavour: Flavour }) | undefined {
  const segments = segmentsOf(url.pathname) ?? [];
  const path = segments.join('/');
  if (segments[0] === 'lightning') {
    const named = segments[1] === 'r' ? inLightning(segments.slice(2)) : undefined;
    return named && { ...named, flavour: 'lightning' };
  }
  if (path === 'one/one.app') {
    const [app, ...rest] = segmentsOf(url.hash.slice(1)) ?? [];
    const named = app === 'sObject' ? inLightning(rest) : undefined;
    return named && { ...named, flavour: 'lightning' };
  }
  if (flavour !== 'classic') return undefined;
  if (path !== 'console') {
    const named = inClassic(segments, url.search);
    return named && { ...named, flavour };
  }
  const [hash = ''] = segmentsOf(url.hash.slice(1).replaceAll('/', '%2F')) ?? [];
  const named = inClassic(segmentsOf(hash) ?? [], '');
  return named && { ...named, surface: 'console', flavour };
}

/**
 * The account that an address names; undefined for everything else: other objects, lists, setup, new and edit pages,
 * other hosts. The path decides, never `ws`: in a console the path is the tab in front, `ws` only the one behind it.
 */
export function recordOf(url: URL): RecordAddress | undefined {
  const host = hostOf(url);
  const org = orgOf(url);
  const named = host && nameIn(url, host.row.flavour);
  return org && named && { ...named, org, origin: url.origin };
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
  let url: URL;
  try {
    url = new URL(href, HERE);
  } catch {
    // A link that is no address is an ordinary answer: it leads to no record.
    return undefined;
  }
  if (url.origin !== HERE && orgOf(url)?.key !== org.key) return undefined;
  const [first = '', second, ...rest] = segmentsOf(url.pathname) ?? [];
  const old = second === 'one.app' ? segmentsOf(url.hash.slice(1)) : undefined;
  const named = old?.[0] === 'sObject' ? old.slice(1) : rest;
  if (!old && second === undefined) return recordIdOf(first);
  const isRecord = old ? first === 'one' : first === 'lightning' && second === 'r';
  return isRecord && named.length <= 3 && named.at(-1) === 'view'
    ? recordIdOf(named.at(-2) ?? '')
    : undefined;
}
