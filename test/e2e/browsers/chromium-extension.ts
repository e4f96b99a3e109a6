import type { Browser, Page } from 'puppeteer-core';
import type { ExtensionControl, Popup, Preferences, Tab } from './browser';
import { ChromiumTab } from './chromium-tab';
import { waitFor } from './wait-for';

/** The extension as Chromium runs it: a service worker and pages. */
export class ChromiumExtension implements ExtensionControl {
  readonly id: string;
  readonly #browser: Browser;
  readonly #preferences: () => Preferences;
  #plain: Promise<Page> | undefined;

  constructor(browser: Browser, id: string, preferences: () => Preferences) {
    this.#browser = browser;
    this.id = id;
    this.#preferences = preferences;
  }

  /**
   * Runs this in the background and lets go of it again: a worker that is stopped while it is being debugged starts
   * paused the next time, where nobody resumes it.
   */
  async #inBackground(expression: string): Promise<void> {
    // Once it has answered, puppeteer's own look at a worker that starts is over, too.
    await this.#onPlainPage((page) => page.evaluate(`chrome.runtime.sendMessage({ call: 'wake' })`));
    const target = await this.#browser.waitForTarget(
      (one) => one.type() === 'service_worker' && one.url().includes(this.id),
    );
    const session = await target.createCDPSession();
    try {
      const { exceptionDetails } = await session.send('Runtime.evaluate', { expression, awaitPromise: true });
      if (exceptionDetails) {
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      }
    } finally {
      await session.detach();
    }
  }

  /** A page of the extension's origin that holds none of its code; it stays open in the background until all tabs are closed. */
  async #onPlainPage<R>(use: (page: Page) => Promise<R>): Promise<R> {
    const open = async (): Promise<Page> => {
      const page = await this.#browser.newPage({ background: true });
      await page.goto(`chrome-extension://${this.id}/icons/16.png`);
      return page;
    };
    if ((await this.#plain?.catch(() => undefined))?.isClosed() !== false) this.#plain = open();
    return use(await (this.#plain as Promise<Page>));
  }

  async storage(): Promise<Record<string, unknown>> {
    return this.#onPlainPage(async (page) => {
      return (await page.evaluate('chrome.storage.local.get(null)')) as Record<string, unknown>;
    });
  }
  async setStorage(items: Record<string, unknown>): Promise<void> {
    await this.#onPlainPage(async (page) => {
      await page.evaluate(`chrome.storage.local.set(${JSON.stringify(items)})`);
    });
  }
  async clearStorage(): Promise<void> {
    await this.#onPlainPage((page) => page.evaluate('chrome.storage.local.clear()'));
  }
  async terminateBackground(): Promise<void> {
    await this.#onPlainPage(async (page) => {
      const session = await page.createCDPSession();
      try {
        await session.send('ServiceWorker.enable');
        await waitFor('the background to stop', async () => {
          // Again where it is still there: an event that was on its way starts it again.
          await session.send('ServiceWorker.stopAllWorkers');
          return !(await this.isBackgroundRunning());
        });
      } finally {
        await session.detach();
      }
    });
  }
  async isBackgroundRunning(): Promise<boolean> {
    // As the browser itself says: puppeteer's list may keep a worker that was gone while it was being entered.
    const session = await this.#browser.target().createCDPSession();
    try {
      const { targetInfos } = await session.send('Target.getTargets');
      return targetInfos.some(({ type, url }) => type === 'service_worker' && url.includes(this.id));
    } finally {
      await session.detach();
    }
  }
  async refuseWrites(message: string): Promise<void> {
    await this.#inBackground(
      `chrome.storage.local.set = () => Promise.reject(new Error(${JSON.stringify(message)}))`,
    );
  }
  async command(name: string): Promise<void> {
    await this.#inBackground(`chrome.tabs.query({ active: true, lastFocusedWindow: true })
      .then(([tab]) => chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tab))`);
  }
  async #open(path: string): Promise<Tab> {
    const page = await this.#browser.newPage();
    await page.goto(`chrome-extension://${this.id}/${path}`, { waitUntil: 'domcontentloaded' });
    return ChromiumTab.over(page, this.#preferences());
  }
  async openOptions(): Promise<Tab> {
    return this.#open('src/entrypoints/options.html');
  }
  async openPopupPage(): Promise<Tab> {
    return this.#open('src/entrypoints/popup.html');
  }
  async openPopup(over: Tab): Promise<Popup> {
    if (!(over instanceof ChromiumTab)) throw new Error('Not a tab of Chromium');
    await over.bringToFront();
    const extension = (await this.#browser.extensions()).get(this.id);
    if (!extension) throw new Error('The extension is not there');
    const shown = this.#browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
    await extension.triggerAction(over.page);
    const page = await (await shown).asPage();
    return {
      text: () => page.evaluate(() => document.body.innerText),
      click: (button) => page.locator(`aria/${button}[role="button"]`).setTimeout(5_000).click(),
      async close() {
        if (!page.isClosed()) await page.close();
        await waitFor('the popup to close', async () => page.isClosed());
      },
    };
  }
  async agreeTo(origin: string): Promise<void> {
    // Remembered as granted once, so that asking again shows no prompt.
    await this.#manage('developerPrivate.addHostPermission', this.id, origin);
  }
  async reload(): Promise<void> {
    // What was loaded from a folder is started again for developers only.
    await this.#manage('developerPrivate.updateProfileConfiguration', { inDeveloperMode: true });
    await this.#manage('developerPrivate.reload', this.id);
  }

  async turn(state: 'on' | 'off'): Promise<void> {
    await this.#manage('management.setEnabled', this.id, state === 'on');
  }

  /** Calls what the page that lists all extensions may call. */
  async #manage(call: string, ...input: readonly unknown[]): Promise<void> {
    const page = await this.#browser.newPage({ background: true });
    try {
      await page.goto('chrome://extensions');
      const list = input.map((one) => JSON.stringify(one)).join(', ');
      await page.evaluate(`chrome.${call}(${list})`);
    } finally {
      await page.close();
    }
  }
}
