import { civilDateOf } from '../../domain/civil-date';
import type { Imported } from '../../domain/imported';
import type { Lesson, OrgKnowledge } from '../../domain/org-knowledge';
import { isSame } from '../../domain/same-content';
import type { Failed, Saved } from '../../messaging/protocol';
import type { Send } from '../../messaging/send';
import { exportBackup } from '../../storage/backup-text';
import { orgItem, orgOfKey } from '../../storage/org-item';
import { playbookItem, type StoredPlaybook } from '../../storage/playbook-item';
import { seenAccountOf } from '../../storage/seen-item';
import { type StorageBrowser, wordsOf } from '../../storage/storage-browser';
import { countWords } from '../../ui/components/numbers';
import type { OptionsActions, Outcome } from '../../ui/options/options-props';

/** What the options page acts through. */
export interface OptionsHands {
  readonly send: Send;
  readonly storage: StorageBrowser;
  /** Gives the person a file. */
  download(name: string, text: string): void;
  now(): Date;
}

/** What lies on disk in the playbook's place and cannot be understood. */
interface UnreadablePlaybook {
  readonly kind: 'unreadable';
  readonly original: unknown;
}

const NO_PLAYBOOK: Outcome = { kind: 'failed', reason: 'There is no playbook yet. Try again in a moment.' };

/** What the options page can do, through the background, which does the writing, and the storage it reads. */
export function optionsActions({ send, storage, download, now }: OptionsHands): OptionsActions {
  const item = playbookItem(storage);

  /** What is stored, as it lies on disk where it cannot be understood; a failure where the browser cannot read it. */
  async function stored(): Promise<
    StoredPlaybook | UnreadablePlaybook | Extract<Outcome, { kind: 'failed' }>
  > {
    const { key } = item.definition;
    let original: unknown;
    try {
      original = (await storage.local.get(key))[key];
    } catch (error) {
      return { kind: 'failed', reason: `The browser could not read its storage: ${wordsOf(error)}` };
    }
    const read = item.decode(original);
    return read.kind === 'unreadable' ? { ...read, original } : read.value;
  }

  /** Replaces the playbook. Undoing puts the one before back; one that the background would refuse is exported instead. */
  async function replace(json: string | null, words: string): Promise<Outcome> {
    const before = await stored();
    if (before.kind === 'failed') return before;
    const answer = await send('setPlaybook', { json });
    if (answer.kind === 'refused') return { kind: 'refused', faults: answer.faults };
    const outcome = outcomeOf(answer, words);
    if (outcome.kind !== 'done' || before.kind === 'none') return outcome;
    if ('original' in before) {
      const name = savePlaybook(before.original);
      return { ...outcome, words: `${words} The previous one was exported as ${name}.` };
    }
    const json0 = before.kind === 'own' ? JSON.stringify(before.playbook) : null;
    return { ...outcome, undo: () => replace(json0, 'Undone: the previous playbook is back.') };
  }

  /** Teaches a lesson; undoing puts what was known before back. */
  async function teach(org: string, lesson: Lesson): Promise<Outcome> {
    const before = await orgItem(storage, org).read();
    const outcome = outcomeOf(await send('learn', { org, lesson }), lessonWords(lesson));
    if (outcome.kind !== 'done' || before.kind === 'unreadable') return outcome;
    return { ...outcome, undo: () => teach(org, opposite(lesson, before.value)) };
  }

  const today = () => civilDateOf(now());

  /** Gives the person a file, and its name to whoever tells them. */
  function saveFile(of: string, text: string): string {
    const name = `handrail-${of}-${today()}.json`;
    download(name, text);
    return name;
  }

  const savePlaybook = (playbook: unknown) => saveFile('playbook', `${JSON.stringify(playbook, null, 2)}\n`);

  return {
    changeSettings: async (patch) => outcomeOf(await send('changeSettings', { patch }), 'Saved.'),

    async choosePreset(preset) {
      const before = await stored();
      if (before.kind === 'failed') return before;
      if (before.kind === 'none') return NO_PLAYBOOK;
      if ('original' in before) {
        return { kind: 'failed', reason: 'Your playbook does not fit this version: fix it first.' };
      }
      const { playbook } = before;
      const chosen = { ...playbook, segmentation: { ...playbook.segmentation, preset } };
      const words =
        before.kind === 'default'
          ? 'Saved. The playbook is now your own copy, which Handrail updates leave unchanged.'
          : 'Saved.';
      return replace(JSON.stringify(chosen), words);
    },

    importPlaybook: (json) => replace(json, 'This playbook is now in use in every tab.'),

    async restoreDefault() {
      const before = await stored();
      return before.kind === 'default'
        ? { kind: 'done', words: 'The default playbook is already in use.' }
        : replace(null, 'The default playbook is back.');
    },

    async exportPlaybook() {
      const now0 = await stored();
      if (now0.kind === 'failed') return now0;
      if (now0.kind === 'none') return NO_PLAYBOOK;
      return exportedAs(savePlaybook('original' in now0 ? now0.original : now0.playbook));
    },

    teach,

    async exportBackup() {
      try {
        return exportedAs(saveFile('backup', await exportBackup(storage, now().toISOString())));
      } catch (error) {
        return { kind: 'failed', reason: `The browser could not read its storage: ${wordsOf(error)}` };
      }
    },

    async importBackup(text) {
      const answer = await send('importBackup', { text });
      if (answer.kind !== 'imported') return { kind: 'failed', reason: answer.reason };
      const { problems } = answer;
      const added = addedWords(answer);
      if (problems.length === 0) return { kind: 'done', words: added };
      const remarks = problems.map(({ where, message }) => ({ path: where, message }));
      return { kind: 'done', words: `${added} ${countWords(problems.length, 'remark')}:`, remarks };
    },
  };
}

function outcomeOf(answer: Saved | Failed, words: string): Outcome {
  return answer.kind === 'saved' ? { kind: 'done', words } : { kind: 'failed', reason: answer.reason };
}

function exportedAs(name: string): Outcome {
  return { kind: 'done', words: `Exported as ${name}.` };
}

function addedWords({ entries, accounts, others }: Imported): string {
  const orgs = others.filter((key) => orgOfKey(key) !== undefined).length;
  const seen = others.filter(seenAccountOf).length;
  const parts = [
    entries > 0 &&
      `${entries === 1 ? '1 entry' : `${entries} entries`} on ${countWords(accounts, 'account')}`,
    others.includes('settings') && 'settings',
    others.includes('playbook') && 'your own playbook',
    orgs > 0 && `what was learned about ${countWords(orgs, 'organisation')}`,
    seen > 0 && `what was seen on ${countWords(seen, 'account')}`,
  ].filter((part) => part !== false);
  return parts.length === 0
    ? 'There was nothing new to add.'
    : `Added ${new Intl.ListFormat('en').format(parts)}.`;
}

function lessonWords(lesson: Lesson): string {
  if (lesson.kind === 'mapping') return 'Learned again.';
  return lesson.kind === 'mapping-forgotten' || lesson.order === null ? 'Forgotten.' : 'Saved.';
}

/** The lesson after which everything is known as before this one. */
function opposite(lesson: Lesson, before: OrgKnowledge): Lesson {
  if (lesson.kind === 'date-order') return { kind: 'date-order', order: before.dateOrder ?? null };
  const { kind, mapping } = lesson;
  if (kind === 'mapping') return { kind: 'mapping-forgotten', mapping };
  const at = before.mappings.findIndex((each) => isSame(each, mapping));
  return { kind: 'mapping', mapping, ...(at >= 0 && { older: before.mappings.length - 1 - at }) };
}
