import type { FieldValue, TeamMember } from '../domain/account';
import { NOTHING_SEEN, type Seen } from '../domain/remember';
import type { LogAddress } from './log-item';
import type { StorageBrowser } from './storage-browser';
import { StorageItem } from './storage-item';
import { Versions } from './versions';

const PREFIX = 'seen/';

/** The key of what was seen of an account: "seen/<organisation key>/<account id>". */
export function seenKey({ org, account }: LogAddress): string {
  return `${PREFIX}${org}/${account}`;
}

/** Whose memory a key names; `undefined` where it names none. */
export function seenAddressOf(key: string): LogAddress | undefined {
  const [, org, account] = /^seen\/([^/]+)\/([A-Za-z0-9]{18})$/.exec(key) ?? [];
  return org !== undefined && account !== undefined ? { org, account } : undefined;
}

/** True for what version 1 wrote. Checked by hand, because content scripts read it. */
function isSeen(data: unknown): data is Seen {
  if (!isObject(data) || !isObject(data.fields) || !Object.values(data.fields).every(isSeenValue))
    return false;
  const { team } = data;
  return (
    team === undefined ||
    (isObject(team) &&
      typeof team.on === 'string' &&
      typeof team.complete === 'boolean' &&
      Array.isArray(team.members) &&
      team.members.every(isMember))
  );
}

function isSeenValue(data: unknown): boolean {
  return (
    isObject(data) && typeof data.on === 'string' && typeof data.label === 'string' && isValue(data.value)
  );
}

function isValue(data: unknown): data is FieldValue {
  if (!isObject(data)) return false;
  switch (data.kind) {
    case 'empty':
      return true;
    case 'text':
      return typeof data.text === 'string';
    case 'integer':
      return Number.isSafeInteger(data.value);
    case 'range':
      return typeof data.text === 'string' && Number.isSafeInteger(data.from);
    case 'date':
      return typeof data.date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(data.date);
    case 'person':
    case 'queue':
      return typeof data.name === 'string';
    default:
      return false;
  }
}

function isMember(data: unknown): data is TeamMember {
  return isObject(data) && typeof data.name === 'string' && typeof data.role === 'string';
}

function isObject(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null;
}

/**
 * What was seen of one account. It can always be seen again, so unlike a log it may be overwritten by whichever
 * tab looked last, and the tab writes it itself: looking at a page must not wake the background.
 */
export function seenItem(storage: StorageBrowser, address: LogAddress): StorageItem<Seen> {
  return new StorageItem<Seen>(storage, {
    key: seenKey(address),
    name: 'what was seen of this account',
    fallback: NOTHING_SEEN,
    versions: Versions.first(isSeen),
  });
}

/** Writes what was seen; a full disk costs nothing but the memory. */
export async function writeSeen(
  storage: StorageBrowser,
  address: LogAddress,
  seen: Seen,
): Promise<'written' | 'not-written'> {
  const item = seenItem(storage, address);
  try {
    await storage.local.set({ [item.definition.key]: item.encode(seen) });
    return 'written';
  } catch {
    // What was seen can be seen again; the log is what must not be lost, and it has its own way to disk.
    return 'not-written';
  }
}
