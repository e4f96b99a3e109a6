import { mkdirSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { demoAccount, demoAccounts } from '../../demo-org/data/demo-accounts';
import { civilToday } from '../../demo-org/files';
import { BRIGHTWATER } from '../../demo-org/hosts';
import { type DemoOrgServer, startDemoOrg } from '../../demo-org/server';
import type { OpenBrowser, Tab } from '../../e2e/browsers/browser';
import { openBrowser } from '../../e2e/browsers/open-browser';
import { waitFor } from '../../e2e/browsers/wait-for';

/** What "npm start" was asked for. */
export interface DemoRequest {
  readonly browser: { readonly kind: 'chromium' | 'firefox'; readonly name: string; readonly path: string };
  readonly root: string;
  readonly headed: boolean;
  readonly keep: boolean;
  /** Headless: act as a person would, before the sidebar is printed. */
  readonly play: boolean;
  readonly account: string;
  readonly theme: string;
  readonly screenshot: string;
}

/** Longest wait for the sidebar to be there with its handoff, its last section. */
const PATIENCE_MS = 40_000;

function addressOf(request: DemoRequest): string {
  const account = demoAccount(demoAccounts(civilToday(), BRIGHTWATER), request.account);
  const query = request.theme === 'dark' ? '?theme=dark' : '';
  return `https://${BRIGHTWATER.lightning}/lightning/r/Account/${account.id}/view${query}`;
}

/** Resolves when the person closes the window or presses Ctrl-C. */
function untilClosed(browser: OpenBrowser): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
    const look = async () => {
      const tabs = await browser.tabs().catch(() => []);
      if (tabs.length === 0) resolve();
      else setTimeout(look, 1000);
    };
    void look();
  });
}

async function takePicture(tab: Tab, request: DemoRequest): Promise<void> {
  const path = isAbsolute(request.screenshot) ? request.screenshot : join(request.root, request.screenshot);
  mkdirSync(dirname(path), { recursive: true });
  await tab.screenshot(path);
  console.log(`Screenshot: ${path}`);
}

/** Settles the next step, names who hands over to whom, and ticks what they have done. */
async function play(tab: Tab): Promise<void> {
  const { sidebar } = tab;
  await sidebar.button('Done').click();
  await sidebar.button('Change who hands over to whom').click();
  await tab.type('Theo Lindqvist');
  await tab.press('Tab');
  await tab.type('Keiko Tanabe');
  await tab.press('Enter');
  for (const item of [
    'Update SA name on account team in Salesforce',
    'Introduce new SA live on a client call',
  ])
    await sidebar.checkbox(item).click();
  await waitFor('the sidebar to say that it saved', async () => {
    const text = await sidebar.text();
    return text.includes('2 of 5') && !text.includes('Saving');
  });
}

async function printSidebar(tab: Tab, request: DemoRequest): Promise<void> {
  try {
    await tab.sidebar.region('SA handoff').facts(undefined, PATIENCE_MS);
    if (request.play) await play(tab);
    const text = await tab.sidebar.text();
    const lines = text.split('\n').map((line) => line.trim());
    console.log(`\n${lines.filter(Boolean).join('\n')}\n`);
  } finally {
    // A picture tells most where the sidebar did not appear.
    await takePicture(tab, request);
  }
}

function reachable(org: DemoOrgServer, address: string): void {
  console.log(`
The demo org listens on 127.0.0.1:${org.port}; Ctrl-C ends it. To reach it from a Chromium-based browser:
  --host-resolver-rules="MAP * 127.0.0.1:${org.port}" --ignore-certificate-errors
and from Firefox, in about:config:
  network.dns.forceResolve = 127.0.0.1, network.socket.forcePort = 443=${org.port}
then open ${address}`);
}

/**
 * Starts the demo org and the browser with the extension on a demo account. With a display it stays until the window
 * is closed; without one it prints the sidebar, writes a screenshot and ends.
 */
export async function showDemo(request: DemoRequest): Promise<void> {
  process.env[request.browser.kind === 'firefox' ? 'HANDRAIL_FIREFOX' : 'HANDRAIL_CHROMIUM'] =
    request.browser.path;
  const address = addressOf(request);
  const org = await startDemoOrg();
  try {
    console.log(`Opening ${request.browser.name}${request.headed ? '' : ' without a window'}…`);
    const browser = await openBrowser({
      port: org.port,
      browser: request.browser.kind,
      headed: request.headed,
      dark: request.theme === 'dark',
      extension: join(request.root, 'dist', request.browser.kind === 'firefox' ? 'firefox' : 'chrome'),
    });
    try {
      const tab = await browser.newTab();
      await tab.goto(address);
      await tab.bringToFront();
      if (request.headed) {
        console.log('Handrail is at the right of the page. Close the window or press Ctrl-C to end.');
        await untilClosed(browser);
      } else {
        await printSidebar(tab, request);
      }
    } finally {
      await browser.close();
    }
    if (!request.headed && request.keep) {
      reachable(org, address);
      await new Promise<void>((resolve) => {
        process.once('SIGINT', () => resolve());
        process.once('SIGTERM', () => resolve());
      });
    }
  } finally {
    await org.close();
  }
}
