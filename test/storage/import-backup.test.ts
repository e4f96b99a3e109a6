import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/domain/progress';
import type { ParsedPlaybook } from '../../src/playbook/parse-playbook';
import { appendEntry } from '../../src/storage/append-entry';
import { exportBackup } from '../../src/storage/backup-text';
import { importBackup } from '../../src/storage/import-backup';
import { logKey } from '../../src/storage/log-item';
import { DEFAULT_SETTINGS } from '../../src/storage/settings';
import { WriteQueue } from '../../src/storage/write-queue';
import { ACME, ACME_IN_SANDBOX, entry } from './entries';
import { FakeStorage } from './fake-storage';

const KEY = logKey(ACME);
const AT = '2026-11-20T09:30:00.000Z';
const accepts = (json: string): ParsedPlaybook => ({ kind: 'ok', playbook: JSON.parse(json) });
const log = (...entries: unknown[]) => ({ version: 1, data: entries });
const backup = (items: Record<string, unknown>) =>
  JSON.stringify({ format: 'handrail-backup', version: 1, exported: AT, items });
const writerOf = (storage: FakeStorage) => ({ storage, queue: new WriteQueue() });

async function imported(disk: Record<string, unknown>, items: Record<string, unknown>, validate = accepts) {
  const storage = new FakeStorage({ disk });
  const result = await importBackup(writerOf(storage), backup(items), validate);
  return { storage, result };
}

