import type { CivilDate } from '../../domain/civil-date';
import type { ShownPart } from '../../domain/lost-facts';
import type { FieldKey, FieldMap, FieldType } from '../../playbook/schema';
import { detectLocale } from '../locale/detect-locale';
import { toAccount, typeOf } from '../to-account';
import type { FieldReading, ReaderName } from './page-adapter';
import type { AccountRecord, PageState, ReadingReport } from './page-state';
import type { TeamReading } from './related-list';
import type { Wanted } from './wanted';

type AccountState = Extract<PageState, { kind: 'account' }>;

/** How a team that was read is cited. */
export const TEAM_SOURCE = { kind: 'page', reader: 'related-list', label: 'Account team' } as const;

/** What a page gave of a record. */
export interface RecordContent {
  readonly readings: readonly FieldReading[];
  readonly team: TeamReading;
  readonly shows: ShownPart;
  readonly editing: boolean;
}

/** The account that the readings tell of; `lang` is the page's own language, and `today` the day on which it was drawn. */
export function accountState(
  record: AccountRecord,
  { readings, team, shows, editing }: RecordContent,
  { fields, nameKey, dateOrder }: Wanted,
  lang: string,
  today: CivilDate,
): AccountState {
  // Names and addresses would be poor witnesses of how numbers and dates are written.
  const textsOf = (...types: (FieldType | undefined)[]) =>
    readings.flatMap(({ key, raw, apiName }) =>
      'text' in raw && types.includes(typeOf(fields[key], apiName)) ? [raw.text] : [],
    );
  const hint = detectLocale(textsOf('range', 'date'), lang, dateOrder, textsOf('integer'));
  const account = toAccount({
    org: record.org,
    id: record.id,
    readings,
    team:
      team.kind === 'list'
        ? { members: team.members, complete: team.complete, source: TEAM_SOURCE }
        : undefined,
    fields,
    nameKey,
    hint,
    today,
  });
  return {
    kind: 'account',
    record,
    account: shows === 'part' ? { ...account, isPart: true } : account,
    report: { ...reportOf(readings, fields), shows, team: team.kind },
    editing,
    hint,
  };
}

/** The account of which nothing on the page is believed, and the sentence that says why. */
export function doubtfulState(
  record: AccountRecord,
  doubt: string,
  shows: ShownPart,
  fields: FieldMap,
): AccountState {
  const account = { org: record.org, id: record.id, name: '', facts: {} };
  const report = { ...reportOf([], fields), shows, team: 'not-found' as const };
  return { kind: 'account', record, account, report, editing: false, doubt };
}

/** All that was read, as one text: the same where and only where nothing that is shown has changed. */
export function signatureOf({ readings, team, shows, editing }: RecordContent): string {
  const values = readings.map(({ reader, key, raw }) => [reader, key, raw]);
  return JSON.stringify([shows, editing, values, team.kind === 'list' ? team : team.kind]);
}

function reportOf(
  readings: readonly FieldReading[],
  fields: FieldMap,
): Omit<ReadingReport, 'shows' | 'team'> {
  const byReader = new Map<ReaderName, FieldKey[]>();
  for (const { reader, key } of readings) byReader.set(reader, [...(byReader.get(reader) ?? []), key]);
  const found = new Set(readings.map(({ key }) => key));
  return {
    at: Date.now(),
    readers: [...byReader].map(([reader, keys]) => ({ reader, fields: keys })),
    notFound: Object.keys(fields).filter((key) => !found.has(key)),
  };
}
