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
  /** What was seen of it before; absent until storage was read, its log too. */
  seen(): Seen | undefined;
  /** What is wrong with its log, as a sentence. */
  problem(): string | undefined;
  /** Remembers what the page shows of it; nothing happens before storage was read. */
  remember(shown: Account, on: CivilDate): void;
  leave(): void;
}

/**
 * Follows what is stored of the session's account. `onChange` tells that something of it was read or has changed,
 * `onSeen` that another tab has seen more of it: to be shown and no more, for two tabs may see different things.
 */
export function stayAt(
  session: AccountSession,
  {
    storage,
    onChange,
    onSeen,
  }: { readonly storage: StorageBrowser; readonly onChange: () => void; readonly onSeen: () => void },
): AccountStay {
  const { key } = session;
  const leaving = new AbortController();
  let seen: Seen | undefined;
  let problem: string | undefined;

  let logRead = false;
  let writing = 0;
  logItem(storage, key).follow((log) => {
    problem = log.kind === 'unreadable' ? log.why : undefined;
    session.setStored(log.kind === 'value' ? log.value : []);
    logRead = true;
    onChange();
  }, leaving.signal);
  seenItem(storage, key).follow((memory) => {
    const first = !seen;
    seen = memory.kind === 'value' ? memory.value : NOTHING_SEEN;
    if (first) onChange();
    // What this tab is writing itself is shown already.
    else if (writing === 0) onSeen();
  }, leaving.signal);

  return {
    session,
    seen: () => (logRead ? seen : undefined),
    problem: () => problem,
    remember(shown, on) {
      if (!seen) return;
      const now = remember(seen, shown, on);
      if (now === seen) return;
      seen = now;
      writing += 1;
      void writeSeen(storage, key, now).then(() => {
        writing -= 1;
      });
    },
    leave: () => leaving.abort(),
  };
}
