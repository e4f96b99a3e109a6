import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../src/domain/civil-date';
import playbook from '../../../src/playbook/default-playbook.json';
import type { FieldMap } from '../../../src/playbook/schema';
import { accountState } from '../../../src/salesforce/page/account-state';
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
