import { beforeAll, describe, expect, test } from 'vitest';
import type { Tab } from './browsers/browser';
import { ChromiumTab } from './browsers/chromium-tab';
import { FirefoxTab } from './browsers/firefox-tab';
import { browserOfThisRun } from './browsers/open-browser';
import { waitFor } from './browsers/wait-for';
import { navigate, openAccount, settle, showAccount, untilSaved, useDemo } from './demo';

const demo = useDemo();

async function makeNarrow(tab: Tab): Promise<void> {
  await tab.sidebar.button('Menu').click();
  await tab.sidebar.part('slider', 'Width').focus();
  await tab.press('Home');
  await tab.sidebar.landmark().facts(({ rect }) => rect.width === 280);
  await tab.sidebar.button('Menu').click();
}

/** The texts of these elements that have less room than they need. */
async function cutTexts(tab: Tab, selector: string): Promise<readonly (string | null)[] | null> {
  return tab.insideSidebar(
    (root, which) =>
      [...root.querySelectorAll(which)].flatMap((text) =>
        text.scrollWidth > text.clientWidth ? [text.textContent] : [],
      ),
    selector,
  );
}

/** Where the sidebar's headings stand, from its top, in CSS pixels; null while it shows other ones. */
async function headingTops(tab: Tab, loading: boolean): Promise<readonly number[] | null> {
  return tab.insideSidebar((root, isLoading) => {
    const headings = [...root.querySelectorAll('section h3')];
    if (headings.length === 0 || (root.querySelector('.ghost') !== null) !== isLoading) return null;
    const { top } = root.querySelector('aside')!.getBoundingClientRect();
    return headings.map((heading) => heading.getBoundingClientRect().top - top);
  }, loading);
}

test.each([900, 720])(
  'a loading account has its headings where they will stay, %d pixels high',
  async (height) => {
    const tab = await openAccount(demo(), 'corvane');
    await tab.resize(1280, height);
    await tab.evaluate(() => window.demoOrg.setDelay(1_000));
    await navigate(tab, 'vantor');
    const before = await waitFor('placeholders', () => headingTops(tab, true));
    await settle(tab);
    const after = await waitFor('the account', () => headingTops(tab, false));
    for (const [index, top] of after.entries()) expect(Math.abs(top - before[index]!)).toBeLessThan(8);
    await tab.close();
  },
);

test('moves nothing when the picture with a question is followed by its date picker', async () => {
  const tab = await openAccount(demo(), 'plan-no-start');
  await tab.sidebar.part('date', 'Start date').facts();
  const heights = await tab.insideSidebar((root) => {
    const input = root.querySelector<HTMLInputElement>('input[name=date]');
    return ['date', 'text', 'date'].map((type) => {
      input?.setAttribute('type', type);
      return input?.offsetHeight;
    });
  });
  expect(new Set(heights)).toEqual(new Set([heights?.[0]]));
  expect(heights?.[0]).toBeGreaterThan(24);
  await tab.close();
});

test('shows nothing of the second line where one line of guidance has room', async () => {
  const tab = await openAccount(demo(), 'corvane');
  await tab.resize(1280, 600);
  await waitFor('one line', () =>
    tab.insideSidebar((root) => {
      const text = root.querySelector('section > .clamp');
      return text !== null && getComputedStyle(text).webkitLineClamp === '1';
    }),
  );
  const [end, second] =
    (await tab.insideSidebar((root) => {
      const text = root.querySelector('section > .clamp') as HTMLElement;
      const range = document.createRange();
      range.selectNodeContents(text);
      const tops = [...range.getClientRects()].map(({ top }) => top);
      return [text.getBoundingClientRect().bottom, tops.find((top) => top > (tops[0] ?? 0) + 5)];
    })) ?? [];
  expect(second).toBeGreaterThanOrEqual(end ?? Number.POSITIVE_INFINITY);
  await tab.close();
});

