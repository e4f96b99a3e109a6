import { isSettings, type Settings, settingsItem } from './settings';
import { updateItem, type WriteResult, type Writer } from './update-item';

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
