import { expect, it } from 'vitest';
import { agreedAccount, type PageState } from '../../../src/salesforce/page/page-state';

const shown = (doubt?: string, early = false): PageState =>
  ({ kind: 'account', early, ...(doubt !== undefined && { doubt }) }) as unknown as PageState;

it.each<[string, PageState, boolean]>([
  ['an account that address and page agree on', shown(), true],
  ['an account that no whole frame has confirmed yet', shown(undefined, true), true],
  ['an account in doubt', shown('The page shows another record.'), false],
  ['an account in doubt without words', shown(''), false],
  ['a record that is still to come', { kind: 'loading' } as PageState, false],
  ['the list of a team', { kind: 'team' } as PageState, false],
  ['any other page', { kind: 'elsewhere' }, false],
])('%s may be acted on: %s', (_, state, may) => {
  expect(agreedAccount(state) !== undefined).toBe(may);
});
