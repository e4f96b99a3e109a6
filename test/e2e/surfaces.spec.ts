import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { BRIGHTWATER } from '../demo-org/hosts';
import type { Tab } from './browsers/browser';
import { waitFor } from './browsers/wait-for';
import { accountOf, accountUrl, navigate, openAccount, settle, useDemo } from './demo';
import { expectedParts, type Shown, shownParts } from './six-parts';

const demo = useDemo();

const CONTACT = '/lightning/r/Contact/003Hs00000AbCdEIAV/view';

/** Waits until the sidebar shows what is expected of the account; fails with the difference. */
async function untilShown(tab: Shown, key: string): Promise<void> {
  const expected = expectedParts(accountOf(demo(), key));
  const right = async (): Promise<boolean> => isDeepStrictEqual(await shownParts(tab), expected);
  await waitFor(`the six parts of ${key}`, right).catch(async () =>
    expect(await shownParts(tab)).toEqual(expected),
  );
}

async function open(url: string): Promise<Tab> {
  const tab = await demo().browser.newTab();
  await tab.goto(url);
  return tab;
}

describe('a console app', () => {
  test('shows the account of the tab in front, never of a copy that is kept behind it', async () => {
    const tab = await open(accountUrl(accountOf(demo(), 'boundary-749'), BRIGHTWATER, '?app=console'));
    await settle(tab);
    await untilShown(tab, 'boundary-749');
    for (const key of ['boundary-5000', 'boundary-749', 'boundary-100']) {
      await navigate(tab, key);
      await settle(tab);
      await untilShown(tab, key);
    }
    await tab.close();
  });

  test('has no sidebar while another object is in front of the account', async () => {
    const tab = await open(accountUrl(accountOf(demo(), 'boundary-749'), BRIGHTWATER, '?app=console'));
    await settle(tab);
    await untilShown(tab, 'boundary-749');
    await navigate(tab, CONTACT);
    await waitFor('the sidebar to go', async () => (await tab.countClosedRoots()) === 0);
    await navigate(tab, 'boundary-749');
    await settle(tab);
    await untilShown(tab, 'boundary-749');
    await tab.close();
  });

  test('keeps the strip of its tabs free', async () => {
    const tab = await open(accountUrl(accountOf(demo(), 'boundary-749'), BRIGHTWATER, '?app=console'));
    await settle(tab);
    await untilShown(tab, 'boundary-749');
    const strip = await tab.evaluate(
      () => document.querySelector('li.oneConsoleTabItem')?.getBoundingClientRect().bottom ?? Number.NaN,
    );
    await waitFor('the sidebar to stand below the tabs', async () => {
      const { rect } = await tab.sidebar.landmark().facts();
      return rect.y >= strip;
    });
    await tab.close();
  });
});

test('in a low window the menu is reached to its end, and the rail keeps the bar at the bottom free', async () => {
  const tab = await openAccount(demo(), 'boundary-749');
  await tab.resize(640, 360);
  await tab.sidebar.button('Menu').click();
  await tab.sidebar.button('Dock left').click();
  await tab.sidebar.button('Menu').click();
  await tab.sidebar.button('Dock right').click();
  await tab.resize(427, 320);
  await tab.sidebar.button('Collapse').click();
  const bar = await tab.evaluate(
    () => document.querySelector('.utilitybar')?.getBoundingClientRect().top ?? Number.NaN,
  );
  await waitFor('the rail to end above the bar', async () => {
    const { rect } = await tab.sidebar.landmark().facts();
    return rect.width <= 60 && rect.y + rect.height <= bar;
  });
  await tab.sidebar.button(/^Open Handrail/).click();
  await tab.sidebar.button('Collapse').facts();
  await tab.close();
});

test.each([
  [427, 320],
  [360, 200],
  [320, 256],
])(
  'at a zoom that leaves %d × %d pixels an item is ticked by hand and by key, and nothing scrolls sideways',
  async (width, height) => {
    const tab = await openAccount(demo(), 'disagreement');
    await tab.resize(width, height);
    await tab.sidebar.landmark().facts(({ rect }) => rect.y >= 0 && rect.height >= 160);
    const first = tab.sidebar.checkbox(/^Update SA name/);
    await first.click();
    await first.facts((box) => box.checked === true);
    await tab.sidebar.button('Menu').focus();
    await first.focus();
    await tab.press('Space');
    await first.facts((box) => box.checked === false && box.onTop);
    await tab.sidebar.button(/^All \d+ steps$/).click();
    await tab.sidebar.button('Back').facts((back) => back.onTop);
    const wide = await tab.insideSidebar((root) =>
      [...root.querySelectorAll('aside, .body')].some((box) => box.scrollWidth > box.clientWidth),
    );
    expect(wide).toBe(false);
    await tab.close();
  },
);

