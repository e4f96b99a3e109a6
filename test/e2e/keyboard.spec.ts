import { expect, test } from 'vitest';
import type { Tab } from './browsers/browser';
import { ChromiumTab } from './browsers/chromium-tab';
import { browserOfThisRun } from './browsers/open-browser';
import { waitFor } from './browsers/wait-for';
import { openAccount, untilSaved, useDemo } from './demo';

const demo = useDemo();
const FIRST = 'Update SA name on account team in Salesforce';

/** Name of what has the focus in the sidebar, or null. */
async function focusedName(tab: Tab): Promise<string | null> {
  return tab.insideSidebar((root) => {
    const element = root.activeElement as HTMLInputElement | null;
    const words = element?.labels?.[0]?.textContent ?? element?.textContent;
    return words?.replace(/\s+/g, ' ').trim() ?? null;
  });
}

/** Lets the page listen as Salesforce does for its single-key shortcuts. */
async function listen(tab: Tab): Promise<void> {
  await tab.evaluate(() => {
    const heard: string[] = [];
    (window as unknown as { heard: string[] }).heard = heard;
    for (const type of [
      'keydown',
      'keypress',
      'keyup',
      'beforeinput',
      'textInput',
      'input',
      'paste',
    ] as const) {
      for (const target of [window, document]) {
        target.addEventListener(
          type,
          (event) => heard.push(`${type} ${(event as KeyboardEvent).key ?? ''}`),
          true,
        );
      }
    }
  });
}
const heard = (tab: Tab): Promise<readonly string[]> =>
  tab.evaluate(() => (window as unknown as { heard: string[] }).heard);

test('the shortcut opens the sidebar and focuses it, and Escape goes back to the page', async () => {
  const tab = await openAccount(demo(), 'corvane');
  await tab.sidebar.button('Collapse').click();
  await tab.sidebar.button(/^Open Handrail/).facts();
  await tab.evaluate(() => document.querySelector<HTMLElement>('header input, header button')?.focus());
  const before = await tab.evaluate(() => document.activeElement?.outerHTML.slice(0, 80));
  await demo().browser.extension.command('toggle-sidebar');
  await tab.sidebar.button('Collapse').facts();
  await waitFor('the focus to be in the sidebar', () =>
    tab.evaluate(() => document.activeElement?.id === 'handrail-sidebar'),
  );
  await tab.press('Escape');
  await waitFor('the focus to be where it was', async () => {
    return (await tab.evaluate(() => document.activeElement?.outerHTML.slice(0, 80))) === before;
  });
  await tab.close();
});

test('the shortcut shows where the focus went, also to somebody whose hand was on the mouse', async () => {
  const tab = await openAccount(demo(), 'corvane');
  await tab.sidebar.button('Menu').click();
  await tab.press('Escape');
  await tab.clickAt(300, 700);
  await demo().browser.extension.command('toggle-sidebar');
  await waitFor('the focus to be seen', () =>
    tab.insideSidebar((root) => root.activeElement?.matches(':focus-visible') ?? false),
  );
  await tab.close();
});

test('every control is reached by Tab in reading order, and ticks by the space bar', async () => {
  const tab = await openAccount(demo(), 'boundary-4999');
  await tab.sidebar.button('Menu').focus();
  const order: (string | null)[] = [];
  for (let n = 0; n < 60; n += 1) {
    const name = await focusedName(tab);
    if (name === null && n > 0) break;
    order.push(name);
    if (name === FIRST) break;
    await tab.press('Tab');
  }
  expect(order.slice(0, 3)).toEqual(['Menu', 'Collapse', 'Why?']);
  expect(order).toContain('Done');
  expect(order.at(-1)).toBe(FIRST);
  expect(order.indexOf('Account team')).toBeLessThan(order.indexOf('Done'));
  await tab.press('Space');
  await tab.sidebar.checkbox(FIRST).facts((box) => box.checked === true && box.focused);
  await tab.press('Space');
  await tab.sidebar.checkbox(FIRST).facts((box) => box.checked === false);
  await tab.close();
});

