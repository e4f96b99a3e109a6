import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { ensureBrowser } from '../../tasks/setup/ensure-browser.mjs';
import { type BrowserOptions, type OpenBrowser, type Preferences, VIEWPORT } from './browser';
import { ChromiumExtension } from './chromium-extension';
import { ChromiumTab } from './chromium-tab';
import { killGroup, profileFolder } from './profile-folder';
import type { PuppeteerTab } from './puppeteer-tab';
import { startBrowser } from './start-browser';
import { waitFor } from './wait-for';

const QUIET_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-proxy-server',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication',
];

/** How Chromium notes that a profile itself loads an extension from its folder. */
const UNPACKED = 4;

/**
 * True if the profile loads the extension by itself, as it does once it was reloaded. Loaded a second time from outside,
 * its background is replaced while it starts, and now and then answers nobody (Chromium 156: in 3 of 80 starts).
 */
function isKept(profile: string, extension: string): boolean {
  try {
    const { extensions } = JSON.parse(readFileSync(join(profile, 'Default', 'Preferences'), 'utf8'));
    const known = Object.values<{ location?: number; path?: string }>(extensions?.settings ?? {});
    return known.some(({ location, path }) => location === UNPACKED && path === extension);
  } catch {
    // A new profile, or one whose browser was killed before it wrote them.
    return false;
  }
}

/** A profile that is opened again has the extension from its start; installed anew it would forget what was granted. */
const atStart = (profile: string, extension: string): string[] =>
  isKept(profile, extension)
    ? []
    : [`--load-extension=${extension}`, '--disable-features=DisableLoadExtensionCommandLineSwitch'];

/** The id of the extension that was there from the start; undefined in a browser that takes none from outside. */
async function idAtStart(browser: Browser, extension: string): Promise<string | undefined> {
  try {
    return await waitFor(
      'the extension to be loaded',
      async () => [...(await browser.extensions()).values()].find(({ path }) => path === extension)?.id,
      3_000,
    );
  } catch {
    // Branded builds ignore the switch: there the tests of restarts see a new installation.
    return undefined;
  }
}

/** Starts Chromium, Chrome or Edge with the extension. */
export async function openChromium(
  options: BrowserOptions & { readonly extension: string },
): Promise<OpenBrowser> {
  const profile = profileFolder(options.profile);
  const launch = {
    executablePath: ensureBrowser('chromium').path,
    headless: !options.headed,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    // A window that a person sees and resizes is as large as it is.
    defaultViewport: options.headed ? null : { ...VIEWPORT, deviceScaleFactor: 1 },
    args: [
      ...QUIET_FLAGS,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      // Tabs and bars that nobody sees are not drawn: a fifth of the processor time of a run.
      ...(options.headed ? [] : ['--kiosk']),
      ...(options.profile === undefined ? [] : atStart(options.profile, options.extension)),
      `--host-resolver-rules=MAP * 127.0.0.1:${options.port}`,
      `--window-size=${VIEWPORT.width},${VIEWPORT.height + 120}`,
    ],
  };
  const [browser, id] = await startBrowser(profile, launch, async (started) => {
    const known = options.profile === undefined ? undefined : await idAtStart(started, options.extension);
    return known ?? (await started.installExtension(options.extension));
  });
  let preferred: Preferences = options;
  const extension = new ChromiumExtension(browser, id, () => preferred);
  const over = new WeakMap<Page, Promise<ChromiumTab>>();
  const faults: string[] = [];
  browser.on('targetcreated', async (target) => {
    const page = await target.page().catch(() => null);
    page?.on('pageerror', (error) => {
      const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
      if (words.includes(`chrome-extension://${id}`)) faults.push(words);
    });
  });
  const kept: PuppeteerTab[] = [];
  const whenKept = (tab: PuppeteerTab): void => {
    if (kept.includes(tab)) throw new Error('This tab was closed before.');
    kept.push(tab);
  };
  const keep = options.keepTabs ? whenKept : undefined;
  const tabOver = (page: Page, whenClosed?: typeof keep): Promise<ChromiumTab> => {
    const tab = over.get(page) ?? ChromiumTab.over(page, preferred, whenClosed);
    over.set(page, tab);
    return tab;
  };
  // A person sees no empty tab beside the first that is asked for.
  const [first] = options.headed ? await browser.pages() : [];
  if (first) kept.push(await tabOver(first));
  return {
    name: 'chromium',
    version: await browser.version(),
    extension,
    async newTab({ ownWindow = false } = {}) {
      if (ownWindow) return tabOver(await browser.newPage({ type: 'window' }));
      const tab = kept.pop() ?? (await tabOver(await browser.newPage(), keep));
      await tab.useAgain();
      return tab;
    },
    async tabs() {
      const pages = (await browser.pages()).filter((page) => page.url().startsWith('https:'));
      return Promise.all(pages.map((page) => tabOver(page)));
    },
    async prefer(preferences) {
      preferred = preferences;
      // Those that are kept were told other ones.
      await Promise.all(kept.splice(0).map(({ page }) => page.close()));
    },
    async faults() {
      return faults.splice(0);
    },
    async closeTabs() {
      kept.length = 0;
      const [, ...opened] = await browser.pages();
      await Promise.all(opened.map((page) => page.close()));
    },
    async close() {
      await browser.close();
      profile.dispose();
    },
    async kill() {
      await killGroup(browser.process());
      profile.dispose();
    },
  };
}
