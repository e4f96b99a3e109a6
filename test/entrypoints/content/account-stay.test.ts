import { describe, expect, it, vi } from 'vitest';
import type { Account, RecordId } from '../../../src/domain/account';
import type { CivilDate } from '../../../src/domain/civil-date';
import type { Entry } from '../../../src/domain/progress';
import { openSession } from '../../../src/entrypoints/content/account-session';
import { stayAt } from '../../../src/entrypoints/content/account-stay';
import { logItem } from '../../../src/storage/log-item';
import { seenItem } from '../../../src/storage/seen-item';
import { FakeStorage } from '../../storage/fake-storage';

const KEY = { org: 'northwind', account: '001Hs000000v7kaIAA' };
const TODAY = '2026-11-21' as CivilDate;
const ENTRY: Entry = {
  id: 'a',
  at: '2026-11-20T10:00:00.000Z',
  on: '2026-11-20' as CivilDate,
  by: '',
  what: { kind: 'date-set', which: 'start', date: '2026-11-02' as CivilDate },
};
const SHOWN: Account = {
  org: { key: 'northwind', name: 'northwind' },
  id: KEY.account as RecordId,
  name: 'Lumen Bakery',
  facts: {
    users: {
      value: { kind: 'integer', value: 90 },
      source: { kind: 'page', reader: 'record-layout', label: 'Users' },
    },
  },
};

function stay(disk: Record<string, unknown> = {}, pause?: () => Promise<void>) {
  const storage = new FakeStorage({ disk, ...(pause && { pause }) });
  const onChange = vi.fn();
  const onRead = vi.fn();
  const session = openSession(KEY, {
    append: async () => ({ kind: 'saved' }),
    now: () => new Date('2026-11-21T09:00:00Z'),
    newId: () => 'new',
    name: () => '',
    onChange: () => {},
  });
  return { storage, onChange, onRead, stay: stayAt(session, { storage, onChange, onRead }) };
}

const empty = new FakeStorage();
const LOG = { [`log/${KEY.org}/${KEY.account}`]: logItem(empty, KEY).encode([ENTRY]) };
const SEEN_KEY = `seen/${KEY.org}/${KEY.account}`;

describe('a stay on an account', () => {
  it('knows nothing of it before storage was read, and then all of it at once', async () => {
    const { stay: at, storage, onRead } = stay(LOG);
    storage.holdReads();
    await vi.waitFor(() => expect(storage.heldReads).toBe(2));
    expect(at.seen()).toBeUndefined();
    expect(at.session.entries()).toEqual([]);
    storage.releaseReads();
    await vi.waitFor(() => expect(onRead).toHaveBeenCalledOnce());
    expect(at.seen()).toEqual({ fields: {} });
    expect(at.session.entries()).toEqual([ENTRY]);
  });

  it('says nothing of what was seen while its log is not read: nothing may look undone that is not', async () => {
    let readLog = (): void => {};
    const pauses = [new Promise<void>((resolve) => (readLog = resolve))];
    const { stay: at, onRead } = stay(LOG, async () => pauses.pop());
    await vi.waitFor(() => expect(onRead).toHaveBeenCalledOnce());
    expect(at.seen()).toBeUndefined();
    readLog();
    await vi.waitFor(() => expect(at.seen()).toBeDefined());
    expect(at.session.entries()).toEqual([ENTRY]);
  });

  it('follows what other tabs add to its log, until it ends', async () => {
    const { stay: at, storage, onChange, onRead } = stay(LOG);
    await vi.waitFor(() => expect(at.seen()).toBeDefined());
    onChange.mockClear();
    onRead.mockClear();
    const more = { ...ENTRY, id: 'b', at: '2026-11-20T11:00:00.000Z' };
    await storage.local.set({
      [`log/${KEY.org}/${KEY.account}`]: logItem(storage, KEY).encode([ENTRY, more]),
    });
    await vi.waitFor(() => expect(at.session.entries()).toHaveLength(2));
    expect(onChange).toHaveBeenCalledOnce();
    // A tick elsewhere is no reason to write what this tab has read of the page, which may be older than what is stored.
    expect(onRead).not.toHaveBeenCalled();
    at.leave();
    expect(storage.listenerCount).toBe(0);
  });

  it('believes a log that was told while storage was read, not the older answer', async () => {
    const { stay: at, storage } = stay(LOG);
    storage.holdReads();
    await vi.waitFor(() => expect(storage.heldReads).toBe(2));
    const more = { ...ENTRY, id: 'b', at: '2026-11-20T11:00:00.000Z' };
    await storage.local.set({
      [`log/${KEY.org}/${KEY.account}`]: logItem(storage, KEY).encode([ENTRY, more]),
    });
    storage.releaseReads();
    await vi.waitFor(() => expect(at.seen()).toBeDefined());
    expect(at.session.entries()).toHaveLength(2);
  });

  it('that ended before storage answered changes nothing any more', async () => {
    const { stay: at, storage, onChange } = stay(LOG);
    at.leave();
    await vi.waitFor(() => expect(storage.operations).toBe(2));
    await storage.local.get('anything');
    expect(at.seen()).toBeUndefined();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('says what is wrong with a log that it cannot read', async () => {
    const { stay: at } = stay({ [`log/${KEY.org}/${KEY.account}`]: { version: 99, data: [] } });
    await vi.waitFor(() => expect(at.problem()).toContain('newer Handrail'));
    expect(at.session.entries()).toEqual([]);
  });
});

describe('what the page shows', () => {
  it('is remembered, written once, and not written again while it is the same', async () => {
    const { stay: at, storage } = stay();
    await vi.waitFor(() => expect(at.seen()).toBeDefined());
    at.remember(SHOWN, TODAY);
    at.remember(SHOWN, TODAY);
    await vi.waitFor(() => expect(storage.writes).toBe(1));
    const stored = await seenItem(storage, KEY).read();
    expect(stored).toMatchObject({ value: { fields: { users: { on: TODAY } } } });
  });

  it('by another tab is known here, and nothing of it is lost by what this one sees', async () => {
    const { stay: at, storage, onChange, onRead } = stay();
    await vi.waitFor(() => expect(at.seen()).toBeDefined());
    onChange.mockClear();
    onRead.mockClear();
    const team = { on: TODAY, complete: true, members: [{ name: 'Ines', role: 'Solutions Architect' }] };
    await storage.local.set({ [SEEN_KEY]: seenItem(storage, KEY).encode({ fields: {}, team }) });
    expect(at.seen()?.team).toEqual(team);
    expect(onChange).toHaveBeenCalledOnce();
    at.remember(SHOWN, TODAY);
    await vi.waitFor(() => expect(storage.writes).toBe(2));
    expect(await seenItem(storage, KEY).read()).toMatchObject({ value: { fields: { users: {} }, team } });
    // What it wrote itself is shown already, and what another one saw is no reason to write.
    expect(onChange).toHaveBeenCalledOnce();
    expect(onRead).not.toHaveBeenCalled();
  });

  it('is not remembered before it is known what was seen before', async () => {
    const { stay: at, storage } = stay({
      [SEEN_KEY]: seenItem(empty, KEY).encode({
        fields: { old: { value: { kind: 'text', text: 'x' }, label: 'Old', on: '2026-10-01' as CivilDate } },
      }),
    });
    at.remember(SHOWN, TODAY);
    expect(storage.writes).toBe(0);
    await vi.waitFor(() => expect(at.seen()).toBeDefined());
    at.remember(SHOWN, TODAY);
    expect(Object.keys(at.seen()?.fields ?? {})).toEqual(['old', 'users']);
  });
});
