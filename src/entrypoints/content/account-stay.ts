import type { Account } from '../../domain/account';
import type { CivilDate } from '../../domain/civil-date';
import { NOTHING_SEEN, remember, type Seen } from '../../domain/remember';
import { logItem } from '../../storage/log-item';
import { seenItem, writeSeen } from '../../storage/seen-item';
import type { StorageBrowser } from '../../storage/storage-browser';
import type { AccountSession } from './account-session';

/** One stay on one account: what is stored of it, followed until it is left. */
export interface AccountStay {
  readonly session: AccountSession;
  /** What was seen of it before; absent until storage was read. */
  seen(): Seen | undefined;
  /** What is wrong with its log, as a sentence. */
  problem(): string | undefined;
  /** Remembers what the page shows of it; nothing happens before storage was read. */
  remember(shown: Account, on: CivilDate): void;
  leave(): void;
}

/** Follows what is stored of the session's account; `onChange` tells that something of it was read or has changed. */
export function stayAt(
  session: AccountSession,
  { storage, onChange }: { readonly storage: StorageBrowser; readonly onChange: () => void },
): AccountStay {
  const { key } = session;
  const leaving = new AbortController();
  let seen: Seen | undefined;
  let problem: string | undefined;

  const log = logItem(storage, key);
  const takeLog = (stored: Awaited<ReturnType<typeof log.read>>): void => {
    problem = stored.kind === 'unreadable' ? stored.why : undefined;
    session.setStored(stored.kind === 'value' ? stored.value : []);
    onChange();
  };
  let told = false;
  log.watch((stored) => {
    told = true;
    takeLog(stored);
  }, leaving.signal);
  const open = async (): Promise<void> => {
    const [entries, before] = await Promise.all([log.read(), seenItem(storage, key).read()]);
    if (leaving.signal.aborted) return;
    seen = before.kind === 'value' ? before.value : NOTHING_SEEN;
    // A change that was told meanwhile is the newer of the two.
    if (told) onChange();
    else takeLog(entries);
  };
  void open();

  return {
    session,
    seen: () => seen,
    problem: () => problem,
    remember(shown, on) {
      if (!seen) return;
      const now = remember(seen, shown, on);
      if (now === seen) return;
      seen = now;
      void writeSeen(storage, key, now);
    },
    leave: () => leaving.abort(),
  };
}
