import type { Page } from 'puppeteer-core';
import { BidiLink, type RemoteNode } from './bidi-link';
import type { Counters, InSidebar, Tab } from './browser';
import { pressChord } from './key-chord';
import { Sidebar } from './sidebar';

const WORLD = 'handrail-test';

function closedRootsOf(nodes: readonly RemoteNode[]): string[] {
  return nodes.flatMap((node) => {
    const root = node.value?.shadowRoot;
    return root?.value?.mode === 'closed' && root.sharedId ? [root.sharedId] : [];
  });
}

const TOP_ELEMENTS = `() => {
  const bodyChildren = document.body ? [...document.body.children] : [];
  return document.documentElement ? [...document.documentElement.children, ...bodyChildren] : [];
}`;

/** Runs in the browser: the wrapped function with the root, or word that the root is no longer in the page. */
const CALL_INSIDE = (source: string): string => `async function (json) {
  if (!this.host.isConnected || this.ownerDocument !== document) return JSON.stringify({ kind: 'stale' });
  return JSON.stringify({ kind: 'answer', value: (await (${source})(this, ...JSON.parse(json))) ?? null });
}`;

type CallResult = { readonly kind: 'stale' } | { readonly kind: 'answer'; readonly value: unknown };

function isLostContext(error: unknown): boolean {
  const message = error instanceof Error ? error.message : '';
  // A root of a page that another has replaced may still be known, and denies every look at it.
  return /no such (frame|node|handle|shadow)|stale element|discarded|aborted|navigat|detached|Permission denied/i.test(
    message,
  );
}

/** A tab of Firefox, driven over WebDriver BiDi. */
export class FirefoxTab implements Tab {
  readonly sidebar: Sidebar;
  readonly #page: Page;
  readonly #link: BidiLink;
  readonly #context: string;
  readonly #keep: ((tab: FirefoxTab) => void) | undefined;
  #resized = false;
  #root: string | null = null;

  /** A tab with `keep` is left blank and handed to it instead of being closed. */
  constructor(page: Page, link: BidiLink, keep?: (tab: FirefoxTab) => void) {
    this.#page = page;
    this.#link = link;
    this.#keep = keep;
    this.#context = BidiLink.contextOf(page);
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

  async #closedRoots(): Promise<string[]> {
    const target = { context: this.#context, sandbox: WORLD };
    const elements = await this.#link.call(target, TOP_ELEMENTS, { nodes: true });
    return elements.type === 'array' ? closedRootsOf(elements.value) : [];
  }
  async countClosedRoots(): Promise<number> {
    return (await this.#closedRoots()).length;
  }
  async #findRoot(): Promise<string | null> {
    const target = { context: this.#context, sandbox: WORLD };
    for (const sharedId of await this.#closedRoots()) {
      const isOurs = await this.#link.call(
        target,
        'function () { return String(this.querySelector("aside, [role=complementary]") !== null); }',
        { self: { sharedId } },
      );
      if (isOurs.type === 'string' && isOurs.value === 'true') return sharedId;
    }
    return null;
  }
  async #call(sharedId: string, source: string, args: unknown[]): Promise<CallResult> {
    const value = await this.#link.call({ context: this.#context, sandbox: WORLD }, CALL_INSIDE(source), {
      self: { sharedId },
      args: [{ type: 'string', value: JSON.stringify(args) }],
    });
    if (value.type !== 'string') throw new Error(`Firefox answered with ${value.type}`);
    return JSON.parse(value.value) as CallResult;
  }
  async insideSidebar<A extends unknown[], R>(run: InSidebar<A, R>, ...args: A): Promise<R | null> {
    const source = typeof run === 'function' ? run.toString() : run.source;
    if (this.#root !== null) {
      try {
        const result = await this.#call(this.#root, source, args);
        if (result.kind === 'answer') return result.value as R | null;
      } catch (error) {
        if (!isLostContext(error)) throw error;
      }
      this.#root = null;
    }
    try {
      this.#root = await this.#findRoot();
      if (this.#root === null) return null;
      const result = await this.#call(this.#root, source, args);
      if (result.kind === 'answer') return result.value as R | null;
    } catch (error) {
      if (!isLostContext(error)) throw error;
    }
    this.#root = null;
    return null;
  }

  async clickAt(x: number, y: number): Promise<void> {
    await this.#page.mouse.click(x, y);
  }
  async moveTo(x: number, y: number): Promise<void> {
    await this.#page.mouse.move(x, y);
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
    await this.#page.mouse.move(0, 0);
    await this.#page.goto('about:blank');
    this.#keep(this);
  }
}
