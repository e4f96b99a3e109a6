import type { FieldKey, FieldMap } from '../../playbook/schema';
import { tidy } from './value-node';

/** A field that one name stands for, and the place of that name in its list. */
export interface NamedField {
  readonly key: FieldKey;
  readonly rank: number;
}

/** The fields that each name stands for. */
export type FieldIndex = ReadonlyMap<string, readonly NamedField[]>;

/** Salesforce's own limit of a label is 80 characters, with room for what pages add to it. */
const LONGEST_LABEL = 300;

/** A label as it is compared: one line, small letters, without the marks that forms put behind it. */
export function comparable(label: string): string {
  // A longer text is no label, and would take long.
  if (label.length > LONGEST_LABEL) return '';
  return tidy(label.normalize('NFC').replace(/\u00a0/g, ' '))
    .replace(/\s*[:：*]+$/, '')
    .toLowerCase();
}

/** Indexes made, since a playbook's fields are asked for again with every look at the page. */
const made = new WeakMap<FieldMap, Map<string, FieldIndex>>();

function index(fields: FieldMap, names: 'apiNames' | 'labels' | 'classicIds'): FieldIndex {
  const known = made.get(fields) ?? new Map<string, FieldIndex>();
  made.set(fields, known);
  const cached = known.get(names);
  if (cached) return cached;
  const found = new Map<string, NamedField[]>();
  for (const [key, field] of Object.entries(fields)) {
    for (const [rank, written] of field[names].entries()) {
      const name = names === 'labels' ? comparable(written) : written;
      const others = found.get(name);
      if (!others) found.set(name, [{ key, rank }]);
      else if (!others.some((other) => other.key === key)) others.push({ key, rank });
    }
  }
  known.set(names, found);
  return found;
}

/** Fields by API name, as written. */
export function byApiName(fields: FieldMap): FieldIndex {
  return index(fields, 'apiNames');
}

/** Fields by label; look up with `comparable`. */
export function byLabel(fields: FieldMap): FieldIndex {
  return index(fields, 'labels');
}

/** Fields by their Classic id, such as "acc15". */
export function byClassicId(fields: FieldMap): FieldIndex {
  return index(fields, 'classicIds');
}

/** The field that a label stands for; undefined if none or several do, since a label alone cannot tell them apart. */
export function soleField(fields: FieldIndex, label: string): NamedField | undefined {
  const named = fields.get(comparable(label));
  return named?.length === 1 ? named[0] : undefined;
}
