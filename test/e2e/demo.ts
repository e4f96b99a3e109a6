import { afterAll, afterEach, beforeAll } from 'vitest';
import type { CivilDate } from '../../src/domain/civil-date';
import type { DemoAccount } from '../demo-org/data/demo-account';
import { demoAccount, demoAccounts } from '../demo-org/data/demo-accounts';
import { civilToday } from '../demo-org/files';
import { BRIGHTWATER, type DemoOrg } from '../demo-org/hosts';
import { type DemoOrgServer, type DemoRequest, startDemoOrg } from '../demo-org/server';
import type { OpenBrowser, Preferences, Tab } from './browsers/browser';
import { openBrowser } from './browsers/open-browser';
import { profileFolder } from './browsers/profile-folder';
import { waitFor } from './browsers/wait-for';

/** A demo org and a browser that sees nothing but it. */
export interface Demo {
  readonly server: DemoOrgServer;
  /** Replaced by `startAgain`. */
  readonly browser: OpenBrowser;
  readonly today: CivilDate;
  /** Ends the browser, in good order or by `kill -9`, and starts it again on the same profile. */
  startAgain(end: 'close' | 'kill'): Promise<void>;
}

/** Milliseconds of each wait of a page whose address asks for none: some frames, so that the parts of a record are seen to come. */
const DELAY = 25;

/** Starts the demo org and a browser with the built extension. */
async function startDemo(): Promise<Demo> {
  // This machine's date is the browser's too.
  const today = civilToday();
  const server = await startDemoOrg({ today, delay: DELAY });
  const profile = profileFolder(undefined).path;
  const open = () => openBrowser({ port: server.port, profile, keepTabs: true });
  let browser = await open();
  return {
    server,
    get browser() {
      return browser;
    },
    today,
    async startAgain(end) {
      await checkFaults(browser);
      await browser[end]();
      browser = await open();
    },
  };
}

/** The demo accounts of an org as of today. */
function accountsOf(demo: Demo, org: DemoOrg = BRIGHTWATER): readonly DemoAccount[] {
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

/** The hosts of the browsers' own makers. */
const MAKERS =
  /(^|\.)(mozilla\.(com|org|net)|firefox\.com|google\.com|googleapis\.com|gstatic\.com|gvt1\.com)$/;

/** Every request so far but those that a browser sends to its makers by itself, with or without an extension. */
export function requestsOfPages({ server }: Demo): DemoRequest[] {
  return server.requests.filter(({ host }) => !MAKERS.test(host.replace(/:\d+$/, '')));
}

/** The demo that the files of a process share. */
let common: Promise<Demo> | undefined;

// The runner ends its process with this signal when every file is done.
process.once('SIGTERM', async () => {
  await common?.then(({ browser }) => browser.kill()).catch(() => {});
  process.exit();
});

/** Throws what the extension threw and nobody caught. */
async function checkFaults(browser: OpenBrowser): Promise<void> {
  const faults = await browser.faults();
  if (faults.length > 0) throw new Error(`Nobody caught what the extension threw:\n${faults.join('\n')}`);
}

/** Closes every tab and leaves the extension with nothing stored, as one whose default playbook is still to be made. */
async function restore({ browser, server }: Demo): Promise<void> {
  await browser.prefer({});
  await browser.closeTabs();
  await browser.extension.clearStorage();
  await browser.extension.terminateBackground();
  server.requests.length = 0;
}

/**
 * A demo org and a browser for all tests of a file, whose pages are told these preferences. All files share one, which
 * each finds without tabs and with nothing stored: a start costs as much as several tests. A file that `spoils` its
 * browser, or whose test failed, is the last to have it.
 */
export function useDemo(preferences?: Preferences, { spoils = false } = {}): () => Demo {
  let demo: Demo | undefined;
  let isSpoilt = spoils;
  beforeAll(async () => {
    common ??= startDemo();
    demo = await common;
    if (preferences) await demo.browser.prefer(preferences);
  });
  afterEach(({ task }) => {
    isSpoilt ||= task.result?.state === 'fail';
  });
  afterAll(async () => {
    if (!demo) return;
    try {
      await checkFaults(demo.browser);
      if (!isSpoilt) await restore(demo);
    } catch (error) {
      isSpoilt = true;
      throw error;
    } finally {
      if (isSpoilt) await discard(demo);
    }
  });
  return () => {
    if (!demo) throw new Error('The demo org is not running');
    return demo;
  };
}

/** Ends a demo that is not as the next file needs it, so that this one gets another. */
async function discard({ browser, server }: Demo): Promise<void> {
  common = undefined;
  await browser.kill();
  await server.close();
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
  // What the sidebar said of an earlier deed stands there until the picture after the click.
  await tab.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve));
        setTimeout(resolve, 100);
      }),
  );
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
