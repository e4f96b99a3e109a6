import { expect, test } from 'vitest';
import { waitFor } from './browsers/wait-for';
import { accountOf, navigate, openAccount, requestsOfPages, settle, useDemo } from './demo';

const demo = useDemo(undefined, { spoils: true });

test('under an update of Handrail, an open page has one sidebar at most, and none that shows another account', async () => {
  const tab = await openAccount(demo(), 'corvane');
  await demo().browser.extension.reload();
  await tab.bringToFront();
  await navigate(tab, 'halvorsen');
  await settle(tab);
  const name = String(accountOf(demo(), 'halvorsen').fields.Name);
  // Firefox puts the new script into open pages; elsewhere the old one, which can read nothing more, says what to do.
  const words = demo().browser.name === 'firefox' ? name : 'Handrail was updated. Reload this page.';
  await waitFor(`the sidebar to say "${words}"`, async () => (await tab.sidebar.text()).includes(words));
  expect(await tab.countClosedRoots()).toBe(1);
  await navigate(tab, '/lightning/page/home');
  await settle(tab);
  await waitFor('the sidebar to go', async () => (await tab.countClosedRoots()) === 0);
  await navigate(tab, 'corvane');
  await tab.reload();
  await settle(tab);
  await tab.sidebar.region('SA handoff').facts();
  expect(await tab.countClosedRoots()).toBe(1);
});

test('what is typed into a sidebar whose Handrail was turned off stays in the page', async () => {
  const tab = await openAccount(demo(), 'corvane');
  const address = await tab.url();
  await tab.sidebar.button('Note, link or not applicable: Introduce new SA live on a client call').click();
  await tab.type('Tuesday');
  const before = requestsOfPages(demo()).length;
  await demo().browser.extension.turn('off');
  await tab.bringToFront();
  // Firefox ends the script and leaves what it drew; elsewhere the script goes on, and says that nothing is saved.
  const isGone = () => tab.insideSidebar((root) => root.querySelector('aside')?.checkVisibility() !== true);
  if (demo().browser.name === 'firefox') await waitFor('the sidebar to be gone', isGone);
  await tab.press('Enter');
  if (demo().browser.name !== 'firefox') {
    await waitFor('the words', async () => (await tab.sidebar.text()).includes('Not saved: Note on'));
  }
  expect(await tab.url()).toBe(address);
  expect(requestsOfPages(demo()).slice(before)).toEqual([]);
  await demo().browser.extension.turn('on');
  await tab.reload();
  await settle(tab);
  await tab.sidebar.region('SA handoff').facts();
  expect(await tab.countClosedRoots()).toBe(1);
});
