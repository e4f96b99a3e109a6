import type { FieldKey, FieldMap, FieldMapping } from '../../playbook/schema';
import { fieldsNamed } from './field-index';
import type { FieldNode, FieldPlace, RawReading, ReaderName } from './page-adapter';
import { agreed, type Value } from './value-node';

/** Reads a value, and searches for it again only where it may have changed. */
function reader(find: FieldPlace['find']): () => Value | undefined {
  let last: Value | undefined;
  return () => {
    if (!last?.holds?.()) last = find();
    return last;
  };
}

/** Reads all places of one field: those that show a value must show the same one, or nothing is found. */
function together(places: readonly FieldPlace[]): () => RawReading {
  const readers = places.map(({ find }) => reader(find));
  return () => {
    const shown = readers.flatMap((read) => read() ?? []).filter(({ raw }) => raw.kind !== 'absent');
    return agreed(shown)?.raw ?? { kind: 'absent' };
  };
}

/** One node per wanted field: the best name on the page wins, and all places with that name must agree. */
export function fieldNodes(
  name: ReaderName,
  places: readonly FieldPlace[],
  fields: FieldMap,
): readonly FieldNode[] {
  const best = new Map<
    FieldKey,
    { rank: number; field: FieldMapping; first: FieldPlace; all: FieldPlace[] }
  >();
  for (const place of places) {
    for (const { key, rank, field } of fieldsNamed(fields, place.kind, place.name)) {
      if (place.isOthers?.(field)) continue;
      const known = best.get(key);
      if (!known || rank < known.rank) best.set(key, { rank, field, first: place, all: [place] });
      else if (rank === known.rank) known.all.push(place);
    }
  }
  return [...best].map(([key, { field, first, all }]) => ({
    key,
    reader: name,
    label: first.label() || field.label,
    apiName: first.apiName,
    node: first.node,
    read: together(all),
  }));
}
