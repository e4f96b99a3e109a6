import axe from 'axe-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Tab } from './browsers/browser';
import { waitFor } from './browsers/wait-for';
import { useDemo } from './demo';

type Findings = readonly { readonly rule: string; readonly where: readonly string[] }[];

/** A function made of axe's own source, because it has to reach a page that may not load any script but ours. */
const runAxe = new Function(`return (async () => {
  if (!window.axe) { ${axe.source} }
  const { violations } = await window.axe.run(document);
  return violations.map(({ id, nodes }) => ({ rule: id, where: nodes.map(({ html }) => html) }));
})()`) as () => Promise<Findings>;

/** The words of the note in the region with this heading. */
const noteIn = (tab: Tab, title: string): Promise<string> =>
  tab.evaluate((wanted) => {
    const regions = [...document.querySelectorAll('section')];
    const region = regions.find((one) => one.querySelector('h2')?.textContent === wanted);
    const notes = region?.querySelectorAll('[role=status]') ?? [];
    return [...notes].map(({ textContent }) => textContent).join('');
  }, title);

/** The preset that the select shows. */
const preset = (tab: Tab): Promise<string | undefined> =>
  tab.evaluate(() => document.querySelector<HTMLSelectElement>('#preset')?.value);

/** Puts the focus where the keyboard would bring it. */
const focus = (tab: Tab, selector: string): Promise<void> =>
  tab.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), selector);

describe.each([
  ['light', false],
  ['dark', true],
])('the pages of our own, %s', (theme, dark) => {
  const demo = useDemo({ dark });
  let tab: Tab;

  beforeAll(async () => {
    tab = await demo().browser.extension.openOptions();
    await tab.resize(1000, 900);
    expect(await tab.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(dark);
    await waitFor('the playbook on the options page', async () => (await preset(tab)) !== undefined);
  });

  // What is stored is the same in every theme.
  if (theme === 'light') {
    test('a name that is typed is stored', async () => {
      await focus(tab, '#name');
      await tab.type('Priya Raman');
      await waitFor('the stored name', async () =>
        JSON.stringify((await demo().browser.extension.storage()).settings).includes('Priya Raman'),
      );
      await waitFor('the word of it', async () => (await noteIn(tab, 'You')) === 'Saved.');
    });

    test('a preset that is chosen by keyboard is in use, and is taken back by Undo, which comes into view', async () => {
      await tab.resize(1000, 600);
      await focus(tab, '#preset');
      await tab.type('2021');
      await tab.press('Tab');
      await tab.press('Enter');
      await waitFor('the preset of 2021', async () =>
        (await noteIn(tab, 'Playbook')).startsWith('Saved. The playbook is now your own copy'),
      );
      expect(await preset(tab)).toBe('2021');
      const isInView = () =>
        document.querySelector('.note button')!.getBoundingClientRect().bottom <= innerHeight;
      await waitFor('Undo in view', () => tab.evaluate(isInView));
      await tab.resize(1000, 900);
      await focus(tab, '.note button');
      await tab.press('Enter');
      await waitFor('the preset before', async () => (await preset(tab)) === '2017');
    });

    test('a playbook that cannot be read gives way to the default one', async () => {
      const { extension } = demo().browser;
      await extension.setStorage({ playbook: { version: 1, data: 'no playbook' } });
      await waitFor('what is wrong', () =>
        tab.evaluate(() => document.body.textContent?.includes('Handrail cannot read the playbook') === true),
      );
      await tab.evaluate(() => {
        // The file itself would land among the downloads of whoever runs the tests.
        HTMLAnchorElement.prototype.click = function () {
          document.title = this.download;
        };
        [...document.querySelectorAll('button')]
          .find(({ textContent }) => textContent === 'Restore the default')
          ?.focus();
      });
      await tab.press('Enter');
      await waitFor('the default playbook', async () => (await preset(tab)) !== undefined);
      expect(await noteIn(tab, 'Playbook')).toContain('The previous one was exported as handrail-playbook-');
      expect(await tab.title()).toMatch(/^handrail-playbook-.*\.json$/);
      expect((await extension.storage()).playbook).toMatchObject({ data: { kind: 'default' } });
    });
  }

  test('a broken playbook is refused with the path of each fault, and the one in use stays', async () => {
    const before = (await demo().browser.extension.storage()).playbook;
    await focus(tab, 'summary');
    await tab.press('Enter');
    await focus(tab, '#paste');
    await tab.type('{"format": 2, "steps": [{"id": "x"}]}');
    await tab.press('Tab');
    await tab.press('Enter');
    await waitFor('the refusal', async () => (await noteIn(tab, 'Playbook')).startsWith('Refused: '));
    const faults = await tab.evaluate(() =>
      [...document.querySelectorAll('.faults li')].map((line) => line.textContent),
    );
    expect(faults).toContain('format must be 1, not 2');
    expect(faults).toContain('steps[0].timing is missing; it must be a group of named entries');
    expect((await demo().browser.extension.storage()).playbook).toEqual(before);
  });

  test('axe finds nothing on the options page, with faults shown', async () => {
    expect(await tab.evaluate(runAxe)).toEqual([]);
  });

  test('axe finds nothing in the popup, which says what Handrail does', async () => {
    const popup = await demo().browser.extension.openPopupPage();
    await waitFor('the sentence', () =>
      popup.evaluate(() => (document.querySelector('p')?.textContent ?? '') !== ''),
    );
    expect(await popup.evaluate(runAxe)).toEqual([]);
    await popup.close();
  });
});
