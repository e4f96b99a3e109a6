import type { RecordId } from '../../src/domain/account';
import type { FieldMap } from '../../src/playbook/schema';
import { findActiveRecord } from '../../src/salesforce/page/active-record';
import type { RawReading } from '../../src/salesforce/page/page-adapter';
import { collectFields, readAgain } from '../../src/salesforce/page/read-page';
import { readAccountTeam, readTeamPage, type TeamReading } from '../../src/salesforce/page/related-list';
import { recordIdOf } from '../../src/salesforce/record-id';

/** A value as expected.json writes it: words, a link, null for empty, false for absent. */
export type ExpectedValue = string | { readonly text: string; readonly href: string } | null | false;

/** What one page shows: the whole truth about it, nothing more may be read. */
export interface ExpectedPage {
  readonly about: string;
  /** The account that the address names, and the kind of page that it names. */
  readonly account: string;
  readonly address?: 'record' | 'team';
  /** Absent where the page shows no account record. */
  readonly record?: { readonly id: string | null; readonly editing: boolean };
  readonly fields: Readonly<Record<string, Readonly<Record<string, ExpectedValue>>>>;
  readonly team: unknown;
  /** What is right, too, once what stands before it on the page is gone. */
  readonly alternatives?: Readonly<Record<string, readonly ExpectedValue[]>>;
}

/** What the reader makes of a page, in the form of expected.json. */
export type ReadPage = Pick<ExpectedPage, 'record' | 'fields'> & { readonly team: TeamReading };

function asExpected(raw: RawReading): ExpectedValue {
  if (raw.kind === 'text') return raw.text;
  if (raw.kind === 'link') return { text: raw.text, href: raw.href };
  return raw.kind === 'empty' ? null : false;
}

/** Reads the page that the document shows now. Needs nothing but the document: it runs in real browsers too. */
export function readPage(
  document: Document,
  page: Pick<ExpectedPage, 'account' | 'address'>,
  fields: FieldMap,
  roles: readonly string[],
): ReadPage {
  const id = recordIdOf(page.account) as RecordId;
  if (page.address === 'team') return { fields: {}, team: readTeamPage(document, id, roles) };
  const record = findActiveRecord(document, id);
  if (!record) return { fields: {}, team: { kind: 'not-found' } };
  const read: Record<string, Record<string, ExpectedValue>> = {};
  for (const { reader, key, raw } of readAgain(collectFields(record, fields))) {
    const ofReader = read[reader] ?? {};
    read[reader] = ofReader;
    ofReader[key] = asExpected(raw);
  }
  return {
    record: { id: record.id ?? null, editing: record.editing },
    fields: read,
    team: readAccountTeam(record, roles),
  };
}
