import { describe, expect, it, vi } from 'vitest';
import type { Lesson } from '../../../src/domain/org-knowledge';
import { followPolicy } from '../../../src/entrypoints/content/policy';
import type { Send } from '../../../src/messaging/send';
import { DEFAULT_PLAYBOOK } from '../../../src/playbook/default-playbook';
import { orgItem } from '../../../src/storage/org-item';
import { playbookItem } from '../../../src/storage/playbook-item';
import { DEFAULT_SETTINGS, settingsItem } from '../../../src/storage/settings';
import { FakeStorage } from '../../storage/fake-storage';

const STORED = { kind: 'default', playbook: DEFAULT_PLAYBOOK } as const;
const DAY_FIRST: Lesson = { kind: 'date-order', order: 'dmy' };
const CHOSEN = { ...DEFAULT_SETTINGS, collapsed: true, name: 'Ilse' };

function follow(disk: Record<string, unknown> = {}, answer: object = { kind: 'saved' }) {
  const storage = new FakeStorage({ disk });
  const send = vi.fn(async () => answer);
  const onChange = vi.fn();
  const onWanted = vi.fn();
  const lifetime = new AbortController();
  const policy = followPolicy('northwind', {
    storage,
    send: send as unknown as Send,
    onChange,
    onWanted,
    signal: lifetime.signal,
  });
  return { policy, storage, send, onChange, onWanted, lifetime };
}

/** A disk with the default playbook, settings that somebody chose, and one field learned. */
function disk(): Record<string, unknown> {
  const storage = new FakeStorage();
  const [field = ''] = Object.keys(DEFAULT_PLAYBOOK.fields);
  return {
    playbook: playbookItem(storage).encode(STORED),
    settings: settingsItem(storage).encode(CHOSEN),
    'org/northwind': orgItem(storage, 'northwind').encode({
      dateOrder: 'dmy',
      mappings: [{ field, apiName: 'Shown_Here__c', label: 'Shown here', on: '2026-11-20' as never }],
    }),
  };
}

