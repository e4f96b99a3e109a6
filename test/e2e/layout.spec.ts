import { beforeAll, describe, expect, test } from 'vitest';
import type { Tab } from './browsers/browser';
import { openAccount, useDemo } from './demo';

const demo = useDemo();

describe('the sidebar on a screen 720 pixels high', () => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await openAccount(demo(), 'corvane', { query: '?delay=5' });
    await tab.resize(1280, 720);
    return () => tab.close();
  });

  test.each([
    [/^Read at/, 'combobox', /A value is wrong/],
    ['Note, link or not applicable: Introduce new SA live on a client call', 'button', 'Save'],
  ] as const)('shows what the button %s opens below its edge, and the button', async (name, role, opened) => {
    const opener = tab.sidebar.button(name);
    await opener.click();
    await tab.sidebar.part(role, opened).facts((part) => part.onTop);
    await opener.facts((button) => button.onTop);
    await opener.click();
    await opener.facts(({ expanded }) => expanded === false);
  });
});
