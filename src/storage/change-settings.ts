import { isSettings, type Settings, settingsItem } from './settings';
import { updateItem, type WriteResult, type Writer, writeAll } from './update-item';
import { isEnvelope } from './versions';

/** Changes the named settings and leaves the others as they are; refuses values out of bounds. */
export async function changeSettings(writer: Writer, patch: Partial<Settings>): Promise<WriteResult> {
  let fits = true;
  const result = await updateItem(writer, settingsItem(writer.storage), (before) => {
    const after = { ...before, ...patch };
    fits = isSettings(after);
    return fits ? after : before;
  });
  return fits
    ? result
    : { kind: 'not-saved', reason: 'These settings are out of bounds; nothing was changed.' };
}

/** Writes settings of an older version again in today's; leaves unreadable ones untouched. */
export function migrateSettings({ storage, queue }: Writer): Promise<WriteResult> {
  return queue.run(async () => {
    const item = settingsItem(storage);
    const { key, versions } = item.definition;
    const stored = (await storage.local.get(key))[key];
    if (!isEnvelope(stored) || stored.version >= versions.current) return { kind: 'saved' };
    const before = item.decode(stored);
    if (before.kind === 'unreadable') return { kind: 'not-saved', reason: before.why };
    return writeAll(storage, { [key]: item.encode(before.value) });
  });
}
