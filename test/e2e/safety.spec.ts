import { beforeEach, describe, expect, test } from 'vitest';
import { HOSTILE_TEXTS } from '../demo-org/data/accounts/hostile';
import { demoAccounts } from '../demo-org/data/demo-accounts';
import { civilToday } from '../demo-org/files';
import { BRIGHTWATER } from '../demo-org/hosts';
import type { Tab } from './browsers/browser';
import { browserOfThisRun } from './browsers/open-browser';
import { waitFor } from './browsers/wait-for';
import { accountOf, openAccount, untilSaved, useDemo } from './demo';

const demo = useDemo();
const FIRST = 'Update SA name on account team in Salesforce';

describe('a hostile text in every field', () => {
  test.each(Object.keys(HOSTILE_TEXTS))('of kind %s appears as text and changes nothing', async (kind) => {
    const tab = await openAccount(demo(), `hostile-${kind}`);
    const elements = await tab.insideSidebar((root) =>
      [...root.querySelectorAll('script, img, iframe, object, b')].map((element) =>
        element.outerHTML.slice(0, 200),
      ),
    );
    expect(elements?.filter((html) => /onerror|bold|owned|src=/.test(html))).toEqual([]);
    expect(await tab.title()).not.toBe('owned');
    expect(await tab.sidebar.region('Market segment').lead()).toBe('Large');
    expect(await tab.sidebar.region('SA handoff').part('checkbox').count()).toBe(5);
    // The text stays inside its line: nothing is pushed out of the sidebar.
    const wide = await tab.insideSidebar((root) => {
      const aside = root.querySelector('aside')!;
      return aside.scrollWidth - aside.clientWidth;
    });
    expect(wide ?? 0).toBeLessThanOrEqual(0);
    await tab.close();
  });

  test('markup is shown letter by letter', async () => {
    const tab = await openAccount(demo(), 'hostile-markup');
    expect(await tab.sidebar.text()).toContain('<img src=x onerror=');
    await tab.close();
  });
});

