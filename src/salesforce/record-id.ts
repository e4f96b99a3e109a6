import type { RecordId } from '../domain/account';

/** The kinds of record that matter here. */
export type RecordKind =
  | 'account'
  | 'contact'
  | 'user'
  | 'opportunity'
  | 'task'
  | 'queue'
  | 'record-type'
  | 'account-team-member'
  | 'other';

/** What the first three characters of an id say. 01M occurs only in older releases' documentation. */
const KINDS: Readonly<Record<string, RecordKind>> = {
  '001': 'account',
  '003': 'contact',
  '005': 'user',
  '006': 'opportunity',
  '00T': 'task',
  '00G': 'queue',
  '012': 'record-type',
  '01M': 'account-team-member',
};

/** Bit i of each group of five is set where its character is A to Z; the number, 0 to 31, is written A to Z and 0 to 5. */
function checksum(id15: string): string {
  let letters = '';
  for (let group = 0; group < 15; group += 5) {
    let bits = 0;
    for (let i = 0; i < 5; i++) if (/[A-Z]/.test(id15.charAt(group + i))) bits |= 1 << i;
    letters += ((bits + 10) % 36).toString(36).toUpperCase();
  }
  return letters;
}

/** Reads a 15- or 18-character id (case-sensitive); undefined if it is neither, or its checksum is wrong. */
export function recordIdOf(text: string): RecordId | undefined {
  if (!/^[A-Za-z0-9]{15}(?:[A-Z0-5]{3})?$/.test(text)) return undefined;
  const id15 = text.slice(0, 15);
  const id18 = id15 + checksum(id15);
  return text.length === 15 || text === id18 ? (id18 as RecordId) : undefined;
}

/** The 15-character form, which Classic uses in its addresses and element ids. */
export function shortId(id: RecordId): string {
  return id.slice(0, 15);
}

/** The kind of record that an id's prefix names. */
export function kindOf(id: RecordId): RecordKind {
  return KINDS[id.slice(0, 3)] ?? 'other';
}
