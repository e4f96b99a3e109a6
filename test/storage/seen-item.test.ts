import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../../src/domain/account';
import type { CivilDate } from '../../src/domain/civil-date';
import type { Seen } from '../../src/domain/remember';
import { seenAccountOf, seenItem, seenKey, writeSeen } from '../../src/storage/seen-item';
import { ACME, ACME_IN_SANDBOX } from './entries';
import { FakeStorage } from './fake-storage';

const on = '2026-11-12' as CivilDate;
const VALUES: readonly FieldValue[] = [
  { kind: 'empty' },
  { kind: 'text', text: 'EMEA' },
  { kind: 'integer', value: 1200 },
  { kind: 'range', text: '5000+', from: 5000 },
  { kind: 'date', date: on },
  { kind: 'person', name: 'Priya Raman' },
  { kind: 'queue', name: 'Pool' },
];
const seenWith = (value: unknown) => ({ fields: { a: { value, label: 'A', on } } }) as Seen;

describe('what was seen of an account', () => {
  it.each(VALUES)('is read back as it was written: %j', async (value) => {
    const storage = new FakeStorage();
    await writeSeen(storage, ACME, seenWith(value));
    expect(await seenItem(storage, ACME).read()).toEqual({ kind: 'value', value: seenWith(value) });
    expect(await seenItem(storage, ACME_IN_SANDBOX).read()).toEqual({ kind: 'value', value: { fields: {} } });
  });

  it('holds the account team with its day', async () => {
    const storage = new FakeStorage();
    const seen: Seen = {
      fields: {},
      team: { members: [{ name: 'Priya Raman', role: 'SA' }, { name: 'Tom Adeyemi' }], complete: false, on },
    };
    await writeSeen(storage, ACME, seen);
    expect(await seenItem(storage, ACME).read()).toEqual({ kind: 'value', value: seen });
  });

  it.each([
    ['no fields', {}],
    ['nothing for fields', { fields: null }],
    ['a range without words', seenWith({ kind: 'range', from: 1, to: 9 })],
    ['a range that begins in a text', seenWith({ kind: 'range', text: '1-9', from: 'one', to: 9 })],
    ['a value of a kind nobody knows', seenWith({ kind: 'mood' })],
    ['a range that ends in a text', seenWith({ kind: 'range', text: '1-9', from: 1, to: 'nine' })],
    ['a range that ends in nothing', seenWith({ kind: 'range', text: '1-9', from: 1, to: null })],
    ['a person whose id is a list', seenWith({ kind: 'person', name: 'Ana', id: ['005000000000001AAA'] })],
    ['half a number', seenWith({ kind: 'integer', value: 1.5 })],
    ['a date in words', seenWith({ kind: 'date', date: '12 Nov' })],
    ['a date that does not exist', seenWith({ kind: 'date', date: '2026-99-99' })],
    ['a value of no day', { fields: { a: { value: { kind: 'empty' }, label: 'A', on: 'today' } } }],
    ['a team of no day', { fields: {}, team: { members: [], complete: true, on: 'today' } }],
    [
      'a whole team of no day',
      { fields: {}, team: { members: [], complete: false, on, before: { members: [] } } },
    ],
    ['a team without a day', { fields: {}, team: { members: [] } }],
    ['a team that is whole in words', { fields: {}, team: { members: [], complete: 'yes', on } }],
    [
      'a member without a name beside one who has it',
      { fields: {}, team: { members: [{ name: 'Ana' }, { role: 'SA' }], complete: false, on } },
    ],
    ['a member without a name', { fields: {}, team: { members: [{ role: 'SA' }], complete: false, on } }],
    [
      'a member whose id is a list',
      { fields: {}, team: { members: [{ name: 'Ana', id: ['005000000000001AAA'] }], complete: false, on } },
    ],
  ])('is not read where it has %s', async (_what, data) => {
    const storage = new FakeStorage({ disk: { [seenKey(ACME)]: { version: 1, data } } });
    expect((await seenItem(storage, ACME).read()).kind).toBe('unreadable');
  });

  it('may be lost where the disk is full, and nothing else is', async () => {
    const storage = new FakeStorage({ quota: 10 });
    await writeSeen(storage, ACME, { fields: {} });
    expect(storage.disk.size).toBe(0);
  });

  it('is found by its key', () => {
    expect(seenAccountOf(seenKey(ACME))).toEqual(ACME);
    expect(seenAccountOf('log/northwind/001000000000001AAA')).toBeUndefined();
    expect(seenAccountOf('seen/northwind/003000000000001AAA')).toBeUndefined();
  });
});
