import { jsonFault } from '../playbook/json-fault';
import type { StorageBrowser } from './storage-browser';

/** What marks a file as a backup of ours. */
const FORMAT = 'handrail-backup';
const VERSION = 1;

/** The longest backup: several times what Chrome lets an extension store. */
const MAX_CHARACTERS = 50_000_000;

/** Everything in storage by key, each value as it lies on disk, readable or not. */
export type BackupItems = Readonly<Record<string, unknown>>;

/** What reading a backup's text gave. */
export type ParsedBackup =
  | { readonly kind: 'backup'; readonly items: BackupItems }
  | { readonly kind: 'refused'; readonly reason: string };

/** Everything that is stored as one JSON text; `at` is the instant it is made, ISO 8601. Throws what the browser throws. */
export async function exportBackup(storage: StorageBrowser, at: string): Promise<string> {
  const items = await storage.local.get(null);
  return JSON.stringify({ format: FORMAT, version: VERSION, exported: at, items }, null, 1);
}

/** Takes a backup's text apart; the items in it are not looked at yet. */
export function parseBackup(text: string): ParsedBackup {
  if (text.length > MAX_CHARACTERS) {
    const most = `${MAX_CHARACTERS / 1_000_000} million characters`;
    return { kind: 'refused', reason: `This file has more than ${most}, the limit for a backup.` };
  }
  let backup: unknown;
  try {
    backup = JSON.parse(text);
  } catch (error) {
    return { kind: 'refused', reason: `This file is not JSON: ${jsonFault(error, text)}.` };
  }
  if (!isObject(backup) || backup.format !== FORMAT) {
    return { kind: 'refused', reason: `This is not a Handrail backup: its "format" is not "${FORMAT}".` };
  }
  if (!Number.isInteger(backup.version) || Number(backup.version) < 1) {
    return { kind: 'refused', reason: 'This backup does not state its version.' };
  }
  if (Number(backup.version) > VERSION) {
    return {
      kind: 'refused',
      reason: `This backup is version ${backup.version}; this Handrail reads up to version ${VERSION}. Update Handrail and try again.`,
    };
  }
  if (!isObject(backup.items)) return { kind: 'refused', reason: 'This backup has no "items".' };
  return { kind: 'backup', items: backup.items };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
