import type { TeamMember } from '../../domain/account';
import { unanimous } from '../unanimous';
import { findAll, findInside, scopesOf } from './composed-tree';
import { pairsIn } from './pairs-in';
import {
  isMemberLabel,
  isOneOf,
  isRoleLabel,
  type TeamCell,
  userOf,
  withoutDoubt,
  withRole,
} from './team-member';
import { labelText, readCell } from './value-node';

/** A tile of a related list. Seen 2025-11, 2026-09. */
const TILE = 'lst-related-preview-card';
const TILE_TITLE = 'h3, .slds-tile__title';

/** A cell of the column of team roles, in every language. Seen 2025-11 in list views: API name, type and place. */
const ROLE_CELL = '[data-col-key-value^="TeamMemberRole-"]';

/** What a list shows of its members, each once and without those who appear in two ways. */
export interface TeamRows {
  readonly members: readonly TeamMember[];
  /** Rows that should name a member and could not be read. */
  readonly unread: number;
}

/** A cell that numbers or acts on its row and says nothing about the member. */
function isControl({ cell, raw }: ReadCell): boolean {
  return (
    cell.matches('.actionColumn, [data-label=""]') ||
    (raw.kind !== 'text' && findInside(cell, '[role="button"], button').length > 0)
  );
}

/** A cell with words that are not saved yet. Seen 2024-06 (lightning-base-components). */
const DRAFT = '.slds-is-edited';

/** A cell as read; `column` is the label that it carries itself, or its place in tables whose cells carry none. */
interface ReadCell extends TeamCell {
  readonly cell: Element;
  readonly column: string;
}

/** The headers of the row's table, in the order of its columns. */
function headsOf(row: Element): HTMLCollection | undefined {
  return row.closest('table')?.querySelector('thead tr, tr.headerRow')?.children;
}

/** The cells of a row; undefined for a row of headers, empty if it is not made of cells. */
function cellsOf(row: Element): ReadCell[] | undefined {
  const cells = [...row.children];
  if (!cells.every((cell) => cell.localName === 'td' || cell.localName === 'th')) return [];
  if (!cells.some((cell) => cell.localName === 'td')) return undefined;
  const heads = headsOf(row);
  return cells.map((cell, place) => {
    const named = cell.getAttribute('data-label') ?? '';
    const head = heads?.length === cells.length ? heads[place] : undefined;
    return {
      cell,
      label: cell.matches(ROLE_CELL) ? 'team role' : named || (head ? labelText(head) : ''),
      column: named || String(place),
      raw: cell.matches(DRAFT) ? { kind: 'absent' } : readCell(cell).raw,
    };
  });
}

/**
 * The column that names the members: the one with such a label, or else the only one with users, if it heads the rows
 * or the table was read without a gap.
 */
function memberColumn(rows: readonly ReadCell[][]): string | undefined {
  const users = rows.flat().filter(({ raw }) => userOf(raw));
  const labelled = users.find(({ label }) => isMemberLabel(label));
  if (labelled) return labelled.column;
  const isSure = (row: readonly ReadCell[]): boolean =>
    row.every((cell) => isControl(cell) || cell.raw.kind === 'text' || cell.raw.kind === 'link');
  const [first] = users;
  const alone = first && users.every(({ column }) => column === first.column);
  return alone && (users.some(({ cell }) => cell.localName === 'th') || rows.every(isSure))
    ? first.column
    : undefined;
}

/** The member in a table's row. */
function memberIn(
  row: Element,
  cells: readonly ReadCell[],
  column: string | undefined,
  told: boolean,
): TeamMember | 'unread' {
  const heads = headsOf(row)?.length;
  // If cells are told apart by place instead of label, each row must have all of them.
  const labelled = cells.some(({ column }, place) => column !== String(place));
  const inPlace = labelled || heads === undefined || heads === cells.length;
  const named = cells.filter((cell) => cell.column === column);
  const user = inPlace && named[0] && named.length === 1 ? userOf(named[0].raw) : undefined;
  if (!user) return 'unread';
  return told ? withRole(user, cells) : user;
}

function membersIn(rows: readonly Element[], roles: readonly string[]): (TeamMember | 'unread')[] {
  const read = rows.flatMap((row) => {
    const cells = cellsOf(row);
    return cells ? [{ row, cells }] : [];
  });
  const all = read.map(({ cells }) => cells);
  const column = memberColumn(all);
  const isOff = isShifted(all.flat(), roles);
  return read.map(({ row, cells }) => memberIn(row, cells, column, !isOff && !isShifted(cells, roles)));
}

/** True where the header of the roles stands, by its place alone, over no known role, and one stands in another column. */
function isShifted(all: readonly ReadCell[], roles: readonly string[]): boolean {
  const placed = all.filter(({ cell, label }) => isRoleLabel(label) && !cell.hasAttribute('data-label'));
  const known = all.filter(({ raw }) => isOneOf(roles, raw));
  return placed.length > 0 && known.length > 0 && !known.some((cell) => placed.includes(cell));
}

function memberOn(tile: Element): TeamMember | 'unread' {
  const users = findInside(tile, TILE_TITLE).flatMap((title) => userOf(readCell(title).raw) ?? []);
  const user = unanimous(users);
  if (!user) return 'unread';
  const lines = findInside(tile, 'dl').flatMap((list) => pairsIn(list, 'dt', 'dd'));
  return withRole(
    user,
    lines.map(([term, description]) => ({ label: labelText(term), raw: readCell(description).raw })),
  );
}

/** Reads the rows and tiles of one list, in any of its forms and through shadow roots. */
export function readTeamRows(list: Element, roles: readonly string[]): TeamRows {
  const { scopes, gaveUp } = scopesOf(list);
  const found = [...membersIn(findAll(scopes, 'tr'), roles), ...findAll(scopes, TILE).map(memberOn)];
  const strangers = findAll(scopes, 'tbody > :not(tr)').length;
  const members = found.filter((member) => member !== 'unread');
  const unread = found.length - members.length + strangers + Number(gaveUp);
  return { members: withoutDoubt(members), unread };
}
