import { expect, test } from 'vitest';
import { axeFindings } from './browsers/axe';
import { waitFor } from './browsers/wait-for';
import { accountOf, openAccount, settle, showAccount, untilSaved, useDemo } from './demo';
import { shownNext } from './six-parts';

const demo = useDemo();

test('a missing start date is entered in place and kept as entered by hand', async () => {
  const tab = await openAccount(demo(), 'plan-no-start');
  await tab.sidebar.part('date', 'Start date').focus();
  const [year, month, day] = demo().today.split('-');
  // English order of a date field; each part fills and moves on.
  await tab.type(`${month}${day}${year}`);
  expect((await tab.sidebar.part('date', 'Start date').facts()).value).toBe(demo().today);
  await tab.press('Enter');
  await waitFor('Welcome to be due today', async () => (await shownNext(tab)) === 'Welcome: Due today');
  await untilSaved(tab);
  await tab.reload();
  await settle(tab);
  await waitFor('Welcome to be due today', async () => (await shownNext(tab)) === 'Welcome: Due today');
  await tab.close();
});

test('a date that can be read in two ways is asked for, and the answer is kept', async () => {
  const tab = await openAccount(demo(), 'plan-ambiguous');
  const answers = await tab.sidebar.region('Next step').part('button', /2026/).all();
  expect(answers).toHaveLength(2);
  await tab.sidebar.region('Next step').part('button', answers[0]!.name).click();
  await waitFor('the question to be answered', async () => !(await shownNext(tab)).startsWith('Which day'));
  await tab.close();
});

test('a customer adopted late starts from now in one act that one undo takes back', async () => {
  const tab = await openAccount(demo(), 'plan-adopted-late');
  const before = await shownNext(tab);
  expect(before).toMatch(/^Start from where it should be now\?/);
  await tab.sidebar.button('Start from now').click();
  await waitFor('a step to be next', async () => !(await shownNext(tab)).startsWith('Start from'));
  await untilSaved(tab);
  await tab.sidebar.button('Undo').click();
  await waitFor('the question to be back', async () => (await shownNext(tab)) === before);
  await tab.close();
});

test('a task opens in the form of Salesforce itself, filled in', async () => {
  const tab = await openAccount(demo(), 'boundary-4999');
  await tab.sidebar.region('Next step').part('button', 'Done').click();
  await tab.sidebar.region('Next step').part('heading', 'Personal introduction').facts();
  const known = (await demo().browser.tabs()).length;
  await tab.sidebar
    .region('Next step')
    .part('link', /^Create task/)
    .click();
  const form = await waitFor('the form to open', async () => {
    const tabs = await demo().browser.tabs();
    return tabs.length > known ? tabs.at(-1) : null;
  });
  const url = new URL(
    await waitFor('its address', async () => (await form.url()).includes('/Task/new') && form.url()),
  );
  expect(url.hostname).toBe('brightwater.lightning.force.com');
  const account = accountOf(demo(), 'boundary-4999');
  const values = Object.fromEntries(
    (url.search.match(/defaultFieldValues=([^&]*)/)?.[1] ?? '').split(',').map((pair) => {
      const [key = '', value = ''] = pair.split('=');
      return [key, decodeURIComponent(value)];
    }),
  );
  expect(values.Subject).toContain('Personal introduction');
  expect(values.WhatId).toBe(account.id);
  expect(values.ActivityDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(Math.round((Date.parse(values.ActivityDate ?? '') - Date.parse(demo().today)) / 86_400_000)).toBe(5);
  expect(url.href.length).toBeLessThan(4000);
  await form.close();
  await tab.close();
});

test('the rail and the dock are remembered by other tabs and after a reload', async () => {
  const tab = await openAccount(demo(), 'corvane');
  const place = async () => (await tab.sidebar.landmark().facts()).rect;
  const right = await place();
  await tab.sidebar.button('Menu').click();
  await tab.sidebar.button('Dock left').click();
  await waitFor('the sidebar to stand on the left', async () => (await place()).x < right.x / 2);
  await tab.sidebar.button('Collapse').click();
  const rail = await tab.sidebar.button(/^Open Handrail/).facts();
  expect(rail.text).toMatch(/Large/);
  expect(rail.text.replace(/\s+/g, ' ')).toContain('0 of 5');
  await waitFor('the rail to be slim', async () => (await place()).width < 100);
  await waitFor('it to be stored', async () =>
    JSON.stringify(await demo().browser.extension.storage()).includes('"collapsed":true'),
  );
  await tab.bringToFront();
  await tab.reload();
  await settle(tab);
  await tab.sidebar.button(/^Open Handrail/).click();
  await tab.sidebar.region('Market segment').facts();
  expect((await place()).x).toBeLessThan(right.x / 2);
  await tab.sidebar.button('Menu').click();
  await tab.sidebar.button('Dock right').click();
  await waitFor('the sidebar to be back', async () => (await place()).x === right.x);
  await tab.close();
});

test.each([
  ['light', 'all'],
  ['dark', 'colours'],
] as const)('axe finds nothing in the %s theme (%s)', async (theme, rules) => {
  const tab = await openAccount(demo(), 'corvane', { query: `?theme=${theme}` });
  // Tall, so that nothing stands half behind an edge, where no contrast can be told.
  await tab.resize(1440, 1800);
  const expectNothing = async () => expect(await axeFindings(tab, rules)).toEqual([]);
  await expectNothing();
  await tab.sidebar.button('Why?').click();
  await expectNothing();
  for (const screen of ['All steps', 'Reference', 'Summary']) {
    await tab.sidebar.button('Menu').click();
    await tab.sidebar.button(screen).click();
    await tab.sidebar.part('heading', screen).facts();
    await expectNothing();
    await tab.sidebar.button('Back').click();
  }
  await tab.sidebar.button('Collapse').click();
  await tab.sidebar.button(/^Open Handrail/).facts();
  await expectNothing();
  await tab.sidebar.button(/^Open Handrail/).click();
  await tab.sidebar.region('Roles').facts();
  for (const key of ['disagreement', 'plan-no-start', 'plan-adopted-late', 'nothing-on-page']) {
    await showAccount(demo(), tab, key);
    await expectNothing();
  }
  await tab.close();
});
