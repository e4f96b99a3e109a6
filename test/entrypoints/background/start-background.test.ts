import { describe, expect, it } from 'vitest';
import {
  type BackgroundBrowser,
  startBackground,
} from '../../../src/entrypoints/background/start-background';
import { sender } from '../../../src/messaging/send';
import { DEFAULT_PLAYBOOK } from '../../../src/playbook/default-playbook';
import { FakeRuntime, NORTHWIND_TAB, OPTIONS_PAGE, OWN_PAGES } from '../../messaging/fake-runtime';
import { ACME, ACME_IN_SANDBOX, entry } from '../../storage/entries';
import { FakeStorage } from '../../storage/fake-storage';

type Command = (command: string, tab: { id?: number } | undefined) => void;

/** A browser around a background: its storage, its tabs, and the events that wake it. */
class FakeBrowser {
  readonly runtime = new FakeRuntime();
  readonly problems: string[] = [];
  readonly notices: unknown[] = [];
  optionsOpened = 0;
  private readonly installed: (() => void)[] = [];
  private readonly commands: Command[] = [];

  constructor(readonly storage = new FakeStorage()) {
    const browser = {
      runtime: Object.assign(this.runtime, {
        getURL: (path: string) => OWN_PAGES + path,
        openOptionsPage: async () => {
          this.optionsOpened += 1;
        },
        onInstalled: { addListener: (listener: () => void) => void this.installed.push(listener) },
      }),
      storage,
      tabs: {
        query: async () => [{ id: 7 }],
        sendMessage: async (tab: number, message: unknown) => void this.notices.push([tab, message]),
      },
      commands: { onCommand: { addListener: (listener: Command) => void this.commands.push(listener) } },
    };
    startBackground(browser as unknown as BackgroundBrowser, (problem) => this.problems.push(problem));
  }

  install(): void {
    for (const listener of this.installed) listener();
  }

  press(command: string, tab?: { id?: number }): void {
    for (const listener of this.commands) listener(command, tab);
  }

  readonly fromTab = sender(this.runtime.as(NORTHWIND_TAB));
  readonly fromOptions = sender(this.runtime.as(OPTIONS_PAGE));
}

describe('the background', () => {
  it('touches no storage and listens to none of its changes before it is called', () => {
    const { storage } = new FakeBrowser();
    expect(storage.operations).toBe(0);
    expect(storage.listenerCount).toBe(0);
  });

  it('puts the default playbook in place at install, and on a call where that was missed', async () => {
    for (const cause of ['install', 'call'] as const) {
      const browser = new FakeBrowser();
      if (cause === 'install') browser.install();
      else await browser.fromTab('ensurePlaybook', {});
      // A call waits for the jobs before it, as the queue is one.
      await browser.fromTab('changeSettings', { patch: { width: 300 } });
      expect(browser.storage.stored('playbook')).toEqual({
        version: 1,
        data: { kind: 'default', playbook: DEFAULT_PLAYBOOK },
      });
      expect(browser.problems).toEqual([]);
    }
  });

  it('says so where it could not at install', async () => {
    const browser = new FakeBrowser(new FakeStorage({ quota: 10 }));
    browser.install();
    await browser.fromTab('changeSettings', { patch: { width: 300 } });
    expect(browser.problems).toEqual([expect.stringContaining('no room left')]);
  });

  it("saves a tab's entry for the organisation it shows, and for no other", async () => {
    const browser = new FakeBrowser();
    expect(await browser.fromTab('append', { ...ACME, entry: entry('e1') })).toEqual({ kind: 'saved' });
    expect((await browser.fromTab('append', { ...ACME_IN_SANDBOX, entry: entry('e2') })).kind).toBe(
      'not-saved',
    );
    expect([...browser.storage.disk.keys()]).toEqual(['log/northwind/001000000000001AAA']);
  });

  it('keeps a hundred of a hundred entries that two tabs send at once', async () => {
    const browser = new FakeBrowser();
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        (index % 2 ? browser.fromTab : browser.fromOptions)('append', { ...ACME, entry: entry(`e${index}`) }),
      ),
    );
    expect(answers.every(({ kind }) => kind === 'saved')).toBe(true);
    expect(browser.storage.stored('log/northwind/001000000000001AAA')).toMatchObject({
      data: { length: 100 },
    });
  });

  it('takes the default playbook back, and refuses a broken one with its faults', async () => {
    const browser = new FakeBrowser();
    expect(await browser.fromOptions('setPlaybook', { json: '{"format": 1}' })).toMatchObject({
      kind: 'refused',
      faults: expect.arrayContaining([expect.objectContaining({ path: 'steps' })]),
    });
    const ours = JSON.stringify({ ...DEFAULT_PLAYBOOK, title: 'Ours' });
    expect(await browser.fromOptions('setPlaybook', { json: ours })).toEqual({ kind: 'saved' });
    browser.install();
    await browser.fromTab('ensurePlaybook', {});
    expect(browser.storage.stored('playbook')).toMatchObject({
      data: { kind: 'own', playbook: { title: 'Ours' } },
    });
    expect(await browser.fromOptions('setPlaybook', { json: null })).toEqual({ kind: 'saved' });
    expect(browser.storage.stored('playbook')).toMatchObject({ data: { kind: 'default' } });
  });

  it('imports a backup for the options page', async () => {
    const items = { 'log/northwind/001000000000001AAA': { version: 1, data: [entry('old')] } };
    const text = JSON.stringify({ format: 'handrail-backup', version: 1, items });
    const browser = new FakeBrowser();
    expect(await browser.fromOptions('importBackup', { text })).toMatchObject({
      kind: 'imported',
      entries: 1,
    });
  });

  it('opens the options', async () => {
    const browser = new FakeBrowser();
    expect(await browser.fromTab('openOptions', {})).toEqual({ kind: 'saved' });
    expect(browser.optionsOpened).toBe(1);
  });

  it.each([
    ['the tab of the command', { id: 3 }, 3],
    ['the active tab where the browser names none', undefined, 7],
  ])('passes the keyboard command on to %s', async (_which, tab, told) => {
    const browser = new FakeBrowser();
    browser.press('toggle-sidebar', tab);
    browser.press('another-command', tab);
    await browser.fromTab('openOptions', {});
    expect(browser.notices).toEqual([[told, { call: 'toggle-sidebar' }]]);
  });
});
