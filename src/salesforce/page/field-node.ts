import type { FieldKey } from '../../playbook/schema';
import type { FieldNode, RawReading, ReaderName } from './page-adapter';
import { agree, tidy, type Value } from './value-node';

/** A place where a field may be read. */
export interface FoundField {
  readonly key: FieldKey;
  /** Among several names of one field, the place of the name that matched: lower wins. */
  readonly rank: number;
  readonly label: string;
  readonly apiName?: string;
  readonly node: Element;
  /** Reads the value by looking for it; undefined if it is not there now. */
  readonly find: () => Value | undefined;
}

const ABSENT: RawReading = { kind: 'absent' };

/** Reads a value, and then only its text node for as long as that stays in the page. */
function reader(find: FoundField['find']): () => RawReading {
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

/** One node per field: the best name on the page wins, and all places with that name must agree. */
export function fieldNodes(name: ReaderName, found: readonly FoundField[]): FieldNode[] {
  const best = new Map<FieldKey, FoundField[]>();
  for (const place of found) {
    const others = best.get(place.key);
    const rank = others?.[0]?.rank ?? Number.POSITIVE_INFINITY;
    if (!others || place.rank < rank) best.set(place.key, [place]);
    else if (place.rank === rank) others.push(place);
  }
  const nodes: FieldNode[] = [];
  for (const [key, places] of best) {
    const [first] = places;
    if (!first) continue;
    nodes.push({
      key,
      reader: name,
      label: first.label,
      ...(first.apiName === undefined ? {} : { apiName: first.apiName }),
      node: first.node,
      read: together(places.map((place) => reader(place.find))),
    });
  }
  return nodes;
}