test('the focus stays in the sidebar where a press takes its own button away', async () => {
  const tab = await openAccount(demo(), 'boundary-5000');
  for (const button of ['Done', /^Skip/, 'Undo', 'Undo']) {
    await tab.sidebar.button(button).focus();
    const before = await tab.sidebar.text('Next step');
    await tab.press('Enter');
    if (button !== 'Done' && button !== 'Undo') {
      await tab.sidebar.part('textbox', 'Reason for skipping').facts((box) => box.focused);
      await tab.type('Not wanted');
      await tab.press('Enter');
    }
    await waitFor('the next step to change', async () => (await tab.sidebar.text('Next step')) !== before);
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe('handrail-sidebar');
    expect(await focusedName(tab)).not.toBeNull();
  }
  await tab.close();
});

test('Enter saves a form whose button stands below the edge of the sidebar', async () => {
  const tab = await openAccount(demo(), 'boundary-749');
  await tab.resize(1280, 640);
  await tab.sidebar.button(/^Note, link or not applicable: Introduce new SA/).focus();
  await tab.press('Enter');
  await tab.sidebar.part('textbox', 'Note').focus();
  await tab.insideSidebar((root) => {
    const body = root.querySelector('.body') as HTMLElement;
    const save = root.activeElement?.closest('form')?.querySelector('[type=submit]') as HTMLElement;
    body.scrollTop -= body.getBoundingClientRect().bottom - save.getBoundingClientRect().top + 12;
  });
  await tab.type('Met on Tuesday');
  await tab.press('Enter');
  await untilSaved(tab);
  expect(await tab.sidebar.text('SA handoff')).toContain('Met on Tuesday');
  await tab.close();
});

test('nothing that is typed in the sidebar reaches the listeners of the page', async () => {
  const tab = await openAccount(demo(), 'boundary-750');
  await listen(tab);
  await tab.sidebar.button('Change who hands over to whom').focus();
  await tab.press('Enter');
  // The page names an SA, who is proposed and replaced by typing.
  await tab.sidebar.part('textbox', 'From').facts((box) => box.value === 'Keiko Tanabe');
  await tab.type('Nia Okafor');
  expect((await tab.sidebar.part('textbox', 'From').facts()).value).toBe('Nia Okafor');
  await tab.press('Enter');
  await waitFor('the name to be shown', async () =>
    (await tab.sidebar.text('SA handoff')).includes('Nia Okafor'),
  );
  expect(await heard(tab)).toEqual([]);
  await tab.close();
});

test('a text that has the focus is shown whole, also where the mouse rests beside it', async () => {
  const tab = await openAccount(demo(), 'corvane');
  const section = await tab.sidebar.region('Next step').facts();
  await tab.moveTo(section.rect.x + section.rect.width - 60, section.rect.y + 8);
  await tab.sidebar.link('Account team').focus();
  await tab.press('Tab');
  expect(await focusedName(tab)).toMatch(/^Welcome the customer/);
  const isWhole = () =>
    tab.insideSidebar((root) => {
      const text = root.activeElement;
      return !!text && text.clientHeight > 50 && text.clientHeight === text.scrollHeight;
    });
  await waitFor('the whole text', isWhole, 3_000);
  await tab.close();
});

if (browserOfThisRun() === 'chromium') {
  test('the Escape that ends what an input method composes leaves the focus in its field', async () => {
    const tab = await openAccount(demo(), 'corvane');
    if (!(tab instanceof ChromiumTab)) throw new Error('Only Chromium can be made to compose.');
    await tab.sidebar.button(`Note, link or not applicable: ${FIRST}`).click();
    const composer = await tab.page.createCDPSession();
    await composer.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
    await tab.press('Escape');
    expect(await focusedName(tab)).toBe('Note');
    await composer.send('Input.insertText', { text: '日曜' });
    await tab.press('Escape');
    await waitFor('the focus to be on the page', async () => (await focusedName(tab)) === null);
    await tab.close();
  });
}
