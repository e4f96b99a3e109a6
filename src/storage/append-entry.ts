import type { AccountKey } from '../domain/account';
import { mergeLogs } from '../domain/fold-log';
import type { Entry } from '../domain/progress';
import { logItem } from './log-item';
import { updateItem, type WriteResult, type Writer } from './update-item';

/** Appends one entry to an account's log; an entry whose id is already there changes nothing and counts as saved. */
export function appendEntry(writer: Writer, account: AccountKey, entry: Entry): Promise<WriteResult> {
  return updateItem(writer, logItem(writer.storage, account), (log) => mergeLogs(log, [entry]));
}