describe('the sidebar on a screen 720 pixels high', () => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await openAccount(demo(), 'corvane', { query: '?delay=5' });
    await tab.resize(1280, 720);
    return () => tab.close();
  });

  test('has no target that is less than 24 pixels high or wide', async () => {
    const small = await tab.insideSidebar((root) =>
      [...root.querySelectorAll('button, a, select, label')].flatMap((target) => {
        const { width, height } = target.getBoundingClientRect();
        // Half a pixel is lost where a browser rounds the height of a line.
        return Math.min(width, height) < 23.5 ? [`${target.textContent}: ${width} × ${height}`] : [];
      }),
    );
    expect(small).toEqual([]);
  });

  test.each([
    [/^Read at/, 'combobox', /Correct a value/],
    ['Note, link or not applicable: Introduce new SA live on a client call', 'button', 'Save'],
  ] as const)('shows what the button %s opens below its edge, and the button', async (name, role, opened) => {
    const opener = tab.sidebar.button(name);
    await opener.click();
    await tab.sidebar.part(role, opened).facts((part) => part.onTop);
    await opener.facts((button) => button.onTop);
    await opener.click();
    await opener.facts(({ expanded }) => expanded === false);
  });

  test('keeps the pencil beside the names of a handoff, however long they are', async () => {
    const pencil = tab.sidebar.button('Change who hands over to whom');
    const { rect: before } = await pencil.facts();
    await pencil.click();
    await tab.type('Maximiliana-Theodora von Hohenfels-Brückenau');
    await tab.press('Tab');
    await tab.type('Hubert Blaine Wolfeschlegelsteinhausenbergerdorff');
    await tab.press('Enter');
    await untilSaved(tab);
    expect((await pencil.facts()).rect.x).toBe(before.x);
  });

  test('says beside a title, and not over it, that its text was copied', async () => {
    await tab.sidebar.button('Menu').click();
    await tab.sidebar.button('Reference').click();
    await tab.sidebar.button(/^Copy EE Product/).click();
    const gap = await waitFor('the text to be copied', () =>
      tab.insideSidebar((root) => {
        const said = [...root.querySelectorAll('article [role=status]')].find((each) => each.textContent);
        const title = said?.closest('article')?.querySelector('h4');
        if (!said || !title) return null;
        const range = document.createRange();
        range.selectNodeContents(title);
        return said.getBoundingClientRect().left - range.getBoundingClientRect().right;
      }),
    );
    expect(gap).toBeGreaterThanOrEqual(8);
    await tab.sidebar.button('Back').click();
  });

  test('shows every name whole at its least width, where the title of the role can take two lines', async () => {
    await showAccount(demo(), tab, 'vantor');
    await makeNarrow(tab);
    expect(await cutTexts(tab, '.roles dd, .roles a')).toEqual([]);
  });

  test('shows a name whole, however long it is, while the focus is in its line', async () => {
    await showAccount(demo(), tab, 'hostile-markup');
    const names = '.roles > :first-child > .held, .roles > :first-child > .held a';
    expect(await cutTexts(tab, names)).not.toEqual([]);
    await tab.sidebar.button(/^About/).focus();
    expect(await cutTexts(tab, names)).toEqual([]);
  });

  test('names the organisation at its least width, also after something was saved', async () => {
    await makeNarrow(tab);
    await tab.sidebar.checkbox('Introduce new SA live on a client call').click();
    await untilSaved(tab);
    expect(await cutTexts(tab, '.who p bdi')).toEqual([]);
  });
});

test.each([
  [320, 180],
  [320, 256],
  [640, 360],
])('what has the focus is seen beside what could not be saved, zoomed to %i × %i pixels', async (...size) => {
  const tab = await openAccount(demo(), 'boundary-750');
  await demo().browser.extension.refuseWrites('The disk is full');
  await tab.bringToFront();
  await tab.sidebar.checkbox('Introduce new SA live on a client call').click();
  await tab.sidebar.part('alert').facts();
  await tab.resize(...size);
  await tab.sidebar.button('Collapse').focus();
  const hidden: (string | null)[] = [];
  for (let last = ''; last !== 'Dismiss'; ) {
    await tab.press('Tab');
    const [name = null, isSeen] =
      (await tab.insideSidebar((root) => {
        const element = root.activeElement;
        const { x = 0, y = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
        const hit = root.elementFromPoint(x + width / 2, y + height / 2);
        return [element?.closest('label, button, a')?.textContent, !!element?.contains(hit)] as const;
      })) ?? [];
    if (!isSeen) hidden.push(name);
    last = name ?? 'Dismiss';
  }
  expect(hidden).toEqual([]);
  await demo().browser.extension.terminateBackground();
  await tab.close();
});

if (browserOfThisRun() === 'chromium') {
  test('a printed page has no sidebar, and no room for one', async () => {
    const tab = await openAccount(demo(), 'corvane');
    if (!(tab instanceof ChromiumTab)) throw new Error('Only Chromium can be told to print.');
    // More than the page itself leaves on both of its sides.
    const room = () => {
      const { paddingLeft, paddingRight } = getComputedStyle(document.querySelector('.lafPageHost')!);
      return Number.parseFloat(paddingRight) - Number.parseFloat(paddingLeft);
    };
    expect(await tab.evaluate(room)).toBeGreaterThan(200);
    await tab.page.emulateMediaType('print');
    expect(await tab.evaluate(room)).toBe(0);
    expect(await tab.insideSidebar((root) => root.querySelector('aside')?.offsetWidth)).toBe(0);
    await tab.page.emulateMediaType('screen');
    await tab.close();
  });
}

if (browserOfThisRun() === 'firefox') {
  test('text that is made larger alone has room on the rail and under the bar of the bands', async () => {
    const tab = await openAccount(demo(), 'corvane');
    if (!(tab instanceof FirefoxTab)) throw new Error('Only Firefox makes the text alone larger.');
    await tab.zoomText(1.7);
    const room = () =>
      tab.insideSidebar((root) => {
        const bands = root.querySelector('.bands');
        const low = Math.max(
          ...[...(bands?.children ?? [])].flatMap((band) =>
            [...band.children].map((label) => label.getBoundingClientRect().bottom),
          ),
        );
        const rail = root.querySelector('.rail');
        return {
          bands: bands && low <= bands.closest('section')!.getBoundingClientRect().bottom,
          rail: rail && rail.scrollHeight <= root.querySelector('aside')!.clientHeight,
        };
      });
    await waitFor('room for the bands', async () => (await room())?.bands);
    await tab.sidebar.button('Collapse').click();
    await waitFor('room on the rail', async () => (await room())?.rail);
    await tab.sidebar.button(/^Open Handrail/).click();
    await tab.zoomText(1);
    await tab.close();
  });
}
