import { describe, expect, it } from 'vitest';
import type { ParsedPlaybook } from '../../src/playbook/parse-playbook';
import type { Playbook } from '../../src/playbook/schema';
import {
  ensurePlaybook,
  refreshPlaybook,
  restoreDefaultPlaybook,
  setOwnPlaybook,
} from '../../src/storage/keep-playbook';
import { playbookItem, type StoredPlaybook } from '../../src/storage/playbook-item';
import { WriteQueue } from '../../src/storage/write-queue';
import { FakeStorage } from './fake-storage';

const playbook = (title: string) => ({ format: 1, id: 'test', title }) as Playbook;
const OLD = playbook('As it came');
const NEW = playbook('As it comes after the update');
const OURS = playbook('Our own');
const FAULTS = [{ path: 'steps', message: 'is missing' }];
const accepts = (json: string): ParsedPlaybook => ({ kind: 'ok', playbook: JSON.parse(json) });
const refuses = (): ParsedPlaybook => ({ kind: 'refused', faults: FAULTS });

function storageWith(stored?: StoredPlaybook | 'garbage') {
  const disk =
    stored === undefined ? {} : { playbook: stored === 'garbage' ? stored : { version: 1, data: stored } };
  const storage = new FakeStorage({ disk });
  return { storage, writer: { storage, queue: new WriteQueue() } };
}

async function read(storage: FakeStorage): Promise<StoredPlaybook> {
  const stored = await playbookItem(storage).read();
  if (stored.kind === 'unreadable') throw new Error(stored.why);
  return stored.value;
}

describe('the first playbook', () => {
  it('is put in place where there is none', async () => {
    const { storage, writer } = storageWith();
    expect(await read(storage)).toEqual({ kind: 'none' });
    expect(await ensurePlaybook(writer, NEW)).toEqual({ kind: 'saved' });
    expect(await read(storage)).toEqual({ kind: 'default', playbook: NEW });
  });

  it('is written once when two tabs ask for it', async () => {
    const { storage, writer } = storageWith();
    await Promise.all([ensurePlaybook(writer, NEW), ensurePlaybook(writer, NEW)]);
    expect(storage.writes).toBe(1);
  });

  it.each<StoredPlaybook>([
    { kind: 'default', playbook: OLD },
    { kind: 'own', playbook: OURS },
    { kind: 'own-unfit', original: OURS, faults: FAULTS },
  ])('leaves a stored one ($kind) as it is', async (stored) => {
    const { storage, writer } = storageWith(stored);
    await ensurePlaybook(writer, NEW);
    expect(await read(storage)).toEqual(stored);
    expect(storage.writes).toBe(0);
  });
});

describe("the organisation's own playbook", () => {
  it('replaces the stored one', async () => {
    const { storage, writer } = storageWith({ kind: 'default', playbook: OLD });
    await setOwnPlaybook(writer, JSON.stringify(OURS), accepts);
    expect(await read(storage)).toEqual({ kind: 'own', playbook: OURS });
  });

  it('is refused with its faults, and the stored one stays', async () => {
    const { storage, writer } = storageWith({ kind: 'default', playbook: OLD });
    expect(await setOwnPlaybook(writer, '{}', refuses)).toEqual({ kind: 'refused', faults: FAULTS });
    expect(await read(storage)).toEqual({ kind: 'default', playbook: OLD });
  });

  it('gives way to the default one when asked', async () => {
    const { storage, writer } = storageWith({ kind: 'own', playbook: OURS });
    await restoreDefaultPlaybook(writer, NEW);
    expect(await read(storage)).toEqual({ kind: 'default', playbook: NEW });
  });

  it('replaces something that cannot be read where a person asks for it', async () => {
    const { storage, writer } = storageWith('garbage');
    await setOwnPlaybook(writer, JSON.stringify(OURS), accepts);
    expect(await read(storage)).toEqual({ kind: 'own', playbook: OURS });
  });

  it('gives way to the default one, also where it cannot be read', async () => {
    const { storage, writer } = storageWith('garbage');
    await restoreDefaultPlaybook(writer, NEW);
    expect(await read(storage)).toEqual({ kind: 'default', playbook: NEW });
  });

  it('is not written over by itself where it cannot be read', async () => {
    const { storage, writer } = storageWith('garbage');
    const results = [await ensurePlaybook(writer, NEW), await refreshPlaybook(writer, NEW, accepts)];
    expect(results.map(({ kind }) => kind)).toEqual(['not-saved', 'not-saved']);
    expect(storage.stored('playbook')).toBe('garbage');
  });
});

describe('after an update', () => {
  it.each<[string, StoredPlaybook | undefined, typeof accepts, StoredPlaybook]>([
    [
      'a default playbook follows it',
      { kind: 'default', playbook: OLD },
      accepts,
      { kind: 'default', playbook: NEW },
    ],
    ['a missing one is put in place', undefined, accepts, { kind: 'default', playbook: NEW }],
    ['an own one stays', { kind: 'own', playbook: OURS }, accepts, { kind: 'own', playbook: OURS }],
    [
      'an own one that no longer fits is kept with its faults',
      { kind: 'own', playbook: OURS },
      refuses,
      { kind: 'own-unfit', original: OURS, faults: FAULTS },
    ],
    [
      'one that did not fit and fits again serves again',
      { kind: 'own-unfit', original: OURS, faults: FAULTS },
      accepts,
      { kind: 'own', playbook: OURS },
    ],
  ])('%s', async (_what, stored, validate, after) => {
    const { storage, writer } = storageWith(stored);
    await refreshPlaybook(writer, NEW, validate);
    expect(await read(storage)).toEqual(after);
  });

  it('writes nothing where nothing changed, though the browser sorts keys', async () => {
    const sorted = { title: NEW.title, id: NEW.id, format: 1 } as Playbook;
    const { storage, writer } = storageWith({ kind: 'default', playbook: sorted });
    await refreshPlaybook(writer, NEW, accepts);
    expect(storage.writes).toBe(0);
  });
});
