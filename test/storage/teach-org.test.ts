import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../src/domain/civil-date';
import type { Lesson } from '../../src/domain/org-knowledge';
import { importBackup } from '../../src/storage/import-backup';
import { MAPPING_LIMIT, orgItem, orgItemKey, orgOfKey } from '../../src/storage/org-item';
import { teachOrg } from '../../src/storage/teach-org';
import { WriteQueue } from '../../src/storage/write-queue';
import { FakeStorage } from './fake-storage';

const writerOf = (storage: FakeStorage) => ({ storage, queue: new WriteQueue() });
const seats = (apiName: string) => ({
  field: 'potentialUsers',
  apiName,
  label: 'Seats',
  on: '2026-11-20' as CivilDate,
});
const mapping = (apiName = 'Seats__c'): Lesson => ({ kind: 'mapping', mapping: seats(apiName) });
const KEY = orgItemKey('northwind');
const stored = (data: unknown) => ({ version: 1, data });

async function imported(disk: Record<string, unknown>, items: Record<string, unknown>) {
  const storage = new FakeStorage({ disk });
  const text = JSON.stringify({ format: 'handrail-backup', version: 1, exported: '', items });
  const result = await importBackup(writerOf(storage), text, () => ({ kind: 'refused', faults: [] }));
  return { storage, problems: result.kind === 'imported' ? result.problems : [result] };
}

describe('teaching an organisation', () => {
  it('keeps all that is learned at once, of a sandbox apart from its production', async () => {
    const storage = new FakeStorage();
    const writer = writerOf(storage);
    await Promise.all([
      teachOrg(writer, 'northwind', mapping('A__c')),
      teachOrg(writer, 'northwind', { kind: 'date-order', order: 'dmy' }),
      teachOrg(writer, 'northwind', mapping('B__c')),
      teachOrg(writer, 'northwind--uat', { kind: 'date-order', order: 'mdy' }),
    ]);
    expect(await orgItem(storage, 'northwind').read()).toEqual({
      kind: 'value',
      value: { dateOrder: 'dmy', mappings: [seats('B__c'), seats('A__c')] },
    });
    expect(await orgItem(storage, 'northwind--uat').read()).toEqual({
      kind: 'value',
      value: { dateOrder: 'mdy', mappings: [] },
    });
  });

  it('writes nothing where it is known already', async () => {
    const storage = new FakeStorage();
    const writer = writerOf(storage);
    await teachOrg(writer, 'northwind', mapping());
    expect(await teachOrg(writer, 'northwind', mapping())).toEqual({ kind: 'saved' });
    expect(storage.writes).toBe(1);
  });

  it('says so where there is no more room, and can still forget', async () => {
    const mappings = Array.from({ length: MAPPING_LIMIT }, (_, index) => seats(`F${index}__c`));
    const storage = new FakeStorage({ disk: { [KEY]: stored({ mappings }) } });
    const writer = writerOf(storage);
    expect(await teachOrg(writer, 'northwind', mapping())).toMatchObject({ kind: 'not-saved' });
    expect(storage.writes).toBe(0);
    const forgotten = await teachOrg(writer, 'northwind', {
      kind: 'mapping-forgotten',
      mapping: seats('F0__c'),
    });
    expect(forgotten).toEqual({ kind: 'saved' });
    expect(await teachOrg(writer, 'northwind', mapping())).toEqual({ kind: 'saved' });
  });

  it.each([
    ['another order', { dateOrder: 'ydm', mappings: [] }],
    ['no mappings', {}],
    ['a mapping without a day', { mappings: [{ field: 'a', label: 'A' }] }],
    ['a mapping whose label is no text', { mappings: [{ ...seats('A__c'), label: 3 }] }],
    ['an endless label', { mappings: [{ ...seats('A__c'), label: 'x'.repeat(501) }] }],
  ])('writes nothing over what it cannot read: %s', async (_what, data) => {
    const storage = new FakeStorage({ disk: { [KEY]: stored(data) } });
    expect(await teachOrg(writerOf(storage), 'northwind', mapping())).toMatchObject({ kind: 'not-saved' });
    expect(storage.stored(KEY)).toEqual(stored(data));
  });

  it('knows its keys from those of others', () => {
    expect(orgOfKey(KEY)).toBe('northwind');
    expect(orgOfKey('org/a/b')).toBeUndefined();
    expect(orgOfKey('log/northwind/001000000000001AAA')).toBeUndefined();
  });
});

describe('a backup with what was learned', () => {
  it('brings it to a new machine', async () => {
    const items = { [KEY]: stored({ dateOrder: 'dmy', mappings: [seats('A__c')] }) };
    const { storage, problems } = await imported({}, items);
    expect(problems).toEqual([]);
    expect(storage.stored(KEY)).toEqual(items[KEY]);
  });

  it('is united with what is here; another order of dates is told and left out', async () => {
    const { storage, problems } = await imported(
      { [KEY]: stored({ dateOrder: 'mdy', mappings: [seats('A__c')] }) },
      { [KEY]: stored({ dateOrder: 'dmy', mappings: [seats('B__c'), seats('A__c')] }) },
    );
    expect(problems).toEqual([{ where: KEY, message: expect.stringContaining('another order') }]);
    expect(storage.stored(KEY)).toEqual(
      stored({ dateOrder: 'mdy', mappings: [seats('A__c'), seats('B__c')] }),
    );
  });

  it.each([
    ['is malformed', {}, stored({ mappings: 'all' })],
    [
      'would be too much',
      stored({ mappings: [seats('A__c')] }),
      stored({
        mappings: Array.from({ length: MAPPING_LIMIT }, (_, index) => seats(`F${index}__c`)),
      }),
    ],
  ])('is left out with the reason where it %s', async (_what, ours, theirs) => {
    const { storage, problems } = await imported('data' in ours ? { [KEY]: ours } : {}, { [KEY]: theirs });
    expect(problems).toEqual([{ where: KEY, message: expect.stringMatching(/^was left out/) }]);
    expect(storage.writes).toBe(0);
  });

  it('comes in where it is as much as there can be', async () => {
    const theirs = Array.from({ length: MAPPING_LIMIT - 1 }, (_, index) => seats(`F${index}__c`));
    const { storage, problems } = await imported(
      { [KEY]: stored({ mappings: [seats('A__c')] }) },
      { [KEY]: stored({ mappings: theirs }) },
    );
    expect(problems).toEqual([]);
    expect(storage.stored(KEY)).toEqual(stored({ mappings: [seats('A__c'), ...theirs] }));
  });
});
