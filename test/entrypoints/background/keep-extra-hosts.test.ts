import { describe, expect, it, vi } from 'vitest';
import { type ExtraHostsBrowser, keepExtraHosts } from '../../../src/entrypoints/background/keep-extra-hosts';
import { covers } from '../../../src/salesforce/hosts';
import { COMMON, FakePermissions, MANIFEST } from '../hosts/fake-permissions';

const MIL = 'https://acme.lightning.crmforce.mil/*';
const CN = 'https://acme.lightning.sfcrmapps.cn/*';
const SCRIPT = {
  id: 'extra-hosts-0',
  matches: [MIL],
  excludeMatches: COMMON,
  js: ['content.js'],
  css: ['room.css'],
  runAt: 'document_start',
  allFrames: false,
  persistAcrossSessions: true,
};

/** As Firefox gives it: files as whole addresses, and what is not said as null. */
const ADDRESSED = {
  ...MANIFEST,
  content_scripts: MANIFEST.content_scripts.map((script) => ({
    all_frames: null,
    ...script,
    js: script.js.map((file) => `moz-extension://us/${file}`),
    css: script.css.map((file) => `moz-extension://us/${file}`),
  })),
};

/** A browser with tabs, whose `scripting` is there only while it is granted, and which refuses to register twice. */
class FakeBrowser {
  readonly problems: string[] = [];
  /** What happened to pages, in order. */
  readonly deeds: unknown[][] = [];
  registered: { id: string }[] = [];
  /** How often somebody asked what is registered. */
  looks = 0;
  changes = 0;
  readonly wake: (() => void)[] = [];
  readonly tabs = [
    { id: 1, url: 'https://acme.lightning.crmforce.mil/001' },
    { id: 2, url: 'https://acme.lightning.force.com/001' },
  ];
  readonly #broken = new Set<number>();

  constructor(readonly permissions = new FakePermissions({ origins: COMMON })) {
    const self = this;
    const event = { addListener: (listener: () => void) => void this.wake.push(listener) };
    const browser = {
      runtime: {
        getManifest: () => ADDRESSED,
        getURL: () => 'moz-extension://us/',
        onInstalled: event,
        onStartup: event,
      },
      permissions,
      tabs: {
        query: async ({ url }: { url?: string[] }) =>
          this.tabs.filter((tab) => !url || url.some((pattern) => covers(pattern, new URL(tab.url)))),
        sendMessage: async (id: number, message: unknown) => void this.deeds.push(['told', id, message]),
      },
      get scripting() {
        return permissions.permissions.includes('scripting') ? self.#scripting : undefined;
      },
    };
    keepExtraHosts(browser as unknown as ExtraHostsBrowser, (problem) => this.problems.push(problem));
  }

  readonly #scripting = {
    getRegisteredContentScripts: async () => {
      this.looks += 1;
      return this.registered;
    },
    registerContentScripts: async (scripts: { id: string }[]) => {
      if (scripts.some(({ id }) => this.has(id))) throw new Error('Duplicate script ID');
      this.registered = [...this.registered, ...scripts];
      this.changes += 1;
    },
    updateContentScripts: async (scripts: { id: string }[]) => {
      if (!scripts.every(({ id }) => this.has(id))) throw new Error('Nonexistent script ID');
      this.registered = this.registered.map((one) => scripts.find(({ id }) => id === one.id) ?? one);
      this.changes += 1;
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      this.registered = this.registered.filter(({ id }) => !ids.includes(id));
      this.changes += 1;
    },
    insertCSS: async ({ target, files }: { target: { tabId: number }; files: string[] }) => {
      if (this.#broken.has(target.tabId)) throw new Error('Cannot access contents of the page');
      this.deeds.push(['styled', target.tabId, files]);
    },
    executeScript: async ({ target, files }: { target: { tabId: number }; files: string[] }) =>
      void this.deeds.push(['entered', target.tabId, files]),
  };

  has(wanted: string): boolean {
    return this.registered.some(({ id }) => id === wanted);
  }

  breakTab(id: number): void {
    this.#broken.add(id);
  }

  start(): void {
    for (const listener of this.wake) listener();
  }
}

const enable = (browser: FakeBrowser, origin: string) =>
  browser.permissions.request({ origins: [origin], permissions: ['scripting'] });

