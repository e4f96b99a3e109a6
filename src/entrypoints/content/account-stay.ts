import type { Account } from '../../domain/account';
import type { CivilDate } from '../../domain/civil-date';
import { NOTHING_SEEN, remember, type Seen } from '../../domain/remember';
import { isSame } from '../../domain/same-content';
import type { FieldMap } from '../../playbook/schema';
import { logItem } from '../../storage/log-item';
import { seenItem, writeSeen } from '../../storage/seen-item';
import type { StorageBrowser } from '../../storage/storage-browser';
import type { AccountSession } from './account-session';

/** One stay on one account: what is stored of it, followed until it is left. */
export interface AccountStay {
  readonly session: AccountSession;
  /** What was seen of it before; absent until both that and its log were read. */
  seen(): Seen | undefined;
  /** What is wrong with its log, as a sentence. */
  problem(): string | undefined;
  /** Remembers what the page shows of it; nothing happens before storage was read. */
  remember(shown: Account, on: CivilDate, fields?: FieldMap): void;
  leave(): void;
}

/**
 * Follows what is stored of the session's account. `onRead` is called once, when it is known what was seen before, and
 * `onChange` when there is something else to show: only to show, since another tab may have seen what this one has not.
 */
export function stayAt(
  session: AccountSession,
  {
    storage,
    onRead,
    onChange,
  }: { readonly storage: StorageBrowser; readonly onRead: () => void; readonly onChange: () => void },
): AccountStay {
  const { key } = session;
  const leaving = new AbortController();
  let seen: Seen | undefined;
  let problem: string | undefined;
  let logRead = false;

  logItem(storage, key).follow((log) => {
    problem = log.kind === 'unreadable' ? log.why : undefined;
    session.setStored(log.kind === 'value' ? log.value : []);
    logRead = true;
    onChange();
  }, leaving.signal);
  seenItem(storage, key).follow((memory) => {
    const before = seen;
    seen = memory.kind === 'value' ? memory.value : NOTHING_SEEN;
    if (!before) onRead();
    else if (!isSame(before, seen)) onChange();
  }, leaving.signal);

  return {
    session,
    seen: () => (logRead ? seen : undefined),
    problem: () => problem,
    remember(shown, on, fields) {
      if (!seen) return;
      const now = remember(seen, shown, on, fields);
      if (now === seen) return;
      seen = now;
      void writeSeen(storage, key, now);
    },
    leave: () => leaving.abort(),
  };
}
