import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { DEMO_LAYOUTS, type DemoAccount } from '../demo-org/data/demo-account';
import { demoAccounts } from '../demo-org/data/demo-accounts';
import { civilToday } from '../demo-org/files';
import { BRIGHTWATER } from '../demo-org/hosts';
import type { Tab } from './browsers/browser';
import { waitFor } from './browsers/wait-for';
import { accountOf, accountUrl, navigate, openAccount, settle, useDemo } from './demo';
import { expectedParts, nextWords, shownNext, shownParts } from './six-parts';

const demo = useDemo();
const ACCOUNTS = demoAccounts(civilToday(), BRIGHTWATER);

/** Waits until all six parts are right; where they are not in time, fails with the difference. */
async function expectParts(tab: Tab, account: DemoAccount): Promise<void> {
  await settle(tab);
  await tab.evaluate(() => window.demoOrg.openTab('Details'));
  const expected = expectedParts(account);
  let shown = await shownParts(tab);
  await waitFor(
    'the six parts',
    async () => {
      shown = await shownParts(tab);
      return isDeepStrictEqual(shown, expected);
    },
    3_000,
  ).catch(() => {});
  expect(shown).toEqual(expected);
}

describe('an account opened inside the app', () => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await openAccount(demo(), 'corvane', { query: '?delay=5' });
    return () => tab.close();
  });
  test.each(ACCOUNTS.map((account) => [account.key, account] as const))(
    '%s shows its six parts',
    async (_, account) => {
      await navigate(tab, account.key);
      await expectParts(tab, account);
    },
  );
});

describe('an account opened by its address', () => {
  const oneOfEach = DEMO_LAYOUTS.flatMap(
    (layout) => ACCOUNTS.find((account) => account.layout === layout) ?? [],
  );
  test.each(oneOfEach.map((account) => [account.layout, account] as const))(
    'on a page of layout %s shows its six parts',
    async (_, account) => {
      const tab = await demo().browser.newTab();
      await tab.goto(accountUrl(account));
      await expectParts(tab, account);
      await tab.close();
    },
  );
});

describe('marking steps done', () => {
  /** Marks a step in the list of all steps, whatever is next. */
  async function markDone(tab: Tab, step: string): Promise<void> {
    await tab.sidebar.button(/^All \d+ steps$/).click();
    await tab.sidebar.button(new RegExp(`^${step}`)).click();
    await tab.sidebar.button('Done').click();
    await tab.sidebar.button('Reopen').facts();
    await tab.sidebar.button('Back').click();
  }

  let tab: Tab;
  beforeAll(async () => {
    tab = await openAccount(demo(), 'corvane', { query: '?delay=5' });
    return () => tab.close();
  });

  const withPlan = ACCOUNTS.filter((account) => account.expected.afterDone && !account.slow).slice(0, 8);
  test.each(withPlan.map((account) => [account.key, account] as const))(
    '%s moves on to the step that follows',
    async (key, account) => {
      await navigate(tab, key);
      await expectParts(tab, account);
      const { afterDone } = account.expected;
      for (const step of afterDone?.steps ?? []) await markDone(tab, step);
      const words = afterDone ? nextWords(afterDone.next) : '';
      await waitFor(`${words} to be next`, async () => (await shownNext(tab)) === words);
    },
  );

  test('of the next step itself is one click', async () => {
    await navigate(tab, 'boundary-0');
    await expectParts(tab, accountOf(demo(), 'boundary-0'));
    await tab.sidebar.region('Next step').part('button', 'Done').click();
    await tab.sidebar.region('Next step').part('heading', 'Personal introduction').facts();
  });
});

test('the name and the organisation stand on top', async () => {
  const tab = await openAccount(demo(), 'corvane');
  expect(await tab.sidebar.part('heading', 'Corvane Logistics').exists()).toBe(true);
  expect(accountOf(demo(), 'corvane').fields.Name).toBe('Corvane Logistics');
  expect(await tab.sidebar.text()).toContain('brightwater');
  await tab.close();
});
