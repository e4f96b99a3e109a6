import { type StorageBrowser, type StorageChanges, wordsOf } from './storage-browser';
import { type Envelope, readVersion, type Versions } from './versions';

/** What reading an item gave. `why` is a sentence; what lies on disk stays as it is and can be exported. */
export type Stored<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'unreadable'; readonly why: string };

/** What one stored value is. */
export interface ItemDefinition<T> {
  readonly key: string;
  /** What a person calls it, as the subject of a sentence: "the settings". */
  readonly name: string;
  /** What nothing stored means. */
  readonly fallback: T;
  readonly versions: Versions<T>;
}

/**
 * One value in `storage.local`: its key, default, versions and changes.
 * It only reads; writing goes through `updateItem`, which needs the queue of the one writer (`writeSeen` needs none).
 */
export class StorageItem<T> {
  readonly definition: ItemDefinition<T>;
  readonly #storage: StorageBrowser;

  constructor(storage: StorageBrowser, definition: ItemDefinition<T>) {
    this.#storage = storage;
    this.definition = definition;
  }

  /** Reads the value; never throws. */
  async read(): Promise<Stored<T>> {
    const { key, name } = this.definition;
    try {
      return this.decode((await this.#storage.local.get(key))[key]);
    } catch (error) {
      return {
        kind: 'unreadable',
        why: `The browser could not read ${name} from its storage (${wordsOf(error)}).`,
      };
    }
  }

  /**
   * Calls back with the value as soon as it is read, after each write by any tab or page, and when writes may have been
   * missed, until the signal aborts. A write reported while the value is being read is the newer of the two.
   */
  follow(callback: (now: Stored<T>) => void, signal: AbortSignal): void {
    if (signal.aborted) return;
    const { key } = this.definition;
    let times = 0;
    const tell = (now: Stored<T>) => {
      times += 1;
      callback(now);
    };
    const listener = (changes: StorageChanges, areaName: string) => {
      const change = areaName === 'local' && changes[key];
      if (change) tell(this.decode(change.newValue));
    };
    const read = async () => {
      // What was asked last is the newest.
      const mine = ++times;
      const now = await this.read();
      if (times === mine && !signal.aborted) tell(now);
    };
    this.#storage.onChanged.addListener(listener);
    signal.addEventListener('abort', () => this.#storage.onChanged.removeListener(listener));
    this.#storage.onMissed?.(read, signal);
    void read();
  }

  /** Understands what lies on disk; `undefined` is nothing stored. */
  decode(stored: unknown): Stored<T> {
    const { name, fallback, versions } = this.definition;
    if (stored === undefined) return { kind: 'value', value: fallback };
    try {
      return { kind: 'value', value: readVersion(versions, stored) };
    } catch (error) {
      return { kind: 'unreadable', why: `Handrail cannot read ${name}: ${wordsOf(error)}.` };
    }
  }

  /** The form in which a value is written. */
  encode(value: T): Envelope {
    return { version: this.definition.versions.current, data: value };
  }
}
