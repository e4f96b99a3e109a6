import type { Browser, Page } from 'puppeteer-core';

/** A node or root in a page, as BiDi names it. */
export interface RemoteNode {
  readonly type: string;
  readonly sharedId?: string;
  readonly value?: {
    readonly mode?: string;
    readonly shadowRoot?: RemoteNode | null;
  };
}

/** A value as BiDi serialises it, as far as we read it. */
export type RemoteValue =
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'array'; readonly value: readonly RemoteNode[] }
  | { readonly type: 'undefined' | 'null' };

type ScriptResult =
  | { readonly type: 'success'; readonly result: RemoteValue }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

/** Where a script runs: a tab, and a world of its own in it where `sandbox` is given. */
export interface ScriptTarget {
  readonly context: string;
  readonly sandbox?: string;
}

interface ContextTree {
  readonly context: string;
  readonly url: string;
  readonly children?: readonly ContextTree[] | null;
}

/** Raw WebDriver BiDi over the connection that puppeteer already has; it reaches what puppeteer's own interface does not. */
export class BidiLink {
  readonly #send: (method: string, params: object) => Promise<{ readonly result: unknown }>;

  constructor(browser: Browser) {
    // Puppeteer keeps the connection to itself, and Firefox allows one session only.
    const { connection } = browser as unknown as {
      connection: { send(method: string, params: object): Promise<{ result: unknown }> };
    };
    this.#send = (method, params) => connection.send(method, params);
  }

  static contextOf(page: Page): string {
    return (page.mainFrame() as unknown as { readonly _id: string })._id;
  }

  async send<R>(method: string, params: object): Promise<R> {
    return (await this.#send(method, params)).result as R;
  }

  /** The context of the frame in a tab whose address contains `path`; undefined while there is none. */
  async frameOf(context: string, path: string): Promise<string | undefined> {
    const { contexts } = await this.send<{ contexts: readonly ContextTree[] }>('browsingContext.getTree', {
      root: context,
    });
    return contexts[0]?.children?.find(({ url }) => url.includes(path))?.context;
  }

  /** Calls a function of the given source; throws what it threw. */
  async call(
    target: ScriptTarget,
    source: string,
    options: { readonly args?: readonly unknown[]; readonly self?: unknown; readonly nodes?: boolean } = {},
  ): Promise<RemoteValue> {
    const result = await this.send<ScriptResult>('script.callFunction', {
      functionDeclaration: source,
      awaitPromise: true,
      target,
      arguments: options.args ?? [],
      ...(options.self === undefined ? {} : { this: options.self }),
      ...(options.nodes
        ? { serializationOptions: { maxObjectDepth: 1, maxDomDepth: 0, includeShadowTree: 'all' } }
        : {}),
    });
    if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
    return result.result;
  }

  /** Evaluates the body of an async function in a tab and returns its JSON value. */
  async json(target: ScriptTarget, body: string): Promise<unknown> {
    const value = await this.call(
      target,
      `async () => JSON.stringify((await (async () => {${body}})()) ?? null)`,
    );
    return value.type === 'string' ? JSON.parse(value.value) : null;
  }

  /** The same in the browser's own window, with the browser's privileges. */
  async privileged(body: string): Promise<unknown> {
    const { contexts } = await this.send<{ contexts: readonly { readonly context: string }[] }>(
      'browsingContext.getTree',
      { 'moz:scope': 'chrome' },
    );
    const first = contexts[0];
    if (!first) throw new Error('Firefox shows no window of its own');
    return this.json({ context: first.context }, body);
  }
}
