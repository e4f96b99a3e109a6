import { describe, expect, test, vi } from 'vitest';
import { followView } from '../../../src/entrypoints/options/options-view';
import { DEFAULT_PLAYBOOK } from '../../../src/playbook/default-playbook';
import { playbookItem } from '../../../src/storage/playbook-item';
import { DEFAULT_SETTINGS, settingsItem } from '../../../src/storage/settings';
import type { OptionsView } from '../../../src/ui/options/options-props';
import { FakeStorage } from '../../storage/fake-storage';

const LOG = 'log/northwind/001000000000001AAA';

async function follow(
  disk: Record<string, unknown>,
  ensured: unknown = { kind: 'saved' },
  storage = new FakeStorage({ disk }),
) {
  const views: OptionsView[] = [];
  const lifetime = new AbortController();
  const ensurePlaybook = vi.fn(async () => ensured as { kind: 'saved' });
  const onView = (view: OptionsView) => void views.push(view);
  await followView({ storage, ensurePlaybook, onView, signal: lifetime.signal });
  return { storage, lifetime, ensurePlaybook, now: () => views.at(-1) };
}

const stored = (title: string) =>
  playbookItem(new FakeStorage()).encode({ kind: 'own', playbook: { ...DEFAULT_PLAYBOOK, title } });