describe('the extra hosts', () => {
  it('get the manifest’s own script, and pages that are open get it at once', async () => {
    const browser = new FakeBrowser();
    await enable(browser, MIL);
    await vi.waitFor(() => expect(browser.deeds).toHaveLength(2));
    expect(browser.registered).toEqual([SCRIPT]);
    expect(browser.deeds).toEqual([
      ['styled', 1, ['room.css']],
      ['entered', 1, ['content.js']],
    ]);
    expect(browser.problems).toEqual([]);
  });

  it('get the script of their kind of page', async () => {
    const browser = new FakeBrowser();
    browser.tabs.push({ id: 3, url: 'https://acme.my.salesforce.mil/001' });
    await enable(browser, 'https://acme.my.salesforce.mil/*');
    await vi.waitFor(() => expect(browser.deeds).toContainEqual(['entered', 3, ['content.js']]));
    expect(browser.registered).toEqual([
      { ...SCRIPT, id: 'extra-hosts-1', matches: ['https://acme.my.salesforce.mil/*'], allFrames: true },
    ]);
  });

  it('share one registration', async () => {
    const browser = new FakeBrowser();
    await enable(browser, MIL);
    await enable(browser, CN);
    await vi.waitFor(() => expect(browser.registered).toEqual([{ ...SCRIPT, matches: [MIL, CN] }]));
  });

  it('are registered anew at every start of the browser and after every update, which forgets them', async () => {
    const browser = new FakeBrowser(
      new FakePermissions({ origins: [...COMMON, MIL], permissions: ['scripting'] }),
    );
    browser.start();
    await vi.waitFor(() => expect(browser.registered).toEqual([SCRIPT]));
    expect(browser.problems).toEqual([]);
  });

  it.each([
    ['left alone where it is so already', { ...SCRIPT, excludeMatches: [...COMMON].reverse() }, 0],
    ['changed where an update of Handrail has other files', { ...SCRIPT, js: ['older.js'] }, 1],
    ['changed where other pages are meant', { ...SCRIPT, excludeMatches: [] }, 1],
  ])('have a registration that is %s', async (_, before, changes) => {
    const browser = new FakeBrowser(
      new FakePermissions({ origins: [...COMMON, MIL], permissions: ['scripting'] }),
    );
    browser.registered = [before];
    browser.start();
    await vi.waitFor(() => expect(browser.deeds.filter(([deed]) => deed === 'entered')).toHaveLength(2));
    expect(browser.changes).toBe(changes);
    expect(browser.registered).toMatchObject([{ js: SCRIPT.js, matches: [MIL] }]);
  });

  it('are entered at the start, because tabs may be restored before the registration is', async () => {
    const browser = new FakeBrowser(
      new FakePermissions({ origins: [...COMMON, MIL], permissions: ['scripting'] }),
    );
    browser.start();
    await vi.waitFor(() => expect(browser.deeds).toContainEqual(['entered', 1, ['content.js']]));
    expect(browser.deeds).not.toContainEqual(['entered', 2, ['content.js']]);
  });

  it('cost nothing where nobody enabled any', async () => {
    const browser = new FakeBrowser(new FakePermissions({ origins: COMMON, permissions: ['scripting'] }));
    browser.start();
    // The second job looks once the first is done.
    await vi.waitFor(() => expect(browser.looks).toBe(2));
    expect(browser.changes).toBe(0);
    expect(browser.deeds).toEqual([]);
    expect(browser.problems).toEqual([]);
  });

  it('are left when they are disabled, and what only they needed is given back', async () => {
    const browser = new FakeBrowser();
    await browser.permissions.request({ permissions: ['activeTab'] });
    await enable(browser, MIL);
    await browser.permissions.remove({ origins: [MIL] });
    await vi.waitFor(() => expect(browser.permissions.permissions).toEqual(['storage']));
    expect(browser.registered).toEqual([]);
    const notice = { call: 'hosts-changed', origins: COMMON };
    expect(browser.deeds.slice(-2)).toEqual([
      ['told', 1, notice],
      ['told', 2, notice],
    ]);
  });

  it('stay, each for itself, while another one is left', async () => {
    const browser = new FakeBrowser();
    await enable(browser, MIL);
    await enable(browser, CN);
    await browser.permissions.remove({ origins: [CN] });
    await vi.waitFor(() => expect(browser.registered).toEqual([SCRIPT]));
    await vi.waitFor(() => expect(browser.deeds.at(-1)).toMatchObject(['told', 2, {}]));
    expect(browser.permissions.permissions).toContain('scripting');
  });

  it('that one page refuses are entered on the others, and somebody is told', async () => {
    const browser = new FakeBrowser();
    browser.tabs.push({ id: 3, url: 'https://acme.lightning.crmforce.mil/002' });
    browser.breakTab(1);
    await enable(browser, MIL);
    await vi.waitFor(() => expect(browser.deeds).toContainEqual(['entered', 3, ['content.js']]));
    await vi.waitFor(() => expect(browser.problems).toHaveLength(1));
    expect(browser.problems[0]).toContain('Cannot access contents of the page');
  });

  it('a common host that was withdrawn and is given back is entered at once', async () => {
    const browser = new FakeBrowser(new FakePermissions());
    await enable(browser, 'https://acme.lightning.force.com/*');
    await vi.waitFor(() => expect(browser.deeds).toContainEqual(['entered', 2, ['content.js']]));
    expect(browser.registered).toEqual([]);
  });
});