test('beside the list of a split view, the account that is open is shown', async () => {
  const tab = await open(accountUrl(accountOf(demo(), 'boundary-5000'), BRIGHTWATER, '?split=true'));
  await settle(tab);
  await untilShown(tab, 'boundary-5000');
  await navigate(tab, 'boundary-99');
  await settle(tab);
  await untilShown(tab, 'boundary-99');
  await tab.close();
});

describe('Classic', () => {
  const classicUrl = (key: string): string => `https://${BRIGHTWATER.classic}/${accountOf(demo(), key).id}`;

  test('shows the same six parts, also by the short id', async () => {
    const tab = await open(classicUrl('boundary-4999'));
    await untilShown(tab, 'boundary-4999');
    await tab.goto(classicUrl('boundary-4999').slice(0, -3));
    await untilShown(tab, 'boundary-4999');
    await tab.close();
  });

  test('has no sidebar on the edit page', async () => {
    const tab = await open(`${classicUrl('boundary-4999')}/e`);
    await waitFor('the page', () => tab.evaluate(() => document.readyState === 'complete'));
    expect(await tab.countClosedRoots()).toBe(0);
    await tab.close();
  });

  test('has one memory with the same org in Lightning', async () => {
    const first = /^Update SA name/;
    const lightning = await open(accountUrl(accountOf(demo(), 'boundary-100')));
    await settle(lightning);
    await lightning.sidebar.checkbox(first).click();
    await waitFor('the tick to be stored', async () =>
      Object.keys(await demo().browser.extension.storage()).includes(
        `log/brightwater/${accountOf(demo(), 'boundary-100').id}`,
      ),
    );
    await lightning.close();
    const classic = await open(classicUrl('boundary-100'));
    await classic.sidebar.checkbox(first).facts((box) => box.checked === true);
    await classic.close();
  });

  test.each([
    ['faded', 'opacity', '0.02'],
    ['filtered', 'filter', 'opacity(0.02)'],
    ['blended', 'mix-blend-mode', 'multiply'],
  ])('takes no ticks in its console while the frame is %s', async (_, property, value) => {
    const front = accountOf(demo(), 'boundary-4999');
    const tab = await open(`https://${BRIGHTWATER.classic}/console#%2F${front.id}`);
    const frame = await tab.frame(front.id);
    await untilShown(frame, 'boundary-4999');
    await tab.evaluate(
      (id, name, to) =>
        document.querySelector<HTMLElement>(`iframe[src*="${id}"]`)?.style.setProperty(name, to),
      front.id,
      property,
      value,
    );
    await frame.sidebar.checkbox('Introduce new SA live on a client call').click();
    await frame.sidebar.part('alert').facts(({ text }) => text.includes('Handrail ignores clicks'));
    await tab.close();
  });

  test('is left alone in a frame of another site, which may show it to nobody', async () => {
    const { id } = accountOf(demo(), 'plan-renewal');
    demo().server.serve('framing.example', (_, response) => {
      const src = `https://${BRIGHTWATER.classic}/${id}?isdtp=vw`;
      response.writeHead(200, { 'content-type': 'text/html' }).end(`<iframe src="${src}"></iframe>`);
    });
    const tab = await open('https://framing.example/');
    await waitFor('the frame to be asked for', async () =>
      demo().server.requests.some(({ path }) => path.startsWith(`/${id}`)),
    );
    // In a page of its own it is shown, and remembered, later than in the frame.
    const page = await open(classicUrl('boundary-750'));
    await untilShown(page, 'boundary-750');
    const seen = (of: string) => `seen/${BRIGHTWATER.key}/${of}`;
    const stored = await waitFor('a page to be remembered', async () => {
      const now = await demo().browser.extension.storage();
      return seen(accountOf(demo(), 'boundary-750').id) in now && now;
    });
    expect(stored).not.toHaveProperty([seen(id)]);
    await page.close();
    await tab.close();
  });

  test('in its console shows the account inside the frame of its tab, takes ticks there, and adds nothing around the frames', async () => {
    const front = accountOf(demo(), 'boundary-5000');
    const tab = await open(`https://${BRIGHTWATER.classic}/console#%2F${front.id}`);
    const frame = await tab.frame(front.id);
    await untilShown(frame, 'boundary-5000');
    expect(await tab.countClosedRoots()).toBe(0);
    await frame.sidebar.checkbox('Introduce new SA live on a client call').click();
    await waitFor('the tick to be stored', async () =>
      Object.keys(await demo().browser.extension.storage()).includes(`log/brightwater/${front.id}`),
    );
    await tab.close();
  });
});
