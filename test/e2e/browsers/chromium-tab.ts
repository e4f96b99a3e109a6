import type { CDPSession, Page } from 'puppeteer-core';
import type { Counters, Preferences } from './browser';
import { ChromiumRoot } from './chromium-root';
import { FramedPage } from './framed-page';
import { PuppeteerTab } from './puppeteer-tab';
import { waitFor } from './wait-for';

/** What the protocol calls these preferences. */
const told = ({ dark, reducedMotion, forcedColors }: Preferences) => [
  { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
  { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
  { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
];

/** A tab of Chromium, driven over its DevTools protocol. */
export class ChromiumTab extends PuppeteerTab {
  /** The DevTools protocol of this tab, for what only Chromium can tell. */
  readonly session: CDPSession;

  private constructor(page: Page, session: CDPSession, keep?: (tab: PuppeteerTab) => void) {
    super(page, new ChromiumRoot(session), keep);
    this.session = session;
  }

  /** A tab with `keep` is left blank and handed to it instead of being closed. */
  static async over(
    page: Page,
    preferences: Preferences,
    keep?: (tab: PuppeteerTab) => void,
  ): Promise<ChromiumTab> {
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    await session.send('Emulation.setEmulatedMedia', { features: told(preferences) });
    return new ChromiumTab(page, session, keep);
  }

  async url(): Promise<string> {
    return this.page.url();
  }
  async frame(path: string): Promise<FramedPage> {
    const frame = await waitFor(`a frame of ${path}`, async () =>
      this.page
        .mainFrame()
        .childFrames()
        .find((one) => one.url().includes(path)),
    );
    // Puppeteer knows the protocol's name of a frame and does not say it.
    const { _id: id } = frame as unknown as { readonly _id: string };
    return new FramedPage(this, path, new ChromiumRoot(this.session, id));
  }

  async counters(): Promise<Counters> {
    // Twice: the first collection runs what finalizers leave for the second.
    await this.session.send('HeapProfiler.collectGarbage');
    await this.session.send('HeapProfiler.collectGarbage');
    const { metrics } = await this.session.send('Performance.getMetrics');
    const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
    return {
      nodes: value('Nodes'),
      listeners: value('JSEventListeners'),
      heapBytes: value('JSHeapUsedSize'),
    };
  }
}
