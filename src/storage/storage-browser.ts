/** What changed, by key, as `storage.onChanged` reports it. */
export type StorageChanges = Readonly<Record<string, { readonly newValue?: unknown }>>;

type ChangeListener = (changes: StorageChanges, areaName: string) => void;

/** The part of `browser.storage` that we use, so that tests can stand in for a browser. `browser.storage` fits. */
export interface StorageBrowser {
  readonly local: {
    get(keys: string | string[] | null): Promise<Record<string, unknown>>;
    set(items: Record<string, unknown>): Promise<void>;
  };
  readonly onChanged: {
    addListener(listener: ChangeListener): void;
    removeListener(listener: ChangeListener): void;
  };
  /** Calls back when changes may have been missed, until the signal aborts. Absent if none ever are. */
  readonly onMissed?: (listener: () => void, signal: AbortSignal) => void;
}

/** The words of an error of the browser, for the end of a sentence. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
