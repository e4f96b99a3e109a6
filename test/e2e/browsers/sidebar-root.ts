import type { InSidebar } from './browser';

/** What a call with a root gave: the answer, or that the root is no longer in the page. */
export type CallResult = { readonly kind: 'stale' } | { readonly kind: 'answer'; readonly value: unknown };

/** The sidebar's closed root in one page or frame, found again whenever the page was replaced. */
export abstract class SidebarRoot {
  #root: string | null = null;

  /** How many closed roots stand at the top of the document. */
  abstract count(): Promise<number>;
  /** The browser's name for the root; null where there is none. */
  protected abstract find(): Promise<string | null>;
  protected abstract call(root: string, source: string, args: unknown[]): Promise<CallResult>;
  /** True for an error that only says that the page has gone. */
  protected abstract isLost(error: unknown): boolean;

  /** Runs a self-contained function with the root; null where there is none. */
  async inside<A extends unknown[], R>(run: InSidebar<A, R>, ...args: A): Promise<R | null> {
    const source = typeof run === 'function' ? run.toString() : run.source;
    if (this.#root !== null) {
      try {
        const result = await this.call(this.#root, source, args);
        if (result.kind === 'answer') return result.value as R | null;
      } catch (error) {
        if (!this.isLost(error)) throw error;
      }
      this.#root = null;
    }
    try {
      this.#root = await this.find();
      if (this.#root === null) return null;
      const result = await this.call(this.#root, source, args);
      if (result.kind === 'answer') return result.value as R | null;
    } catch (error) {
      if (!this.isLost(error)) throw error;
    }
    this.#root = null;
    return null;
  }
}
