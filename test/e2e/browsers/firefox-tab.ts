import type { Page } from 'puppeteer-core';
import { BidiLink } from './bidi-link';
import type { Counters, InSidebar, Tab } from './browser';
import { FirefoxRoot } from './firefox-root';
import { FramedPage } from './framed-page';
import { pressChord } from './key-chord';
import { Sidebar } from './sidebar';
import { waitFor } from './wait-for';

/** A tab of Firefox, driven over WebDriver BiDi. */
export class FirefoxTab implements Tab {
  readonly sidebar: Sidebar;
  readonly #page: Page;
  readonly #link: BidiLink;
  readonly #context: string;
  readonly #keep: ((tab: FirefoxTab) => void) | undefined;
  #resized = false;
  #pointed = false;
  readonly #root: FirefoxRoot;

  /** A tab with `keep` is left blank and handed to it instead of being closed. */
  constructor(page: Page, link: BidiLink, keep?: (tab: FirefoxTab) => void) {
    this.#page = page;
    this.#link = link;
    this.#keep = keep;
    this.#context = BidiLink.contextOf(page);
    this.#root = new FirefoxRoot(link, this.#context);
    this.sidebar = new Sidebar(this);
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
    return (await this.evaluate(() => location.href)) as string;
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
    const context = await waitFor(`a frame of ${path}`, () => this.#link.frameOf(this.#context, path));
    return new FramedPage(this, path, new FirefoxRoot(this.#link, context));
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

  /** Nodes of the document and of every root that can be reached; Firefox tells no one its listeners. */
  async counters(): Promise<Counters> {
    const inSidebar = await this.insideSidebar((root) => root.querySelectorAll('*').length);
    const inPage = await this.evaluate(() => {
      const count = (scope: ParentNode): number => {
        let nodes = 0;
        for (const element of scope.querySelectorAll('*')) {
          nodes += 1 + (element.shadowRoot ? count(element.shadowRoot) : 0);
        }
        return nodes;
      };
      return count(document);
    });
    return { nodes: inPage + (inSidebar ?? 0), listeners: null, heapBytes: null };
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
