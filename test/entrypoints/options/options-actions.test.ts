// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CivilDate } from '../../../src/domain/civil-date';
import type { Lesson } from '../../../src/domain/org-knowledge';
import { optionsActions } from '../../../src/entrypoints/options/options-actions';
import type { Send } from '../../../src/messaging/send';
import { DEFAULT_PLAYBOOK } from '../../../src/playbook/default-playbook';
import { playbookItem, type StoredPlaybook } from '../../../src/storage/playbook-item';
import { teachOrg } from '../../../src/storage/teach-org';
import { WriteQueue } from '../../../src/storage/write-queue';
import { FakeStorage } from '../../storage/fake-storage';

const OWN: StoredPlaybook = { kind: 'own', playbook: { ...DEFAULT_PLAYBOOK, title: 'Ours' } };
const DEFAULT: StoredPlaybook = { kind: 'default', playbook: DEFAULT_PLAYBOOK };

/** The options page's actions on a storage that holds this playbook and a background that answers this. */
function on(stored: StoredPlaybook | 'garbage', answer: unknown = { kind: 'saved' }) {
  const log = { version: 1, data: [] };
  const storage = new FakeStorage({
    disk: {
      'log/northwind/001000000000001AAA': log,
      playbook: stored === 'garbage' ? stored : playbookItem(new FakeStorage()).encode(stored),
    },
  });
  const send = vi.fn(async (_call: string, _input: unknown) => answer);
  const download = vi.fn((_name: string, _text: string) => undefined);
  const now = () => new Date('2026-11-21T23:30:00Z');
  return {
    send,
    storage,
    download,
    actions: optionsActions({ send: send as unknown as Send, storage, download, now }),
  };
}

/** The JSON of the n-th playbook that was sent. */
const sentPlaybook = ({ send }: ReturnType<typeof on>, nth = 0) =>
  JSON.parse((send.mock.calls[nth]![1] as { json: string }).json);

describe('choosing a preset', () => {
  test('sends the playbook in use with the preset rewritten and nothing else', async () => {
    const page = on(OWN);
    expect(await page.actions.choosePreset('2021')).toMatchObject({ kind: 'done', words: 'Saved.' });
    expect(sentPlaybook(page)).toEqual({
      ...OWN.playbook,
      segmentation: { ...OWN.playbook.segmentation, preset: '2021' },
    });
  });

  test('says that the default becomes a copy of one’s own', async () => {
    const outcome = await on(DEFAULT).actions.choosePreset('2021');
    expect(outcome).toMatchObject({ kind: 'done', words: expect.stringContaining('your own copy') });
  });

  test('is not possible where the playbook does not fit, or is not there', async () => {
    const unfit = on({ kind: 'own-unfit', original: {}, faults: [] });
    expect((await unfit.actions.choosePreset('2021')).kind).toBe('failed');
    expect(unfit.send).not.toHaveBeenCalled();
    expect((await on({ kind: 'none' }).actions.choosePreset('2021')).kind).toBe('failed');
  });
});

describe('replacing the playbook', () => {
  test('can be undone: the own one comes back as it was', async () => {
    const page = on(OWN);
    const outcome = await page.actions.restoreDefault();
    expect(page.send).toHaveBeenLastCalledWith('setPlaybook', { json: null });
    if (outcome.kind !== 'done' || !outcome.undo) throw new Error('cannot be undone');
    await outcome.undo();
    expect(sentPlaybook(page, 1)).toEqual(OWN.playbook);
  });

  test('can be undone: the default comes back as the default', async () => {
    const page = on(DEFAULT);
    const outcome = await page.actions.importPlaybook('{}');
    if (outcome.kind !== 'done' || !outcome.undo) throw new Error('cannot be undone');
    await outcome.undo();
    expect(page.send).toHaveBeenLastCalledWith('setPlaybook', { json: null });
  });

  test('back to the default changes nothing where it is in use', async () => {
    const page = on(DEFAULT);
    const outcome = await page.actions.restoreDefault();
    expect(outcome).toEqual({ kind: 'done', words: 'The default playbook is already in use.' });
    expect(page.send).not.toHaveBeenCalled();
  });

  test('hands on the faults of a refused one', async () => {
    const faults = [{ path: 'steps', message: 'is missing' }];
    const outcome = await on(DEFAULT, { kind: 'refused', faults }).actions.importPlaybook('{}');
    expect(outcome).toEqual({ kind: 'refused', faults });
  });

  test('says why where nothing was saved', async () => {
    const outcome = await on(DEFAULT, { kind: 'not-saved', reason: 'No room.' }).actions.importPlaybook('{}');
    expect(outcome).toEqual({ kind: 'failed', reason: 'No room.' });
  });
});

