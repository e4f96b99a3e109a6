import type { TeamMember } from '../../domain/account';
import { findAll, findInside, scopesOf } from './composed-tree';
import { roleAmong, type TeamCell, userOf } from './team-member';
import { labelText, readCell } from './value-node';

const SKIPPED: ReadonlySet<string> = new Set(['svg', 'script', 'style', 'iframe']);
/** A tile of a related list. Seen 2025-11, 2026-09. */
const TILE = 'lst-related-preview-card';
const TILE_TITLE = 'h3, .slds-tile__title';

/** What a list shows of its members. */
export interface TeamRows {
  readonly members: readonly TeamMember[];
  /** Rows that should name a member and could not be read. */
  readonly unread: number;
}

/** A cell that selects, numbers or acts on its row and says nothing about the member. */
function isControl(cell: Element): boolean {
  return (
    cell.matches('.actionColumn, [data-label=""]') ||
    findInside(cell, 'input[type="checkbox"], [role="button"], button').length > 0
  );
}

/** The member in a table's row: the row's header where it links to a user, else the only user in the row. */
function memberIn(row: Element, roles: readonly string[]): TeamMember | 'unread' | undefined {
  const cells = [...row.children].filter((cell) => cell.localName === 'td' || cell.localName === 'th');
  const read = cells.map((cell) => ({
    cell,
    label: cell.getAttribute('data-label') ?? '',
    raw: readCell(cell).raw,
  }));
  const users = read.filter(({ raw }) => userOf(raw));
  const headers = users.filter(({ cell }) => cell.localName === 'th');
  const [named] = headers.length === 1 ? headers : users;
  if (!named) return cells.some((cell) => cell.localName === 'td') ? 'unread' : undefined;
  const user = userOf(named.raw);
  if (!user || (users.length > 1 && headers.length !== 1)) return 'unread';
  const heads = row.closest('table')?.querySelector('thead tr, tr.headerRow')?.childElementCount;
  const others: TeamCell[] = read.filter((other) => other !== named && !isControl(other.cell));
  return { ...user, role: roleAmong(others, roles, heads === cells.length) };
}

/** Terms and descriptions of a tile in turn; nothing where they are not made of such pairs. */
function pairsOf(list: Element): TeamCell[] {
  const parts = [...list.children];
  const pairs: TeamCell[] = [];
  for (let i = 0; i < parts.length; i += 2) {
    const [term, description] = [parts[i], parts[i + 1]];
    if (term?.localName !== 'dt' || description?.localName !== 'dd') return [];
    pairs.push({ label: labelText(term), raw: readCell(description).raw });
  }
  return pairs;
}

function memberOn(tile: Element, roles: readonly string[]): TeamMember | 'unread' {
  const users = findInside(tile, TILE_TITLE).flatMap((title) => userOf(readCell(title).raw) ?? []);
  const [user] = users;
  if (!user || users.some(({ id, name }) => id !== user.id || name !== user.name)) return 'unread';
  const lists = findInside(tile, 'dl');
  const cells = lists.flatMap(pairsOf);
  return { ...user, role: roleAmong(cells, roles, lists.length === 1) };
}

/** Reads the rows and tiles of one list, in any of its forms and through shadow roots. */
export function readTeamRows(list: Element, roles: readonly string[]): TeamRows {
  const { scopes, gaveUp } = scopesOf(list, SKIPPED);
  const found = [
    ...findAll(scopes, 'tr').map((row) => memberIn(row, roles)),
    ...findAll(scopes, TILE).map((tile) => memberOn(tile, roles)),
  ];
  const members = found.filter((member) => member !== undefined && member !== 'unread');
  return { members, unread: found.filter((member) => member === 'unread').length + (gaveUp ? 1 : 0) };
}
