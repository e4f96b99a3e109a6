import { beforeAll, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { BRIGHTWATER, BRIGHTWATER_MIL } from '../demo-org/hosts';
import type { Popup, Tab } from './browsers/browser';
import { browserOfThisRun } from './browsers/open-browser';
import { waitFor } from './browsers/wait-for';
import { accountOf, accountUrl, navigate, openAccount, settle, useDemo } from './demo';

const HOST = BRIGHTWATER_MIL.lightning;
const ORIGIN = `https://${HOST}/*`;

// Neither a host that was withdrawn nor an extension that was started anew is as the installation made it.
const demo = useDemo(undefined, { spoils: true });
let tab: Tab;

beforeAll(async () => {
  await demo().browser.extension.agreeTo(ORIGIN);
  tab = await openGovernmentAccount();
});

/** An account of the government org, its page there in full. */
async function openGovernmentAccount(): Promise<Tab> {
  const opened = await demo().browser.newTab();
  await opened.goto(accountUrl(accountOf(demo(), 'corvane', BRIGHTWATER_MIL), BRIGHTWATER_MIL));
  await settle(opened);
  return opened;
}

const says = (popup: Popup, words: string): Promise<unknown> =>
  waitFor(`the popup to say "${words}"`, async () => (await popup.text()).includes(words));

/** The popup over the tab, which sees where it is; in Chromium it is allowed to look first. */
async function openSeeingPopup(): Promise<Popup> {
  const popup = await demo().browser.extension.openPopup(tab);
  if (demo().browser.name === 'firefox') return popup;
  await says(popup, 'your browser hides its address');
  await popup.click('Let Handrail look');
  await says(popup, 'button again');
  await popup.close();
  return demo().browser.extension.openPopup(tab);
}

/** What the extension may do now, beyond what it may always do. */
async function extraPermissions(): Promise<readonly string[]> {
  const page = await demo().browser.extension.openOptions();
  try {
    return await page.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Browser | undefined>;
      const api = browser ?? chrome;
      if (!api) throw new Error('No extension API here');
      const { origins = [], permissions = [] } = await api.permissions.getAll();
      return [...origins, ...permissions].filter(
        (name) => !/^https:\/\/\*\.(lightning\.force|my\.salesforce)\.com\/\*$|^storage$/.test(name),
      );
    });
  } finally {
    await page.close();
  }
}

test('a host that is not enabled has nothing on it, and may do nothing', async () => {
  expect(await tab.countClosedRoots()).toBe(0);
  expect(await extraPermissions()).toEqual([]);
});

test('the popup offers it, and one click puts the sidebar into the page that is open', async () => {
  const popup = await openSeeingPopup();
  await says(popup, `Handrail is not enabled on ${HOST}.`);
  await popup.click(`Enable on ${HOST}`);
  await says(popup, 'This is an account in brightwater');
  await says(popup, 'Alt+Shift+J goes to it, and back to the page.');
  await tab.sidebar.region('SA handoff').facts();
  expect(await tab.sidebar.region('Market segment').lead()).toBe('Large');
  expect(await tab.countClosedRoots()).toBe(1);
  await popup.close();
  expect(await extraPermissions()).toEqual(expect.arrayContaining([ORIGIN, 'scripting']));
});

test('pages that are loaded from then on have it from their start, once', async () => {
  await tab.bringToFront();
  await tab.reload();
  await settle(tab);
  await tab.sidebar.region('SA handoff').facts();
  expect(await tab.countClosedRoots()).toBe(1);
});

test('an update puts the new one in the place of the old, which stays away', async () => {
  await demo().browser.extension.reload();
  await tab.bringToFront();
  for (const key of ['halvorsen', 'corvane']) {
    await navigate(tab, key);
    await settle(tab);
    const name = String(accountOf(demo(), key, BRIGHTWATER_MIL).fields.Name);
    await waitFor('the new sidebar', async () => (await tab.sidebar.text()).includes(name));
    expect(await tab.countClosedRoots()).toBe(1);
    expect(await tab.evaluate(() => document.documentElement.dataset.handrailDock)).toBe('right');
    await navigate(tab, '/lightning/page/home');
    await waitFor('the sidebar to go', async () => (await tab.countClosedRoots()) === 0);
  }
});

test('it is there after the browser was started again', async () => {
  await demo().startAgain('close');
  tab = await openGovernmentAccount();
  await tab.sidebar.region('SA handoff').facts();
  expect(await tab.countClosedRoots()).toBe(1);
});

test('disabling takes it out of the page at once, and nothing is kept of what it needed', async () => {
  const options = await demo().browser.extension.openOptions();
  const listed = (): Promise<string[]> =>
    options.evaluate(() =>
      [...document.querySelectorAll('section li.row span')].map((one) => one.textContent ?? ''),
    );
  await waitFor('the host in the options', async () => (await listed()).includes(HOST));
  const popup = await demo().browser.extension.openPopup(tab);
  await says(popup, 'This is an account in brightwater');
  await popup.click(`Disable on ${HOST}`);
  await waitFor('the sidebar to go', async () => (await tab.countClosedRoots()) === 0);
  await popup.close();
  await waitFor('no host in the options', async () => !(await listed()).includes(HOST));
  await options.close();
  await waitFor('everything given back', async () => (await extraPermissions()).length === 0);
  await tab.bringToFront();
  await tab.reload();
  await settle(tab);
  expect(await tab.countClosedRoots()).toBe(0);
});

// Only Firefox lets a person withdraw a host that the manifest asks for at install.
if (browserOfThisRun() === 'firefox') {
  test('a common host that somebody withdrew, as Firefox allows, is left and offered by the same click', async () => {
    const common = `https://*.${BRIGHTWATER.lightning.replace('brightwater.', '')}/*`;
    const account = await openAccount(demo(), 'corvane');
    const options = await demo().browser.extension.openOptions();
    await options.evaluate(async (origin) => {
      const { browser } = globalThis as unknown as { browser: Browser };
      await browser.permissions.remove({ origins: [origin] });
    }, common);
    await options.close();
    await account.bringToFront();
    await waitFor('the sidebar to go', async () => (await account.countClosedRoots()) === 0);
    const popup = await demo().browser.extension.openPopup(account);
    await says(popup, `Handrail is not enabled on ${BRIGHTWATER.lightning}.`);
    await popup.click(`Enable on ${BRIGHTWATER.lightning}`);
    await account.sidebar.region('SA handoff').facts();
    await popup.close();
    await account.reload();
    await settle(account);
    await account.sidebar.region('SA handoff').facts();
    expect(await account.countClosedRoots()).toBe(1);
  });
}
