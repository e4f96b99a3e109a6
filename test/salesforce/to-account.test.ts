import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountTeam, Org } from '../../src/domain/account';
import type { FieldMap, FieldType } from '../../src/playbook/schema';
import { TEXT_LIMIT } from '../../src/salesforce/field-values';
import { type FieldReading, type RawReading, READERS } from '../../src/salesforce/page/page-adapter';
import { recordIdOf } from '../../src/salesforce/record-id';
import { type AccountSources, toAccount } from '../../src/salesforce/to-account';

const org: Org = { key: 'acme', name: 'acme' };
const id = recordIdOf('001xx000003DGbY')!;
const USER = recordIdOf('005xx000001SvoG')!;
const QUEUE = recordIdOf('00Gxx000001SvoG')!;
const CONTACT = recordIdOf('003xx000004TmiQ')!;

const field = (type: FieldType): FieldMap[string] => ({
  label: '',
  type,
  apiNames: [],
  labels: [],
  classicIds: [],
});
const fields: FieldMap = {
  name: field('text'),
  employees: field('integer'),
  band: field('range'),
  since: field('date'),
  owner: field('person'),
};

const text = (value: string): RawReading => ({ kind: 'text', text: value });
const link = (value: string, href: string): RawReading => ({ kind: 'link', text: value, href });
const reading = (
  key: string,
  raw: RawReading,
  reader: FieldReading['reader'] = 'record-layout',
): FieldReading => ({
  key,
  reader,
  label: `${key} on ${reader}`,
  raw,
});
const account = (readings: readonly FieldReading[], more: Partial<AccountSources> = {}) =>
  toAccount({ org, id, readings, fields, nameKey: 'name', hint: {}, ...more });
const owner = (raw: RawReading, more?: Partial<AccountSources>) =>
  account([reading('owner', raw)], more).facts.owner?.value;

describe('precedence of the readers', () => {
  it('takes the first reader that has the field; without it, the next', () => {
    let left = READERS.map((reader) => reading('name', text(`said by ${reader}`), reader));
    for (const reader of READERS) {
      const { name, facts } = account([...left].reverse());
      expect(name).toBe(`said by ${reader}`);
      expect(facts.name?.source).toEqual({ kind: 'page', reader, label: `name on ${reader}` });
      left = left.filter((one) => one.reader !== reader);
    }
    expect(account(left).facts).toEqual({});
  });

  it('does not depend on the order of the readings', () => {
    const readings = READERS.map((reader, n) => reading('employees', text(String(n + 1)), reader));
    fc.assert(
      fc.property(fc.shuffledSubarray(readings, { minLength: 1 }), (some) => {
        const first = Math.min(...some.map(({ reader }) => READERS.indexOf(reader)));
        expect(account(some).facts.employees?.value).toEqual({ kind: 'integer', value: first + 1 });
      }),
    );
  });

  it('takes an empty field as an answer', () => {
    const { facts } = account([
      reading('employees', { kind: 'empty' }, 'record-layout'),
      reading('employees', text('740'), 'highlights'),
    ]);
    expect(facts.employees?.value).toEqual({ kind: 'empty' });
  });

  it('passes over a field in edit mode', () => {
    const { facts } = account([
      reading('employees', { kind: 'absent' }, 'record-layout'),
      reading('employees', text('740'), 'highlights'),
    ]);
    expect(facts.employees).toMatchObject({
      value: { kind: 'integer', value: 740 },
      source: { reader: 'highlights' },
    });
    expect(account([reading('employees', { kind: 'absent' })]).facts).not.toHaveProperty('employees');
  });

  const named = (raw: RawReading, reader: FieldReading['reader'], apiName = 'NumberOfEmployees') => ({
    ...reading('employees', raw, reader),
    apiName,
  });
  it.each([
    ['disagree', [named(text('99,000'), 'record-layout'), named(text('640'), 'dynamic-forms')], undefined],
    [
      'disagree, one of them being empty',
      [named({ kind: 'empty' }, 'record-layout'), named(text('640'), 'dynamic-forms')],
      undefined,
    ],
    ['agree', [named(text('640'), 'record-layout'), named(text('640'), 'dynamic-forms')], 640],
    [
      'agree, one of them being in edit mode',
      [named({ kind: 'absent' }, 'record-layout'), named(text('640'), 'dynamic-forms')],
      640,
    ],
    [
      'have read different fields',
      [named(text('640'), 'record-layout'), named(text('50'), 'dynamic-forms', 'Staff__c')],
      640,
    ],
  ])(
    'takes nothing, not even by a label, where readers of one API name disagree: they %s',
    (_, readings, value) => {
      const { facts } = account([
        ...readings,
        ...(value ? [reading('employees', text('5'), 'highlights')] : []),
      ]);
      expect(facts.employees?.value).toEqual(value && { kind: 'integer', value });
      const labelled = account([...readings, reading('employees', text('640'), 'highlights')]);
      expect(labelled.facts.employees?.value).toEqual(value && { kind: 'integer', value });
    },
  );

  it('keeps the API name where there is one', () => {
    const facts = account([{ ...reading('name', text('Northwind')), apiName: 'Account.Name' }]).facts;
    expect(facts.name?.source).toMatchObject({ apiName: 'Account.Name' });
  });
});

