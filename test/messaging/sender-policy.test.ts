import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/messaging/protocol';
import { type Policy, refusalOf } from '../../src/messaging/sender-policy';
import { NORTHWIND_TAB, OPTIONS_PAGE, OWN_ID, OWN_PAGES } from './fake-runtime';

const POLICY: Policy = {
  id: OWN_ID,
  ownPages: OWN_PAGES,
  orgKeyAt: ({ hostname }) =>
    hostname.endsWith('.lightning.force.com') ? hostname.slice(0, -'.lightning.force.com'.length) : undefined,
};
const append = (org: string): Message =>
  ({ call: 'append', input: { org, account: '001000000000001AAA', entry: {} } }) as unknown as Message;

describe('who may call the background', () => {
  it.each([
    ['a tab of the organisation', NORTHWIND_TAB],
    ['the options page', OPTIONS_PAGE],
  ])('%s may append for it', (_who, sender) => {
    expect(refusalOf(append('northwind'), sender, POLICY)).toBeUndefined();
  });

  it.each([
    ['of another organisation', { id: OWN_ID, url: 'https://fabrikam.lightning.force.com/' }],
    ['of its sandbox', { id: OWN_ID, url: 'https://northwind--uat.lightning.force.com/' }],
    ['outside Salesforce', { id: OWN_ID, url: 'https://example.com/' }],
    ['without an address', { id: OWN_ID }],
    ['without a proper address', { id: OWN_ID, url: 'northwind' }],
  ])('a tab %s may not', (_which, sender) => {
    expect(refusalOf(append('northwind'), sender, POLICY)).toMatch(/does not show the organisation/);
  });

  it('a tab may teach the organisation that it shows, and not the production of its sandbox', () => {
    const learn = (org: string): Message => ({
      call: 'learn',
      input: { org, lesson: { kind: 'date-order', order: 'dmy' } },
    });
    const sandbox = { id: OWN_ID, url: 'https://northwind--uat.lightning.force.com/' };
    expect(refusalOf(learn('northwind--uat'), sandbox, POLICY)).toBeUndefined();
    expect(refusalOf(learn('northwind'), sandbox, POLICY)).toMatch(/does not show the organisation/);
    expect(refusalOf(learn('northwind'), OPTIONS_PAGE, POLICY)).toBeUndefined();
  });

  it.each([{ ...OPTIONS_PAGE, id: 'another' }, { url: OPTIONS_PAGE.url! }, {}])(
    'another extension may do nothing: %j',
    (sender) => {
      expect(refusalOf({ call: 'openOptions', input: {} }, sender, POLICY)).toMatch(/Only Handrail itself/);
    },
  );

  it.each<Message>([
    { call: 'setPlaybook', input: { json: null } },
    { call: 'importBackup', input: { text: '' } },
  ])('only our own pages may call $call', (message) => {
    expect(refusalOf(message, OPTIONS_PAGE, POLICY)).toBeUndefined();
    expect(refusalOf(message, NORTHWIND_TAB, POLICY)).toMatch(/own pages/);
    const lookalike = { id: OWN_ID, url: `https://example.com/${OWN_PAGES}` };
    expect(refusalOf(message, lookalike, POLICY)).toMatch(/own pages/);
  });

  it.each<Message>([
    { call: 'ensurePlaybook', input: {} },
    { call: 'changeSettings', input: { patch: {} } },
    { call: 'openOptions', input: {} },
  ])('any tab of ours may call $call', (message) => {
    expect(refusalOf(message, NORTHWIND_TAB, POLICY)).toBeUndefined();
  });
});
