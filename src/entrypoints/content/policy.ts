import {
  fieldsAsLearned,
  type Lesson,
  learn,
  NOTHING_LEARNED,
  type OrgKnowledge,
} from '../../domain/org-knowledge';
import type { Saved } from '../../messaging/protocol';
import type { Send } from '../../messaging/send';
import type { Playbook } from '../../playbook/schema';
import type { Wanted } from '../../salesforce/page/wanted';
import { orgItem } from '../../storage/org-item';
import { playbookItem } from '../../storage/playbook-item';
import { DEFAULT_SETTINGS, type Settings, settingsItem } from '../../storage/settings';
import type { StorageBrowser } from '../../storage/storage-browser';

/** What holds on every account of one organisation: its playbook, what its pages taught, and what a person chose. */
export interface Policy {
  /** Absent until they were read: a sidebar that was collapsed must not open for a moment. */
  settings(): Settings | undefined;
  /** The playbook as it applies to this organisation, with the fields where people pointed. */
  playbook(): Playbook | undefined;
  /** What to look for on its pages; absent until the playbook and what was taught were read. */
  wanted(): Wanted | undefined;
  /** Absent until storage was read: no field may be read under a name that was replaced. */
  knowledge(): OrgKnowledge | undefined;
  /** What is wrong with the playbook, as a sentence. */
  problem(): string | undefined;
  /** What else could not be read, saved or done, as a sentence; the sidebar works without it. */
  trouble(): string | undefined;
  /** Holds at once, and in every tab once it is stored. */
  choose(patch: Partial<Settings>): void;
  /** The lesson is known once it is saved. */
  teach(lesson: Lesson): Promise<void>;
  /** Makes a sentence the trouble. */
  complain(trouble: string): void;
  /** Drops the trouble. */
  dismissTrouble(): void;
}

const UNFIT =
  'Your playbook does not fit this version of Handrail. It is kept as it was; open Options to see what to change.';

/** Follows what is stored for an organisation until the signal aborts; has a playbook made if there is none. */
export function followPolicy(
  orgKey: string,
  {
    storage,
    send,
    onChange,
    onWanted,
    signal,
  }: {
    readonly storage: StorageBrowser;
    readonly send: Send;
    /** Something to show has changed. */
    readonly onChange: () => void;
    /** What to look for on pages has changed. */
    readonly onWanted: () => void;
    readonly signal: AbortSignal;
  },
): Policy {
  let settings: Settings | undefined;
  let stored: Playbook | undefined;
  let playbook: Playbook | undefined;
  let known: OrgKnowledge | undefined;
  let wanted: Wanted | undefined;
  /** Why what was taught cannot be read, and what went wrong last. */
  let unread: string | undefined;
  let trouble: string | undefined;
  let problem: string | undefined;

  const remake = (): void => {
    playbook = stored && known && { ...stored, fields: fieldsAsLearned(stored.fields, known) };
    wanted = playbook && {
      fields: playbook.fields,
      nameKey: playbook.parts.name,
      roles: playbook.roles.flatMap(({ title, teamRoles }) => [title, ...teamRoles]),
      dateOrder: known?.dateOrder,
    };
    onWanted();
    onChange();
  };
  orgItem(storage, orgKey).follow((read) => {
    // What cannot be read is not lost: meanwhile the playbook's own names apply, and dates are asked about again.
    known = read.kind === 'value' ? read.value : NOTHING_LEARNED;
    unread = read.kind === 'value' ? undefined : read.why;
    remake();
  }, signal);
  settingsItem(storage).follow((read) => {
    // Unreadable settings must not keep anybody from working: the defaults apply until they can be read.
    settings = read.kind === 'value' ? read.value : DEFAULT_SETTINGS;
    onChange();
  }, signal);

  const make = async (): Promise<void> => {
    const answer = await send('ensurePlaybook', {});
    // A playbook that has arrived in the meantime counts, whatever the answer says.
    if (stored || !('reason' in answer)) return;
    problem = answer.reason;
    onChange();
  };
  playbookItem(storage).follow((read) => {
    if (read.kind === 'unreadable') problem = `${read.why} Reload the page, or replace it in Options.`;
    else if (read.value.kind === 'own-unfit') problem = UNFIT;
    else if (read.value.kind === 'none') void make();
    else {
      stored = read.value.playbook;
      problem = undefined;
    }
    remake();
  }, signal);

  const isSaved = async (sent: Promise<Saved>): Promise<boolean> => {
    const answer = await sent;
    trouble = 'reason' in answer ? `Not saved. ${answer.reason}` : undefined;
    return !trouble;
  };

  return {
    settings: () => settings,
    playbook: () => playbook,
    wanted: () => wanted,
    knowledge: () => known,
    problem: () => problem,
    trouble: () => trouble ?? unread,
    choose(patch) {
      settings = { ...(settings ?? DEFAULT_SETTINGS), ...patch };
      void isSaved(send('changeSettings', { patch })).then(onChange);
      onChange();
    },
    async teach(lesson) {
      // What is saved is true even if the change event of the storage comes later.
      if (await isSaved(send('learn', { org: orgKey, lesson })))
        known = learn(known ?? NOTHING_LEARNED, lesson);
      remake();
    },
    complain(words) {
      trouble = words;
      onChange();
    },
    dismissTrouble() {
      trouble = undefined;
      unread = undefined;
      onChange();
    },
  };
}
