import { beforeAll, describe, expect, test } from 'vitest';
import { logKey } from '../../src/storage/log-item';
import type { Tab } from './browsers/browser';
import { waitFor } from './browsers/wait-for';
import { accountOf, accountUrl, openAccount, settle, untilSaved, useDemo } from './demo';

const demo = useDemo();

const FIRST = 'Update SA name on account team in Salesforce';
const SECOND = 'Introduce new SA live on a client call';

/** How often the browser is killed: the soak run does it 20 times. */
const KILLS = Number(process.env.HANDRAIL_KILLS ?? 1);

/** Everything ever stored about a demo account, as text of the log's deeds. */
async function logOf(key: string): Promise<readonly { what: { kind: string } }[]> {
  const stored = await demo().browser.extension.storage();
  const item = stored[logKey({ org: 'brightwater', account: accountOf(demo(), key).id })];
  return ((item as { data?: unknown } | undefined)?.data ?? []) as readonly { what: { kind: string } }[];
}

async function progress(tab: Tab): Promise<string> {
  const text = (await tab.sidebar.text('SA handoff')).replace(/\s+/g, ' ');
  return /\d+ of \d+/.exec(text)?.[0] ?? '';
}

describe('a tick', () => {
  test('shows at once, is confirmed when saved, and survives a reload', async () => {
    const tab = await openAccount(demo(), 'boundary-99');
    await tab.sidebar.checkbox(FIRST).click();
    expect(await tab.sidebar.checkbox(FIRST).isChecked()).toBe(true);
    await untilSaved(tab);
    expect(await progress(tab)).toBe('1 of 5');
    await tab.reload();
    await settle(tab);
    await tab.sidebar.checkbox(FIRST).facts((box) => box.checked === true);
    expect(await tab.sidebar.checkbox(SECOND).isChecked()).toBe(false);
    expect(await progress(tab)).toBe('1 of 5');
    await tab.close();
  });

  test('is kept where the page leaves in the task of the click', async () => {
    const tab = await openAccount(demo(), 'pellworth');
    await tab.evaluate(() =>
      addEventListener('click', () => {
        location.href = '/lightning/page/home';
      }),
    );
    await tab.sidebar.checkbox(SECOND).click();
    await waitFor('the next page', () => tab.evaluate(() => location.pathname.endsWith('/home')));
    await waitFor('the tick on disk', async () => (await logOf('pellworth')).length === 1);
    await tab.close();
  });

  test('is what an undo takes back that follows before any picture came', async () => {
    const tab = await openAccount(demo(), 'halvorsen');
    await tab.sidebar.checkbox(FIRST).click();
    await untilSaved(tab);
    const [second, undo] = [
      await tab.sidebar.checkbox(SECOND).facts((box) => box.onTop),
      await tab.sidebar.button('Undo').facts((button) => button.onTop),
    ];
    await Promise.all([
      tab.evaluate(() => {
        const end = performance.now() + 500;
        while (performance.now() < end);
      }),
      ...[second, undo].map(({ rect }) => tab.clickAt(rect.x + rect.width / 2, rect.y + rect.height / 2)),
    ]);
    await untilSaved(tab);
    await tab.sidebar.checkbox(SECOND).facts((box) => box.checked === false);
    expect(await tab.sidebar.checkbox(FIRST).isChecked()).toBe(true);
    await waitFor('the undo on disk', async () => (await logOf('halvorsen')).length === 3);
    await tab.close();
  });

  test('that was made elsewhere is there when the browser brings a page back as it was left', async () => {
    // Puppeteer cannot load anything more into a tab that came back so; one of its own is closed for good.
    const left = await demo().browser.newTab({ ownWindow: true });
    await left.goto(accountUrl(accountOf(demo(), 'boundary-0'), undefined, '?keep'));
    await settle(left);
    await left.sidebar.checkbox(FIRST).facts();
    await left.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset.persisted = String(persisted);
      });
      location.href = '/lightning/page/home?keep';
    });
    await waitFor('the next page', () => left.evaluate(() => location.pathname.endsWith('/home')));
    const tab = await openAccount(demo(), 'boundary-0');
    await tab.sidebar.checkbox(FIRST).click();
    await untilSaved(tab);
    await tab.close();
    await left.bringToFront();
    await left.evaluate(() => history.back());
    await waitFor('the page that was left', () =>
      left.evaluate(() => document.documentElement.dataset.persisted === 'true'),
    );
    await left.sidebar.checkbox(FIRST).facts((box) => box.checked === true);
    expect(await left.countClosedRoots()).toBe(1);
    await left.sidebar.checkbox(SECOND).click();
    await untilSaved(left);
    expect(await progress(left)).toBe('2 of 5');
    await left.close();
  });

  test('can be undone from the note that says it was saved, and stays undone', async () => {
    const tab = await openAccount(demo(), 'boundary-100');
    await tab.sidebar.checkbox(SECOND).click();
    await untilSaved(tab);
    await tab.sidebar.button('Undo').click();
    await tab.sidebar.checkbox(SECOND).facts((box) => box.checked === false);
    await untilSaved(tab);
    await tab.reload();
    await settle(tab);
    expect((await tab.sidebar.checkbox(SECOND).facts()).checked).toBe(false);
    expect((await logOf('boundary-100')).map((entry) => entry.what.kind)).toEqual(['item-ticked', 'undone']);
    await tab.close();
  });

  test('is saved by a background that had been stopped', async () => {
    const tab = await openAccount(demo(), 'boundary-749');
    await demo().browser.extension.terminateBackground();
    await tab.bringToFront();
    await tab.sidebar.checkbox(FIRST).click();
    await untilSaved(tab);
    expect(await logOf('boundary-749')).toHaveLength(1);
    await tab.close();
  });

  test('that cannot be saved says so, keeps the deed, and is saved on retry', async () => {
    const tab = await openAccount(demo(), 'boundary-750');
    await demo().browser.extension.refuseWrites('The disk is full');
    await tab.bringToFront();
    await tab.sidebar.checkbox(FIRST).click();
    const alert = await tab.sidebar.part('alert').facts();
    expect(alert.text).toContain('Not saved');
    expect(alert.text).toContain('The disk is full');
    expect(alert.text).toContain(FIRST);
    expect(await logOf('boundary-750')).toEqual([]);
    await demo().browser.extension.terminateBackground();
    await tab.bringToFront();
    await tab.sidebar.button('Retry').click();
    await untilSaved(tab);
    await tab.sidebar.part('alert').gone();
    expect(await tab.sidebar.checkbox(FIRST).isChecked()).toBe(true);
    expect(await logOf('boundary-750')).toHaveLength(1);
    await tab.close();
  });

  test('in one tab shows in another that has the same account', async () => {
    const one = await openAccount(demo(), 'boundary-4999');
    const other = await openAccount(demo(), 'boundary-4999', { ownWindow: true });
    await one.bringToFront();
    await one.sidebar.checkbox(FIRST).click();
    await untilSaved(one);
    await other.sidebar.checkbox(FIRST).facts((box) => box.checked === true);
    await one.close();
    await other.close();
  });
});

