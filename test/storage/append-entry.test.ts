import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendEntry } from '../../src/storage/append-entry';
import { logItem } from '../../src/storage/log-item';
import { WriteQueue } from '../../src/storage/write-queue';
import { ACME, ACME_IN_SANDBOX, entry } from './entries';
import { FakeStorage } from './fake-storage';

const writerOf = (storage: FakeStorage) => ({ storage, queue: new WriteQueue() });

async function idsOf(storage: FakeStorage, address = ACME): Promise<string[]> {
  const log = await logItem(storage, address).read();
  if (log.kind === 'unreadable') throw new Error(log.why);
  return log.value.map(({ id }) => id);
}

describe('appending to the log of an account', () => {
  it('keeps a hundred of a hundred that come at once, in their order', async () => {
    const storage = new FakeStorage();
    const writer = writerOf(storage);
    const ids = Array.from({ length: 100 }, (_, index) => `entry-${index}`);
    const results = await Promise.all(ids.map((id) => appendEntry(writer, ACME, entry(id))));
    expect(results.every(({ kind }) => kind === 'saved')).toBe(true);
    expect(await idsOf(storage)).toEqual(ids);
  });

  it('adds a repeated entry once and calls both saved', async () => {
    const storage = new FakeStorage();
    const writer = writerOf(storage);
    expect(await appendEntry(writer, ACME, entry('once'))).toEqual({ kind: 'saved' });
    expect(await appendEntry(writer, ACME, entry('once'))).toEqual({ kind: 'saved' });
    expect(await idsOf(storage)).toEqual(['once']);
    expect(storage.writes).toBe(1);
  });

  it('keeps production and sandbox apart, though the record id is the same', async () => {
    const storage = new FakeStorage();
    const writer = writerOf(storage);
    await appendEntry(writer, ACME, entry('in-production'));
    await appendEntry(writer, ACME_IN_SANDBOX, entry('in-sandbox'));
    expect(await idsOf(storage, ACME)).toEqual(['in-production']);
    expect(await idsOf(storage, ACME_IN_SANDBOX)).toEqual(['in-sandbox']);
  });

  it('keeps a stored entry of a kind that only a newer Handrail knows', async () => {
    const future = { ...entry('future'), what: { kind: 'teleported', to: 'Mars' } };
    const storage = new FakeStorage({
      disk: { 'log/northwind/001000000000001AAA': { version: 1, data: [future] } },
    });
    await appendEntry(writerOf(storage), ACME, entry('now'));
    expect(storage.stored('log/northwind/001000000000001AAA')).toEqual({
      version: 1,
      data: [future, entry('now')],
    });
  });

  it('writes nothing over a log with an instant that is none, and says so', async () => {
    const log = { version: 1, data: [{ ...entry('before'), at: 'yesterday' }] };
    const storage = new FakeStorage({ disk: { 'log/northwind/001000000000001AAA': log } });
    expect(await appendEntry(writerOf(storage), ACME, entry('now'))).toMatchObject({
      kind: 'not-saved',
      reason: expect.stringContaining("cannot read this account's log"),
    });
    expect(storage.stored('log/northwind/001000000000001AAA')).toEqual(log);
  });

  it('has on disk whatever it called saved, wherever the browser dies, and a repeat completes the rest', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 0, max: 18 }),
        fc.constantFrom('crashBefore', 'crashAfter'),
        async (count, at, when) => {
          const storage = new FakeStorage({ [when]: at });
          const writer = writerOf(storage);
          const ids = Array.from({ length: count }, (_, index) => `entry-${index}`);
          const results = await Promise.all(ids.map((id) => appendEntry(writer, ACME, entry(id))));
          const later = storage.restarted();
          const kept = await idsOf(later);
          const saved = ids.filter((_, index) => results[index]?.kind === 'saved');
          expect(kept).toEqual(expect.arrayContaining(saved));

          const again = writerOf(later);
          for (const id of ids) await appendEntry(again, ACME, entry(id));
          expect((await idsOf(later)).sort()).toEqual([...ids].sort());
        },
      ),
      { numRuns: 60 },
    );
  });
});
