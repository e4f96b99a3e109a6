import type { AccountKey } from '../domain/account';
import type { Entry } from '../domain/progress';
import { accountInKey } from './account-in-key';
import { areTexts, isDate, isInstant, partsOf } from './parts-of';
import type { StorageBrowser } from './storage-browser';
import { StorageItem } from './storage-item';
import { firstVersion } from './versions';

const PREFIX = 'log/';

/** The key of an account's log: "log/<organisation key>/<account id>". */
export function logKey({ org, account }: AccountKey): string {
  return `${PREFIX}${org}/${account}`;
}

/** Whose log a key names; `undefined` if it names none. */
export function logAccountOf(key: string): AccountKey | undefined {
  return accountInKey(PREFIX, key);
}

/**
 * True for a log as version 1 wrote it. Only what every entry has is looked at: the deed may be of a kind that
 * a newer Handrail wrote, and is kept. One entry that fails makes the whole log unreadable: it is shown as such, and
 * nothing is written over it, rather than an entry lost or put at a wrong time.
 */
export function isLog(data: unknown): data is readonly Entry[] {
  return Array.isArray(data) && data.every(hasEntryFrame);
}

/** True for anything with the frame of an entry: id, instant, date, author and a deed of some kind. */
function hasEntryFrame(entry: unknown): boolean {
  const { id, at, on, by, what } = partsOf(entry);
  return areTexts(id, by, partsOf(what).kind) && isInstant(at) && isDate(on);
}

/** Every shape that a log has had. */
export const LOG_VERSIONS = firstVersion(isLog);

/** What happened to one account: an append-only list, in the order of arrival. */
export function logItem(storage: StorageBrowser, account: AccountKey): StorageItem<readonly Entry[]> {
  return new StorageItem<readonly Entry[]>(storage, {
    key: logKey(account),
    name: "this account's log",
    fallback: [],
    versions: LOG_VERSIONS,
  });
}
