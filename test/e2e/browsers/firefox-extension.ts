import type { Browser } from 'puppeteer-core';
import { BidiLink } from './bidi-link';
import type { ExtensionControl, Popup, Tab } from './browser';
import { FirefoxTab } from './firefox-tab';
import { waitFor } from './wait-for';

/** The id that the Firefox manifest carries. */
export const GECKO_ID = 'handrail@handrail.example';
/** One identity for the extension's own pages, the same at every start of one profile. */
export const PAGES_UUID = '7b1f8f1e-6c0f-4f0a-9d55-5a0f0f9a1c21';

/** The extension as Firefox runs it: an event page and pages. */
export class FirefoxExtension implements ExtensionControl {
  readonly id = GECKO_ID;
  readonly #browser: Browser;
  readonly #link: BidiLink;
  #plain: Promise<string> | undefined;

  constructor(browser: Browser, link: BidiLink) {
    this.#browser = browser;
    this.#link = link;
  }

  async #openAt(path: string): Promise<string> {
    const { context } = await this.#link.send<{ context: string }>('browsingContext.create', {
      type: 'tab',
      background: true,
    });
    const url = `moz-extension://${PAGES_UUID}/${path}`;
    // Waiting for the load of an extension's page never ends in Firefox: navigate, then look.
    await this.#link.send('browsingContext.navigate', { context, url, wait: 'none' });
    await waitFor(`${url} to open`, async () => {
      return this.#link.json(
        { context },
        `return location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`,
      );
    });
    return context;
  }

  /** Evaluates in a page of the extension's origin that holds none of its code; it stays open in the background. */
  async #onPlainPage(body: string): Promise<unknown> {
    this.#plain ??= this.#openAt('icons/16.png');
    try {
      return await this.#link.json({ context: await this.#plain }, body);
    } catch (error) {
      this.#plain = undefined;
      throw error;
    }
  }

  /** To be called before every tab is closed: the page of `#onPlainPage` is one of them. */
  forgetPlainPage(): void {
    this.#plain = undefined;
  }

  async storage(): Promise<Record<string, unknown>> {
    return (await this.#onPlainPage('return browser.storage.local.get(null)')) as Record<string, unknown>;
  }
  async setStorage(items: Record<string, unknown>): Promise<void> {
    await this.#onPlainPage(`await browser.storage.local.set(${JSON.stringify(items)})`);
  }
  async clearStorage(): Promise<void> {
    await this.#onPlainPage('await browser.storage.local.clear()');
  }
  async terminateBackground(): Promise<void> {
    await this.#link.privileged(`
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)});
      await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });`);
    await waitFor('the background to stop', async () => !(await this.isBackgroundRunning()));
  }
  async isBackgroundRunning(): Promise<boolean> {
    const state = await this.#link.privileged(
      `return WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)}).extension.backgroundState`,
    );
    return state === 'running' || state === 'suspending';
  }
  async refuseWrites(message: string): Promise<void> {
    // Everything must belong to the background's own realm: objects of this page die with it.
    await this.#onPlainPage(`
      const { browser: api, Promise: P, Error: E } = await browser.runtime.getBackgroundPage();
      api.storage.local.set = P.reject.bind(P, new E(${JSON.stringify(message)}));`);
  }
  /** By its keys, since a menu of Firefox may take them: Alt+Shift+H opens Help. */
  async command(name: string): Promise<void> {
    await this.#link.privileged(`
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)});
      await extension.wakeupBackground?.();
      const window = Services.wm.getMostRecentWindow('navigator:browser');
      const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      keyboard.beginInputTransactionForTests(window);
      const { shortcut } = (await extension.shortcuts.commands).get(${JSON.stringify(name)});
      const keys = shortcut.split('+').map((key) => {
        const keyCode = { Alt: 18, Shift: 16, Ctrl: 17 }[key] ?? key.charCodeAt(0);
        return new window.KeyboardEvent('', { key, keyCode });
      });
      for (const key of keys) keyboard.keydown(key);
      for (const key of keys.toReversed()) keyboard.keyup(key);`);
  }
  async reload(): Promise<void> {
    await this.#manage('reload');
  }
  async turn(state: 'on' | 'off'): Promise<void> {
    await this.#manage(state === 'on' ? 'enable' : 'disable');
  }

  /** Does what the page that lists all extensions does. */
  async #manage(call: 'reload' | 'enable' | 'disable'): Promise<void> {
    this.#plain = undefined;
    await this.#link.privileged(`
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await (await AddonManager.getAddonByID(${JSON.stringify(GECKO_ID)})).${call}();`);
  }
  async #open(path: string): Promise<Tab> {
    const context = await this.#openAt(path);
    const page = await waitFor('the tab to be known', async () => {
      const pages = await this.#browser.pages();
      return pages.find((candidate) => BidiLink.contextOf(candidate) === context);
    });
    await page.bringToFront();
    return new FirefoxTab(page, this.#link);
  }
  async openOptions(): Promise<Tab> {
    return this.#open('src/entrypoints/options.html');
  }
  async openPopupPage(): Promise<Tab> {
    return this.#open('src/entrypoints/popup.html');
  }

  /** Evaluates the body of an async function in the popup, where `content` is its window; null where none is open. */
  #inPopup(body: string): Promise<unknown> {
    return this.#link.privileged(`
      const win = Services.wm.getMostRecentWindow('navigator:browser');
      const browser = win.document.querySelector('browser.webextension-popup-browser');
      if (!browser) return null;
      const { messageManager } = browser;
      return new Promise((resolve) => {
        const name = 'handrail-test:' + Math.random();
        const answer = ({ data }) => {
          messageManager.removeMessageListener(name, answer);
          resolve(data);
        };
        messageManager.addMessageListener(name, answer);
        // A popup that closes meanwhile never answers.
        win.setTimeout(() => resolve(null), 2000);
        const source = ${JSON.stringify(`(async () => {${body}})()`)};
        const send = '.then((value) => sendAsyncMessage(' + JSON.stringify(name) + ', value ?? null))';
        messageManager.loadFrameScript('data:,' + encodeURIComponent(source + send), false);
      });`);
  }

  async openPopup(over: Tab): Promise<Popup> {
    await over.bringToFront();
    await this.#link.privileged(`
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)});
      const win = Services.wm.getMostRecentWindow('navigator:browser');
      await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(win, false);`);
    const ready =
      "return content.location.href.endsWith('/popup.html') && !!content.document.querySelector('button')";
    await waitFor('the popup to open', async () => (await this.#inPopup(ready)) === true);
    return {
      text: async () => String(await this.#inPopup('return content.document.body.innerText')),
      click: async (button) => {
        await waitFor(`the button "${button}" in the popup`, async () =>
          this.#inPopup(`
            const buttons = [...content.document.querySelectorAll('button')];
            const wanted = buttons.find((one) => one.innerText.trim() === ${JSON.stringify(button)});
            if (!wanted) return false;
            const { x, y, width, height } = wanted.getBoundingClientRect();
            // Done when the button felt it: a popup that is only just opening may take the mouse for nothing.
            let clicked = false;
            wanted.addEventListener('click', () => { clicked = true; }, { once: true, capture: true });
            for (const type of ['mousedown', 'mouseup']) {
              content.synthesizeMouseEvent(type, x + width / 2, y + height / 2, { button: 0, clickCount: 1 }, {});
            }
            return clicked;`),
        );
      },
      close: async () => {
        await waitFor('the popup to close', async () =>
          this.#link.privileged(`
            const win = Services.wm.getMostRecentWindow('navigator:browser');
            const browser = win.document.querySelector('browser.webextension-popup-browser');
            browser?.closest('panel')?.hidePopup();
            return !browser;`),
        );
      },
    };
  }
  /** The profile's preferences answer every request with yes. */
  async agreeTo(): Promise<void> {}
}
