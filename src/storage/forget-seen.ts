import { NOTHING_SEEN, type Seen } from '../domain/remember';
import type { BackupItems } from './backup-text';
import { seenAccountOf, seenItem } from './seen-item';
import type { StorageBrowser } from './storage-browser';

/**
 * Two ways to make room on a full disk that holds these items, the milder first: writes that forget the half of what
 * was seen longest ago, or all of it. It can be seen again, and what people did cannot be done again.
 */
export function forgettingSeen(storage: StorageBrowser, onDisk: BackupItems): readonly BackupItems[] {
  const known = Object.entries(onDisk).flatMap(([key, stored]) => {
    const account = seenAccountOf(key);
    const item = account && seenItem(storage, account);
    const seen = item?.decode(stored);
    const day = seen?.kind === 'value' ? lastDayOf(seen.value) : undefined;
    return item && day ? [{ key, day, forgotten: item.encode(NOTHING_SEEN) }] : [];
  });
  known.sort((a, b) => (a.day < b.day ? -1 : 1));
  return [known.slice(0, Math.ceil(known.length / 2)), known]
    .filter(({ length }) => length > 0)
    .map((some) => Object.fromEntries(some.map(({ key, forgotten }) => [key, forgotten])));
}

/** The last day on which anything was seen; undefined if nothing was. */
function lastDayOf({ fields, team }: Seen): string | undefined {
  const days = Object.values(fields).map(({ on }) => on);
  return [...days, ...(team ? [team.on] : [])].sort().at(-1);
}
