import { describe, expect, it } from 'vitest';
import { changeSettings } from '../../src/storage/change-settings';
import { DEFAULT_SETTINGS } from '../../src/storage/settings';
import { WriteQueue } from '../../src/storage/write-queue';
import { FakeStorage } from './fake-storage';

const writerOf = (storage: FakeStorage) => ({ storage, queue: new WriteQueue() });

describe('changing settings', () => {
  it('keeps what two tabs change at once', async () => {
    const storage = new FakeStorage();
    const writer = writerOf(storage);
    await Promise.all([
      changeSettings(writer, { collapsed: true }),
      changeSettings(writer, { dock: 'left' }),
      changeSettings(writer, { width: 400 }),
    ]);
    expect(storage.stored('settings')).toEqual({
      version: 1,
      data: { ...DEFAULT_SETTINGS, collapsed: true, dock: 'left', width: 400 },
    });
  });

  it('refuses a width that no sidebar has, and changes nothing', async () => {
    const storage = new FakeStorage();
    const result = await changeSettings(writerOf(storage), { width: 9000, name: 'Priya' });
    expect(result.kind).toBe('not-saved');
    expect(storage.writes).toBe(0);
  });
});
