import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../../src/domain/account';
import type { Deed } from '../../src/domain/progress';
import { DEFAULT_PLAYBOOK } from '../../src/playbook/default-playbook';
import { account, assessed, date, day, EMPTY, integer, log, person, range, words } from './samples';

const WHOLE = {
  potentialUsers: integer(1200),
  owner: person('Dana Whitfield'),
  solutionsArchitect: person('Priya Raman'),
  accountManager: person('Lee Ito'),
  customerSuccessManager: EMPTY,
  customerSince: day('2026-03-02'),
  renewalDate: day('2027-03-02'),
  csmSegment: words('Growth'),
  region: words('EMEA'),
  accountType: words('Customer'),
};

const missing = (values: Record<string, FieldValue>, ...deeds: Deed[]) =>
  assessed(account(values), DEFAULT_PLAYBOOK, log(...deeds), date('2026-03-10')).missing.map(
    ({ field, why }) => [field, why],
  );

const without = (...keys: (keyof typeof WHOLE)[]) =>
  Object.fromEntries(Object.entries(WHOLE).filter(([key]) => !(keys as string[]).includes(key)));

describe('what is missing', () => {
  it('is nothing where the page gives all that the policy asks for; an unassigned role is an answer', () => {
    expect(missing(WHOLE)).toEqual([]);
  });

  it.each<[string, Record<string, FieldValue>, unknown[]]>([
    [
      'a number before the deciding one',
      { ...without('potentialUsers'), employees: integer(80) },
      [
        ['potentialUsers', 'not-on-page'],
        ['itEmployees', 'not-on-page'],
      ],
    ],
    [
      'an empty number',
      { ...WHOLE, potentialUsers: EMPTY, itEmployees: integer(80) },
      [['potentialUsers', 'empty']],
    ],
    [
      'a number that cannot be',
      { ...WHOLE, potentialUsers: integer(-3), itEmployees: integer(80) },
      [['potentialUsers', 'unreadable']],
    ],
    [
      'a range over a boundary',
      { ...WHOLE, potentialUsers: range('500-999', 500, 999) },
      [['potentialUsers', 'ambiguous']],
    ],
    [
      'a role that is not on the page',
      without('solutionsArchitect'),
      [['solutionsArchitect', 'not-on-page']],
    ],
    [
      'a role that cannot be read',
      { ...WHOLE, solutionsArchitect: { kind: 'unreadable', text: '#' } },
      [['solutionsArchitect', 'unreadable']],
    ],
    ['the start date', without('customerSince'), [['customerSince', 'not-on-page']]],
    [
      'the start date, one field of it empty',
      { ...without('customerSince'), contractStart: EMPTY },
      [['contractStart', 'empty']],
    ],
    [
      'an ambiguous start date',
      { ...WHOLE, customerSince: { kind: 'ambiguous-date', text: '03/04/2026', candidates: [] } },
      [['customerSince', 'ambiguous']],
    ],
    [
      'an unreadable renewal date',
      { ...WHOLE, renewalDate: { kind: 'unreadable', text: 'spring' } },
      [['renewalDate', 'unreadable']],
    ],
    [
      'the parts shown beside',
      { ...without('region', 'accountType'), csmSegment: EMPTY },
      [
        ['csmSegment', 'empty'],
        ['region', 'not-on-page'],
        ['accountType', 'not-on-page'],
      ],
    ],
  ])('names %s', (_, values, expected) => {
    expect(missing(values)).toEqual(expected);
  });

  it('is no number that leads to another segment, nor a range that does', () => {
    expect(missing({ ...WHOLE, employees: integer(80) })).toEqual([]);
    expect(
      missing({ ...WHOLE, potentialUsers: integer(6000), employees: range('100-999', 100, 999) }),
    ).toEqual([]);
    expect(missing({ marketSegment: words('PubSec') }).every(([field]) => field)).toBe(true);
  });

  it('is a date where the field is one, with the days that an ambiguous one may mean', () => {
    const candidates = [date('2026-03-04'), date('2026-04-03')];
    const customerSince = { kind: 'ambiguous-date', text: '03/04/2026', candidates } as const;
    const page = account({ ...WHOLE, customerSince, region: EMPTY });
    expect(assessed(page, DEFAULT_PLAYBOOK, [], date('2026-03-10')).missing).toMatchObject([
      { field: 'customerSince', isDate: true, ambiguous: customerSince },
      { field: 'region', isDate: false, ambiguous: undefined },
    ]);
  });

  it('comes with the label to look for', () => {
    const [first] = assessed(
      account(without('customerSince')),
      DEFAULT_PLAYBOOK,
      [],
      date('2026-03-10'),
    ).missing;
    expect(first?.label).toBe('Customer Since');
  });

  it('shrinks when it is supplied by hand', () => {
    const region: Deed = { kind: 'value-entered', field: 'region', text: 'AMER' };
    const start: Deed = { kind: 'date-set', which: 'start', date: date('2026-03-02') };
    expect(missing(without('region', 'customerSince'), region, start)).toEqual([]);
  });

  it('names each field once, also where two roles ask for it', () => {
    const roles = DEFAULT_PLAYBOOK.roles.map((role) => ({ ...role, fields: ['owner'] }));
    const { missing: facts } = assessed(account(), { ...DEFAULT_PLAYBOOK, roles }, [], date('2026-03-10'));
    expect(facts.filter(({ field }) => field === 'owner')).toHaveLength(1);
  });
});