describe('a page that acts by itself', () => {
  let tab: Tab;
  let at: { x: number; y: number };
  let key: string;
  // An account of its own for each attempt while there are any, so that one that gets through spoils no other.
  const keys = demoAccounts(civilToday(), BRIGHTWATER)
    .filter((account) => /^(boundary|plan)-/.test(account.key))
    .map((account) => account.key);
  beforeEach(async () => {
    key = keys.pop() ?? 'corvane';
    tab = await openAccount(demo(), key);
    const { rect } = await tab.sidebar.checkbox(FIRST).facts((facts) => facts.onTop);
    at = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    return () => tab.close();
  });

  async function expectNothingChanged(): Promise<void> {
    expect(await tab.sidebar.checkbox(FIRST).isChecked()).toBe(false);
    const stored = await demo().browser.extension.storage();
    expect(stored[`log/brightwater/${accountOf(demo(), key).id}`]).toBeUndefined();
  }

  test('cannot reach into the sidebar', async () => {
    const reached = await tab.evaluate(
      (x, y) => {
        const host = document.elementFromPoint(x, y);
        return {
          id: host?.id,
          root: host?.shadowRoot === null,
          text: host?.textContent,
          attributes: host?.getAttributeNames().filter((name) => name !== 'id' && name !== 'style'),
        };
      },
      at.x,
      at.y,
    );
    expect(reached).toEqual({ id: 'handrail-sidebar', root: true, text: '', attributes: [] });
  });

  test('changes nothing by events that it makes', async () => {
    await tab.evaluate(
      (x, y) => {
        const host = document.elementFromPoint(x, y) as HTMLElement;
        const init = { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y };
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'change', 'input']) {
          host.dispatchEvent(
            type.startsWith('pointer') ? new PointerEvent(type, init) : new MouseEvent(type, init),
          );
        }
        for (const key of ['Tab', ' ', 'Enter']) {
          host.dispatchEvent(new KeyboardEvent('keydown', { ...init, key }));
          host.dispatchEvent(new KeyboardEvent('keyup', { ...init, key }));
        }
        host.click();
      },
      at.x,
      at.y,
    );
    await expectNothingChanged();
  });

  test.each([
    ['sidebar', 'made transparent', 'opacity', '0.02'],
    ['sidebar', 'clipped', 'clip-path', 'inset(0 0 0 60%)'],
    ['page', 'made transparent', 'opacity', '0.02'],
    ['sidebar', 'moved', '--handrail-top', '91px'],
    ['sidebar', 'emptied of its letters', '-webkit-text-fill-color', 'transparent'],
    ['page', 'moved', 'transform', 'translateX(-1px)'],
    ['page', 'pushed', 'translate', '-1px 0'],
    ['page', 'made smaller', 'scale', '0.999'],
    ['page', 'turned', 'rotate', '0.01deg'],
    ['page', 'zoomed', 'zoom', '0.98'],
    ['page', 'filtered', 'filter', 'opacity(0.01)'],
    ['page', 'blended', 'mix-blend-mode', 'multiply'],
    ['page', 'moved along a path', 'offset', 'path("M0,0 h1") 0px 0deg / 0 0'],
    ['page', 'announced to be moved', 'will-change', 'transform'],
    ['page', 'looked at from near', 'perspective', '100px'],
    ['page', 'made the frame of what is fixed', 'contain', 'paint'],
    ['page', 'made invisible', 'visibility', 'hidden'],
    ['page', 'masked', 'mask-image', 'linear-gradient(black, transparent)'],
    ['page', 'clipped', 'clip-path', 'inset(0 0 0 1px)'],
  ])('gets no click through while the %s is %s', async (what, _, property, value) => {
    await tab.evaluate(
      (x, y, on, name, to) => {
        const element = on === 'page' ? document.documentElement : document.elementFromPoint(x, y);
        (element as HTMLElement).style.setProperty(name, to, 'important');
      },
      at.x,
      at.y,
      what,
      property,
      value,
    );
    await tab.clickAt(at.x, at.y);
    await expectNothingChanged();
  });

  test('gets no click through while it has put the sidebar into an element of its own', async () => {
    await tab.evaluate(
      (x, y) => {
        const own = document.createElement('div');
        const host = document.elementFromPoint(x, y);
        document.documentElement.append(own);
        if (host) own.append(host);
      },
      at.x,
      at.y,
    );
    await tab.clickAt(at.x, at.y);
    await expectNothingChanged();
  });

  test('is handed no element of the sidebar by a pointer that moves or drags in it', async () => {
    await tab.evaluate(() => {
      const types = ['pointermove', 'pointerrawupdate', 'mousemove', 'dragstart'];
      const handed: string[] = [];
      Object.assign(window, { handed });
      for (const type of types) {
        addEventListener(
          type,
          (event) => {
            const all = (event as Partial<PointerEvent>).getCoalescedEvents?.() ?? [];
            for (const { target } of [event, ...all]) {
              const inside = (target as Element).getRootNode() instanceof ShadowRoot;
              const isHost = (target as Element).id === 'handrail-sidebar';
              if (inside || isHost) handed.push(`${type} ${(target as Element).localName}`);
            }
          },
          true,
        );
      }
    });
    const { rect } = await tab.sidebar.part('link').facts((facts) => facts.onTop);
    await tab.moveTo(at.x + 120, at.y);
    await tab.moveTo(rect.x + 4, rect.y + rect.height / 2);
    await tab.dragTo(rect.x - 60, rect.y + 40);
    expect(await tab.evaluate(() => (window as unknown as { handed: string[] }).handed)).toEqual([]);
  });

  // Firefox is driven by events that it refuses to send over a sidebar.
  if (browserOfThisRun() === 'chromium') {
    test('does not hear what is dropped on a field of the sidebar', async () => {
      await tab.sidebar.button(/^Change who hands over/).click();
      const { rect } = await tab.sidebar.part('textbox', 'To').facts((facts) => facts.onTop);
      const from = await tab.evaluate(() => {
        const own = document.createElement('p');
        own.textContent = 'Quentin';
        own.style.cssText = 'position:fixed;left:0;top:50%;z-index:9999;font-size:40px;user-select:text';
        document.documentElement.append(own);
        getSelection()?.selectAllChildren(own);
        addEventListener(
          'drop',
          (event) => {
            document.title = `heard ${event.dataTransfer?.getData('text/plain')}`;
          },
          true,
        );
        const { x, y, height } = own.getBoundingClientRect();
        return { x: x + 40, y: y + height / 2 };
      });
      await tab.moveTo(from.x, from.y);
      await tab.dragTo(rect.x + 20, rect.y + rect.height / 2);
      await waitFor('the text to be dropped', () =>
        tab.insideSidebar((root) =>
          [...root.querySelectorAll('input')].some(({ value }) => value === 'Quentin'),
        ),
      );
      expect(await tab.title()).not.toContain('heard');
    });
  }

  test('leaves to a person where a link in the sidebar leads', async () => {
    await tab.sidebar.part('link').click();
    await waitFor('the page of the user', () =>
      tab.evaluate(() => location.pathname.startsWith('/lightning/r/User/')),
    );
  });

  // Firefox finds text that cannot be selected, too, and hands out where: docs/security.md.
  if (browserOfThisRun() === 'chromium') {
    test('is handed no element of the sidebar where a link in it is followed', async () => {
      await tab.evaluate(() => {
        const { navigation } = window as unknown as { navigation: EventTarget };
        navigation.addEventListener('navigate', (event) => {
          const { sourceElement, destination } = event as Event & {
            sourceElement: Element | null;
            destination: { url: string };
          };
          event.preventDefault();
          document.title = `${destination.url} by ${sourceElement?.localName}`;
        });
      });
      await tab.sidebar.part('link').click();
      await waitFor('the navigation', async () => (await tab.title()).includes('/lightning/r/User/'));
      expect(await tab.title()).not.toContain('by a');
    });

    test('finds and reads nothing by searching itself', async () => {
      await tab.sidebar.button(/^Change who hands over/).click();
      await tab.sidebar.part('textbox', 'To').click();
      await tab.type('Quentin');
      await tab.press('Tab');
      const found = await tab.evaluate(() => {
        const { find } = window as unknown as { find(text: string, ...how: boolean[]): boolean };
        const selection = getSelection();
        const words = ['SA handoff', 'All 11 steps', 'Quentin'].filter((text) => {
          selection?.removeAllRanges();
          return find(text, true, false, true);
        });
        selection?.modify('extend', 'forward', 'line');
        return [...words, String(selection)];
      });
      expect(found).toEqual(['']);
    });
  }

  test('gets no click through a cover that it lays over the sidebar', async () => {
    await tab.evaluate(() => {
      const cover = document.createElement('div');
      cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;opacity:0.01;background:white';
      document.documentElement.append(cover);
    });
    await tab.clickAt(at.x, at.y);
    await expectNothingChanged();
  });

  test('lays nothing over the sidebar in the name of its own element, under which keys would act', async () => {
    await tab.evaluate(() => {
      const cover = new CSSStyleSheet();
      const over = 'content: "" !important; position: fixed; inset: 0; z-index: 9999';
      cover.replaceSync(`#handrail-sidebar { &::before, &::after { ${over} } }`);
      document.adoptedStyleSheets.push(cover);
    });
    const sides = await tab.evaluate(() =>
      ['::before', '::after'].map((side) => {
        const host = document.querySelector('#handrail-sidebar');
        return host && getComputedStyle(host, side).content;
      }),
    );
    expect(sides).toEqual(['none', 'none']);
    await tab.evaluate(() => void document.adoptedStyleSheets.pop());
  });

  test('does not keep a person from learning why a click is not taken', async () => {
    await tab.evaluate(() => document.documentElement.style.setProperty('filter', 'invert(1)'));
    await tab.clickAt(at.x, at.y);
    const alert = await tab.sidebar.part('alert').facts();
    expect(alert.text).toContain('Handrail ignores clicks while something covers, moves or recolours it');
    await expectNothingChanged();
    await tab.evaluate(() => document.documentElement.style.removeProperty('filter'));
    await tab.sidebar.button('Dismiss').click();
    await tab.sidebar.part('alert').gone();
  });

  test('a click of a person still counts after all that', async () => {
    await tab.clickAt(at.x, at.y);
    await tab.sidebar.checkbox(FIRST).facts((facts) => facts.checked === true);
    await untilSaved(tab);
  });
});
