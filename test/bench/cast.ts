import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DemoAccount } from '../demo-org/data/demo-account';
import { demoAccounts } from '../demo-org/data/demo-accounts';
import { civilToday } from '../demo-org/files';
import { BRIGHTWATER } from '../demo-org/hosts';
import { type DemoOrgServer, startDemoOrg } from '../demo-org/server';
import type { BrowserName, OpenBrowser, Tab } from '../e2e/browsers/browser';
import { openBrowser } from '../e2e/browsers/open-browser';
import { waitFor } from '../e2e/browsers/wait-for';

/** Another extension, by the folder that holds it unpacked. */
export type Peer = `peer ${string}`;

/** Who is measured: Handrail, an extension that does nothing, a panel drawn by hand, and others. */
export type Actor = 'product' | 'empty' | 'panel' | Peer;

const PEER = 'peer ';

/** What the table calls a peer: the name of its folder. */
export const nameOf = (peer: Peer): string => basename(peer.slice(PEER.length));

/** The same browser once for each actor, all showing the same demo org. */
export interface Cast {
  readonly name: BrowserName;
  readonly accounts: readonly DemoAccount[];
  readonly peers: readonly Peer[];
  /** Where an actor's extension lies, unpacked. */
  folderOf(actor: Actor): string;
  /** Opens an actor's browser when it is first asked for. */
  browser(actor: Actor): Promise<OpenBrowser>;
  /** Handrail's browser anew, with nothing remembered of any account. */
  forget(): Promise<void>;
  /** A new tab in front, on an account's page that is there in full; Handrail's with its sidebar. */
  open(actor: Actor, key: string, query?: string): Promise<Tab>;
  account(key: string): DemoAccount;
  close(): Promise<void>;
}

/** Address of an account's record page. */
export function addressOf(account: { readonly id: string }, query = ''): string {
  return `https://${BRIGHTWATER.lightning}/lightning/r/Account/${account.id}/view${query}`;
}

/** Waits for the page that the address names, and of Handrail's own for its last section. */
export async function settle(tab: Tab, actor: Actor): Promise<void> {
  await waitFor('the page to start', () => tab.evaluate(() => typeof window.demoOrg === 'object'), 60_000);
  await tab.evaluate(() => window.demoOrg.ready());
  if (actor === 'product') await tab.sidebar.region('SA handoff').facts(undefined, 60_000);
}

/**
 * Makes the cast of one browser; `builds` is the folder that holds the builds `chrome` and `firefox`, `peers` are the
 * folders of other extensions, which are made for Chromium.
 */
export async function openCast(name: BrowserName, builds: string, peers: readonly string[]): Promise<Cast> {
  const server: DemoOrgServer = await startDemoOrg();
  const browsers = new Map<Actor, Promise<OpenBrowser>>();
  const accounts = demoAccounts(civilToday(), BRIGHTWATER);
  const folderOf = (actor: Actor): string => {
    if (actor === 'product') return join(builds, name === 'chromium' ? 'chrome' : 'firefox');
    if (actor.startsWith(PEER)) return actor.slice(PEER.length);
    return fileURLToPath(new URL(`./extensions/${actor}`, import.meta.url));
  };
  const cast: Cast = {
    name,
    accounts,
    peers: name === 'chromium' ? peers.map((folder): Peer => `${PEER}${folder}`) : [],
    folderOf,
    browser(actor) {
      const browser =
        browsers.get(actor) ?? openBrowser({ browser: name, port: server.port, extension: folderOf(actor) });
      browsers.set(actor, browser);
      return browser;
    },
    async forget() {
      await (await browsers.get('product'))?.close();
      browsers.delete('product');
    },
    async open(actor, key, query = '') {
      const tab = await (await cast.browser(actor)).newTab();
      await tab.bringToFront();
      await tab.goto(addressOf(cast.account(key), query));
      await settle(tab, actor);
      return tab;
    },
    account(key) {
      const found = accounts.find((account) => account.key === key);
      if (!found) throw new Error(`The demo org has no account "${key}".`);
      return found;
    },
    async close() {
      for (const browser of browsers.values()) await (await browser).close();
      await server.close();
    },
  };
  return cast;
}

/** Waits this many milliseconds: for a page to fall quiet, never for a result. */
export function quiet(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