describe('importing a backup', () => {
  it('brings a new machine to what the old one had', async () => {
    const disk = {
      settings: { version: 1, data: { ...DEFAULT_SETTINGS, name: 'Priya' } },
      playbook: { version: 1, data: { kind: 'own', playbook: { format: 1, id: 'ours' } } },
      [KEY]: log(entry('a'), entry('b')),
      [logKey(ACME_IN_SANDBOX)]: log(entry('c')),
    };
    const text = await exportBackup(new FakeStorage({ disk }), AT);
    const storage = new FakeStorage();
    expect(await importBackup(writerOf(storage), text, accepts)).toEqual({
      kind: 'imported',
      entries: 3,
      accounts: 2,
      others: ['settings', 'playbook'],
      problems: [],
    });
    expect(Object.fromEntries([...storage.disk.keys()].map((key) => [key, storage.stored(key)]))).toEqual(
      disk,
    );
  });

  it('makes a union with what is here, which stays in its place', async () => {
    const { storage, result } = await imported(
      { [KEY]: log(entry('a')) },
      { [KEY]: log(entry('b'), entry('a')) },
    );
    expect(result).toEqual({ kind: 'imported', entries: 1, accounts: 1, others: [], problems: [] });
    expect(storage.stored(KEY)).toEqual(log(entry('a'), entry('b')));
  });

  it('names the other parts that came in', async () => {
    const items = {
      settings: { version: 1, data: DEFAULT_SETTINGS },
      'org/northwind': { version: 1, data: { dateOrder: 'dmy', mappings: [] } },
      'seen/northwind/001000000000001AAA': { version: 1, data: { fields: {} } },
    };
    const { storage, result } = await imported({}, items);
    expect(result).toMatchObject({ entries: 0, others: Object.keys(items) });
    const again = await importBackup(writerOf(storage), backup(items), accepts);
    expect(again).toMatchObject({ entries: 0, others: [] });
  });

  it('adds nothing the second time', async () => {
    const { storage, result } = await imported({ [KEY]: log(entry('a')) }, { [KEY]: log(entry('a')) });
    expect(result).toEqual({ kind: 'imported', entries: 0, accounts: 0, others: [], problems: [] });
    expect(storage.writes).toBe(0);
  });

  it('loses nothing that is appended while it runs', async () => {
    const storage = new FakeStorage({ disk: { [KEY]: log(entry('a')) } });
    const writer = writerOf(storage);
    await Promise.all([
      appendEntry(writer, ACME, entry('b')),
      importBackup(writer, backup({ [KEY]: log(entry('c')) }), accepts),
      appendEntry(writer, ACME, entry('d')),
    ]);
    expect(storage.stored(KEY)).toEqual(log(entry('a'), entry('b'), entry('c'), entry('d')));
  });

  it('keeps ours where one id has two contents, and says so', async () => {
    const other = entry('a', { kind: 'step-reopened', step: '0/welcome' });
    const { storage, result } = await imported({ [KEY]: log(entry('a')) }, { [KEY]: log(other) });
    expect(result).toMatchObject({
      problems: [{ where: `${KEY} [0]`, message: expect.stringContaining('entry a differs') }],
    });
    expect(storage.stored(KEY)).toEqual(log(entry('a')));
  });

  it('takes the good entries of a log and names the place of each bad one', async () => {
    const { storage, result } = await imported(
      {},
      { [KEY]: log(entry('a'), 'rubbish', { ...entry('b'), on: '2026-13-01' }, entry('c')) },
    );
    expect(result).toEqual({
      kind: 'imported',
      entries: 2,
      accounts: 1,
      others: [],
      problems: [
        { where: `${KEY} [1]`, message: 'was left out: the entry must be an object' },
        { where: `${KEY} [2]`, message: 'was left out: on must be a date that exists, as YYYY-MM-DD' },
      ],
    });
    expect(storage.stored(KEY)).toEqual(log(entry('a'), entry('c')));
  });

  it('keeps of a deed that it knows also what only a newer Handrail knows of it', async () => {
    const newer = { ...entry('a'), from: 'a phone', what: { ...entry('a').what, evidence: 'a call' } };
    const fresh = await imported({}, { [KEY]: log(newer) });
    expect(fresh.storage.stored(KEY)).toEqual(log(newer));
    const again = await imported({ [KEY]: log(newer) }, { [KEY]: log(newer) });
    expect(again.result).toEqual({ kind: 'imported', entries: 0, accounts: 0, others: [], problems: [] });
  });

  it('takes the first of two entries that share an id, and names the place of the other', async () => {
    const other = entry('a', { kind: 'step-reopened', step: '0/welcome' });
    const { storage, result } = await imported({}, { [KEY]: log(entry('a'), entry('a'), other) });
    expect(storage.stored(KEY)).toEqual(log(entry('a')));
    expect(result).toMatchObject({
      entries: 1,
      problems: [{ where: `${KEY} [2]`, message: expect.stringContaining('was left out') }],
    });
  });

  it('says of an entry of a newer kind that it was kept only when it comes in', async () => {
    const newer = { ...entry('a'), what: { kind: 'teleported' } };
    const fresh = await imported({}, { [KEY]: log(newer) });
    expect(fresh.result).toMatchObject({ entries: 1, problems: [{ where: `${KEY} [0]` }] });
    const again = await imported({ [KEY]: log(newer) }, { [KEY]: log(newer) });
    expect(again.result).toMatchObject({ entries: 0, problems: [] });
  });

  it('lists as many remarks as a person can use, and counts the others', async () => {
    const { result } = await imported({}, { [KEY]: log(...Array.from({ length: 203 }, () => 1)) });
    expect(result).toMatchObject({ kind: 'imported', problems: { length: 201 } });
    const { problems } = result as Extract<typeof result, { kind: 'imported' }>;
    expect(problems.at(-1)).toEqual({
      where: 'The file',
      message: 'has 3 more remarks than are listed here',
    });
  });

  it('keeps well-formed entries that only a newer Handrail understands, and says so', async () => {
    const future = { ...entry('f'), what: { kind: 'teleported', to: 'Mars' } };
    const { storage, result } = await imported({}, { [KEY]: log(future) });
    expect(result).toMatchObject({ entries: 1, problems: [{ where: `${KEY} [0]` }] });
    expect(storage.stored(KEY)).toEqual(log(future));
  });

  it.each([
    ['a log of a newer version', { [KEY]: { version: 9, data: [] } }, KEY, 'newer Handrail'],
    ['a log that is none', { [KEY]: { version: 1, data: {} } }, KEY, 'not a list of entries'],
    ['a bare list', { [KEY]: [] }, KEY, 'not in the form'],
    ['an unknown part', { 'secret/stuff': 1 }, 'secret/stuff', 'this version of Handrail does not know it'],
    ['a log under a broken key', { 'log/northwind/1': log() }, 'log/northwind/1', 'does not know it'],
    [
      'a log of what is no account',
      { 'log/northwind/003000000000001AAA': log(entry('a')) },
      'log/northwind/003000000000001AAA',
      'does not know it',
    ],
    [
      'what was learned about no organisation',
      { 'org/North Wind': { version: 1, data: { mappings: [] } } },
      'org/North Wind',
      'does not know it',
    ],
    [
      'broken settings',
      { settings: { version: 1, data: { width: 9 } } },
      'settings',
      'does not fit version 1',
    ],
    ['a broken playbook', { playbook: { version: 1, data: {} } }, 'playbook', 'does not fit version 1'],
  ])('leaves out %s, says so, and takes the rest', async (_what, items, where, message) => {
    const rest = logKey(ACME_IN_SANDBOX);
    const { storage, result } = await imported({}, { ...items, [rest]: log(entry('good')) });
    expect(result).toMatchObject({
      kind: 'imported',
      entries: 1,
      problems: [{ where, message: expect.stringContaining(message) }],
    });
    expect([...storage.disk.keys()]).toEqual([rest]);
  });

  it('leaves out a part that it fails at, however that happens, and takes the rest', async () => {
    const endless = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const own = { version: 1, data: { kind: 'own', playbook: { format: 1, id: 'ours' } } };
    const wrong = { ...entry('wrong'), what: { kind: '…' } };
    const text = backup({ playbook: own, [KEY]: log(wrong, entry('good')) }).replaceAll('"…"', endless);
    // How deep a text may be before this happens differs from one engine to the next.
    const fails = (): never => {
      throw new RangeError('Maximum call stack size exceeded');
    };
    const storage = new FakeStorage();
    expect(await importBackup(writerOf(storage), text, fails)).toMatchObject({
      kind: 'imported',
      entries: 1,
      problems: [
        { where: 'playbook', message: expect.stringContaining('was left out') },
        {
          where: `${KEY} [0]`,
          message: 'was left out: what.kind is not a kind of deed that this version knows',
        },
      ],
    });
    expect(storage.stored(KEY)).toEqual(log(entry('good')));
  });

  it('never writes over a log that cannot be read here', async () => {
    const { storage, result } = await imported(
      { [KEY]: { version: 9, data: [] } },
      { [KEY]: log(entry('a')) },
    );
    expect(result).toMatchObject({ entries: 0, problems: [{ where: KEY }] });
    expect(storage.stored(KEY)).toEqual({ version: 9, data: [] });
  });

  it('keeps settings and an own playbook that are here, and says so', async () => {
    const disk = {
      settings: { version: 1, data: DEFAULT_SETTINGS },
      playbook: { version: 1, data: { kind: 'own', playbook: { format: 1, id: 'ours' } } },
    };
    const { storage, result } = await imported(disk, {
      settings: { version: 1, data: { ...DEFAULT_SETTINGS, width: 500 } },
      playbook: { version: 1, data: { kind: 'own', playbook: { format: 1, id: 'theirs' } } },
    });
    expect(result).toMatchObject({ problems: [{ where: 'settings' }, { where: 'playbook' }] });
    expect(storage.writes).toBe(0);
  });

  it('brings in what was seen of an account only where nothing is', async () => {
    const seen = (text: string) => ({
      version: 1,
      data: { fields: { region: { value: { kind: 'text', text }, label: 'Region', on: '2026-11-12' } } },
    });
    const key = 'seen/northwind/001000000000001AAA';
    const fresh = await imported({}, { [key]: seen('EMEA') });
    expect(fresh.result).toMatchObject({ problems: [] });
    expect(fresh.storage.stored(key)).toEqual(seen('EMEA'));
    const kept = await imported({ [key]: seen('AMER') }, { [key]: seen('EMEA') });
    expect(kept.result).toMatchObject({ problems: [] });
    expect(kept.storage.stored(key)).toEqual(seen('AMER'));
    // Emptied, because the disk was full.
    const empty = { version: 1, data: { fields: {} } };
    const refilled = await imported({ [key]: empty }, { [key]: seen('EMEA') });
    expect(refilled.storage.stored(key)).toEqual(seen('EMEA'));
    expect((await imported({ [key]: empty }, { [key]: empty })).storage.writes).toBe(0);
    const unreadable = await imported({ [key]: { version: 99 } }, { [key]: seen('EMEA') });
    expect(unreadable.storage.stored(key)).toEqual({ version: 99 });
  });

  it('puts an own playbook in place of the default one, but never a default one', async () => {
    const byDefault = (id: string) => ({
      version: 1,
      data: { kind: 'default', playbook: { format: 1, id } },
    });
    const own = { version: 1, data: { kind: 'own', playbook: { format: 1, id: 'ours' } } };
    const replaced = await imported({ playbook: byDefault('new') }, { playbook: own });
    expect(replaced.storage.stored('playbook')).toEqual(own);
    const kept = await imported({ playbook: byDefault('new') }, { playbook: byDefault('old') });
    expect(kept.storage.stored('playbook')).toEqual(byDefault('new'));
  });

  it('refuses a playbook that does not fit, with each fault and its place', async () => {
    const refuses = (): ParsedPlaybook => ({
      kind: 'refused',
      faults: [{ path: 'steps[3].timing', message: 'is missing' }],
    });
    const own = { version: 1, data: { kind: 'own', playbook: { format: 1 } } };
    const { storage, result } = await imported({}, { playbook: own }, refuses);
    expect(result).toMatchObject({
      problems: [{ where: 'playbook steps[3].timing', message: 'is missing' }],
    });
    expect(storage.writes).toBe(0);
  });

  it('writes all or nothing when the disk is full', async () => {
    const storage = new FakeStorage({ quota: 300 });
    const items = { [KEY]: log(entry('a')), [logKey(ACME_IN_SANDBOX)]: log(entry('b')) };
    const result = await importBackup(writerOf(storage), backup(items), accepts);
    expect(result).toMatchObject({ kind: 'not-saved', reason: expect.stringContaining('no room left') });
    expect(storage.disk.size).toBe(0);
  });

  it('says what is wrong with a file that is no backup', async () => {
    const storage = new FakeStorage();
    expect(await importBackup(writerOf(storage), 'PK\u0003', accepts)).toMatchObject({
      kind: 'not-saved',
      reason: expect.stringContaining('not JSON'),
    });
    expect(storage.operations).toBe(0);
  });

  it('ends with the same entries on both machines, whichever imports first', async () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 15 }).map((number) => `e${number}`));
    await fc.assert(
      fc.asyncProperty(ids, ids, async (mine, yours) => {
        const disk = (some: string[]) => ({ [KEY]: log(...some.map((id) => entry(id))) });
        const one = await imported(disk(mine), disk(yours));
        const other = await imported(disk(yours), disk(mine));
        const idsOn = (storage: FakeStorage) =>
          (storage.stored(KEY) as { data: Entry[] }).data.map(({ id }) => id).sort();
        expect(idsOn(one.storage)).toEqual(idsOn(other.storage));
        expect(idsOn(one.storage)).toEqual([...new Set([...mine, ...yours])].sort());
      }),
      { numRuns: 40 },
    );
  });
});
