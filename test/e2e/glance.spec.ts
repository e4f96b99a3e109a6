import { beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_PLAYBOOK } from '../../src/playbook/default-playbook';
import type { DemoAccount } from '../demo-org/data/demo-account';
import { demoAccounts } from '../demo-org/data/demo-accounts';
import { civilToday } from '../demo-org/files';
import { BRIGHTWATER } from '../demo-org/hosts';
import type { Tab } from './browsers/browser';
import { waitFor } from './browsers/wait-for';
import { navigate, openAccount, settle, useDemo } from './demo';
import { nextWords } from './six-parts';

const demo = useDemo();

/** The page's share of such screens: all of it, and of the lower one what a browser's own bars leave. */
const HEIGHTS = [900, 720, 620];

/** Without spaces, and without marks that browsers hand out differently. */
const plain = (text: string): string => text.replace(/[\p{C}\s\ufffd]+/gu, '');

/** The sidebar's text that is drawn whole inside the sidebar and covered by nothing, in reading order. */
async function seenText(tab: Tab): Promise<string> {
  const seen = await tab.insideSidebar((root) => {
    const frame = root.querySelector('aside')?.getBoundingClientRect();
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const words: string[] = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      range.selectNodeContents(text);
      const [first] = range.getClientRects();
      const parent = text.parentElement;
      if (!frame || !first || !parent || first.bottom > frame.bottom || first.top < frame.top) continue;
      const hit = root.elementFromPoint(first.left + 1, first.top + first.height / 2);
      if (hit && (parent.contains(hit) || hit.contains(parent))) words.push(text.textContent ?? '');
    }
    return words.join(' ');
  });
  return plain(seen ?? '');
}

/** What a person must see at one glance: the segment and its number, the roles, the next step and what to do, the handoff. */
function answers({ expected }: DemoAccount): readonly string[] {
  const { segment, number, roles, next } = expected;
  const actions = {
    upcoming: 'Done',
    open: 'Done',
    overdue: 'Done',
    'needs-start-date': 'ambiguous' in next ? '20' : 'Set start date',
    'adopted-late': 'Start from now',
  };
  return [
    'Market segment',
    segment,
    ...(number ? [number.text] : []),
    ...Object.entries(roles).flat(),
    ...(next.kind === 'adopted-late' ? [] : nextWords(next).split(': ')),
    actions[next.kind],
    'SA handoff',
    '0 of 5',
  ].map((words) => plain(words).slice(0, 40));
}

describe('on screens 900 and 720 pixels high, all four answers are seen without scrolling', () => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await openAccount(demo(), 'corvane', { query: '?delay=5' });
    return () => tab.close();
  });

  test.each(demoAccounts(civilToday(), BRIGHTWATER).map((account) => [account.key, account] as const))(
    'of %s',
    async (key, account) => {
      await navigate(tab, key);
      await settle(tab);
      await tab.evaluate(() => window.demoOrg.openTab('Details'));
      for (const height of HEIGHTS) {
        await tab.resize(1280, height);
        let hidden: readonly string[] = [];
        await waitFor(
          'the four answers',
          async () => {
            const seen = await seenText(tab);
            hidden = answers(account).filter((words) => !seen.includes(words));
            return hidden.length === 0;
          },
          3_000,
        ).catch(() => {});
        expect(hidden, `hidden at ${height} pixels`).toEqual([]);
      }
    },
  );
});

test('the words of a playbook written from right to left stand in their order', async () => {
  const words = 'להעביר את המסמכים (SLA) ללקוח';
  const playbook = structuredClone(DEFAULT_PLAYBOOK);
  playbook.handoffs[0]!.items[0]!.text = words;
  playbook.steps[0]!.title = words;
  const { extension } = demo().browser;
  await extension.setStorage({ playbook: { version: 1, data: { kind: 'own', playbook } } });
  const tab = await openAccount(demo(), 'plan-today');
  await tab.sidebar.checkbox(words).facts();
  const order = await tab.insideSidebar((root, text) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const found: (readonly [string, boolean])[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (node.textContent !== text) continue;
      range.setStart(node, 0);
      range.setEnd(node, 1);
      const first = range.getBoundingClientRect();
      range.setStart(node, text.length - 1);
      range.setEnd(node, text.length);
      const last = range.getBoundingClientRect();
      if (first.top === last.top) found.push([node.parentElement?.tagName ?? '', first.left > last.left]);
    }
    return found;
  }, words);
  expect(order).toEqual([
    ['H4', true],
    ['SPAN', true],
  ]);
  await extension.clearStorage();
});

describe('in the system’s own few colours', () => {
  const forced = useDemo({ forcedColors: true });

  test('the band of the number, the next step and the border of the sidebar are seen', async () => {
    const tab = await openAccount(forced(), 'plan-open');
    const colours = await tab.insideSidebar((root) => {
      const style = (selector: string) => getComputedStyle(root.querySelector(selector)!);
      const marked = ['.band.here', '.bands > b', '.steps .next'].map((one) => style(one).backgroundColor);
      const plain = ['.band:not(.here)', '.steps i:not(.next)'].map((one) => style(one).backgroundColor);
      return {
        marked: new Set(marked).size,
        seen: marked.every((colour) => !plain.includes(colour)),
        bordered: ['aside', '.band', '.pill', '.steps i'].every((one) => style(one).borderTopWidth === '1px'),
        boundary: style('.band.here i').color === style('h3').color,
      };
    });
    expect(colours).toEqual({ marked: 1, seen: true, bordered: true, boundary: true });
    await tab.close();
  });
});
