import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../src/domain/civil-date';
import playbook from '../../../src/playbook/default-playbook.json';
import type { FieldMap } from '../../../src/playbook/schema';
import {
  accountState,
  doubtfulState,
  type RecordContent,
  signatureOf,
} from '../../../src/salesforce/page/account-state';
import type { FieldReading } from '../../../src/salesforce/page/page-adapter';
import type { AccountRecord } from '../../../src/salesforce/page/page-state';
import { recordIdOf } from '../../../src/salesforce/record-id';

const RECORD: AccountRecord = {
  org: { key: 'acme', name: 'acme' },
  id: recordIdOf('001xx000003DGbY')!,
  place: { origin: 'https://acme.lightning.force.com', flavour: 'lightning' },
  teamUrl: '',
};
const FIELDS = playbook.fields as FieldMap;

it('the account is a part of itself where the page shows no form', () => {
  const isPart = (shows: 'form' | 'part') =>
    accountState(
      RECORD,
      { readings: [], team: { kind: 'not-found' }, shows, editing: false },
      { fields: FIELDS, nameKey: 'name', roles: [] },
      'en-US',
      '2026-11-12' as CivilDate,
    ).account.isPart;
  expect(isPart('part')).toBe(true);
  expect(isPart('form')).toBeUndefined();
});

/** What the default playbook's fields mean on a page in that language that shows these texts. */
function read(lang: string, texts: Readonly<Record<string, string>>): Record<string, unknown> {
  const readings = Object.entries(texts).map(([key, text]) => ({
    key,
    reader: 'record-layout' as const,
    label: key,
    apiName: FIELDS[key]!.apiNames[0]!,
    raw: { kind: 'text' as const, text },
  }));
  const { account } = accountState(
    RECORD,
    { readings, team: { kind: 'not-found' }, shows: 'form', editing: false },
    { fields: FIELDS, nameKey: 'name', roles: [] },
    lang,
    '2026-11-12' as CivilDate,
  );
  return Object.fromEntries(
    Object.entries(account.facts).map(([key, { value }]) => [
      key,
      value.kind === 'integer' ? value.value : value.kind,
    ]),
  );
}

describe('the numbers of a page in English', () => {
  it.each([
    ['with three decimals', { potentialUsers: '640.000' }, { potentialUsers: 'unreadable' }],
    [
      'with three decimals, where another proves the mark',
      { potentialUsers: '640.000', itEmployees: '1,250.500' },
      { potentialUsers: 'unreadable', itEmployees: 'unreadable' },
    ],
    ['in percent', { potentialUsers: '45%' }, { potentialUsers: 'unreadable' }],
    ['that are grouped', { potentialUsers: '1,200' }, { potentialUsers: 1200 }],
    ["that are Salesforce's own, and have no decimals", { employees: '1.200' }, { employees: 1200 }],
    [
      'grouped as the number of employees proves',
      { potentialUsers: '1.200', employees: '4.000' },
      { potentialUsers: 1200, employees: 4000 },
    ],
    [
      'grouped as another number proves',
      { potentialUsers: '1.200', itEmployees: '1.200.000' },
      { potentialUsers: 1200, itEmployees: 1_200_000 },
    ],
  ])('%s', (_, texts, values) => {
    expect(read('en-US', texts)).toEqual(values);
  });

  it.each([
    ['de', '1.200', 1200],
    ['', '1.200', 1200],
    ['de', '1,200', 'unreadable'],
    ['de', '1.200,00', 1200],
  ])('and of one in %j: %s is %s', (lang, text, value) => {
    expect(read(lang, { potentialUsers: text })).toEqual({ potentialUsers: value });
  });
});

const MEMBER = { name: 'Ines Duarte', role: 'Solutions Architect' };
const READING: FieldReading = {
  key: 'employees',
  reader: 'record-layout',
  label: 'Employees',
  apiName: 'NumberOfEmployees',
  raw: { kind: 'text', text: '4,310' },
};
const EMPTY_PAGE: RecordContent = {
  readings: [],
  team: { kind: 'not-found' },
  shows: 'form',
  editing: false,
};

describe('what is told of a page', () => {
  const stateOf = (content: Partial<RecordContent>) =>
    accountState(
      RECORD,
      { ...EMPTY_PAGE, ...content },
      { fields: FIELDS, nameKey: 'name', roles: [] },
      'en-US',
      '2026-11-12' as CivilDate,
    );

  it('is the team that it lists, cited as such', () => {
    const { account, report } = stateOf({ team: { kind: 'list', members: [MEMBER], complete: true } });
    expect(account.team).toEqual({
      members: [MEMBER],
      complete: true,
      source: { kind: 'page', reader: 'related-list', label: 'Account team' },
    });
    expect(report.team).toBe('list');
  });

  it.each([{ kind: 'link', href: '#team' } as const, { kind: 'not-found' } as const])(
    'is no team where all it has of one is $kind',
    (team) => {
      const { account, report } = stateOf({ team });
      expect(account.team).toBeUndefined();
      expect(report.team).toBe(team.kind);
    },
  );

  it('is which reader found which fields, and what none found', () => {
    const { report } = stateOf({
      readings: [READING, { ...READING, reader: 'highlights' }, { ...READING, key: 'name' }],
    });
    expect(report.readers).toEqual([
      { reader: 'record-layout', fields: ['employees', 'name'] },
      { reader: 'highlights', fields: ['employees'] },
    ]);
    const others = Object.keys(FIELDS).filter((key) => key !== 'employees' && key !== 'name');
    expect(report.notFound).toEqual(others);
  });

  it('is nothing at all where it is in doubt', () => {
    const { account, report, editing } = doubtfulState(RECORD, 'The address names another.', 'form', FIELDS);
    expect(account).toEqual({ org: RECORD.org, id: RECORD.id, name: '', facts: {} });
    expect(report).toMatchObject({ readers: [], notFound: Object.keys(FIELDS), team: 'not-found' });
    expect(editing).toBe(false);
  });

  it('is told again where anything that is shown has changed, and only there', () => {
    const list = (complete: boolean) => ({ kind: 'list', members: [MEMBER], complete }) as const;
    const contents: Partial<RecordContent>[] = [
      {},
      { shows: 'part' },
      { editing: true },
      { team: { kind: 'link', href: '#team' } },
      { team: list(false) },
      { team: list(true) },
      { readings: [READING] },
      { readings: [{ ...READING, reader: 'highlights' }] },
      { readings: [{ ...READING, key: 'name' }] },
      { readings: [{ ...READING, raw: { kind: 'text', text: '4,311' } }] },
    ];
    const signature = (content: Partial<RecordContent>) => signatureOf({ ...EMPTY_PAGE, ...content });
    expect(new Set(contents.map(signature)).size).toBe(contents.length);
    // The place of a list that is not drawn is shown to nobody.
    expect(signature({ team: { kind: 'link', href: '#other' } })).toBe(
      signature({ team: { kind: 'link', href: '#team' } }),
    );
  });
});

it('a date that tells day from month tells it for the dates beside it', () => {
  const renewal = (start: string) =>
    read('en-US', { customerSince: start, renewalDate: '03/04/2026' }).renewalDate;
  expect(renewal('13/04/2025')).toBe('date');
  expect(renewal('04/04/2025')).not.toBe('date');
});
