import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account, Fact, FieldValue, RecordId } from '../../../src/domain/account';
import { DEFAULT_PLAYBOOK } from '../../../src/playbook/default-playbook';
import type { AccountRecord, PageState } from '../../../src/salesforce/page/page-state';
import { readingReport } from '../../../src/salesforce/page/reading-report';
import { anyText, date } from '../../domain/samples';

const KEYS = Object.keys(DEFAULT_PLAYBOOK.fields);
type State = Extract<PageState, { kind: 'account' }>;
type Kind = FieldValue['kind'];

/** Everything about an account that a report must not tell. */
interface Secrets {
  readonly words: readonly string[];
  readonly number: number;
  readonly day: string;
  readonly id: string;
  readonly org: string;
}

/** Words, numbers and ids that stand in no report by chance. */
const secrets: fc.Arbitrary<Secrets> = fc.record({
  words: fc.array(
    fc.oneof(
      fc.stringMatching(/^[b-z]{3}zq[b-z]{3}$/),
      anyText.map((text) => `zqz${text}`),
    ),
    { minLength: 6, maxLength: 6 },
  ),
  number: fc.integer({ min: 10_000_000, max: Number.MAX_SAFE_INTEGER }),
  day: fc.integer({ min: 1, max: 28 }).map((day) => `2019-07-${String(day).padStart(2, '0')}`),
  id: fc.stringMatching(/^001[A-Za-z0-9]{15}$/),
  org: fc.stringMatching(/^[b-z]{3}zq[b-z]{3}$/),
});

function valueIn(kind: Kind, { words, number, day, id }: Secrets): FieldValue {
  const [text = ''] = words;
  switch (kind) {
    case 'empty':
      return { kind };
    case 'integer':
      return { kind, value: number };
    case 'range':
      return { kind, text: `${number}-${number + 9}`, from: number };
    case 'date':
      return { kind, date: date(day) };
    case 'ambiguous-date':
      return { kind, text: day, candidates: [date(day)] };
    case 'person':
    case 'queue':
      return { kind, name: text, id: id as RecordId };
    default:
      return { kind, text };
  }
}

type Layout = readonly {
  readonly key: string;
  readonly kind: Kind;
  readonly where: 'page' | 'remembered' | 'none';
}[];

const layouts: fc.Arbitrary<Layout> = fc
  .array(
    fc.record({
      kind: fc.constantFrom<Kind>(
        ...(['empty', 'text', 'integer', 'range', 'date', 'ambiguous-date'] as const),
        ...(['person', 'queue', 'unreadable'] as const),
      ),
      where: fc.constantFrom('page' as const, 'remembered' as const, 'none' as const),
    }),
    { minLength: KEYS.length, maxLength: KEYS.length },
  )
  .map((fields) => fields.map((field, index) => ({ key: KEYS[index] ?? '', ...field })));

function report(layout: Layout, secret: Secrets, change: Partial<State> = {}): string {
  const { words, day, id, org } = secret;
  const [, host = '', label = '', name = '', role = '', lang = ''] = words;
  const facts = layout.flatMap(({ key, kind, where }): [string, Fact][] => {
    if (where === 'none') return [];
    const source: Fact['source'] =
      where === 'page'
        ? { kind: 'page', reader: 'record-layout', label, apiName: `${name}__c` }
        : { kind: 'remembered', label, on: date(day) };
    return [[key, { value: valueIn(kind, secret), source }]];
  });
  const given = layout.flatMap(({ key, where }) => (where === 'page' ? [key] : []));
  const record: AccountRecord = {
    org: { key: org, name: org, sandbox: `${org}uat` },
    id: id as RecordId,
    place: { origin: `https://${host}.lightning.force.com`, flavour: 'lightning' },
    teamUrl: `https://${host}/${id}`,
  };
  const account: Account = {
    org: record.org,
    id: record.id,
    name,
    facts: Object.fromEntries(facts),
    team: {
      members: [{ name, role, id: id as RecordId }],
      complete: true,
      source: { kind: 'remembered', label, on: date(day) },
    },
  };
  const state: State = {
    kind: 'account',
    record,
    account,
    report: {
      at: Date.parse(day),
      readers: [{ reader: 'record-layout', fields: given }],
      notFound: KEYS.filter((key) => !given.includes(key)),
      shows: 'form',
      team: 'link',
    },
    editing: false,
    hint: { dateOrder: 'day-month', lang },
    ...change,
  } as State;
  return readingReport({ state, account, fields: DEFAULT_PLAYBOOK.fields, version: '1.2.3', browser: 'Any' });
}

describe('the report of how a page was read', () => {
  it('is the same for every account on the same layout: values, people, ids and the org change nothing', () => {
    fc.assert(
      fc.property(layouts, secrets, secrets, (layout, one, other) => {
        expect(report(layout, one)).toBe(report(layout, other));
      }),
    );
  });

  it('holds no word of a value, a name, an id, a date or the org', () => {
    fc.assert(
      fc.property(layouts, secrets, (layout, secret) => {
        const text = report(layout, secret);
        const { words, number, day, id, org } = secret;
        for (const word of [...words, String(number), day, id, org]) expect(text).not.toContain(word);
      }),
    );
  });

  it('tells version, browser, kind of page, doubt, locale, readers, and each field with its kind', () => {
    const secret: Secrets = {
      words: ['Lumen', 'lumen', 'Label', 'Lumen Bakery', 'SA', 'de-CH'],
      number: 1200,
      day: '2019-07-01',
      id: '001000000000001AAA',
      org: 'brightwater',
    };
    const layout: Layout = [
      { key: 'name', kind: 'text', where: 'page' },
      { key: 'employees', kind: 'ambiguous-date', where: 'page' },
      { key: 'region', kind: 'text', where: 'remembered' },
    ];
    const lines = report(layout, secret, { doubt: 'They disagree.' }).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'Handrail 1.2.3',
        'Any',
        'Page: lightning, no production, form',
        'State: They disagree.',
        'Locale: de-CH day-month ? ?',
        'Account team: link, remembered',
        'record-layout: name, employees',
        `2 of ${KEYS.length} fields on the page`,
        'name: text, record-layout',
        'employees: ambiguous-date, record-layout',
        'region: text, remembered',
        'owner: not found',
      ]),
    );
  });
});