describe('files', () => {
  beforeEach(() => void vi.stubEnv('TZ', 'Pacific/Apia'));
  afterEach(() => void vi.unstubAllEnvs());

  test('the playbook in use is exported as it is, under the date of whoever exports it', async () => {
    const page = on(OWN);
    expect(await page.actions.exportPlaybook()).toEqual({
      kind: 'done',
      words: 'Exported as handrail-playbook-2026-11-22.json.',
    });
    const [name, text] = page.download.mock.calls[0]!;
    expect(name).toBe('handrail-playbook-2026-11-22.json');
    expect(JSON.parse(text)).toEqual(OWN.playbook);
  });

  test('one that does not fit is exported as it was', async () => {
    const page = on({ kind: 'own-unfit', original: { format: 0 }, faults: [] });
    await page.actions.exportPlaybook();
    expect(JSON.parse(page.download.mock.calls[0]![1])).toEqual({ format: 0 });
  });

  test('one that does not fit, which no Undo could bring back, is exported when it is replaced', async () => {
    const unfit: StoredPlaybook = { kind: 'own-unfit', original: { format: 0 }, faults: [] };
    const page = on(unfit);
    expect(await page.actions.restoreDefault()).toEqual({
      kind: 'done',
      words:
        'The default playbook is back. The previous one was exported as handrail-playbook-2026-11-22.json.',
    });
    expect(JSON.parse(page.download.mock.calls[0]![1])).toEqual({ format: 0 });

    const failing = on(unfit, { kind: 'not-saved', reason: 'No room.' });
    expect((await failing.actions.importPlaybook('{}')).kind).toBe('failed');
    expect(failing.download).not.toHaveBeenCalled();
  });

  test('one that cannot be read is exported as it lies there, and when it is replaced', async () => {
    const page = on('garbage');
    expect((await page.actions.exportPlaybook()).kind).toBe('done');
    expect((await page.actions.choosePreset('2021')).kind).toBe('failed');
    expect(await page.actions.restoreDefault()).toMatchObject({
      kind: 'done',
      words: expect.stringContaining('The previous one was exported as'),
    });
    expect(page.download.mock.calls.map(([, text]) => JSON.parse(text))).toEqual(['garbage', 'garbage']);
    expect(page.send.mock.calls).toEqual([['setPlaybook', { json: null }]]);
  });

  test('one that the browser does not give out is not replaced', async () => {
    const page = on(OWN);
    page.storage.local.get = async () => Promise.reject(new Error('Disk error'));
    expect(await page.actions.restoreDefault()).toEqual({
      kind: 'failed',
      reason: 'The browser could not read its storage: Disk error',
    });
    expect(page.send).not.toHaveBeenCalled();
  });

  test('a backup holds everything that is stored', async () => {
    const page = on(OWN);
    await page.actions.exportBackup();
    const [name, text] = page.download.mock.calls[0]!;
    expect(name).toBe('handrail-backup-2026-11-22.json');
    const backup = JSON.parse(text);
    expect(backup.exported).toBe('2026-11-21T23:30:00.000Z');
    expect(Object.keys(backup.items)).toEqual(['log/northwind/001000000000001AAA', 'playbook']);
  });

  test.each([
    [{ entries: 0 }, 'There was nothing new to add.'],
    [{ entries: 1, accounts: 1 }, 'Added 1 entry on 1 account.'],
    [{ entries: 5, accounts: 2 }, 'Added 5 entries on 2 accounts.'],
    [
      { entries: 5, accounts: 2, problems: [{ where: 'settings', message: 'were left out' }] },
      'Added 5 entries on 2 accounts. 1 remark:',
    ],
    [{ others: ['playbook'] }, 'Added your own playbook.'],
    [
      { others: ['settings', 'org/northwind', 'org/fabrikam', 'seen/northwind/001000000000001AAA'] },
      'Added settings, what was learned about 2 organisations, and what was seen on 1 account.',
    ],
    [
      { entries: 1, accounts: 1, others: ['seen/northwind/001000000000001AAA'] },
      'Added 1 entry on 1 account and what was seen on 1 account.',
    ],
  ])('an imported backup %j says "%s"', async (imported, words) => {
    const nothing = { kind: 'imported', entries: 0, accounts: 0, others: [], problems: [] };
    const outcome = await on(DEFAULT, { ...nothing, ...imported }).actions.importBackup('{}');
    expect(outcome).toMatchObject({ kind: 'done', words });
  });
});

