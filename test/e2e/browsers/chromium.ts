import type { Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { ensureBrowser } from '../../tasks/setup/ensure-browser.mjs';
import type { BrowserOptions, OpenBrowser } from './browser';
import { ChromiumExtension } from './chromium-extension';
import { ChromiumTab } from './chromium-tab';
import { killGroup, profileFolder } from './profile-folder';

const QUIET_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication',
];

/** Starts Chromium, Chrome or Edge with the extension. */
export async function openChromium(
  options: BrowserOptions & { readonly extension: string },
): Promise<OpenBrowser> {
  const profile = profileFolder(options.profile);
  const size = options.size ?? { width: 1440, height: 900 };
  const browser = await puppeteer.launch({
    executablePath: ensureBrowser('chromium').path,
    headless: !options.headed,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    userDataDir: profile.path,
    defaultViewport: { ...size, deviceScaleFactor: 1 },
    env: { ...process.env, ...(options.timeZone ? { TZ: options.timeZone } : {}) },
    args: [
      ...QUIET_FLAGS,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.locale ? [`--lang=${options.locale}`, `--accept-lang=${options.locale}`] : []),
      `--host-resolver-rules=MAP * 127.0.0.1:${options.port}`,
      `--window-size=${size.width},${size.height + 120}`,
    ],
  });
  const id = await browser.installExtension(options.extension);
  const known = new WeakMap<Page, Promise<ChromiumTab>>();
  const tabOver = (page: Page): Promise<ChromiumTab> => {
    const tab = known.get(page) ?? ChromiumTab.over(page, options);
    known.set(page, tab);
    return tab;
  };
  return {
    name: 'chromium',
    version: await browser.version(),
    extension: new ChromiumExtension(browser, id, options),
    async newTab({ ownWindow = false } = {}) {
      return tabOver(await browser.newPage(ownWindow ? { type: 'window' } : {}));
    },
    async tabs() {
      const pages = (await browser.pages()).filter((page) => page.url().startsWith('https:'));
      return Promise.all(pages.map(tabOver));
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
