import { expect, test } from 'vitest';
import { popupStateOf } from '../../../src/entrypoints/popup/popup-state-of';

test.each<[string | undefined, unknown]>([
  [
    'https://northwind.lightning.force.com/lightning/r/Account/001000000000001AAA/view',
    { kind: 'account', organisation: 'northwind' },
  ],
  [
    'https://northwind--uat.sandbox.lightning.force.com/lightning/r/Account/001000000000001AAA/view',
    { kind: 'account', organisation: 'northwind (uat)' },
  ],
  [
    'https://northwind.lightning.force.com/lightning/o/Account/list',
    { kind: 'salesforce', organisation: 'northwind' },
  ],
  [
    'https://northwind.lightning.force.com/lightning/r/Account/001000000000001AAA/related/AccountTeamMembers/view',
    { kind: 'salesforce', organisation: 'northwind' },
  ],
  ['https://example.com/lightning/r/Account/001000000000001AAA/view', { kind: 'elsewhere' }],
  ['about:blank', { kind: 'elsewhere' }],
  ['not an address', { kind: 'elsewhere' }],
  [undefined, { kind: 'elsewhere' }],
])('%s: %j', (address, state) => {
  expect(popupStateOf(address)).toEqual(state);
});
