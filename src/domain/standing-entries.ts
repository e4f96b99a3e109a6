import type { Entry } from './progress';

/**
 * The entries of a log that stand: an undone entry does not, unless the undo itself was undone.
 * It goes by who undoes whom and not by time, because two machines' clocks may differ.
 */
export function standingEntries(log: readonly Entry[]): readonly Entry[] {
  const byId = new Map(log.map((entry) => [entry.id, entry]));
  /** By entry: how many of its undos are not yet known to stand or fall. Undos in a ring never become known, and take nothing back. */
  const unsettled = new Map<string, number>();
  for (const { what } of log) {
    if (what.kind === 'undone') unsettled.set(what.entry, (unsettled.get(what.entry) ?? 0) + 1);
  }
  const takenBack = new Set<string>();
  const settled = log.filter(({ id }) => !unsettled.has(id));
  // The list grows while it is walked: an entry is added when the last undo of it is settled.
  for (const { id, what } of settled) {
    if (what.kind !== 'undone') continue;
    if (!takenBack.has(id)) takenBack.add(what.entry);
    const left = (unsettled.get(what.entry) ?? 0) - 1;
    unsettled.set(what.entry, left);
    const target = byId.get(what.entry);
    if (left === 0 && target) settled.push(target);
  }
  return log.filter(({ id }) => !takenBack.has(id));
}