test('settings are changed by their patch only', async () => {
  const page = on(DEFAULT);
  expect(await page.actions.changeSettings({ theme: 'dark' })).toEqual({ kind: 'done', words: 'Saved.' });
  expect(page.send).toHaveBeenCalledWith('changeSettings', { patch: { theme: 'dark' } });
});

describe('what an organisation taught', () => {
  const mapping = { field: 'owner', label: 'Owner', on: '2026-11-20' as CivilDate };

  test('is forgotten and learned again by Undo', async () => {
    const page = on(DEFAULT);
    const outcome = await page.actions.teach('northwind', { kind: 'mapping-forgotten', mapping });
    expect(outcome).toMatchObject({ kind: 'done', words: 'Forgotten.' });
    if (outcome.kind === 'done') await outcome.undo?.();
    expect(page.send.mock.calls).toEqual([
      ['learn', { org: 'northwind', lesson: { kind: 'mapping-forgotten', mapping } }],
      ['learn', { org: 'northwind', lesson: { kind: 'mapping', mapping } }],
    ]);
  });

  test('is where it was after Undo, because the newest is read first', async () => {
    const storage = new FakeStorage();
    const writer = { storage, queue: new WriteQueue() };
    const send = (_call: string, { org, lesson }: { org: string; lesson: Lesson }) =>
      teachOrg(writer, org, lesson);
    const actions = optionsActions({
      send: send as unknown as Send,
      storage,
      download: () => undefined,
      now: () => new Date(),
    });
    const older = { ...mapping, label: 'Holder' };
    for (const each of [older, mapping]) await actions.teach('northwind', { kind: 'mapping', mapping: each });
    const before = storage.stored('org/northwind');
    const outcome = await actions.teach('northwind', { kind: 'mapping-forgotten', mapping: older });
    if (outcome.kind === 'done') await outcome.undo?.();
    expect(storage.stored('org/northwind')).toEqual(before);
  });

  test('an order of dates is taken back to none where none was known', async () => {
    const page = on(DEFAULT);
    const outcome = await page.actions.teach('northwind', { kind: 'date-order', order: 'dmy' });
    if (outcome.kind === 'done') await outcome.undo?.();
    expect(page.send.mock.lastCall).toEqual([
      'learn',
      { org: 'northwind', lesson: { kind: 'date-order', order: null } },
    ]);
  });

  test('stays where it could not be saved, and why is told', async () => {
    const page = on(DEFAULT, { kind: 'not-saved', reason: 'No room.' });
    expect(await page.actions.teach('northwind', { kind: 'date-order', order: 'dmy' })).toEqual({
      kind: 'failed',
      reason: 'No room.',
    });
  });
});