test('two tabs that tick at the same time lose nothing: 100 of 100 are kept', async () => {
  const tabs = [
    await openAccount(demo(), 'boundary-5000', { ownWindow: true }),
    await openAccount(demo(), 'boundary-5000', { ownWindow: true }),
  ];
  // Each tab has an item of its own, so that every click is one entry whatever the other tab does.
  const places = await Promise.all(
    tabs.map(async (tab, n) => {
      const box = await tab.sidebar.checkbox(n === 0 ? FIRST : SECOND).facts((facts) => facts.onTop);
      return { tab, x: box.rect.x + box.rect.width / 2, y: box.rect.y + box.rect.height / 2 };
    }),
  );
  for (let round = 0; round < 50; round += 1) {
    await Promise.all(places.map(({ tab, x, y }) => tab.clickAt(x, y)));
  }
  await waitFor('100 entries', async () => (await logOf('boundary-5000')).length === 100);
  for (const tab of tabs) {
    await tab.bringToFront();
    expect(await tab.sidebar.part('alert').exists()).toBe(false);
    for (const item of [FIRST, SECOND]) expect(await tab.sidebar.checkbox(item).isChecked()).toBe(false);
    await tab.close();
  }
});

describe('a browser that ends', () => {
  let tab: Tab;
  let done = 0;
  beforeAll(async () => {
    tab = await openAccount(demo(), 'corvane');
  });

  test.each([
    ['by kill -9', 'kill', FIRST, KILLS],
    ['in good order', 'close', SECOND, 1],
  ] as const)(
    '%s keeps the tick once it showed as saved',
    async (words, end, item, rounds) => {
      for (let round = 1; round <= rounds; round += 1) {
        await tab.sidebar.checkbox(item).click();
        await untilSaved(tab);
        await demo().startAgain(end);
        tab = await openAccount(demo(), 'corvane');
        // Ticked and unticked in turn.
        const ticked = round % 2 === 1;
        await tab.sidebar.checkbox(item).facts((box) => box.checked === ticked);
        done += ticked ? 1 : -1;
        expect(await progress(tab)).toBe(`${done} of 5`);
      }
      console.log(`${rounds} of ${rounds} ticks kept by a browser that ended ${words}`);
    },
    60_000 * KILLS,
  );
});
