import type { AccountKey } from '../domain/account';
import type { Imported, ImportProblem } from '../domain/imported';
import { unionOfKnowledge } from '../domain/org-knowledge';
import type { Entry } from '../domain/progress';
import { NOTHING_SEEN } from '../domain/remember';
import { isSame } from '../domain/same-content';
import { type BackupItems, parseBackup } from './backup-text';
import { checkEntry, isFromNewerVersion } from './entry-schema';
import type { ValidatePlaybook } from './keep-playbook';
import { LOG_VERSIONS, logAccountOf, logItem } from './log-item';
import { MAPPING_LIMIT, orgItem, orgOfKey } from './org-item';
import { playbookItem, type StoredPlaybook } from './playbook-item';
import { seenAccountOf, seenItem } from './seen-item';
import { settingsItem } from './settings';
import { type StorageBrowser, wordsOf } from './storage-browser';
import { type WriteResult, type Writer, write, writeAll } from './update-item';
import { isEnvelope, readVersion } from './versions';

/** What an import did, or why nothing came in. */
export type ImportResult = Imported | Extract<WriteResult, { kind: 'not-saved' }>;

/**
 * Adds a backup to what is stored, as one job and one write, and another for what was seen of accounts. Logs and what
 * was learned become the union of both; settings and an own playbook come in only if there are none. Nothing that is
 * stored is overwritten; importing twice adds nothing.
 */
export async function importBackup(
  writer: Writer,
  text: string,
  validate: ValidatePlaybook,
): Promise<ImportResult> {
  const parsed = parseBackup(text);
  if (parsed.kind === 'refused') return { kind: 'not-saved', reason: parsed.reason };
  return writer.queue.run(async () => {
    const merge = new Merge(writer.storage, await writer.storage.local.get(null), validate);
    merge.addAll(parsed.items);
    const { writes, seen, entries, accounts } = merge;
    const written = await writeAll(writer.storage, writes);
    if (written.kind === 'not-saved') return written;
    const remembered = await write(writer.storage, seen);
    if (remembered.kind === 'not-saved') merge.leaveOutSeen(remembered.reason);
    const others = Object.keys({ ...writes, ...merge.seen }).filter((key) => !logAccountOf(key));
    return { kind: 'imported', entries, accounts, others, problems: merge.problems() };
  });
}

/** As many remarks as a person can use at once. */
const MAX_PROBLEMS = 200;

/** What lies on disk, what a backup adds to it, and what was wrong with the backup. */
class Merge {
  readonly writes: Record<string, unknown> = {};
  /** What was seen of accounts, which must not cost the rest its room. */
  seen: Record<string, unknown> = {};
  readonly #problems: ImportProblem[] = [];
  #unlisted = 0;
  entries = 0;
  accounts = 0;

  readonly #storage: StorageBrowser;
  readonly #onDisk: BackupItems;
  readonly #validate: ValidatePlaybook;

  constructor(storage: StorageBrowser, onDisk: BackupItems, validate: ValidatePlaybook) {
    this.#storage = storage;
    this.#onDisk = onDisk;
    this.#validate = validate;
  }

  addAll(items: BackupItems): void {
    for (const [key, stored] of Object.entries(items)) {
      try {
        this.#add(key, stored);
      } catch (error) {
        this.#problem(key, `was left out: ${wordsOf(error)}`);
      }
    }
  }

