import type { FieldKey, FieldMap } from '../../playbook/schema';
import { tidy } from './value-node';

/** A field that one name stands for, and the place of that name in its list. */
export interface NamedField {
  readonly key: FieldKey;
  readonly rank: number;
}

/** The fields that each name stands for. */
export type FieldIndex = ReadonlyMap<string, readonly NamedField[]>;

/** A label as it is compared: one line, small letters, without the marks that forms put behind it. */
export function comparable(label: string): string {
  return tidy(label.normalize('NFC').replace(/\u00a0/g, ' '))
    .replace(/\s*[:：*]+$/, '')
    .toLowerCase();
}

function index(
  fields: FieldMap,
  namesOf: (field: FieldMap[string]) => readonly string[],
  form: (name: string) => string,
): FieldIndex {
  const found = new Map<string, NamedField[]>();
  for (const [key, field] of Object.entries(fields)) {
    for (const [rank, name] of namesOf(field).entries()) {
      const known = found.get(form(name));
      if (known?.some((other) => other.key === key)) continue;
      if (known) known.push({ key, rank });
      else found.set(form(name), [{ key, rank }]);
    }
  }
  return found;
}

/** Fields by API name, as written. */
export function byApiName(fields: FieldMap): FieldIndex {
  return index(fields, (field) => field.apiNames, String);
}

/** Fields by label; look up with `comparable`. */
export function byLabel(fields: FieldMap): FieldIndex {
  return index(fields, (field) => field.labels, comparable);
}

/** Fields by their Classic id, such as "acc15". */
export function byClassicId(fields: FieldMap): FieldIndex {
  return index(fields, (field) => field.classicIds, String);
}

/** The field that a label stands for; undefined where none or several do, since a label alone cannot tell them apart. */
export function soleField(fields: FieldIndex, label: string): NamedField | undefined {
  const named = fields.get(comparable(label));
  return named?.length === 1 ? named[0] : undefined;
}
