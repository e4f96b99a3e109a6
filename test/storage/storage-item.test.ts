import { describe, expect, it, vi } from 'vitest';
import { StorageItem } from '../../src/storage/storage-item';
import { firstVersion } from '../../src/storage/versions';
import { FakeStorage } from './fake-storage';

const isNumber = (data: unknown): data is number => typeof data === 'number';
const counter = (storage: FakeStorage) =>
  new StorageItem(storage, {
    key: 'counter',
    name: 'the counter',
    fallback: 0,
    versions: firstVersion(isNumber),
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
      why: 'The browser could not read the counter from its storage (the browser died).',
    });
  });
});

describe('following an item', () => {
  const follow = (storage: FakeStorage, signal = new AbortController().signal) => {
    const told: unknown[] = [];
    counter(storage).follow((now) => told.push(now.kind === 'value' ? now.value : now.kind), signal);
    return told;
  };

  it('tells what is stored and each change until the signal aborts, and leaves no listener behind', async () => {
    const storage = new FakeStorage();
    const item = counter(storage);
    const leaving = new AbortController();
    const told = follow(storage, leaving.signal);
    await vi.waitFor(() => expect(told).toEqual([0]));
    await storage.local.set({ counter: item.encode(1) });
    await storage.local.set({ counter: { version: 9, data: 1 } });
    leaving.abort();
    await storage.local.set({ counter: item.encode(2) });
    expect(told).toEqual([0, 1, 'unreadable']);
    expect(storage.listenerCount).toBe(0);
  });

  it('tells the default after the value was removed', async () => {
    const storage = new FakeStorage({ disk: { counter: { version: 1, data: 5 } } });
    const told = follow(storage);
    await vi.waitFor(() => expect(told).toEqual([5]));
    storage.emit({ counter: {} }, 'local');
    expect(told).toEqual([5, 0]);
  });

  it('is deaf to other keys and other areas', async () => {
    const storage = new FakeStorage();
    const told = follow(storage);
    await storage.local.set({ other: { version: 1, data: 1 } });
    storage.emit({ counter: { newValue: { version: 1, data: 1 } } }, 'sync');
    await vi.waitFor(() => expect(told).toEqual([0]));
  });

  it('believes a write that is told while the value is being read, not the older answer', async () => {
    const storage = new FakeStorage();
    storage.holdReads();
    const told = follow(storage);
    await vi.waitFor(() => expect(storage.heldReads).toBe(1));
    await storage.local.set({ counter: { version: 1, data: 7 } });
    storage.releaseReads();
    await storage.local.get('counter');
    expect(told).toEqual([7]);
  });

  it('reads anew where a write may have been missed, also where the first answer never came', async () => {
    const storage = new FakeStorage();
    storage.holdReads();
    const told = follow(storage);
    await vi.waitFor(() => expect(storage.heldReads).toBe(1));
    storage.forgetReads();
    storage.writeUnnoticed({ counter: { version: 1, data: 3 } });
    await vi.waitFor(() => expect(told).toEqual([3]));
    storage.writeUnnoticed({ counter: { version: 1, data: 4 } });
    await vi.waitFor(() => expect(told).toEqual([3, 4]));
  });

  it('believes what was asked last, also where what was asked before is answered after it', async () => {
    const storage = new FakeStorage({ disk: { counter: { version: 1, data: 3 } } });
    storage.holdReads();
    const told = follow(storage);
    await vi.waitFor(() => expect(storage.heldReads).toBe(1));
    storage.writeUnnoticed({ counter: { version: 1, data: 4 } });
    await vi.waitFor(() => expect(storage.heldReads).toBe(2));
    storage.releaseReads();
    await vi.waitFor(() => expect(told).toEqual([4]));
  });

  it('does not begin under a signal that has aborted', () => {
    const storage = new FakeStorage();
    follow(storage, AbortSignal.abort());
    expect(storage.listenerCount).toBe(0);
    expect(storage.operations).toBe(0);
  });
});
