import type { TeamMember } from '../../domain/account';
import { unanimous } from '../unanimous';
import { findAll, findInside, scopesOf } from './composed-tree';
import { pairsIn } from './pairs-in';
import { LOOKUP } from './salesforce-selectors';
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

/** A tile of a related list, its title and the lists of its lines. Seen 2020-04 (Aura), 2025-11, 2026-09. */
const TILE = 'lst-related-preview-card, li.forceRecordLayout, li.teamRow';
const TILE_TITLE = 'h3, :has(> .teamMemberLink)';
const TILE_LINES = 'dl, .forceListRecordItem';

/** A cell of the column of team roles, in every language. Seen 2025-11 in list views: API name, type and place. */
const ROLE_CELL = '[data-col-key-value^="TeamMemberRole-"]';

/** What a list shows of its members, each once and without those who appear in two ways. */
export interface TeamRows {
  readonly members: readonly TeamMember[];
  /** Rows that should name a member and could not be read. */
  readonly unread: number;
}

/**
 * A cell with words that are not saved yet, and the bar under a table that has such cells. Seen 2024-06
 * (lightning-base-components).
 */
const DRAFT = '.slds-is-edited';
const SAVE_BAR = 'lightning-primitive-datatable-status-bar';

/** A cell as read; `column` is the label that it carries itself, or its place in tables whose cells carry none. */
interface ReadCell extends TeamCell {
  readonly cell: Element;
  readonly column: string;
}

/** A row as read; `inPlace`: false if its cells are told apart by place and it lacks some. */
interface ReadRow {
  readonly cells: readonly ReadCell[];
  readonly inPlace: boolean;
}

/** Reads a row; undefined for a row of headers, without cells if it is not made of cells. */
function rowOf(row: Element): ReadRow | undefined {
  const all = [...row.children];
  if (!all.every((cell) => cell.matches('td, th'))) return { cells: [], inPlace: false };
  if (!all.some((cell) => cell.localName === 'td')) return undefined;
  const heads = row.closest('table')?.querySelector('thead tr, tr.headerRow')?.children;
  const isWhole = heads?.length === all.length;
  const cells = all.map((cell, place) => {
    const named = cell.getAttribute('data-label') ?? '';
    const head = isWhole && heads[place];
    return {
      cell,
      label: cell.matches(ROLE_CELL) ? 'team role' : named || (head ? labelText(head) : ''),
      column: named || String(place),
      raw: cell.matches(DRAFT) ? ({ kind: 'absent' } as const) : readCell(cell).raw,
    };
  });
  const isLabelled = cells.some(({ column }, place) => column !== String(place));
  return { cells, inPlace: isLabelled || !heads || isWhole };
}

/** True for a cell that was read, and for one that only numbers or acts on its row: it leads to no record. */
function isSure({ cell, raw }: ReadCell): boolean {
  return (
    raw.kind === 'text' ||
    raw.kind === 'link' ||
    cell.matches('.actionColumn, [data-label=""]') ||
    (findInside(cell, '[role="button"], button').length > 0 && findInside(cell, '[href*="/r/"]').length === 0)
  );
}

/** True for a cell that could name a user: a lookup that has lost its link. */
function hasLostLink({ cell, raw }: ReadCell): boolean {
  return raw.kind === 'empty' && findInside(cell, LOOKUP).length > 0;
}

/**
 * The column that names the members: the one with such a label, or else the only one with users, if it heads the rows
 * or the table was read without a gap.
 */
function memberColumn(all: readonly ReadCell[]): string | undefined {
  const users = all.filter(({ raw }) => userOf(raw));
  const labelled = users.find(({ label }) => isMemberLabel(label));
  if (labelled) return labelled.column;
  const alone = unanimous([...users, ...all.filter(hasLostLink)].map(({ column }) => column));
  return users.some(({ cell }) => cell.localName === 'th') || all.every(isSure) ? alone : undefined;
}

/** The member in a table's row. */
function memberIn(
  { cells, inPlace }: ReadRow,
  column: string | undefined,
  told: boolean,
): TeamMember | 'unread' {
  const [named, ...others] = cells.filter((cell) => cell.column === column);
  const user = inPlace && named && others.length === 0 && userOf(named.raw);
  if (!user) return 'unread';
  return told ? withRole(user, cells) : user;
}

function membersIn(
  rows: readonly Element[],
  roles: readonly string[],
  mayBeDrafts: boolean,
): (TeamMember | 'unread')[] {
  const read = rows.flatMap((row) => rowOf(row) ?? []);
  const all = read.flatMap(({ cells }) => cells);
  const column = memberColumn(all);
  const isOff = mayBeDrafts || isShifted(all, roles);
  return read.map((row) => memberIn(row, column, !isOff && !isShifted(row.cells, roles)));
}

/** True where a header of roles, matched to its column by place alone, is over no known role while another column has one. */
function isShifted(all: readonly ReadCell[], roles: readonly string[]): boolean {
  const placed = all.filter(({ cell, label }) => isRoleLabel(label) && !cell.hasAttribute('data-label'));
  const known = all.filter(({ raw }) => isOneOf(roles, raw));
  return placed.length > 0 && known.length > 0 && !known.some((cell) => placed.includes(cell));
}

function memberOn(tile: Element): TeamMember | 'unread' {
  const users = findInside(tile, TILE_TITLE).flatMap((title) => userOf(readCell(title).raw) ?? []);
  const user = unanimous(users);
  if (!user) return 'unread';
  const lines = findInside(tile, TILE_LINES).flatMap((list) => pairsIn(list, 'dt, div', 'dd, div'));
  return withRole(
    user,
    lines.map(([term, description]) => ({ label: labelText(term), raw: readCell(description).raw })),
  );
}

/** Reads the rows and tiles of one list, in any of its forms and through shadow roots. */
export function readTeamRows(list: Element, roles: readonly string[]): TeamRows {
  const { scopes, gaveUp } = scopesOf(list);
  const has = (selector: string) => findAll(scopes, selector).length > 0;
  const rows = membersIn(findAll(scopes, 'tr'), roles, has(SAVE_BAR) && !has(DRAFT));
  const found = [...rows, ...findAll(scopes, TILE).map(memberOn)];
  const strangers = findAll(scopes, 'tbody > :not(tr)').length;
  const members = found.filter((member) => member !== 'unread');
  const unread = found.length - members.length + strangers + Number(gaveUp);
  return { members: withoutDoubt(members), unread };
}
