import type { FieldPlace, PageAdapter } from './page-adapter';
import { pairsIn } from './pairs-in';
import { placeByLabel } from './record-field';
import {
  CLASSIC_LABEL_CELL,
  CLASSIC_ROW,
  CLASSIC_VALUE,
  isClassicEditing,
  isNoise,
} from './salesforce-selectors';
import { labelText, readCell, type Value } from './value-node';

const VALUE_SUFFIX = '_ileinner';

/** True for the bracketed links behind a name and an owner: "[View Hierarchy]", "[Change]", in any language. */
function isBracketed(element: Element): boolean {
  return element.localName !== 'br' && /^\s*\[[^[\]]*\]\s*$/.test(element.textContent ?? '');
}

/**
 * Reads a value's element: the first text or link, without what is in brackets; a lone space is empty.
 * While anything is edited in place nothing is read: changed values appear there before they are saved.
 */
function readClassic(value: Element): Value | undefined {
  if (!value.isConnected || isClassicEditing(value.ownerDocument)) return undefined;
  const { raw } = readCell(value, (element) => isNoise(element) || isBracketed(element));
  // Salesforce writes "&nbsp;" into an empty cell: a cell without it has lost something.
  const lost = value.childElementCount > 0 || !value.textContent?.includes('\u00a0');
  // Without its text node, because whether the page is being edited has to be checked each time.
  return raw.kind === 'empty' && lost ? undefined : { raw };
}

/** How many columns a row takes. */
function widthOf({ children }: Element): number {
  return [...children].reduce((sum, cell) => sum + (Number(cell.getAttribute('colspan')) || 1), 0);
}

/**
 * The rows that are as wide as their table. Salesforce fills every row: one that lacks cells would pair a label with
 * the value of another field.
 */
function wholeRows(rows: readonly Element[]): Element[] {
  const widest = new Map<Element | null, number>();
  // Rows of any kind are measured: the only rows of fields may be the narrow ones.
  const measured = rows.map((row) => ({ row, table: row.closest('table'), width: widthOf(row) }));
  for (const { table, width } of measured) widest.set(table, Math.max(width, widest.get(table) ?? 0));
  return measured.filter(({ table, width }) => width === widest.get(table)).map(({ row }) => row);
}

/** What Classic calls the field whose value this is. */
function classicIdOf({ id }: Element): string {
  return id.slice(0, -VALUE_SUFFIX.length);
}

function placeById(node: Element): FieldPlace {
  const label = node.closest('td')?.previousElementSibling;
  return {
    kind: 'classicIds',
    name: classicIdOf(node),
    label: () => (label?.matches(CLASSIC_LABEL_CELL) ? labelText(label) : ''),
    node,
    find: () => readClassic(node),
  };
}

function placeInRow([label, data]: readonly [label: Element, data: Element]): FieldPlace {
  const inner = [...data.querySelectorAll(CLASSIC_VALUE)];
  const only = inner.length === 1 ? inner[0] : undefined;
  const node = only ?? data;
  return {
    ...placeByLabel(labelText(label), node, () => readClassic(node)),
    // Where a row lost cells, a label stands before the value of another field.
    isOthers: ({ classicIds }) =>
      only !== undefined && classicIds.length > 0 && !classicIds.includes(classicIdOf(only)),
  };
}

/** Classic detail pages: standard fields by id, which no language changes, custom fields by label. */
export const classicDetail: PageAdapter = {
  anchors: `${CLASSIC_VALUE}, ${CLASSIC_ROW}`,
  places({ anchors }) {
    const rows = anchors.filter((anchor) => anchor.localName === 'tr');
    const values = anchors.filter((anchor) => anchor.localName !== 'tr');
    return [
      ...values.map(placeById),
      ...wholeRows(rows)
        .flatMap((row) => pairsIn(row, CLASSIC_LABEL_CELL, '.dataCol, .data2Col'))
        .map(placeInRow),
    ];
  },
};
