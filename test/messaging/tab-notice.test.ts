import { describe, expect, it } from 'vitest';
import { notifyTab, onNotice } from '../../src/messaging/tab-notice';

class Tab {
  readonly listeners = new Set<(message: unknown) => void>();
  readonly onMessage = {
    addListener: (listener: (message: unknown) => void) => void this.listeners.add(listener),
    removeListener: (listener: (message: unknown) => void) => void this.listeners.delete(listener),
  };

  tell(message: unknown): void {
    for (const listener of this.listeners) listener(message);
  }
}

describe('a notice to a tab', () => {
  it('is heard until the signal aborts, and no listener stays', () => {
    const tab = new Tab();
    const heard: string[] = [];
    const leaving = new AbortController();
    onNotice(tab, ({ call }) => heard.push(call), leaving.signal);
    tab.tell({ call: 'toggle-sidebar' });
    leaving.abort();
    tab.tell({ call: 'toggle-sidebar' });
    expect(heard).toEqual(['toggle-sidebar']);
    expect(tab.listeners.size).toBe(0);
  });

  it.each([
    undefined,
    null,
    7,
    'toggle-sidebar',
    {},
    { call: 'append' },
    { call: 'hosts-changed' },
    { call: 'hosts-changed', origins: 1 },
  ])('is not %j', (message) => {
    const tab = new Tab();
    const heard: string[] = [];
    onNotice(tab, ({ call }) => heard.push(call), new AbortController().signal);
    tab.tell(message);
    expect(heard).toEqual([]);
  });

  it('that names the hosts left is heard whole', () => {
    const tab = new Tab();
    const heard: unknown[] = [];
    onNotice(tab, (notice) => heard.push(notice), new AbortController().signal);
    tab.tell({ call: 'hosts-changed', origins: [] });
    expect(heard).toEqual([{ call: 'hosts-changed', origins: [] }]);
  });

  it('is sent to one tab, and no matter if nobody listens there', async () => {
    const sent: unknown[] = [];
    const tabs = {
      sendMessage: async (tab: number, message: unknown) => {
        if (tab !== 7) throw new Error('Could not establish connection. Receiving end does not exist.');
        sent.push(message);
      },
    };
    await notifyTab(tabs, 7, { call: 'toggle-sidebar' });
    await notifyTab(tabs, 8, { call: 'toggle-sidebar' });
    expect(sent).toEqual([{ call: 'toggle-sidebar' }]);
  });
});
