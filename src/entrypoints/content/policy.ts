import { fieldsAsLearned, type Lesson, type OrgKnowledge } from '../../domain/org-knowledge';
import type { Send } from '../../messaging/send';
import type { Playbook } from '../../playbook/schema';
import type { Wanted } from '../../salesforce/page/wanted';
import { playbookItem } from '../../storage/playbook-item';
import { DEFAULT_SETTINGS, type Settings, settingsItem } from '../../storage/settings';
import type { StorageBrowser } from '../../storage/storage-browser';
import { followOrg } from './org-session';

/** What holds on every account of one organisation: its playbook, what its pages taught, and what a person chose. */
export interface Policy {
  /** Absent until they were read: a sidebar that was collapsed must not open for a moment. */
  settings(): Settings | undefined;
  /** As this organisation has it: its fields stand where people showed that they do. */
  playbook(): Playbook | undefined;
  /** What to look for on its pages; absent until the playbook and what was taught were read. */
  wanted(): Wanted | undefined;
  knowledge(): OrgKnowledge | undefined;
  /** What is wrong with the playbook, as a sentence. */
  problem(): string | undefined;
  /** Why the last lesson was not learned, as a sentence. */
  unlearned(): string | undefined;
  /** Holds at once, and in every tab once it is stored. */
  choose(patch: Partial<Settings>): void;
  teach(lesson: Lesson): void;
  dismissLesson(): void;
}

const UNFIT =
  'Your playbook does not fit this version of Handrail. It is kept as it was: open the options to see what to change.';

/** Follows what is stored for an organisation until the signal aborts; has the playbook made where there is none. */
export function followPolicy(
  orgKey: string,
  {
    storage,
    send,
    onChange,
    signal,
  }: {
    readonly storage: StorageBrowser;
    readonly send: Send;
    readonly onChange: () => void;
    readonly signal: AbortSignal;
  },
): Policy {
  let settings: Settings | undefined;
  let stored: Playbook | undefined;
  let playbook: Playbook | undefined;
  let wanted: Wanted | undefined;
  let problem: string | undefined;

  const relearn = (): void => {
    const known = org.knowledge();
    playbook = stored && known && { ...stored, fields: fieldsAsLearned(stored.fields, known) };
    wanted = playbook && {
      fields: playbook.fields,
      nameKey: playbook.parts.name,
      roles: playbook.roles.flatMap(({ title, teamRoles }) => [title, ...teamRoles]),
      dateOrder: known?.dateOrder,
    };
    onChange();
  };
  const org = followOrg(orgKey, {
    storage,
    learn: (input) => send('learn', input),
    onChange: relearn,
    signal,
  });

  const settingsStore = settingsItem(storage);
  const takeSettings = (read: Awaited<ReturnType<typeof settingsStore.read>>): void => {
    // Unreadable settings cost nobody their work: the defaults serve until they can be read.
    settings = read.kind === 'value' ? read.value : DEFAULT_SETTINGS;
    onChange();
  };
  settingsStore.watch(takeSettings, signal);
  void settingsStore.read().then(takeSettings);

  const playbooks = playbookItem(storage);
  const takePlaybook = (read: Awaited<ReturnType<typeof playbooks.read>>): void => {
    if (read.kind === 'unreadable') problem = read.why;
    else if (read.value.kind === 'own-unfit') problem = UNFIT;
    else if (read.value.kind !== 'none') {
      stored = read.value.playbook;
      problem = undefined;
    }
    relearn();
  };
  playbooks.watch(takePlaybook, signal);
  const readPlaybook = async (): Promise<void> => {
    const read = await playbooks.read();
    takePlaybook(read);
    if (read.kind !== 'value' || read.value.kind !== 'none') return;
    const answer = await send('ensurePlaybook', {});
    if (answer.kind !== 'not-saved') return;
    problem = answer.reason;
    onChange();
  };
  void readPlaybook();

  return {
    settings: () => settings,
    playbook: () => playbook,
    wanted: () => wanted,
    knowledge: () => org.knowledge(),
    problem: () => problem,
    unlearned: () => org.problem(),
    choose(patch) {
      settings = { ...(settings ?? DEFAULT_SETTINGS), ...patch };
      void send('changeSettings', { patch });
      onChange();
    },
    teach: (lesson) => void org.teach(lesson),
    dismissLesson: () => org.dismiss(),
  };
}
