import type { AccountKey } from '../../domain/account';
import { type CivilDate, civilDateOf } from '../../domain/civil-date';
import { mergeLogs } from '../../domain/fold-log';
import type { Deed, Entry } from '../../domain/progress';
import type { Saved } from '../../messaging/protocol';
import type { PendingDeed } from '../../ui/sidebar/sidebar-props';

/** What a session needs from the world. */
export interface SessionSeams {
  readonly append: (input: AccountKey & { readonly entry: Entry }) => Promise<Saved>;
  readonly now: () => Date;
  readonly newId: () => string;
  /** The person's name from the settings; empty: unnamed. */
  readonly name: () => string;
  /** A deed was saved, could not be, or was dropped. */
  readonly onChange: () => void;
}

/** The log of one account as this tab sees it: what is stored, and what it has sent and had no answer to. */
export interface AccountSession {
  readonly key: AccountKey;
  /** The stored log and the deeds being saved, ready to fold. Deeds that could not be saved are not in it. */
  entries(): readonly Entry[];
  pending(): readonly PendingDeed[];
  /** The log on disk has changed (or was read for the first time). */
  setStored(entries: readonly Entry[]): void;
  act(deed: Deed): Promise<void>;
  retry(id: string): Promise<void>;
  dismiss(id: string): void;
}

interface Sent {
  readonly entry: Entry;
  readonly state: PendingDeed['state'];
}

/** Opens the session of one account. Its deeds go to that account whatever the page shows by the time they arrive. */
export function openSession(key: AccountKey, seams: SessionSeams): AccountSession {
  let stored: readonly Entry[] = [];
  const sent = new Map<string, Sent>();

  /** Later than every entry known here, so that a clock set back cannot put a deed before the one it answers. */
  const instant = (): string => {
    const known = [...stored, ...[...sent.values()].map(({ entry }) => entry)];
    const after = known.reduce((latest, { at }) => Math.max(latest, Date.parse(at) + 1), +seams.now());
    return new Date(after).toISOString();
  };

  const deliver = async (entry: Entry): Promise<void> => {
    sent.set(entry.id, { entry, state: { kind: 'saving' } });
    const answer = await seams.append({ ...key, entry });
    if (answer.kind === 'saved') {
      // What is saved is true even if the change event of the storage comes later.
      stored = mergeLogs(stored, [entry]);
      sent.delete(entry.id);
    } else if (sent.has(entry.id)) {
      sent.set(entry.id, { entry, state: { kind: 'failed', reason: answer.reason } });
    }
    seams.onChange();
  };

  return {
    key,
    entries: () =>
      mergeLogs(
        stored,
        [...sent.values()].filter(({ state }) => state.kind === 'saving').map(({ entry }) => entry),
      ),
    pending: () => [...sent.values()].map(({ entry, state }) => ({ id: entry.id, deed: entry.what, state })),
    setStored(entries) {
      stored = entries;
      // What is stored is saved, even if the answer was lost.
      for (const { id } of entries) sent.delete(id);
    },
    act: (deed) => {
      const on: CivilDate = civilDateOf(seams.now());
      return deliver({ id: seams.newId(), at: instant(), on, by: seams.name(), what: deed });
    },
    async retry(id) {
      const failed = sent.get(id);
      if (failed?.state.kind === 'failed') await deliver(failed.entry);
    },
    dismiss(id) {
      if (sent.get(id)?.state.kind === 'failed') sent.delete(id);
      seams.onChange();
    },
  };
}

/** The sessions of one tab. One that is left with a deed not yet saved is there again when its account is. */
export interface Sessions {
  enter(key: AccountKey): AccountSession;
  leave(session: AccountSession): void;
}

/** Keeps the sessions of one tab; `open` makes a new one. */
export function keepSessions(open: (key: AccountKey) => AccountSession): Sessions {
  const left = new Map<string, AccountSession>();
  const nameOf = ({ org, account }: AccountKey): string => `${org}/${account}`;
  return {
    enter(key) {
      const known = left.get(nameOf(key));
      left.delete(nameOf(key));
      return known ?? open(key);
    },
    leave(session) {
      if (session.pending().length > 0) left.set(nameOf(session.key), session);
    },
  };
}