  #add(key: string, stored: unknown): void {
    const account = logAccountOf(key);
    const seen = seenAccountOf(key);
    const org = orgOfKey(key);
    if (account) this.#addLog(key, account, stored);
    else if (seen) this.#addSeen(key, seen, stored);
    else if (org !== undefined) this.#addOrg(key, org, stored);
    else if (key === 'settings') this.#addSettings(stored);
    else if (key === 'playbook') this.#addPlaybook(stored);
    else this.#problem(key, 'was left out: this version of Handrail does not know it');
  }

  #addLog(key: string, account: AccountKey, stored: unknown): void {
    const item = logItem(this.#storage, account);
    const ours = item.decode(this.#onDisk[key]);
    if (ours.kind === 'unreadable') {
      this.#problem(key, `was left out, because what is stored here cannot be read. ${ours.why}`);
      return;
    }
    const known = new Map(ours.value.map((entry) => [entry.id, entry]));
    const added: Entry[] = [];
    const isCurrent = isEnvelope(stored) && stored.version === LOG_VERSIONS.current;
    const candidates: unknown = isCurrent ? stored.data : readVersion(LOG_VERSIONS, stored);
    if (!Array.isArray(candidates)) {
      this.#problem(key, 'was left out: it is not a list of entries');
      return;
    }
    const listed: readonly unknown[] = candidates;
    for (const [index, candidate] of listed.entries()) {
      const where = `${key} [${index}]`;
      const checked = checkEntry(candidate);
      const isNewer = checked.kind === 'fault' && isFromNewerVersion(candidate);
      if (checked.kind === 'fault' && !isNewer) {
        this.#problem(where, `was left out: ${checked.fault}`);
        continue;
      }
      // As it is in the file: a newer Handrail may have written more of it than this one checks.
      const entry = candidate as Entry;
      const same = known.get(entry.id);
      if (same === undefined) {
        known.set(entry.id, entry);
        added.push(entry);
        if (isNewer) {
          this.#problem(where, 'was kept, but only a newer version of Handrail can show it');
        }
      } else if (!isSame(same, entry)) {
        this.#problem(where, `was left out: entry ${entry.id} differs from the one already here`);
      }
    }
    if (added.length === 0) return;
    this.entries += added.length;
    this.accounts += 1;
    this.writes[key] = item.encode([...ours.value, ...added]);
  }

  /** What was seen of an account comes in only if nothing is stored here: that would have been seen by this browser. */
  #addSeen(key: string, account: AccountKey, stored: unknown): void {
    const item = seenItem(this.#storage, account);
    const ours = item.decode(this.#onDisk[key]);
    // It is emptied, not removed, where a full disk needed the room.
    if (ours.kind === 'unreadable' || !isSame(ours.value, NOTHING_SEEN)) return;
    const theirs = item.decode(stored);
    if (theirs.kind === 'unreadable') this.#problem(key, `was left out. ${theirs.why}`);
    else if (!isSame(item.encode(theirs.value), this.#onDisk[key]))
      this.seen[key] = item.encode(theirs.value);
  }

  leaveOutSeen(reason: string): void {
    const count = Object.keys(this.seen).length;
    this.#problem('seen/…', `was left out for ${count} account${count === 1 ? '' : 's'}. ${reason}`);
    this.seen = {};
  }

  /** What was learned about an organisation becomes the union of both; where they differ, what is here stays. */
  #addOrg(key: string, org: string, stored: unknown): void {
    const item = orgItem(this.#storage, org);
    const ours = item.decode(this.#onDisk[key]);
    const theirs = item.decode(stored);
    if (ours.kind === 'unreadable') {
      this.#problem(key, `was left out, because what is stored here cannot be read. ${ours.why}`);
      return;
    }
    if (theirs.kind === 'unreadable') {
      this.#problem(key, `was left out. ${theirs.why}`);
      return;
    }
    const { dateOrder } = ours.value;
    if (dateOrder && theirs.value.dateOrder && theirs.value.dateOrder !== dateOrder) {
      this.#problem(key, 'reads dates in another order than here; the order here was kept');
    }
    const union = unionOfKnowledge(ours.value, theirs.value);
    if (union.mappings.length > MAPPING_LIMIT) {
      this.#problem(key, `was left out: together there would be more than ${MAPPING_LIMIT} learned fields`);
    } else if (union !== ours.value) {
      this.writes[key] = item.encode(union);
    }
  }

  #addSettings(stored: unknown): void {
    const item = settingsItem(this.#storage);
    const theirs = item.decode(stored);
    if (theirs.kind === 'unreadable') {
      this.#problem('settings', `were left out. ${theirs.why}`);
      return;
    }
    const ours = this.#onDisk.settings;
    if (ours === undefined) this.writes.settings = item.encode(theirs.value);
    else if (!isSame(ours, item.encode(theirs.value))) {
      this.#problem('settings', 'were left out, because you already have settings here');
    }
  }

  #addPlaybook(stored: unknown): void {
    const item = playbookItem(this.#storage);
    const theirs = item.decode(stored);
    if (theirs.kind === 'unreadable') {
      this.#problem('playbook', `was left out. ${theirs.why}`);
      return;
    }
    if (theirs.value.kind === 'none' || theirs.value.kind === 'default') return;
    const ours = item.decode(this.#onDisk.playbook);
    if (ours.kind === 'unreadable' || ours.value.kind === 'own' || ours.value.kind === 'own-unfit') {
      if (!isSame(this.#onDisk.playbook, stored)) {
        this.#problem('playbook', 'was left out, because you already have your own here');
      }
      return;
    }
    const original = theirs.value.kind === 'own' ? theirs.value.playbook : theirs.value.original;
    const validated = this.#validate(JSON.stringify(original));
    if (validated.kind === 'refused') {
      for (const { path, message } of validated.faults) this.#problem(`playbook ${path}`, message);
      return;
    }
    const own: StoredPlaybook = { kind: 'own', playbook: validated.playbook };
    this.writes.playbook = item.encode(own);
  }

  #problem(where: string, message: string): void {
    if (this.#problems.length < MAX_PROBLEMS) this.#problems.push({ where, message });
    else this.#unlisted += 1;
  }

  /** The first problems, and how many more there are. */
  problems(): readonly ImportProblem[] {
    if (this.#unlisted === 0) return this.#problems;
    const message = `has ${this.#unlisted} more remarks than are listed here`;
    return [...this.#problems, { where: 'The file', message }];
  }
}
