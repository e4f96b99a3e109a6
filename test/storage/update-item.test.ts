import { describe, expect, it } from 'vitest';
import { StorageItem } from '../../src/storage/storage-item';
import { updateItem } from '../../src/storage/update-item';
import { firstVersion, nextVersion } from '../../src/storage/versions';
import { WriteQueue } from '../../src/storage/write-queue';
import { FakeStorage } from './fake-storage';

const isNumber = (data: unknown): data is number => typeof data === 'number';
const counter = (storage: FakeStorage) =>
  new StorageItem(storage, {
    key: 'counter',
    name: 'the counter',
    fallback: 0,
    versions: nextVersion(firstVersion(isNumber), isNumber, (before) => before * 10),
  });
const writerOf = (storage: FakeStorage) => ({ storage, queue: new WriteQueue() });

describe('updating an item', () => {
  it('loses nothing when a hundred updates come at once', async () => {
    const storage = new FakeStorage();
    const writer = writerOf(storage);
    const item = counter(storage);
    await Promise.all(Array.from({ length: 100 }, () => updateItem(writer, item, (count) => count + 1)));
    expect(await item.read()).toEqual({ kind: 'value', value: 100 });
  });

  it('would lose some without the queue, which shows that the fake interleaves', async () => {
    const storage = new FakeStorage();
    const item = counter(storage);
    await Promise.all(
      Array.from({ length: 100 }, () => updateItem(writerOf(storage), item, (count) => count + 1)),
    );
    expect(storage.stored('counter')).not.toEqual({ version: 2, data: 100 });
  });

  it('writes in the version of today', async () => {
    const storage = new FakeStorage({ disk: { counter: { version: 1, data: 4 } } });
    await updateItem(writerOf(storage), counter(storage), (count) => count + 1);
    expect(storage.stored('counter')).toEqual({ version: 2, data: 41 });
  });

  it('writes nothing where nothing changes', async () => {
    const storage = new FakeStorage();
    const result = await updateItem(writerOf(storage), counter(storage), (count) => count);
    expect(result).toEqual({ kind: 'saved' });
    expect(storage.writes).toBe(0);
  });

  it.each([[{ version: 3, data: 4 }], [{ version: 2, data: 'four' }], ['garbage']])(
    'refuses to write over %j',
    async (stored) => {
      const storage = new FakeStorage({ disk: { counter: stored } });
      const result = await updateItem(writerOf(storage), counter(storage), () => 1);
      expect(result.kind).toBe('not-saved');
      expect(result.kind === 'not-saved' && result.reason).toMatch(/cannot read the counter.*export it/);
      expect(storage.stored('counter')).toEqual(stored);
      expect(storage.writes).toBe(0);
    },
  );

  it('writes nothing where the browser cannot read, and says so in sentences', async () => {
    const storage = new FakeStorage({ crashBefore: 0 });
    expect(await updateItem(writerOf(storage), counter(storage), () => 1)).toEqual({
      kind: 'not-saved',
      reason:
        'The browser could not read the counter from its storage (the browser died). Nothing was overwritten; you can export it from Options.',
    });
  });

  it('says that the disk is full, keeps what was there, and goes on when there is room', async () => {
    const storage = new FakeStorage({ quota: 60 });
    const writer = writerOf(storage);
    const item = counter(storage);
    await updateItem(writer, item, () => 1);
    const long = new StorageItem(storage, {
      key: 'text',
      name: 'the text',
      fallback: '',
      versions: firstVersion((data: unknown): data is string => typeof data === 'string'),
    });
    expect(await updateItem(writer, long, () => 'x'.repeat(100))).toEqual({
      kind: 'not-saved',
      reason: "There is no room left in the browser's storage for Handrail (QUOTA_BYTES quota exceeded).",
    });
    expect(storage.stored('text')).toBeUndefined();
    expect((await updateItem(writer, item, () => 2)).kind).toBe('saved');
  });

  it('passes on a fault of the change itself and goes on', async () => {
    const storage = new FakeStorage();
    const writer = writerOf(storage);
    const broken = updateItem(writer, counter(storage), () => {
      throw new TypeError('our own mistake');
    });
    await expect(broken).rejects.toThrow('our own mistake');
    expect((await updateItem(writer, counter(storage), () => 1)).kind).toBe('saved');
  });
});
