import type { Account, AccountTeam, Fact, FieldValue, Org, RecordId } from '../domain/account';
import type { CivilDate } from '../domain/civil-date';
import type { FieldKey, FieldMap, FieldType } from '../playbook/schema';
import { fieldValue, shortText } from './field-values';
import type { LocaleHint } from './locale/locale-hint';
import { type FieldReading, type RawReading, READERS } from './page/page-adapter';
import { kindOf } from './record-id';
import { recordIdInHref } from './record-url';

/** What an account is made from. */
export interface AccountSources {
  readonly org: Org;
  readonly id: RecordId;
  /** In any order; precedence is that of `READERS`. */
  readonly readings: readonly FieldReading[];
  readonly team?: AccountTeam | undefined;
  readonly fields: FieldMap;
  /** The field that is the account's name. */
  readonly nameKey: FieldKey;
  readonly hint: LocaleHint;
  /** Gives "Today" and "Yesterday" a date. */
  readonly today?: CivilDate;
}

type Present = Exclude<RawReading, { readonly kind: 'absent' }>;

/** Whom a link names: the id's prefix tells a queue from a person. */
function holder(raw: Extract<Present, { kind: 'link' }>, org: Org): FieldValue {
  const name = shortText(raw.text);
  const id = recordIdInHref(raw.href, org);
  return { kind: id && kindOf(id) === 'queue' ? 'queue' : 'person', name, ...(id && { id }) };
}

function meaningOf(raw: Present, type: FieldType, sources: AccountSources): FieldValue {
  if (raw.kind === 'empty') return { kind: 'empty' };
  // A link without words is a picture or an icon: it names nobody.
  const isHolder = raw.kind === 'link' && type === 'person' && raw.text.trim() !== '';
  return isHolder ? holder(raw, sources.org) : fieldValue(raw.text, type, sources.hint, sources.today);
}

/** No team has more members; what a page shows is remembered, and must not fill the disk. */
const MOST_MEMBERS = 200;

function shortTeam({ members, complete, source }: AccountTeam): AccountTeam {
  return {
    members: members.slice(0, MOST_MEMBERS).map(({ name, role, ...member }) => ({
      ...member,
      name: shortText(name),
      ...(role !== undefined && { role: shortText(role) }),
    })),
    complete: complete && members.length <= MOST_MEMBERS,
    source,
  };
}

/** What a field's words are read as. Salesforce's own number of employees has no decimals, whatever a playbook allows. */
export function typeOf(
  field: FieldMap[FieldKey] | undefined,
  apiName: string | undefined,
): FieldType | undefined {
  return field?.type === 'range' && apiName === 'NumberOfEmployees' ? 'integer' : field?.type;
}

/** The fields that readers found under the very same API name and read in two ways: one of them is another record's. */
function disputedIn(readings: readonly FieldReading[]): ReadonlySet<FieldKey> {
  const said = new Map<string, string>();
  const disputed = new Set<FieldKey>();
  for (const { key, apiName, raw } of readings) {
    if (apiName === undefined || raw.kind === 'absent') continue;
    const [name, words] = [`${key} ${apiName}`, 'text' in raw ? raw.text : ''];
    if ((said.get(name) ?? words) !== words) disputed.add(key);
    said.set(name, words);
  }
  return disputed;
}

/**
 * The account as this page shows it: for each field of the playbook the reading of the first reader that has it, with
 * its source. An empty field is an answer and wins over later readers; an absent one (edit mode) is passed over; readers
 * of one API name that disagree leave none.
 */
export function toAccount(sources: AccountSources): Account {
  const { org, id, team, fields, nameKey } = sources;
  const facts = new Map<FieldKey, Fact>();
  const disputed = disputedIn(sources.readings);
  const inOrder = READERS.flatMap((reader) =>
    sources.readings.filter((reading) => reading.reader === reader),
  );
  for (const { key, raw, reader, label, apiName } of inOrder) {
    const type = typeOf(fields[key], apiName);
    if (!type || raw.kind === 'absent' || facts.has(key) || disputed.has(key)) continue;
    facts.set(key, {
      value: meaningOf(raw, type, sources),
      source: { kind: 'page', reader, label: shortText(label), apiName },
    });
  }
  const named = facts.get(nameKey)?.value;
  const name = named?.kind === 'text' ? named.text : '';
  return { org, id, name, facts: Object.fromEntries(facts), team: team && shortTeam(team) };
}
