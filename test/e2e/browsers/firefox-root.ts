import type { BidiLink, RemoteNode } from './bidi-link';
import { type CallResult, SidebarRoot } from './sidebar-root';

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

/** The sidebar's closed root in one browsing context of Firefox, found again whenever the page was replaced. */
export class FirefoxRoot extends SidebarRoot {
  readonly #link: BidiLink;
  readonly #context: string;

  constructor(link: BidiLink, context: string) {
    super();
    this.#link = link;
    this.#context = context;
  }

  async #closedRoots(): Promise<string[]> {
    const target = { context: this.#context, sandbox: WORLD };
    const elements = await this.#link.call(target, TOP_ELEMENTS, { nodes: true });
    return elements.type === 'array' ? closedRootsOf(elements.value) : [];
  }
  async count(): Promise<number> {
    return (await this.#closedRoots()).length;
  }
  protected async find(): Promise<string | null> {
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
  protected async call(sharedId: string, source: string, args: unknown[]): Promise<CallResult> {
    const value = await this.#link.call({ context: this.#context, sandbox: WORLD }, CALL_INSIDE(source), {
      self: { sharedId },
      args: [{ type: 'string', value: JSON.stringify(args) }],
    });
    if (value.type !== 'string') throw new Error(`Firefox answered with ${value.type}`);
    return JSON.parse(value.value) as CallResult;
  }

  protected isLost(error: unknown): boolean {
    const message = error instanceof Error ? error.message : '';
    // A root of a page that another has replaced may still be known, and denies every look at it.
    return /no such (frame|node|handle|shadow)|stale element|discarded|aborted|navigat|detached|Permission denied/i.test(
      message,
    );
  }
}
