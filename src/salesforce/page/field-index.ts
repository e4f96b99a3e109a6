import type { FieldKey, FieldMap, FieldMapping } from '../../playbook/schema';
import { tidy } from './value-node';

/** What a name of a field is, by the list of the playbook in which it stands. */
export type NameKind = 'apiNames' | 'labels' | 'classicIds';

/** A field that a name stands for. */
export interface NamedField {
  readonly key: FieldKey;
  /** Among several names of one field: lower wins. */
  readonly rank: number;
  readonly field: FieldMapping;
}

/** Salesforce's own limit of a label is 80 characters, with room for what pages add to it. */
const LONGEST_LABEL = 300;

/** The first place of each kind: a label is a weaker name than any other. */
const RANKS: Readonly<Record<NameKind, number>> = { apiNames: 0, classicIds: 0, labels: 100 };

/** A label as it is compared: one line, small letters, without the marks that forms put behind it. */
export function comparable(label: string): string {
  // A longer text is no label, and would take long.
  if (label.length > LONGEST_LABEL) return '';
  return tidy(label.normalize('NFC').replace(/\u00a0/g, ' '))
    .replace(/\s*[:：*]+$/, '')
    .toLowerCase();
}

function nameOf(kind: NameKind, written: string): string {
  return `${kind} ${kind === 'labels' ? comparable(written) : written}`;
}

function index(fields: FieldMap): ReadonlyMap<string, readonly NamedField[]> {
  const found = new Map<string, NamedField[]>();
  for (const [key, field] of Object.entries(fields)) {
    for (const kind of Object.keys(RANKS) as NameKind[]) {
      for (const [place, written] of field[kind].entries()) {
        const name = nameOf(kind, written);
        const others = found.get(name) ?? [];
        if (others.some((other) => other.key === key)) continue;
        found.set(name, [...others, { key, rank: RANKS[kind] + place, field }]);
      }
    }
  }
  return found;
}

/** Indexes made, since a playbook's fields are asked for again with every look at the page. */
const made = new WeakMap<FieldMap, ReturnType<typeof index>>();

/** The fields that a name stands for. A label that stands for several stands for none: it alone cannot tell them apart. */
export function fieldsNamed(fields: FieldMap, kind: NameKind, name: string): readonly NamedField[] {
  const known = made.get(fields) ?? index(fields);
  made.set(fields, known);
  const named = known.get(nameOf(kind, name)) ?? [];
  return kind === 'labels' && named.length > 1 ? [] : named;
}
