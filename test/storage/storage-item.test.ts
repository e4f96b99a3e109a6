import { describe, expect, it } from 'vitest';
import { StorageItem, type Stored } from '../../src/storage/storage-item';
import { Versions } from '../../src/storage/versions';
import { FakeStorage } from './fake-storage';

const isNumber = (data: unknown): data is number => typeof data === 'number';
const counter = (storage: FakeStorage) =>
  new StorageItem(storage, {
    key: 'counter',
    name: 'the counter',
    fallback: 0,
    versions: Versions.first(isNumber),
  });

describe('a stored item', () => {
  it('is its default where nothing is stored', async () => {
    expect(await counter(new FakeStorage()).read()).toEqual({ kind: 'value', value: 0 });
  });

  it('reads back what it writes', async () => {
    const storage = new FakeStorage();
    const item = counter(storage);
    await storage.local.set({ counter: item.encode(7) });
    expect(storage.stored('counter')).toEqual({ version: 1, data: 7 });
    expect(await item.read()).toEqual({ kind: 'value', value: 7 });
  });

  it.each([
    ['a newer version', { version: 2, data: 7 }, /newer Handrail \(version 2; this one reads up to 1\)/],
    ['content of another shape', { version: 1, data: 'seven' }, /does not fit version 1/],
    ['a bare value', 7, /not in the form/],
    ['null', null, /not in the form/],
    ['a fractional version', { version: 1.5, data: 7 }, /not in the form/],
    ['version 0', { version: 0, data: 7 }, /not in the form/],
    ['a missing value', { version: 1 }, /not in the form/],
  ])('says why it cannot read %s, and leaves it on disk', async (_what, stored, why) => {
    const storage = new FakeStorage({ disk: { counter: stored } });
    const read = await counter(storage).read();
    expect(read.kind).toBe('unreadable');
    expect(read.kind === 'unreadable' && read.why).toMatch(/^Handrail cannot read the counter: /);
    expect(read.kind === 'unreadable' && read.why).toMatch(why);
    expect(storage.stored('counter')).toEqual(stored);
    expect(storage.writes).toBe(0);
  });

  it('says so where the browser refuses to read', async () => {
    const storage = new FakeStorage({ crashBefore: 0 });
    expect(await counter(storage).read()).toEqual({
      kind: 'unreadable',
      why: 'The browser could not read the counter from its storage: the browser died',
    });
  });
});

describe('watching an item', () => {
  it('tells each change until the signal aborts, and leaves no listener behind', async () => {
    const storage = new FakeStorage();
    const item = counter(storage);
    const seen: Stored<number>[] = [];
    const leaving = new AbortController();
    item.watch((now) => seen.push(now), leaving.signal);
    await storage.local.set({ counter: item.encode(1) });
    await storage.local.set({ counter: { version: 9, data: 1 } });
    leaving.abort();
    await storage.local.set({ counter: item.encode(2) });
    expect(seen.map(({ kind }) => kind)).toEqual(['value', 'unreadable']);
    expect(storage.listenerCount).toBe(0);
  });

  it('tells the default after the value was removed', () => {
    const storage = new FakeStorage();
    const seen: Stored<number>[] = [];
    counter(storage).watch((now) => seen.push(now), new AbortController().signal);
    storage.emit({ counter: {} }, 'local');
    expect(seen).toEqual([{ kind: 'value', value: 0 }]);
  });

  it('is deaf to other keys and other areas', async () => {
    const storage = new FakeStorage();
    const seen: Stored<number>[] = [];
    counter(storage).watch((now) => seen.push(now), new AbortController().signal);
    await storage.local.set({ other: { version: 1, data: 1 } });
    storage.emit({ counter: { newValue: { version: 1, data: 1 } } }, 'sync');
    expect(seen).toEqual([]);
  });

  it('does not begin under a signal that has aborted', () => {
    const storage = new FakeStorage();
    counter(storage).watch(() => undefined, AbortSignal.abort());
    expect(storage.listenerCount).toBe(0);
  });
});
