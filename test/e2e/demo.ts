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

/** The demo that the files of a process share. */
let common: Promise<Demo> | undefined;

// The runner ends its process with this signal when every file is done.
process.once('SIGTERM', async () => {
  await common?.then(({ browser }) => browser.kill()).catch(() => {});
  process.exit();
});

/** Closes every tab and leaves the extension with nothing stored, as one whose default playbook is still to be made. */
async function restore({ browser, server }: Demo): Promise<void> {
  await browser.closeTabs();
  await browser.extension.clearStorage();
  await browser.extension.terminateBackground();
  server.requests.length = 0;
}

/**
 * A demo org and a browser for all tests of a file. Files that want nothing special of the browser share one, which
 * each finds without tabs and with nothing stored: a start costs as much as several tests.
 */
export function useDemo(options?: Omit<BrowserOptions, 'port'>): () => Demo {
  let demo: Demo | undefined;
  beforeAll(async () => {
    if (!options) common ??= startDemo({ keepTabs: true });
    demo = await (options ? startDemo(options) : common);
  });
  afterAll(async () => {
    if (!demo) return;
    if (options) return demo.close();
    try {
      await restore(demo);
    } catch (error) {
      // What cannot be made like new is of no use to the next file.
      common = undefined;
      await demo.browser.kill();
      await demo.server.close();
      throw error;
    }
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

/** Waits until the sidebar shows an account with what its Details say; opens them where another tab of the record is in front. */
async function untilRead(tab: Tab, { expected }: DemoAccount): Promise<void> {
  await settle(tab);
  await tab.evaluate(() => window.demoOrg.openTab('Details'));
  await tab.sidebar.region('SA handoff').facts();
  // The record comes in parts: the sidebar may stand before the Details were read.
  await waitFor('the Details to be read', async () => {
    const text = await tab.sidebar.text();
    const lacksNumber = expected.segment !== 'Unknown' && /Market segment\s+Unknown/.test(text);
    const lacksStart =
      expected.next.kind !== 'needs-start-date' && text.includes('When did this customer start?');
    return !lacksNumber && !lacksStart;
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
  await untilRead(tab, account);
  return tab;
}

/** Goes inside the app to another account of the first org and waits until the sidebar shows it. */
export async function showAccount(demo: Demo, tab: Tab, key: string): Promise<void> {
  const account = accountOf(demo, key);
  await navigate(tab, key);
  await tab.sidebar.part('heading', String(account.fields.Name)).facts();
  await untilRead(tab, account);
}