describe('the view of what is stored', () => {
  test('holds settings, playbook and the number of accounts', async () => {
    const { now, ensurePlaybook } = await follow({ playbook: stored('Ours'), [LOG]: {}, 'log/x/short': {} });
    expect(now()).toMatchObject({
      settings: DEFAULT_SETTINGS,
      playbook: { kind: 'in-use', own: true, playbook: { title: 'Ours' } },
      accounts: 1,
    });
    expect(ensurePlaybook).not.toHaveBeenCalled();
  });

  test('counts each account once that anything is stored about, also one that was only looked at', async () => {
    const { now } = await follow({
      playbook: stored('Ours'),
      [LOG]: {},
      'seen/northwind/001000000000001AAA': {},
      'seen/northwind--uat/001000000000001AAA': {},
      'seen/northwind/001000000000002AAA': {},
    });
    expect(now()?.accounts).toBe(3);
  });

  test('follows every change, until its end', async () => {
    const { now, storage, lifetime } = await follow({ playbook: stored('Ours') });
    const settings = settingsItem(storage).encode({ ...DEFAULT_SETTINGS, theme: 'dark' });
    await storage.local.set({ settings, playbook: stored('New'), [LOG]: {} });
    await vi.waitFor(() => expect(now()?.accounts).toBe(1));
    expect(now()).toMatchObject({ settings: { theme: 'dark' }, playbook: { playbook: { title: 'New' } } });
    lifetime.abort();
    expect(storage.listenerCount).toBe(0);
  });

  test('lists each organisation that anything is stored about, and follows what it taught', async () => {
    const { now, storage } = await follow({
      playbook: stored('Ours'),
      [LOG]: {},
      'seen/fabrikam/001000000000001AAA': {},
      'org/northwind--uat': { version: 99, data: {} },
    });
    expect(now()?.orgs).toEqual([
      { org: 'fabrikam', knowledge: { mappings: [] } },
      { org: 'northwind', knowledge: { mappings: [] } },
      { org: 'northwind--uat', why: expect.stringContaining('newer Handrail') },
    ]);
    const knowledge = { dateOrder: 'dmy', mappings: [] };
    await storage.local.set({ 'org/northwind': { version: 1, data: knowledge } });
    await vi.waitFor(() => expect(now()?.orgs?.[1]).toEqual({ org: 'northwind', knowledge }));
  });

  test('lists an organisation as soon as an account of it was seen', async () => {
    const { now, storage } = await follow({ playbook: stored('Ours') });
    expect(now()?.orgs).toEqual([]);
    await storage.local.set({ 'seen/fabrikam/001000000000001AAA': {} });
    await vi.waitFor(() => expect(now()?.orgs).toEqual([{ org: 'fabrikam', knowledge: { mappings: [] } }]));
  });

  test('counts what was asked last, also where an earlier answer comes later', async () => {
    const { now, storage } = await follow({ playbook: stored('Ours') });
    const { get } = storage.local;
    const answers: (() => void)[] = [];
    storage.local.get = async (keys) => {
      const items = await get(keys);
      await new Promise<void>((answer) => answers.push(answer));
      return items;
    };
    await storage.local.set({ [LOG]: {} });
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    await storage.local.set({ 'log/fabrikam/001000000000001AAA': {} });
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    answers[1]?.();
    await vi.waitFor(() => expect(now()?.accounts).toBe(2));
    answers[0]?.();
    await new Promise((resolve) => setTimeout(resolve));
    expect(now()).toMatchObject({ accounts: 2, orgs: [{ org: 'fabrikam' }, { org: 'northwind' }] });
  });

  test('says why nothing could be counted, until it can', async () => {
    const storage = new FakeStorage({ disk: { playbook: stored('Ours'), [LOG]: {} } });
    const { get } = storage.local;
    storage.local.get = (keys) => (keys === null ? Promise.reject(new Error('Corrupted.')) : get(keys));
    const { now } = await follow({}, { kind: 'saved' }, storage);
    expect(now()?.countProblem).toBe('The browser could not read its storage: Corrupted.');
    expect(now()?.accounts).toBeUndefined();
    storage.local.get = get;
    await storage.local.set({ [LOG]: { version: 1, data: [] } });
    await vi.waitFor(() => expect(now()).toMatchObject({ accounts: 1, countProblem: undefined }));
  });

  test('asks once for the default playbook where none is stored', async () => {
    const { now, ensurePlaybook } = await follow({});
    expect(ensurePlaybook).toHaveBeenCalledOnce();
    expect(now()?.playbook).toEqual({ kind: 'waiting' });
  });

  test('says what to do about a playbook that cannot be read', async () => {
    const { now } = await follow({ playbook: 'garbage' });
    expect(now()?.playbook).toMatchObject({
      kind: 'unreadable',
      why: expect.stringMatching(/^Handrail cannot read the playbook.*after a reload, export it/),
    });
  });

  test('says why where the default could not be put in place', async () => {
    const { now } = await follow({}, { kind: 'not-saved', reason: 'No room.' });
    expect(now()?.playbook).toEqual({ kind: 'unreadable', why: 'No room.' });
  });

  test('shows the one that came, also where the answer to putting it in place was lost', async () => {
    let giveUp = (_: object): void => {};
    const { now, storage } = await follow({}, new Promise<object>((resolve) => (giveUp = resolve)));
    await storage.local.set({ playbook: stored('New') });
    giveUp({ kind: 'not-saved', reason: 'Late.' });
    await new Promise((resolve) => setTimeout(resolve));
    expect(now()?.playbook).toMatchObject({ kind: 'in-use', playbook: { title: 'New' } });
  });

  test('says what cannot be read', async () => {
    const { now } = await follow({ playbook: { version: 99, data: {} }, settings: 'x' });
    expect(now()?.playbook.kind).toBe('unreadable');
    expect(now()?.settings).toBeUndefined();
    expect(now()?.settingsProblem).toContain('settings');
  });

  test('shows settings again that can be read again, and hides those that cannot any more', async () => {
    const { now, storage } = await follow({ settings: 'x' });
    await storage.local.set({ settings: settingsItem(storage).encode(DEFAULT_SETTINGS) });
    await vi.waitFor(() => expect(now()?.settings).toEqual(DEFAULT_SETTINGS));
    expect(now()?.settingsProblem).toBeUndefined();
    await storage.local.set({ settings: 'y' });
    await vi.waitFor(() => expect(now()?.settingsProblem).toContain('settings'));
    expect(now()?.settings).toBeUndefined();
  });
});
