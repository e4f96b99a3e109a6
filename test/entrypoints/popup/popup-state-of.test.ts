import { expect, test } from 'vitest';
import { popupStateOf } from '../../../src/entrypoints/popup/popup-state-of';

const ACCOUNT = '/lightning/r/Account/001000000000001AAA/view';

/** Where Handrail is enabled, and whether the browser could be asked to show addresses. */
const access = (enabled: boolean, mayAsk = false) => ({
  isEnabled: async () => enabled,
  mayAskToLook: async () => mayAsk,
});

test.each<[string | undefined, unknown]>([
  [`https://northwind.lightning.force.com${ACCOUNT}`, { kind: 'account', organisation: 'northwind' }],
  [
    `https://northwind--uat.sandbox.lightning.force.com${ACCOUNT}`,
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
  [
    `https://northwind.lightning.crmforce.mil${ACCOUNT}`,
    { kind: 'account', organisation: 'northwind', extraHost: 'northwind.lightning.crmforce.mil' },
  ],
  [
    'https://northwind.lightning.apac.force.com/lightning/page/home',
    { kind: 'salesforce', organisation: 'northwind', extraHost: 'northwind.lightning.apac.force.com' },
  ],
  [`https://example.com${ACCOUNT}`, { kind: 'elsewhere' }],
  ['about:blank', { kind: 'elsewhere' }],
  ['not an address', { kind: 'elsewhere' }],
  [undefined, { kind: 'elsewhere' }],
])('%s, where it is enabled: %j', async (address, state) => {
  expect(await popupStateOf(address, access(true))).toEqual(state);
});

test.each<[string, unknown]>([
  [
    `https://northwind.lightning.crmforce.mil${ACCOUNT}`,
    { kind: 'not-enabled', host: 'northwind.lightning.crmforce.mil' },
  ],
  [
    `https://northwind.lightning.force.com${ACCOUNT}`,
    { kind: 'not-enabled', host: 'northwind.lightning.force.com' },
  ],
  ['https://example.com/', { kind: 'elsewhere' }],
])('%s, where it is not enabled: %j', async (address, state) => {
  expect(await popupStateOf(address, access(false))).toEqual(state);
});

test('an address that the browser would show when asked is hidden', async () => {
  expect(await popupStateOf(undefined, access(false, true))).toEqual({ kind: 'hidden' });
});
