import { describe, expect, it } from 'vitest';
import { agreedAccount, lastingAccount, type PageState } from '../../../src/salesforce/page/page-state';

const shown = (doubt?: string, early = false): PageState =>
  ({ kind: 'account', early, ...(doubt !== undefined && { doubt }) }) as unknown as PageState;

it.each<[string, boolean, PageState]>([
  ['an account that address and page agree on', true, shown()],
  ['an account that no whole frame has confirmed yet', true, shown(undefined, true)],
  ['an account in doubt', false, shown('The page shows another record.')],
  ['an account in doubt without words', false, shown('')],
  ['a record that is still to come', false, { kind: 'loading' } as PageState],
  ['the list of a team', false, { kind: 'team' } as PageState],
  ['any other page', false, { kind: 'elsewhere' }],
])('%s may be acted on: %s', (_, may, state) => {
  expect(agreedAccount(state) !== undefined).toBe(may);
});

describe('what may be remembered', () => {
  const account = { name: 'Lumen Bakery' };
  const shownAs = (more: object): PageState =>
    ({ kind: 'account', account, ...more }) as unknown as PageState;

  it.each<[string, boolean, PageState]>([
    ['an account that a whole frame has confirmed', true, shownAs({ early: false })],
    ['one that none has confirmed yet', false, shownAs({ early: true })],
    ['one in doubt', false, shownAs({ doubt: 'The page shows another record.' })],
    ['a record that is still to come', false, { kind: 'loading' } as PageState],
    ['any other page', false, { kind: 'elsewhere' }],
  ])('of %s: %s', (_, may, state) => {
    expect(lastingAccount(state)).toBe(may ? account : undefined);
  });

  it('is the team alone where its full list is shown', () => {
    const record = { org: { key: 'northwind', name: 'northwind' }, id: '001Hs000000v7kaIAA' };
    const team = { members: [], complete: true };
    expect(lastingAccount({ kind: 'team', record, team } as unknown as PageState)).toEqual({
      ...record,
      name: '',
      facts: {},
      team,
    });
  });
});
