import type { AccountKey } from '../domain/account';
import { NOTHING_SEEN, type Seen } from '../domain/remember';
import { accountInKey } from './account-in-key';
import { areTexts, isDate, partsOf } from './parts-of';
import type { StorageBrowser } from './storage-browser';
import { StorageItem } from './storage-item';
import { firstVersion } from './versions';

const PREFIX = 'seen/';

/** The key of what was seen of an account: "seen/<organisation key>/<account id>". */
export function seenKey({ org, account }: AccountKey): string {
  return `${PREFIX}${org}/${account}`;
}

/** Whose memory a key names; `undefined` if it names none. */
export function seenAccountOf(key: string): AccountKey | undefined {
  return accountInKey(PREFIX, key);
}

/** True for what version 1 wrote. Checked by hand, because content scripts read it. */
function isSeen(data: unknown): data is Seen {
  const { fields, team } = partsOf(data);
  return (
    typeof fields === 'object' &&
    fields !== null &&
    Object.values(fields).every(isSeenValue) &&
    (team === undefined || isTeam(team))
  );
}

function isSeenValue(data: unknown): boolean {
  const { on, label, apiName = '', value } = partsOf(data);
  return areTexts(label, apiName) && isDate(on) && isValue(value);
}

function isValue(data: unknown): boolean {
  const { kind, text, value, from, to = from, date, name, id = '' } = partsOf(data);
  switch (kind) {
    case 'empty':
      return true;
    case 'text':
      return areTexts(text);
    case 'integer':
      return Number.isSafeInteger(value);
    case 'range':
      return areTexts(text) && Number.isSafeInteger(from) && Number.isSafeInteger(to);
    case 'date':
      return isDate(date);
    case 'person':
    case 'queue':
      return areTexts(name, id);
    default:
      return false;
  }
}

function isTeam(data: unknown): boolean {
  const { on, complete, members, before } = partsOf(data);
  return (
    (before === undefined || isTeam(before)) &&
    isDate(on) &&
    typeof complete === 'boolean' &&
    Array.isArray(members) &&
    members.every(isMember)
  );
}

function isMember(data: unknown): boolean {
  const { name, role = '', id = '' } = partsOf(data);
  return areTexts(name, role, id);
}

/**
 * What was seen of one account. It can always be seen again, so unlike a log it may be overwritten by whichever
 * tab looked last, and the tab writes it itself: looking at a page must not wake the background.
 */
export function seenItem(storage: StorageBrowser, account: AccountKey): StorageItem<Seen> {
  return new StorageItem<Seen>(storage, {
    key: seenKey(account),
    name: 'what was seen of this account',
    fallback: NOTHING_SEEN,
    versions: firstVersion(isSeen),
  });
}

/** Writes what was seen; a full disk costs nothing but the memory. */
export async function writeSeen(storage: StorageBrowser, account: AccountKey, seen: Seen): Promise<void> {
  const item = seenItem(storage, account);
  try {
    await storage.local.set({ [item.definition.key]: item.encode(seen) });
  } catch {
    // What was seen can be seen again; the log is what must not be lost, and it has a way to disk of its own.
  }
}
