import { expect, test } from 'vitest';
import { orgItemKey } from '../../src/storage/org-item';
import { BRIGHTWATER, BRIGHTWATER_UAT, QUILLHAVEN } from '../demo-org/hosts';
import type { Tab } from './browsers/browser';
import { waitFor } from './browsers/wait-for';
import { accountOf, accountUrl, openAccount, settle, untilSaved, useDemo } from './demo';
import { shownNext } from './six-parts';

const demo = useDemo();

interface Learned {
  readonly dateOrder?: string;
  readonly mappings: readonly { readonly field: string; readonly apiName?: string; readonly label: string }[];
}

async function learned(org: string): Promise<Learned> {
  const stored = (await demo().browser.extension.storage())[orgItemKey(org)];
  return (stored as { data?: Learned } | undefined)?.data ?? { mappings: [] };
}

const segment = (tab: Tab): Promise<string | null> => tab.sidebar.region('Market segment').lead();

/** Waits until the Details of an account are read, which are there later than the sidebar. */
async function read(tab: Tab): Promise<void> {
  await waitFor(
    'the Details to be read',
    async () => (await tab.sidebar.region('Roles').terms())['Account Manager'] === 'Saoirse Brennan',
  );
}

/** The middle of the value of a field in the Details, scrolled into view; through shadow roots where there are any. */
function middleOf(tab: Tab, apiName: string): Promise<{ x: number; y: number }> {
  return tab.evaluate((name) => {
    const search = (top: ParentNode): Element | undefined => {
      for (const element of top.querySelectorAll('*')) {
        if (element.getAttribute('data-target-selection-name') === `sfdc:RecordField.Account.${name}`) {
          return element;
        }
        const inside = element.shadowRoot && search(element.shadowRoot);
        if (inside) return inside;
      }
      return undefined;
    };
    const field = search(document);
    if (!field) throw new Error(`${name} is not on the page`);
    field.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = field.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, apiName);
}

/** Presses a button of an organisation on the options page. */
async function forget(options: Tab, what: RegExp): Promise<void> {
  await waitFor(`the button to forget ${what.source}`, () =>
    options.evaluate((pattern) => {
      const button = [...document.querySelectorAll('button')].find((one) =>
        new RegExp(pattern).test((one.textContent ?? '').replace(/\s+/g, ' ')),
      );
      button?.focus();
      return button !== undefined && document.activeElement === button;
    }, what.source),
  );
  await options.press('Enter');
}

test('a date that can be two days is asked about once, for the organisation, until it is forgotten', async () => {
  const tab = await openAccount(demo(), 'plan-ambiguous');
  await waitFor('the question', async () => (await shownNext(tab)) === 'Which day is 03/04/2026?');
  await tab.sidebar
    .region('Next step')
    .part('button', /April 3|3 April/)
    .click();
  await waitFor('the question to be answered', async () => !(await shownNext(tab)).startsWith('Which day'));
  await waitFor('the lesson to be stored', async () => (await learned('brightwater')).dateOrder === 'dmy');
  await tab.close();

  const other = await openAccount(demo(), 'ambiguous-again');
  await waitFor('a start date', async () => !/^(Which day|When did)/.test(await shownNext(other)));
  expect(await other.sidebar.text()).not.toContain('two ways');
  await other.close();

  const options = await demo().browser.extension.openOptions();
  await forget(options, /^Forget.*brightwater/);
  await waitFor('it to be forgotten', async () => (await learned('brightwater')).dateOrder === undefined);
  await options.close();

  const again = await openAccount(demo(), 'ambiguous-again');
  await waitFor('the question again', async () => (await shownNext(again)) === 'Which day is 05/06/2026?');
  await again.close();
});

test('a value entered by hand stands beside what the page says, and goes with one press', async () => {
  const tab = await openAccount(demo(), 'boundary-749');
  await waitFor('the page to be read', async () => (await segment(tab)) === 'Mid-Market');
  await tab.sidebar.region('Market segment').part('button', 'Why?').click();
  await tab.sidebar.button('Enter Potential EE Users').click();
  await tab.type('1200');
  await tab.press('Enter');
  await waitFor('the entered number to decide', async () => (await segment(tab)) === 'Large');
  await tab.sidebar.waitForText(
    (text) => /entered by hand .*page says 749 now/.test(text.replace(/\s+/g, ' ')),
    'the mark',
  );
  await untilSaved(tab);
  await tab.reload();
  await settle(tab);
  await waitFor('the entered number to hold', async () => (await segment(tab)) === 'Large');
  await tab.sidebar.button('Remove Potential EE Users').click();
  await waitFor('the page to be believed', async () => (await segment(tab)) === 'Mid-Market');
  await tab.close();
});

test('a person typed by hand holds the role, and one undo takes it back', async () => {
  const tab = await openAccount(demo(), 'roles-off-page');
  const architect = async () => (await tab.sidebar.region('Roles').terms())['Solutions Architect'];
  await waitFor('the page to be read', async () => (await architect()) === 'Not on this page');
  await tab.sidebar.button('About Solutions Architect').click();
  await tab.sidebar.button('Enter Solutions Architect').click();
  await tab.type('Ines Duarte');
  await tab.press('Enter');
  await waitFor('the person to hold it', async () => (await architect()) === 'Ines Duarte');
  await tab.sidebar.waitForText((text) => text.includes('entered by hand'), 'the mark');
  await untilSaved(tab);
  await tab.sidebar.button('Undo').click();
  await waitFor('nobody to hold it', async () => (await architect()) === 'Not on this page');
  await tab.close();
});

test.each(['standard', 'native'])('pointing by mouse teaches where a field stands: %s', async (layout) => {
  const tab = await openAccount(demo(), 'other-field', { query: `?layout=${layout}` });
  await read(tab);
  expect(await segment(tab)).toBe('Unknown');
  await tab.evaluate(() => {
    const told = (event: Event) => {
      if ((event.target as Element).id === 'handrail-sidebar') return;
      document.body.setAttribute('data-pressed', event.type);
    };
    for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click'])
      document.addEventListener(type, told, true);
  });
  const point = tab.sidebar.region('Market segment').part('button', 'Point at it Potential EE Users');
  await point.click();
  await tab.sidebar.button('Use this field').facts();
  const at = await middleOf(tab, 'Seats_Planned__c');
  await tab.moveTo(at.x, at.y);
  expect(await tab.countClosedRoots()).toBe(2);
  await tab.press('Escape');
  await point.facts();
  expect((await learned('brightwater')).mappings).toEqual([]);

  await point.click();
  await tab.sidebar.button('Use this field').facts();
  await tab.clickAt(at.x, at.y);
  await waitFor('the number to decide', async () => (await segment(tab)) === 'Large');
  expect(await tab.evaluate(() => document.body.getAttribute('data-pressed'))).toBeNull();
  expect((await learned('brightwater')).mappings).toMatchObject([
    { field: 'potentialUsers', apiName: 'Seats_Planned__c', label: 'Seats planned' },
  ]);
  expect(await tab.countClosedRoots()).toBe(1);

  await tab.reload();
  await settle(tab);
  await waitFor('the number to decide after a reload', async () => (await segment(tab)) === 'Large');
  await tab.goto(accountUrl(accountOf(demo(), 'other-field-again')));
  await settle(tab);
  await waitFor('another account to be read alike', async () => (await segment(tab)) === 'Mid-Market');

  await tab.goto(accountUrl(accountOf(demo(), 'other-field', BRIGHTWATER_UAT), BRIGHTWATER_UAT));
  await settle(tab);
  await read(tab);
  expect(await segment(tab)).toBe('Unknown');
  expect((await learned('brightwater--uat')).mappings).toEqual([]);

  const options = await demo().browser.extension.openOptions();
  await forget(options, /^Forget.*Potential EE Users/);
  await waitFor('it to be forgotten', async () => (await learned('brightwater')).mappings.length === 0);
  await options.close();
  await tab.bringToFront();
  await tab.goto(accountUrl(accountOf(demo(), 'other-field'), BRIGHTWATER));
  await settle(tab);
  await read(tab);
  expect(await segment(tab)).toBe('Unknown');
  await tab.close();
});

test('pointing by keyboard alone chooses from the list of the page’s fields', async () => {
  const tab = await openAccount(demo(), 'other-field', { org: BRIGHTWATER_UAT });
  const point = tab.sidebar.region('Market segment').part('button', 'Point at it Potential EE Users');
  await point.focus();
  await tab.press('Enter');
  const list = tab.sidebar.region('Market segment').part('combobox');
  await list.facts((facts) => facts.focused);
  await tab.press('Escape');
  await tab.sidebar
    .region('Market segment')
    .part('button', 'Enter Potential EE Users')
    .facts((facts) => facts.focused);
  await point.focus();
  await tab.press('Enter');
  await list.facts((facts) => facts.focused);
  await tab.type('Seats');
  await tab.press('Tab');
  await tab.press('Enter');
  await waitFor('the number to decide', async () => (await segment(tab)) === 'Large');
  expect((await learned('brightwater--uat')).mappings).toMatchObject([{ apiName: 'Seats_Planned__c' }]);
  expect((await learned('brightwater')).mappings).toEqual([]);
  await tab.close();
});

test('a Classic page, which has no API names, is taught by label', async () => {
  const { id } = accountOf(demo(), 'other-field', QUILLHAVEN);
  const tab = await demo().browser.newTab();
  await tab.goto(`https://${QUILLHAVEN.classic}/${id}`);
  await read(tab);
  expect(await segment(tab)).toBe('Unknown');
  await tab.sidebar.region('Market segment').part('button', 'Point at it Potential EE Users').click();
  await tab.sidebar.button('Use this field').facts();
  const { x, y } = await tab.evaluate(() => {
    const cell = [...document.querySelectorAll('td')].find((one) => one.textContent?.trim() === '2,400');
    if (!cell) throw new Error('The number is not on the page');
    cell.scrollIntoView({ block: 'center' });
    const { left, top, height } = cell.getBoundingClientRect();
    return { x: left + 10, y: top + height / 2 };
  });
  await tab.clickAt(x, y);
  await waitFor('the number to decide', async () => (await segment(tab)) === 'Large');
  const { mappings } = await learned('quillhaven-labs');
  expect(mappings).toMatchObject([{ field: 'potentialUsers', label: 'Seats planned' }]);
  expect(mappings[0]?.apiName).toBeUndefined();
  await tab.close();
});
