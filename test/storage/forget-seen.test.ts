import { describe, expect, it } from 'vitest';
import { appendEntry } from '../../src/storage/append-entry';
import { forgettingSeen } from '../../src/storage/forget-seen';
import { importBackup } from '../../src/storage/import-backup';
import { logKey } from '../../src/storage/log-item';
import { WriteQueue } from '../../src/storage/write-queue';
import { ACME, entry } from './entries';
import { FakeStorage } from './fake-storage';

const KEY = logKey(ACME);
const seenKey = (n: number) => `seen/northwind/00100000000000${n}AAA`;
const seen = (on: string) => ({
  version: 1,
  data: { fields: { region: { value: { kind: 'text', text: 'EMEA' }, label: 'Region', on } } },
});
const NOTHING = { version: 1, data: { fields: {} } };
const disk = {
  [seenKey(1)]: seen('2026-11-03'),
  [seenKey(2)]: seen('2026-11-01'),
  [seenKey(3)]: seen('2026-11-02'),
};
const bytes = (items: object) =>
  Object.entries(items).reduce((sum, [key, value]) => sum + key.length + JSON.stringify(value).length, 0);
const log = { [KEY]: { version: 1, data: [entry('a')] } };
const writerOf = (storage: FakeStorage) => ({ storage, queue: new WriteQueue() });

/** How many bytes of what was seen must go for the log to fit; the log of one entry has about as many as two of them. */
const shortBy = (missing: number) => ({ disk, quota: bytes(disk) + bytes(log) - missing });

describe('a full disk', () => {
  it('costs what was seen longest ago, and no deed', async () => {
    const storage = new FakeStorage(shortBy(1));
    expect(await appendEntry(writerOf(storage), ACME, entry('a'))).toEqual({ kind: 'saved' });
    expect(storage.stored(KEY)).toEqual(log[KEY]);
    expect([1, 2, 3].map((n) => storage.stored(seenKey(n)))).toEqual([seen('2026-11-03'), NOTHING, NOTHING]);
  });

  it('costs all that was seen, where less is not enough', async () => {
    const storage = new FakeStorage(shortBy(3 * (bytes({ k: seen('2026-11-01') }) - bytes({ k: NOTHING }))));
    expect(await appendEntry(writerOf(storage), ACME, entry('a'))).toEqual({ kind: 'saved' });
    expect([1, 2, 3].map((n) => storage.stored(seenKey(n)))).toEqual([NOTHING, NOTHING, NOTHING]);
  });

  it('costs nothing where that would not help, and it says so', async () => {
    const storage = new FakeStorage(shortBy(bytes(disk)));
    expect(await appendEntry(writerOf(storage), ACME, entry('a'))).toMatchObject({
      kind: 'not-saved',
      reason: expect.stringContaining('no room left'),
    });
    expect(storage.writes).toBe(0);
  });

  const imported = async (missing: number, ours: Record<string, unknown>) => {
    const items = { ...log, [seenKey(4)]: seen('2026-12-01') };
    const storage = new FakeStorage({ disk: ours, quota: bytes(ours) + bytes(items) - missing });
    const text = JSON.stringify({ format: 'handrail-backup', version: 1, items });
    const refused = () => ({ kind: 'refused', faults: [] }) as const;
    return { storage, result: await importBackup(writerOf(storage), text, refused) };
  };

  it('leaves out what a backup brings of that sort, rather than what was seen here, and says so', async () => {
    const { storage, result } = await imported(1, disk);
    expect(result).toMatchObject({
      kind: 'imported',
      entries: 1,
      others: [],
      problems: [
        { where: 'seen/…', message: expect.stringMatching(/^was left out for 1 account\. .*no room left/) },
      ],
    });
    expect(storage.stored(seenKey(4))).toBeUndefined();
    expect(storage.stored(seenKey(1))).toEqual(seen('2026-11-03'));
  });

  it('makes room for the deeds of a backup', async () => {
    const { storage, result } = await imported(bytes({ [seenKey(4)]: seen('2026-12-01') }) + 1, disk);
    expect(result).toMatchObject({ kind: 'imported', entries: 1 });
    expect(storage.stored(KEY)).toEqual(log[KEY]);
    expect(storage.stored(seenKey(2))).toEqual(NOTHING);
  });
});

describe('forgetting what was seen', () => {
  it('leaves alone what is something else, cannot be read, or is forgotten already', () => {
    const others = { ...log, settings: {}, [seenKey(1)]: { version: 9, data: {} }, [seenKey(2)]: NOTHING };
    expect(forgettingSeen(new FakeStorage(), others)).toEqual([]);
  });

  it.each([
    ['2026-11-09', [1]],
    ['2026-11-02', [4]],
  ])('counts the day of the account team, too: %s', (on, forgotten) => {
    const withTeam = (fields: object) => ({
      version: 1,
      data: { fields, team: { on, complete: true, members: [] } },
    });
    for (const fields of [{}, seen('2026-11-01').data.fields]) {
      const items = { [seenKey(4)]: withTeam(fields), [seenKey(1)]: seen('2026-11-03') };
      const [older] = forgettingSeen(new FakeStorage(), items);
      expect(older).toEqual(Object.fromEntries(forgotten.map((n) => [seenKey(n), NOTHING])));
    }
  });

  it('goes by the last day on which anything was seen', () => {
    const { region } = seen('2026-11-05').data.fields;
    const data = { fields: { region, segment: { ...region, on: '2026-11-01' } } };
    const items = { [seenKey(4)]: { version: 1, data }, [seenKey(1)]: seen('2026-11-03') };
    expect(forgettingSeen(new FakeStorage(), items)[0]).toEqual({ [seenKey(1)]: NOTHING });
  });
});
