import { mergeLogs } from '../domain/fold-log';
import type { Entry } from '../domain/progress';
import { type LogAddress, logItem } from './log-item';
import { updateItem, type WriteResult, type Writer } from './update-item';

/** Appends one entry to an account's log; an entry whose id is already there changes nothing and counts as saved. */
export function appendEntry(writer: Writer, address: LogAddress, entry: Entry): Promise<WriteResult> {
  return updateItem(writer, logItem(writer.storage, address), (log) => mergeLogs(log, [entry]));
}
