import type { CDPSession, Page } from 'puppeteer-core';
import type { BrowserOptions, Counters, InSidebar, Tab } from './browser';
import { pressChord } from './key-chord';
import { Sidebar } from './sidebar';

const WORLD = 'handrail-test';

interface DomNode {
  readonly backendNodeId: number;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly (DomNode & { readonly shadowRootType?: string })[];
}

function closedRootsIn(node: DomNode): number[] {
  const own = (node.shadowRoots ?? []).filter((root) => root.shadowRootType === 'closed');
  return [...own.map((root) => root.backendNodeId), ...(node.children ?? []).flatMap(closedRootsIn)];
}

/** Runs in the browser: the wrapped function with the root, or word that the root is no longer in the page. */
const CALL_INSIDE = (source: string): string => `async function (json) {
  if (!this.host.isConnected || this.ownerDocument !== document) return { kind: 'stale' };
  return { kind: 'answer', value: (await (${source})(this, ...JSON.parse(json))) ?? null };
}`;

type CallResult = { readonly kind: 'stale' } | { readonly kind: 'answer'; readonly value: unknown };

/** A tab of Chromium, driven over its DevTools protocol. */
export class ChromiumTab implements Tab {
  readonly sidebar: Sidebar;
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #keep: ((tab: ChromiumTab) => void) | undefined;
  #resized = false;
  #root: string | null = null;

  private constructor(page: Page, session: CDPSession, keep?: (tab: ChromiumTab) => void) {
    this.#page = page;
    this.#session = session;
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
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: options.reducedMotion ? 'reduce' : 'no-preference' },
    ]);
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

  async #closedRoots(): Promise<number[]> {
    const { root } = await this.#session.send('DOM.getDocument', { depth: 3, pierce: true });
    await this.#session.send('DOM.disable');
    return closedRootsIn(root);
  }
  async countClosedRoots(): Promise<number> {
    return (await this.#closedRoots()).length;
  }

  async #findRoot(): Promise<string | null> {
    const nodes = await this.#closedRoots();
    if (nodes.length === 0) return null;
    const { frameTree } = await this.#session.send('Page.getFrameTree');
    const { executionContextId } = await this.#session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: WORLD,
    });
    for (const backendNodeId of nodes) {
      const { object } = await this.#session.send('DOM.resolveNode', { backendNodeId, executionContextId });
      if (!object.objectId) continue;
      const { result } = await this.#session.send('Runtime.callFunctionOn', {
        objectId: object.objectId,
        functionDeclaration:
          'function () { return this.querySelector("aside, [role=complementary]") !== null; }',
        returnByValue: true,
      });
      if (result.value === true) return object.objectId;
    }
    return null;
  }

  async #call(objectId: string, source: string, args: unknown[]): Promise<CallResult> {
    const { result, exceptionDetails } = await this.#session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: CALL_INSIDE(source),
      arguments: [{ value: JSON.stringify(args) }],
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value as CallResult;
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
    await this.#page.mouse.move(0, 0);
    await this.#page.goto('about:blank');
    this.#keep(this);
  }
}

function isLostContext(error: unknown): boolean {
  const message = error instanceof Error ? error.message : '';
  return /context|find object|find node|No node|not found|navigat|detached|belong to the document/i.test(
    message,
  );
}
