import { afterAll, beforeAll } from 'vitest';
import type { CivilDate } from '../../src/domain/civil-date';
import type { DemoAccount } from '../demo-org/data/demo-account';
import { demoAccount, demoAccounts } from '../demo-org/data/demo-accounts';
import { BRIGHTWATER, type DemoOrg } from '../demo-org/hosts';
import { type DemoOrgServer, startDemoOrg } from '../demo-org/server';
import type { BrowserOptions, OpenBrowser, Tab } from './browsers/browser';
import { openBrowser } from './browsers/open-browser';
import { waitFor } from './browsers/wait-for';

/** A demo org and a browser that sees nothing but it. */
export interface Demo {
  readonly server: DemoOrgServer;
  /** Replaced by `restart` and `kill`. */
  browser: OpenBrowser;
  readonly today: CivilDate;
  close(): Promise<void>;
}

/** This machine's date, which is the browser's too. */
function localToday(): CivilDate {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as CivilDate;
}

/** Starts the demo org and a browser with the built extension. */
export async function startDemo(options: Omit<BrowserOptions, 'port'> = {}): Promise<Demo> {
  const today = localToday();
  const server = await startDemoOrg({ today });
  const demo: Demo = {
    server,
    browser: await openBrowser({ ...options, port: server.port }),
    today,
    async close() {
      await demo.browser.close();
      await server.close();
    },
  };
  return demo;
}

/** The demo accounts of an org as of today. */
export function accountsOf(demo: Demo, org: DemoOrg = BRIGHTWATER): readonly DemoAccount[] {
  return demoAccounts(demo.today, org);
}

/** The account with this key. */
export function accountOf(demo: Demo, key: string, org: DemoOrg = BRIGHTWATER): DemoAccount {
  return demoAccount(accountsOf(demo, org), key);
}

/** Address of an account's record page in Lightning. */
export function accountUrl(account: { readonly id: string }, org: DemoOrg = BRIGHTWATER, query = ''): string {
  return `https://${org.lightning}/lightning/r/Account/${account.id}/view${query}`;
}

/** One demo org and browser for all tests of a file. */
export function useDemo(options: Omit<BrowserOptions, 'port'> = {}): () => Demo {
  let demo: Demo | undefined;
  beforeAll(async () => {
    demo = await startDemo(options);
  });
  afterAll(async () => {
    await demo?.close();
  });
  return () => {
    if (!demo) throw new Error('The demo org is not running');
    return demo;
  };
}

/** Waits until the page that the address names is there in full. */
export async function settle(tab: Tab): Promise<void> {
  await waitFor('the page to be there', () => tab.evaluate(() => typeof window.demoOrg === 'object'));
  await tab.evaluate(() => window.demoOrg.ready());
}

/** Goes to an account inside the app, as a click on its link does. */
export async function navigate(tab: Tab, to: string): Promise<void> {
  await tab.evaluate((path) => window.demoOrg.navigate(path), to);
}

/** Waits until the sidebar says that the last deed is saved. */
export async function untilSaved(tab: Tab): Promise<void> {
  await waitFor('the sidebar to say that it saved', async () => {
    return (await tab.sidebar.part('status').all()).some((status) => /Saved$/.test(status.text.trim()));
  });
}

/** Opens an account in a new tab and waits until the sidebar shows it. */
export async function openAccount(
  demo: Demo,
  key: string,
  options: { readonly org?: DemoOrg; readonly query?: string; readonly ownWindow?: boolean } = {},
): Promise<Tab> {
  const { org = BRIGHTWATER, query = '', ownWindow = false } = options;
  const account = accountOf(demo, key, org);
  const tab = await demo.browser.newTab({ ownWindow });
  await tab.goto(accountUrl(account, org, query));
  await settle(tab);
  await tab.evaluate(() => window.demoOrg.openTab('Details'));
  await tab.sidebar.region('SA handoff').facts();
  // The record comes in parts: the sidebar may stand before the Details were read.
  const { segment, next } = account.expected;
  await waitFor('the Details to be read', async () => {
    const text = await tab.sidebar.text();
    const lacksNumber = segment !== 'Unknown' && /Market segment\s+Unknown/.test(text);
    const lacksStart = next.kind !== 'needs-start-date' && text.includes('When did this customer start?');
    return !lacksNumber && !lacksStart;
  });
  return tab;
}