describe('the policy of an organisation', () => {
  it('says nothing before storage was read, not even that nothing was chosen', async () => {
    const { policy } = follow(disk());
    expect([policy.settings(), policy.playbook(), policy.wanted()]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    await vi.waitFor(() => expect(policy.playbook()).toBeDefined());
    expect(policy.settings()).toEqual(CHOSEN);
  });

  it('has its fields where people showed that they stand', async () => {
    const { policy } = follow(disk());
    await vi.waitFor(() => expect(policy.wanted()).toBeDefined());
    const [field = ''] = Object.keys(DEFAULT_PLAYBOOK.fields);
    expect(policy.playbook()?.fields[field]?.apiNames).toContain('Shown_Here__c');
    expect(policy.wanted()).toMatchObject({ nameKey: DEFAULT_PLAYBOOK.parts.name, dateOrder: 'dmy' });
    expect(policy.wanted()?.roles).toContain('Solutions Architect');
  });

  it('follows what other tabs and the options write, until its end', async () => {
    const { policy, storage, lifetime, onChange, onWanted } = follow(disk());
    await vi.waitFor(() => expect(policy.wanted()).toBeDefined());
    onChange.mockClear();
    onWanted.mockClear();
    await storage.local.set({ settings: settingsItem(storage).encode({ ...CHOSEN, dock: 'left' }) });
    await vi.waitFor(() => expect(policy.settings()?.dock).toBe('left'));
    expect(onChange).toHaveBeenCalled();
    // Settings change nothing that is looked for on the page.
    expect(onWanted).not.toHaveBeenCalled();
    lifetime.abort();
    expect(storage.listenerCount).toBe(0);
  });

  it('is changed at once by a choice, which goes to the background to be kept', async () => {
    const { policy, send } = follow(disk());
    await vi.waitFor(() => expect(policy.settings()).toBeDefined());
    policy.choose({ collapsed: false });
    expect(policy.settings()?.collapsed).toBe(false);
    expect(send).toHaveBeenCalledWith('changeSettings', { patch: { collapsed: false } });
  });

  it('says that a choice could not be kept, until that is dismissed', async () => {
    const { policy } = follow(disk(), { kind: 'not-saved', reason: 'The disk is full.' });
    await vi.waitFor(() => expect(policy.settings()).toBeDefined());
    policy.choose({ collapsed: false });
    await vi.waitFor(() => expect(policy.trouble()).toBe('Not saved. The disk is full.'));
    policy.dismissTrouble();
    expect(policy.trouble()).toBeUndefined();
  });

  it('knows nothing of what was taught, not even that nothing was, before storage was read', async () => {
    const { policy } = follow();
    expect(policy.knowledge()).toBeUndefined();
    await vi.waitFor(() => expect(policy.knowledge()).toEqual({ mappings: [] }));
  });

  it('follows what another tab or the options teach', async () => {
    const { policy, storage } = follow();
    const item = orgItem(storage, 'northwind');
    await storage.local.set({ 'org/northwind': item.encode({ dateOrder: 'mdy', mappings: [] }) });
    await vi.waitFor(() => expect(policy.knowledge()?.dateOrder).toBe('mdy'));
  });

  it('knows a lesson as soon as it is saved', async () => {
    const { policy, send, onWanted } = follow();
    await vi.waitFor(() => expect(policy.knowledge()).toBeDefined());
    onWanted.mockClear();
    await policy.teach(DAY_FIRST);
    expect(send).toHaveBeenCalledWith('learn', { org: 'northwind', lesson: DAY_FIRST });
    expect(policy.knowledge()?.dateOrder).toBe('dmy');
    expect(onWanted).toHaveBeenCalledOnce();
    expect(policy.trouble()).toBeUndefined();
  });

  it('says why a lesson was not learned, and does not know it', async () => {
    const { policy, onChange } = follow({}, { kind: 'not-saved', reason: 'The disk is full.' });
    await vi.waitFor(() => expect(policy.knowledge()).toBeDefined());
    await policy.teach(DAY_FIRST);
    expect(policy.trouble()).toBe('Not saved. The disk is full.');
    expect(policy.knowledge()).toEqual({ mappings: [] });
    onChange.mockClear();
    policy.dismissTrouble();
    expect(policy.trouble()).toBeUndefined();
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('goes by the playbook alone where what was taught cannot be read, and says so until dismissed', async () => {
    const { policy } = follow({ 'org/northwind': { version: 99, data: {} } });
    await vi.waitFor(() => expect(policy.knowledge()).toEqual({ mappings: [] }));
    expect(policy.trouble()).toContain('newer Handrail');
    policy.dismissTrouble();
    expect(policy.trouble()).toBeUndefined();
  });

  it('says what else went wrong, until that is dismissed', async () => {
    const { policy } = follow(disk());
    policy.complain('No click was taken.');
    expect(policy.trouble()).toBe('No click was taken.');
    policy.dismissTrouble();
    expect(policy.trouble()).toBeUndefined();
  });

  it('believes a change that was told while storage was read, not the older answer', async () => {
    const { policy, storage } = follow(disk());
    storage.holdReads();
    await vi.waitFor(() => expect(storage.heldReads).toBe(3));
    const newer = { ...CHOSEN, dock: 'left' as const };
    await storage.local.set({
      settings: settingsItem(storage).encode(newer),
      playbook: playbookItem(storage).encode({
        kind: 'default',
        playbook: { ...DEFAULT_PLAYBOOK, title: 'The newer one' },
      }),
    });
    storage.releaseReads();
    await vi.waitFor(() => expect(policy.knowledge()).toBeDefined());
    expect(policy.settings()).toEqual(newer);
    expect(policy.playbook()?.title).toBe('The newer one');
  });
});

describe('a browser without a playbook', () => {
  it('has one made, and shows it once it is stored', async () => {
    const { policy, send, storage } = follow();
    await vi.waitFor(() => expect(send).toHaveBeenCalledWith('ensurePlaybook', {}));
    expect(policy.playbook()).toBeUndefined();
    await storage.local.set({ playbook: playbookItem(storage).encode(STORED) });
    await vi.waitFor(() => expect(policy.playbook()).toBeDefined());
    expect(policy.problem()).toBeUndefined();
  });

  it('shows the one that came, also where the answer to having it made was lost', async () => {
    let giveUp = (_: object): void => {};
    const lost = new Promise<object>((resolve) => (giveUp = resolve));
    const { policy, send, storage } = follow({}, lost);
    await vi.waitFor(() => expect(send).toHaveBeenCalled());
    await storage.local.set({ playbook: playbookItem(storage).encode(STORED) });
    giveUp({ kind: 'not-saved', reason: 'Late.' });
    await new Promise((resolve) => setTimeout(resolve));
    await vi.waitFor(() => expect(policy.playbook()).toBeDefined());
    expect(policy.problem()).toBeUndefined();
  });

  it.each(['not-saved', 'orphaned'])('says why none could be made: %s', async (kind) => {
    const { policy } = follow({}, { kind, reason: 'The reason.' });
    await vi.waitFor(() => expect(policy.problem()).toBe('The reason.'));
  });
});

describe('what cannot be used', () => {
  it.each([
    [
      'a playbook of a newer Handrail',
      { version: 99, data: {} },
      /newer Handrail.*Reload the page, or replace it in Options/,
    ],
    [
      'an own playbook that an update no longer fits',
      { version: 1, data: { kind: 'own-unfit', original: {}, faults: [] } },
      /^Your playbook does not fit/,
    ],
  ])('%s is said, and nothing is shown by it', async (_, playbook, words) => {
    const { policy } = follow({ ...disk(), playbook });
    await vi.waitFor(() => expect(policy.problem()).toMatch(words));
    expect(policy.playbook()).toBeUndefined();
  });

  it('a playbook that fits again is used again, and nothing is said any more', async () => {
    const unfit = { version: 1, data: { kind: 'own-unfit', original: {}, faults: [] } };
    const { policy, storage } = follow({ ...disk(), playbook: unfit });
    await vi.waitFor(() => expect(policy.problem()).toBeDefined());
    await storage.local.set({ playbook: playbookItem(storage).encode(STORED) });
    await vi.waitFor(() => expect(policy.playbook()?.title).toBe(DEFAULT_PLAYBOOK.title));
    expect(policy.problem()).toBeUndefined();
  });

  it('settings that cannot be read cost nobody their work', async () => {
    const { policy } = follow({ ...disk(), settings: { version: 1, data: { theme: 'pink' } } });
    await vi.waitFor(() => expect(policy.settings()).toEqual(DEFAULT_SETTINGS));
  });
});
