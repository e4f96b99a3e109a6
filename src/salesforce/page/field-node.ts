import type { FieldKey, FieldMap } from '../../playbook/schema';
import { fieldsNamed } from './field-index';
import type { FieldNode, FieldPlace, RawReading, ReaderName } from './page-adapter';
import { agree, tidy, type Value } from './value-node';

const ABSENT: RawReading = { kind: 'absent' };

/** Reads a value, and then only its text node for as long as that stays in the page. */
function reader(find: FieldPlace['find']): () => RawReading {
  let last: Value | undefined;
  let words: string | undefined;
  return () => {
    const leaf = last?.leaf;
    if (last && leaf?.isConnected) {
      const href = last.link?.getAttribute('href') ?? undefined;
      const same = last.raw.kind !== 'link' || last.raw.href === href;
      if (same && leaf.data === words) return last.raw;
      const text = tidy(leaf.data);
      if (text !== '' && (last.raw.kind === 'text' || (last.raw.kind === 'link' && same))) {
        words = leaf.data;
        last = { ...last, raw: { ...last.raw, text } };
        return last.raw;
      }
    }
    last = find();
    words = last?.leaf?.data;
    return last?.raw ?? ABSENT;
  };
}

/** Reads all places of one field: those that show a value must show the same one, or nothing is found. */
function together(reads: readonly (() => RawReading)[]): () => RawReading {
  const [only] = reads;
  if (only && reads.length === 1) return only;
  return () => {
    let agreed: RawReading | undefined;
    for (const read of reads) {
      const raw = read();
      if (raw.kind === 'absent') continue;
      if (agreed && !agree(agreed, raw)) return ABSENT;
      agreed ??= raw;
    }
    return agreed ?? ABSENT;
  };
}

/** One node per wanted field: the best name on the page wins, and all places with that name must agree. */
export function fieldNodes(
  name: ReaderName,
  places: readonly FieldPlace[],
  fields: FieldMap,
): readonly FieldNode[] {
  const best = new Map<FieldKey, { rank: number; label: string; first: FieldPlace; all: FieldPlace[] }>();
  for (const place of places) {
    for (const { key, rank, label } of fieldsNamed(fields, place.kind, place.name)) {
      if (place.isOthers?.()) continue;
      const known = best.get(key);
      if (!known || rank < known.rank) best.set(key, { rank, label, first: place, all: [place] });
      else if (rank === known.rank) known.all.push(place);
    }
  }
  return [...best].map(([key, { label, first, all }]) => ({
    key,
    reader: name,
    label: first.label() || label,
    apiName: first.apiName,
    node: first.node,
    read: together(all.map(({ find }) => reader(find))),
  }));
}
