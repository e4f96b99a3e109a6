import type { StorageBrowser, StorageChanges } from '../../src/storage/storage-browser';

type Listener = Parameters<StorageBrowser['onChanged']['addListener']>[0];

/** What the power failure of a test throws at everything that still runs. */
export class Crash extends Error {
  override name = 'Crash';
}

interface FakeOptions {
  /** What lies on disk at the start. */
  readonly disk?: Record<string, unknown>;
  /** Most bytes of JSON that fit; a write beyond is refused whole, as browsers do. */
  readonly quota?: number;
  /** The browser dies before its n-th operation, counted from 0. */
  readonly crashBefore?: number;
  /** The browser dies after its n-th operation reached the disk, before it is answered. */
  readonly crashAfter?: number;
  /** Holds each operation back until it resolves; a few turns of the event loop where absent. */
  readonly pause?: (operation: 'get' | 'set', number: number) => Promise<void>;
}

/** A `browser.storage` that keeps JSON, answers late, fills up, and can die between any two operations. */
export class FakeStorage implements StorageBrowser {
  /** JSON text by key, as a disk would hold it. */
  readonly disk: Map<string, string>;
  operations = 0;
  writes = 0;
  private readonly listeners = new Set<Listener>();
  private readonly missing = new Set<() => void>();
  private dead = false;
  private held: (() => void)[] | undefined;

  constructor(private readonly options: FakeOptions = {}) {
    this.disk = new Map(
      Object.entries(options.disk ?? {}).map(([key, value]) => [key, JSON.stringify(value)]),
    );
  }

  readonly local: StorageBrowser['local'] = {
    get: (keys) =>
      this.operate('get', () => {
        const wanted = keys === null ? [...this.disk.keys()] : typeof keys === 'string' ? [keys] : keys;
        const found = wanted.flatMap((key): [string, unknown][] => {
          const json = this.disk.get(key);
          return json === undefined ? [] : [[key, JSON.parse(json)]];
        });
        return Object.fromEntries(found);
      }),
    set: (items) => {
      const texts = Object.entries(items).map(([key, value]): [string, string] => [
        key,
        JSON.stringify(value),
      ]);
      return this.operate('set', () => this.write(texts));
    },
  };

  readonly onChanged = {
    addListener: (listener: Listener) => {
      this.listeners.add(listener);
    },
    removeListener: (listener: Listener) => {
      this.listeners.delete(listener);
    },
  };

  readonly onMissed: NonNullable<StorageBrowser['onMissed']> = (listener, signal) => {
    this.missing.add(listener);
    signal.addEventListener('abort', () => this.missing.delete(listener));
  };

  /** A write of which nobody was told until now, when it is told only that something may have been missed. */
  writeUnnoticed(items: Record<string, unknown>): void {
    for (const [key, value] of Object.entries(items)) this.disk.set(key, JSON.stringify(value));
    for (const listener of this.missing) listener();
  }

  /** From now on reads see the disk, and are answered at the release. */
  holdReads(): void {
    this.held = [];
  }

  /** How many reads have seen the disk and wait for their answer. */
  get heldReads(): number {
    return this.held?.length ?? 0;
  }

  releaseReads(): void {
    const held = this.held ?? [];
    this.held = undefined;
    for (const answer of held) answer();
  }

  /** What was asked is never answered, as of a page that was left meanwhile. */
  forgetReads(): void {
    this.held = undefined;
  }

  get listenerCount(): number {
    return this.listeners.size + this.missing.size;
  }

  /** What lies on disk under a key. */
  stored(key: string): unknown {
    const json = this.disk.get(key);
    return json === undefined ? undefined : JSON.parse(json);
  }

  /** The same disk in a browser that starts again. */
  restarted(options: Omit<FakeOptions, 'disk'> = {}): FakeStorage {
    const disk = Object.fromEntries([...this.disk].map(([key, json]) => [key, JSON.parse(json)]));
    return new FakeStorage({ ...options, disk });
  }

  /** Reports a change of another area, such as `sync`. */
  emit(changes: StorageChanges, areaName: string): void {
    for (const listener of this.listeners) listener(changes, areaName);
  }

  private async operate<T>(operation: 'get' | 'set', act: () => T): Promise<T> {
    const number = this.operations++;
    if (number === this.options.crashBefore) this.dead = true;
    if (this.dead) throw new Crash('the browser died');
    await (this.options.pause?.(operation, number) ?? turns(number % 3));
    if (this.dead) throw new Crash('the browser died');
    const result = act();
    if (number === this.options.crashAfter) {
      this.dead = true;
      throw new Crash('the browser died');
    }
    if (operation === 'get' && this.held) {
      const { held } = this;
      await new Promise<void>((resolve) => held.push(resolve));
    } else await turns(1);
    return result;
  }

  private write(texts: readonly [string, string][]): void {
    const after = new Map([...this.disk, ...texts]);
    const bytes = [...after].reduce((sum, [key, json]) => sum + key.length + json.length, 0);
    if (bytes > (this.options.quota ?? Number.POSITIVE_INFINITY)) {
      throw new Error('QUOTA_BYTES quota exceeded');
    }
    this.writes += 1;
    const changes: Record<string, { newValue: unknown }> = {};
    for (const [key, json] of texts) {
      if (this.disk.get(key) !== json) changes[key] = { newValue: JSON.parse(json) };
      this.disk.set(key, json);
    }
    if (Object.keys(changes).length > 0) this.emit(changes, 'local');
  }
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise<void>((resolve) => setImmediate(resolve));
}
