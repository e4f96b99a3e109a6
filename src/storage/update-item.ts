import { forgettingSeen } from './forget-seen';
import { type StorageBrowser, wordsOf } from './storage-browser';
import type { StorageItem } from './storage-item';
import type { WriteQueue } from './write-queue';

/** Whether a write is on disk. `reason` is a sentence for a person. */
export type WriteResult =
  | { readonly kind: 'saved' }
  | { readonly kind: 'not-saved'; readonly reason: string };

/** How browsers say that there is no room left. */
const FULL_WORDS = /quota|disk|space|full/i;

/** The one writer: the storage it writes and the queue that keeps its jobs apart. */
export interface Writer {
  readonly storage: StorageBrowser;
  readonly queue: WriteQueue;
}

/** Writes several keys at once, all or none. */
export async function write(storage: StorageBrowser, items: Record<string, unknown>): Promise<WriteResult> {
  if (Object.keys(items).length === 0) return { kind: 'saved' };
  try {
    await storage.local.set(items);
    return { kind: 'saved' };
  } catch (error) {
    return { kind: 'not-saved', reason: reasonOf(error) };
  }
}

/** The same for what must not be lost: on a full disk it takes the room of what was seen of accounts. */
export async function writeAll(
  storage: StorageBrowser,
  items: Record<string, unknown>,
): Promise<WriteResult> {
  const written = await write(storage, items);
  if (written.kind === 'saved' || !FULL_WORDS.test(written.reason)) return written;
  const onDisk = await storage.local.get(null).catch(() => ({}));
  for (const forgotten of forgettingSeen(storage, onDisk)) {
    const now = await write(storage, { ...forgotten, ...items });
    if (now.kind === 'saved') return now;
  }
  return written;
}

/**
 * Reads, changes and writes one item as one job of the queue.
 * What cannot be read is never written over. A change that returns its argument unchanged writes nothing and counts as saved.
 */
export function updateItem<T>(
  { storage, queue }: Writer,
  item: StorageItem<T>,
  change: (before: T) => T,
): Promise<WriteResult> {
  return queue.run(async () => {
    const before = await item.read();
    if (before.kind === 'unreadable') {
      return {
        kind: 'not-saved',
        reason: `${before.why} Nothing was overwritten; you can export it from Options.`,
      };
    }
    const after = change(before.value);
    if (after === before.value) return { kind: 'saved' };
    return writeAll(storage, { [item.definition.key]: item.encode(after) });
  });
}

function reasonOf(error: unknown): string {
  const words = wordsOf(error);
  return FULL_WORDS.test(words)
    ? `There is no room left in the browser's storage for Handrail (${words}).`
    : `The browser could not write to its storage: ${words}`;
}
