import type { CDPSession, Page } from 'puppeteer-core';
import type { BrowserOptions, Counters, InSidebar, Preferences, Tab } from './browser';
import { ChromiumRoot } from './chromium-root';
import { FramedPage } from './framed-page';
import { pressChord } from './key-chord';
import { Sidebar } from './sidebar';
import { waitFor } from './wait-for';

function tell(page: Page, { dark, reducedMotion }: Preferences): Promise<void> {
  return page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
    { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
  ]);
}

/** A tab of Chromium, driven over its DevTools protocol. */
export class ChromiumTab implements Tab {
  readonly sidebar: Sidebar;
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #keep: ((tab: ChromiumTab) => void) | undefined;
  #resized = false;
  #pointed = false;
  readonly #root: ChromiumRoot;

  private constructor(page: Page, session: CDPSession, keep?: (tab: ChromiumTab) => void) {
    this.#page = page;
    this.#session = session;
    this.#root = new ChromiumRoot(session);
    this.#keep = keep;
    this.sidebar = new Sidebar(this);
  }

  /** A tab with `keep` is left blank and handed to it instead of being closed. */
  static async over(
    page: Page,
    options: BrowserOptions,
    keep?: (tab: ChromiumTab) => void,
  ): Promise<ChromiumTab> {
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    const scheme = options.dark ? 'dark' : 'light';
    await tell(page, options);
    if (options.forcedColors) {
      await session.send('Emulation.setEmulatedMedia', {
        features: [
          { name: 'forced-colors', value: 'active' },
          { name: 'prefers-color-scheme', value: scheme },
        ],
      });
    }
    return new ChromiumTab(page, session, keep);
  }

  /** The DevTools protocol of this tab, for what only Chromium can tell. */
  get session(): CDPSession {
    return this.#session;
  }

  /** The page as puppeteer knows it. */
  get page(): Page {
    return this.#page;
  }

  async goto(url: string): Promise<void> {
    await this.#page.goto(url, { waitUntil: 'domcontentloaded' });
  }
  async reload(): Promise<void> {
    await this.#page.reload({ waitUntil: 'domcontentloaded' });
  }
  async back(): Promise<void> {
    await this.#page.goBack({ waitUntil: 'domcontentloaded' });
  }
  async url(): Promise<string> {
    return this.#page.url();
  }
  async title(): Promise<string> {
    return this.#page.title();
  }
  async screenshot(path?: string): Promise<Uint8Array> {
    return this.#page.screenshot(path === undefined ? {} : { path: path as `${string}.png` });
  }
  async evaluate<A extends unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return (await this.#page.evaluate(run as (...args: unknown[]) => unknown, ...args)) as R;
  }

  async countClosedRoots(): Promise<number> {
    return this.#root.count();
  }
  async insideSidebar<A extends unknown[], R>(run: InSidebar<A, R>, ...args: A): Promise<R | null> {
    return this.#root.inside(run, ...args);
  }
  async frame(path: string): Promise<FramedPage> {
    const frame = await waitFor(`a frame of ${path}`, async () =>
      this.#page
        .mainFrame()
        .childFrames()
        .find((one) => one.url().includes(path)),
    );
    // Puppeteer knows the protocol's name of a frame and does not say it.
    const { _id: id } = frame as unknown as { readonly _id: string };
    return new FramedPage(this, path, new ChromiumRoot(this.#session, id));
  }

  async clickAt(x: number, y: number): Promise<void> {
    this.#pointed = true;
    await this.#page.mouse.click(x, y);
  }
  async moveTo(x: number, y: number): Promise<void> {
    this.#pointed = true;
    await this.#page.mouse.move(x, y);
  }
  async dragTo(x: number, y: number): Promise<void> {
    await this.#page.mouse.down();
    await this.#page.mouse.move(x, y, { steps: 4 });
    await this.#page.mouse.up();
  }
  async press(chord: string): Promise<void> {
    await pressChord(this.#page.keyboard, chord);
  }
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }
  async bringToFront(): Promise<void> {
    await this.#page.bringToFront();
  }
  async resize(width: number, height: number, scale = 1): Promise<void> {
    this.#resized = true;
    await this.#page.setViewport({ width, height, deviceScaleFactor: scale });
  }

  async counters(): Promise<Counters> {
    // Twice: the first collection runs what finalizers leave for the second.
    await this.#session.send('HeapProfiler.collectGarbage');
    await this.#session.send('HeapProfiler.collectGarbage');
    const { metrics } = await this.#session.send('Performance.getMetrics');
    const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
    return {
      nodes: value('Nodes'),
      listeners: value('JSEventListeners'),
      heapBytes: value('JSHeapUsedSize'),
    };
  }

  async close(): Promise<void> {
    if (!this.#keep || this.#resized) return this.#page.close();
    await this.#page.goto('about:blank');
    this.#keep(this);
  }

  /** Makes a tab as good as new, the mouse where it begins; in front first, for no other tab feels the mouse. */
  async useAgain(): Promise<void> {
    await this.bringToFront();
    if (this.#pointed) await this.#page.mouse.move(0, 0);
    this.#pointed = false;
  }
}
