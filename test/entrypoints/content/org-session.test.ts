import { describe, expect, it, vi } from 'vitest';
import type { CivilDate } from '../../../src/domain/civil-date';
import type { Lesson } from '../../../src/domain/org-knowledge';
import { followOrg } from '../../../src/entrypoints/content/org-session';
import type { Saved } from '../../../src/messaging/protocol';
import { orgItem, orgItemKey } from '../../../src/storage/org-item';
import { FakeStorage } from '../../storage/fake-storage';

const DAY_FIRST: Lesson = { kind: 'date-order', order: 'dmy' };
const SEATS = { field: 'users', apiName: 'Seats__c', label: 'Seats', on: '2026-11-20' as CivilDate };
const KEY = orgItemKey('northwind');

function follow(disk: Record<string, unknown> = {}, answer: Saved = { kind: 'saved' }) {
  const storage = new FakeStorage({ disk });
  const learn = vi.fn(async (_: unknown) => answer);
  const onChange = vi.fn();
  const lifetime = new AbortController();
  const org = followOrg('northwind', { storage, learn, onChange, signal: lifetime.signal });
  return { org, storage, learn, onChange, lifetime };
}

describe('an organisation as a tab sees it', () => {
  it('knows nothing, not even that nothing was learned, before storage was read', async () => {
    const { org, onChange } = follow();
    expect(org.knowledge()).toBeUndefined();
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled());
    expect(org.knowledge()).toEqual({ mappings: [] });
  });

  it('follows what another tab or the options teach, until its end', async () => {
    const { org, storage, lifetime } = follow();
    const item = orgItem(storage, 'northwind');
    await storage.local.set({ [KEY]: item.encode({ dateOrder: 'mdy', mappings: [SEATS] }) });
    await vi.waitFor(() => expect(org.knowledge()?.dateOrder).toBe('mdy'));
    lifetime.abort();
    expect(storage.listenerCount).toBe(0);
  });

  it('knows a lesson as soon as it is saved', async () => {
    const { org, learn } = follow();
    await org.teach(DAY_FIRST);
    expect(learn).toHaveBeenCalledWith({ org: 'northwind', lesson: DAY_FIRST });
    expect(org.knowledge()?.dateOrder).toBe('dmy');
    expect(org.problem()).toBeUndefined();
  });

  it('says why a lesson was not learned, and does not know it', async () => {
    const { org, onChange } = follow({}, { kind: 'not-saved', reason: 'The disk is full.' });
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled());
    await org.teach(DAY_FIRST);
    expect(org.problem()).toBe('Not saved. The disk is full.');
    expect(org.knowledge()).toEqual({ mappings: [] });
    onChange.mockClear();
    org.dismiss();
    expect(org.problem()).toBeUndefined();
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('goes by the playbook alone where what was learned cannot be read, and says so', async () => {
    const { org } = follow({ [KEY]: { version: 99, data: {} } });
    await vi.waitFor(() => expect(org.knowledge()).toEqual({ mappings: [] }));
    expect(org.problem()).toContain('newer Handrail');
  });
});
