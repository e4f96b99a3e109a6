import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchOptions, Page } from 'puppeteer-core';
import { ensureBrowser } from '../../tasks/setup/ensure-browser.mjs';
import { BidiLink } from './bidi-link';
import { type BrowserOptions, type OpenBrowser, type Preferences, VIEWPORT } from './browser';
import { FirefoxExtension, GECKO_ID, PAGES_UUID } from './firefox-extension';
import { FirefoxTab } from './firefox-tab';
import { killGroup, profileFolder } from './profile-folder';
import type { PuppeteerTab } from './puppeteer-tab';
import { startBrowser } from './start-browser';
import { waitFor } from './wait-for';

/** What Firefox calls the preferences that pages are told; it follows their changes. */
const told = ({ dark, reducedMotion, forcedColors }: Preferences): Record<string, number> => ({
  'ui.systemUsesDarkTheme': dark ? 1 : 0,
  'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
  'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
  'browser.display.document_color_use': forcedColors ? 2 : 0,
});

function preferences(options: BrowserOptions): Record<string, unknown> {
  return {
    // A proxy of this machine would be asked for the hosts in place of the local server.
    'network.proxy.type': 0,
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443=${options.port}`,
    'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: PAGES_UUID }),
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.webextOptionalPermissionPrompts': false,
    'extensions.background.idle.timeout': 300_000,
    ...told(options),
    'dom.min_background_timeout_value': 4,
    'dom.timeout.enable_budget_timer_throttling': false,
  };
}

/** Where puppeteer keeps a profile's own preferences while it runs; it puts them back soon after the browser has ended. */
const PUT_ASIDE = ['prefs.js.puppeteer', 'user.js.puppeteer'];

/** Starts Firefox with the extension. */
export async function openFirefox(
  options: BrowserOptions & { readonly extension: string },
): Promise<OpenBrowser> {
  const profile = profileFolder(options.profile);
  await waitFor(
    'the preferences of the browser before to be put back',
    async () => !PUT_ASIDE.some((name) => existsSync(join(profile.path, name))),
  );
  const home = join(profile.path, `home-${randomUUID()}`);
  mkdirSync(home, { recursive: true });
  const launch: LaunchOptions = {
    browser: 'firefox',
    executablePath: ensureBrowser('firefox').path,
    headless: !options.headed,
    acceptInsecureCerts: true,
    // A window that a person sees and resizes is as large as it is.
    defaultViewport: options.headed ? null : { ...VIEWPORT, deviceScaleFactor: 1 },
    env: { ...process.env, HOME: home },
    args: ['--remote-allow-system-access', `--width=${VIEWPORT.width}`, `--height=${VIEWPORT.height + 120}`],
    extraPrefsFirefox: preferences(options),
  };
  const [browser] = await startBrowser(profile, launch, (started) =>
    started.installExtension(options.extension),
  );
  const link = new BidiLink(browser);
  const extension = new FirefoxExtension(browser, link);
  const known = new Map<string, FirefoxTab>();
  const kept: PuppeteerTab[] = [];
  const whenKept = (tab: PuppeteerTab): void => {
    if (kept.includes(tab)) throw new Error('This tab was closed before.');
    kept.push(tab);
  };
  const keep = options.keepTabs ? whenKept : undefined;
  const tabOver = (page: Page, whenClosed?: typeof keep): FirefoxTab => {
    const context = BidiLink.contextOf(page);
    const tab = known.get(context) ?? new FirefoxTab(page, link, whenClosed);
    known.set(context, tab);
    return tab;
  };
  // A person sees no empty tab beside the first that is asked for.
  const [first] = options.headed ? await browser.pages() : [];
  if (first) kept.push(tabOver(first));
  return {
    name: 'firefox',
    version: await browser.version(),
    extension,
    async newTab({ ownWindow = false } = {}) {
      if (ownWindow) return tabOver(await browser.newPage({ type: 'window' }));
      const tab = kept.pop() ?? tabOver(await browser.newPage(), keep);
      await tab.useAgain();
      return tab;
    },
    async tabs() {
      const pages = (await browser.pages()).filter((page) => page.url().startsWith('https:'));
      return pages.map((page) => tabOver(page));
    },
    async prefer(preferences) {
      const prefs = JSON.stringify(Object.entries(told(preferences)));
      await link.privileged(`for (const [name, value] of ${prefs}) Services.prefs.setIntPref(name, value);`);
    },
    async faults() {
      return (await link.privileged(`
        const faults = Services.console.getMessageArray()
          .filter((message) => message instanceof Ci.nsIScriptError && !(message.flags & message.warningFlag))
          .map((message) => [message.errorMessage, message.sourceName, message.stack].join(' '))
          .filter((words) => words.includes('moz-extension://${PAGES_UUID}'))
          // What the browser itself says where a page was left while something was being fetched for it.
          .filter((words) => !/^Promise (resolved|rejected) (while context is inactive|after context unloaded)/.test(words));
        Services.console.reset();
        return faults;`)) as string[];
    },
    async closeTabs() {
      kept.length = 0;
      extension.forgetPlainPage();
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
