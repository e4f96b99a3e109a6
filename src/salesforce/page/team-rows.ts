import type { TeamMember } from '../../domain/account';
import { findAll, findInside, scopesOf } from './composed-tree';
import { isMemberLabel, roleAmong, type TeamCell, userOf } from './team-member';
import { labelText, readCell } from './value-node';

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

/** A cell as read; `column` is its label, or its place in tables whose cells carry none. */
interface ReadCell extends TeamCell {
  readonly cell: Element;
  readonly column: string;
}

/** The cells of a row; undefined for a row of headers, nothing in it where it is not made of cells. */
function cellsOf(row: Element): ReadCell[] | undefined {
  const cells = [...row.children];
  if (!cells.every((cell) => cell.localName === 'td' || cell.localName === 'th')) return [];
  if (!cells.some((cell) => cell.localName === 'td')) return undefined;
  return cells.map((cell, place) => {
    const label = cell.getAttribute('data-label') ?? '';
    return { cell, label, column: label || String(place), raw: readCell(cell).raw };
  });
}

/**
 * The column that names the members: by its label, else the one that heads the rows and links to users,
 * else the only one with users in a table that has been read without a gap.
 */
function memberColumn(rows: readonly ReadCell[][]): string | undefined {
  const users = rows.flat().filter(({ raw }) => userOf(raw));
  const labelled = users.find(({ label }) => isMemberLabel(label));
  const heading = labelled ?? users.find(({ cell }) => cell.localName === 'th');
  if (heading) return heading.column;
  const whole = rows.every((row) =>
    row.every(({ cell, raw }) => isControl(cell) || raw.kind === 'text' || raw.kind === 'link'),
  );
  const columns = new Set(users.map(({ column }) => column));
  return whole && columns.size === 1 ? users[0]?.column : undefined;
}

/** The member in a table's row. */
function memberIn(
  row: Element,
  cells: readonly ReadCell[],
  column: string | undefined,
  roles: readonly string[],
): TeamMember | 'unread' {
  const heads = row.closest('table')?.querySelector('thead tr, tr.headerRow')?.childElementCount;
  // Where places stand for labels, each row must have them all.
  const inPlace = cells.some(({ label }) => label !== '') || heads === undefined || heads === cells.length;
  const named = cells.filter((cell) => cell.column === column);
  const user = inPlace && named[0] && named.length === 1 ? userOf(named[0].raw) : undefined;
  if (!user) return 'unread';
  const others = cells.filter((other) => other !== named[0] && !isControl(other.cell));
  return { ...user, role: roleAmong(others, roles, heads === cells.length) };
}

function membersIn(rows: readonly Element[], roles: readonly string[]): (TeamMember | 'unread')[] {
  const read = rows.flatMap((row) => {
    const cells = cellsOf(row);
    return cells ? [{ row, cells }] : [];
  });
  const column = memberColumn(read.map(({ cells }) => cells));
  return read.map(({ row, cells }) => memberIn(row, cells, column, roles));
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
  const { scopes, gaveUp } = scopesOf(list);
  const found = [
    ...membersIn(findAll(scopes, 'tr'), roles),
    ...findAll(scopes, TILE).map((tile) => memberOn(tile, roles)),
  ];
  const strangers = findAll(scopes, 'tbody > :not(tr)').length;
  const members = found.filter((member) => member !== 'unread');
  return { members, unread: found.length - members.length + strangers + (gaveUp ? 1 : 0) };
}