describe('the account', () => {
  it('has the name that its field shows, and none where the field is missing or empty', () => {
    expect(account([reading('name', text(' Northwind '))]).name).toBe('Northwind');
    expect(account([reading('name', { kind: 'empty' })]).name).toBe('');
    expect(account([]).name).toBe('');
  });

  it('holds no field that the playbook does not know', () => {
    const readings = [
      reading('secret', text('x')),
      reading('constructor', text('x')),
      reading('__proto__', text('x')),
    ];
    expect(account(readings).facts).toEqual({});
  });

  it('reads each field as its type, in the locale of the hint', () => {
    const { facts } = account(
      [
        reading('employees', text('1.234')),
        reading('band', text('100–499')),
        reading('since', text('03/04/2026')),
      ],
      { hint: { dateOrder: 'dmy', decimal: ',' } },
    );
    expect(facts.employees?.value).toEqual({ kind: 'integer', value: 1234 });
    expect(facts.band?.value).toEqual({ kind: 'range', text: '100–499', from: 100, to: 499 });
    expect(facts.since?.value).toEqual({ kind: 'date', date: '2026-04-03' });
  });

  it('carries the team that was seen', () => {
    const team = {
      members: [],
      complete: true,
      source: { kind: 'page', reader: 'related-list', label: 'Account Team' },
    } as const;
    expect(account([], { team }).team).toEqual(team);
    expect(account([]).team).toBeUndefined();
  });
});

describe('an account team that a page makes long', () => {
  const seen = (members: AccountTeam['members']) =>
    account([], {
      team: { members, complete: true, source: { kind: 'page', reader: 'list', label: 'Team' } },
    }).team;

  it('keeps the beginning of its names and roles', () => {
    const [member] = seen([{ name: 'N'.repeat(100_000), role: 'R'.repeat(100_000) }])?.members ?? [];
    expect(member?.name.length).toBe(TEXT_LIMIT);
    expect(member?.role?.length).toBe(TEXT_LIMIT);
  });

  it.each([
    [200, true],
    [201, false],
  ])('of %i members is whole: %s', (length, complete) => {
    const team = seen(Array.from({ length }, () => ({ name: 'Priya Raman', role: '' })));
    expect(team).toMatchObject({ members: { length: 200 }, complete });
  });
});

describe('whom a field names', () => {
  it('tells a person from a queue by the id', () => {
    expect(owner(link('Priya Raman', `/lightning/r/User/${USER}/view`))).toEqual({
      kind: 'person',
      name: 'Priya Raman',
      id: USER,
    });
    expect(owner(link('EMEA Queue', `/lightning/r/Group/${QUEUE}/view`))).toEqual({
      kind: 'queue',
      name: 'EMEA Queue',
      id: QUEUE,
    });
    expect(owner(link('Ines Duarte', `/${CONTACT}`))).toMatchObject({ kind: 'person', id: CONTACT });
  });

  it.each(['javascript:alert(1)', `javascript:'/${USER}'`, `https://evil.com/${USER}`, '', '#'])(
    'keeps the name and drops the link %j',
    (href) => {
      expect(owner(link('Priya Raman', href))).toEqual({ kind: 'person', name: 'Priya Raman' });
    },
  );

  it('names a person without a link, and nobody where the field is empty', () => {
    expect(owner(text('Priya Raman'))).toEqual({ kind: 'person', name: 'Priya Raman' });
    expect(owner({ kind: 'empty' })).toEqual({ kind: 'empty' });
    expect(owner(link(' ', `/${USER}`))).toEqual({ kind: 'empty' });
  });
});

describe('hostile texts', () => {
  it.each(['<img src=x onerror=alert(1)>', '"; drop', '\u202egnp.exe', '{{constructor}}', '\u0000'])(
    '%j stays text',
    (value) => {
      expect(account([reading('name', text(`a${value}`))]).name).toBe(`a${value}`);
    },
  );

  it.each([
    [TEXT_LIMIT - 1, false],
    [TEXT_LIMIT, false],
    [TEXT_LIMIT + 1, true],
    [100_000, true],
  ])('of %i characters are cut with an ellipsis: %s', (length, cut) => {
    for (const character of ['x', '🦦']) {
      const characters = Array.from(account([reading('name', text(character.repeat(length)))]).name);
      expect(characters).toHaveLength(Math.min(length, TEXT_LIMIT));
      expect(characters.at(-1)).toBe(cut ? '…' : character);
    }
  });

  it('in a number or a date are unreadable', () => {
    const long = '9'.repeat(100_000);
    const { facts } = account([
      reading('employees', text(long)),
      reading('since', text(long)),
      reading('band', text(long)),
    ]);
    for (const fact of Object.values(facts)) expect(fact.value.kind).toBe('unreadable');
  });
});
