import type { Page } from 'puppeteer-core';
import type { Counters, InSidebar, Tab } from './browser';
import type { FramedPage } from './framed-page';
import { pressChord } from './key-chord';
import { Sidebar } from './sidebar';
import type { SidebarRoot } from './sidebar-root';

/** A tab as far as puppeteer drives those of both browsers in the same way. */
export abstract class PuppeteerTab implements Tab {
  readonly sidebar: Sidebar;
  /** The page as puppeteer knows it. */
  readonly page: Page;
  readonly #root: SidebarRoot;
  readonly #keep: ((tab: PuppeteerTab) => void) | undefined;
  #resized = false;
  #pointed = false;

  /** A tab with `keep` is left blank and handed to it instead of being closed. */
  constructor(page: Page, root: SidebarRoot, keep?: (tab: PuppeteerTab) => void) {
    this.page = page;
    this.#root = root;
    this.#keep = keep;
    this.sidebar = new Sidebar(this);
  }

  abstract url(): Promise<string>;
  abstract frame(path: string): Promise<FramedPage>;
  abstract counters(): Promise<Counters>;

  async goto(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: 'domcontentloaded' });
  }
  async reload(): Promise<void> {
    await this.page.reload({ waitUntil: 'domcontentloaded' });
  }
  async back(): Promise<void> {
    await this.page.goBack({ waitUntil: 'domcontentloaded' });
  }
  async title(): Promise<string> {
    return this.page.title();
  }
  async screenshot(path?: string): Promise<Uint8Array> {
    return this.page.screenshot(path === undefined ? {} : { path: path as `${string}.png` });
  }
  async evaluate<A extends unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return (await this.page.evaluate(run as (...args: unknown[]) => unknown, ...args)) as R;
  }

  async countClosedRoots(): Promise<number> {
    return this.#root.count();
  }
  async insideSidebar<A extends unknown[], R>(run: InSidebar<A, R>, ...args: A): Promise<R | null> {
    return this.#root.inside(run, ...args);
  }

  async clickAt(x: number, y: number): Promise<void> {
    this.#pointed = true;
    await this.page.mouse.click(x, y);
  }
  async moveTo(x: number, y: number): Promise<void> {
    this.#pointed = true;
    await this.page.mouse.move(x, y);
  }
  async dragTo(x: number, y: number): Promise<void> {
    await this.page.mouse.down();
    await this.page.mouse.move(x, y, { steps: 4 });
    await this.page.mouse.up();
  }
  async press(chord: string): Promise<void> {
    await pressChord(this.page.keyboard, chord);
  }
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }
  async bringToFront(): Promise<void> {
    await this.page.bringToFront();
  }
  async resize(width: number, height: number, scale = 1): Promise<void> {
    this.#resized = true;
    await this.page.setViewport({ width, height, deviceScaleFactor: scale });
  }

  async close(): Promise<void> {
    if (!this.#keep || this.#resized) return this.page.close();
    await this.page.goto('about:blank');
    this.#keep(this);
  }

  /** Makes a tab as good as new, the mouse where it begins; in front first, for no other tab feels the mouse. */
  async useAgain(): Promise<void> {
    await this.bringToFront();
    if (this.#pointed) await this.page.mouse.move(0, 0);
    this.#pointed = false;
  }
}
