import type { CDPSession } from 'puppeteer-core';
import { type CallResult, SidebarRoot } from './sidebar-root';

const WORLD = 'handrail-test';

interface DomNode {
  readonly backendNodeId: number;
  /** Of a frame's element: which frame, and the document in it. */
  readonly frameId?: string;
  readonly contentDocument?: DomNode;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly (DomNode & { readonly shadowRootType?: string })[];
}

function closedRootsIn(node: DomNode): number[] {
  const own = (node.shadowRoots ?? []).filter((root) => root.shadowRootType === 'closed');
  return [...own.map((root) => root.backendNodeId), ...(node.children ?? []).flatMap(closedRootsIn)];
}

/** The document in a frame, wherever the frame stands. */
function documentIn(node: DomNode, frameId: string): DomNode | undefined {
  if (node.frameId === frameId && node.contentDocument) return node.contentDocument;
  for (const child of [...(node.children ?? []), ...(node.contentDocument ? [node.contentDocument] : [])]) {
    const found = documentIn(child, frameId);
    if (found) return found;
  }
  return undefined;
}

/** Runs in the browser: the wrapped function with the root, or word that the root is no longer in the page. */
const CALL_INSIDE = (source: string): string => `async function (json) {
  if (!this.host.isConnected || this.ownerDocument !== document) return { kind: 'stale' };
  return { kind: 'answer', value: (await (${source})(this, ...JSON.parse(json))) ?? null };
}`;

/** The sidebar's closed root in one frame of a Chromium tab, found again whenever the page was replaced. */
export class ChromiumRoot extends SidebarRoot {
  readonly #session: CDPSession;
  readonly #frameId: string | undefined;

  /** In the top frame where no other is named. */
  constructor(session: CDPSession, frameId?: string) {
    super();
    this.#session = session;
    this.#frameId = frameId;
  }

  async #closedRoots(): Promise<number[]> {
    const depth = this.#frameId === undefined ? 3 : -1;
    // Not `DOM.getDocument`: it begins to follow the document, and what changes its style meanwhile is held for good.
    const { result } = await this.#session.send('Runtime.evaluate', { expression: 'document' });
    const objectId = result.objectId ?? '';
    const { node } = await this.#session.send('DOM.describeNode', { objectId, depth, pierce: true });
    await this.#session.send('Runtime.releaseObject', { objectId });
    const top = this.#frameId === undefined ? node : documentIn(node, this.#frameId);
    return top ? closedRootsIn(top) : [];
  }
  async count(): Promise<number> {
    return (await this.#closedRoots()).length;
  }

  protected async find(): Promise<string | null> {
    const nodes = await this.#closedRoots();
    if (nodes.length === 0) return null;
    const { frameTree } = await this.#session.send('Page.getFrameTree');
    const { executionContextId } = await this.#session.send('Page.createIsolatedWorld', {
      frameId: this.#frameId ?? frameTree.frame.id,
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

  protected async call(objectId: string, source: string, args: unknown[]): Promise<CallResult> {
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

  protected isLost(error: unknown): boolean {
    const message = error instanceof Error ? error.message : '';
    return /context|find object|find node|No node|not found|navigat|detached|belong to the document/i.test(
      message,
    );
  }
}
