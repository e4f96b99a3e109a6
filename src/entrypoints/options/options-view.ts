import type { Saved } from '../../messaging/protocol';
import { logAccountOf } from '../../storage/log-item';
import { orgItem, orgItemKey, orgOfKey } from '../../storage/org-item';
import { playbookItem, type StoredPlaybook } from '../../storage/playbook-item';
import { seenAccountOf } from '../../storage/seen-item';
import { settingsItem } from '../../storage/settings';
import { type StorageBrowser, wordsOf } from '../../storage/storage-browser';
import type { Stored } from '../../storage/storage-item';
import type { OptionsView, OrgView, PlaybookView } from '../../ui/options/options-props';

/** What following the stored view needs. */
export interface FollowedView {
  readonly storage: StorageBrowser;
  /** Has the default playbook put in place; asked for if none is stored. */
  ensurePlaybook(): Promise<Saved>;
  onView(view: OptionsView): void;
  readonly signal: AbortSignal;
}

/** Calls back with the view now and after every change of what is stored, until the signal aborts. */
export async function followView({ storage, ensurePlaybook, onView, signal }: FollowedView): Promise<void> {
  let view: OptionsView = { playbook: { kind: 'waiting' } };
  const merge = (part: Partial<OptionsView>) => {
    view = { ...view, ...part };
    onView(view);
  };
  let counts = 0;
  const count = async () => {
    counts += 1;
    const mine = counts;
    // What was asked last is the newest.
    const tell = (part: Partial<OptionsView>) => mine === counts && merge(part);
    try {
      const items = await storage.local.get(null);
      tell({ accounts: accountsIn(items), orgs: orgsIn(storage, items), countProblem: undefined });
    } catch (error) {
      tell({ countProblem: `The browser could not read its storage: ${wordsOf(error)}` });
    }
  };

  settingsItem(storage).follow((stored) => {
    merge(
      stored.kind === 'value'
        ? { settings: stored.value, settingsProblem: undefined }
        : { settings: undefined, settingsProblem: stored.why },
    );
  }, signal);
  const make = async () => {
    const answer = await ensurePlaybook();
    // A playbook that has arrived in the meantime counts, whatever the answer says.
    if (answer.kind !== 'saved' && view.playbook.kind === 'waiting')
      merge({ playbook: { kind: 'unreadable', why: answer.reason } });
  };
  playbookItem(storage).follow((stored) => {
    merge({ playbook: playbookView(stored) });
    if (stored.kind === 'value' && stored.value.kind === 'none') void make();
  }, signal);
  const onChange = (changes: object) => {
    if (Object.keys(changes).some((key) => orgOf(key) !== undefined)) void count();
  };
  storage.onChanged.addListener(onChange);
  signal.addEventListener('abort', () => storage.onChanged.removeListener(onChange));

  await count();
}

function playbookView(stored: Stored<StoredPlaybook>): PlaybookView {
  if (stored.kind === 'unreadable') {
    return {
      kind: 'unreadable',
      why: `${stored.why} If it stays so after a reload, export it, then go back to the default or import another.`,
    };
  }
  const { value } = stored;
  switch (value.kind) {
    case 'none':
      return { kind: 'waiting' };
    case 'own-unfit':
      return { kind: 'unfit', faults: value.faults };
    default:
      return { kind: 'in-use', own: value.kind === 'own', playbook: value.playbook };
  }
}

/** Whose log or memory a key names. */
function accountOf(key: string) {
  return logAccountOf(key) ?? seenAccountOf(key);
}

function accountsIn(items: Record<string, unknown>): number {
  const accounts = Object.keys(items).flatMap((key) => {
    const of = accountOf(key);
    return of ? `${of.org}/${of.account}` : [];
  });
  return new Set(accounts).size;
}

/** The organisation that what lies under a key belongs to. */
function orgOf(key: string): string | undefined {
  return orgOfKey(key) ?? accountOf(key)?.org;
}

/** Every organisation that anything is stored about, with what its pages taught. */
function orgsIn(storage: StorageBrowser, items: Record<string, unknown>): readonly OrgView[] {
  const orgs = Object.keys(items).flatMap((key) => orgOf(key) ?? []);
  return [...new Set(orgs)].sort().map((org) => {
    const stored = orgItem(storage, org).decode(items[orgItemKey(org)]);
    return stored.kind === 'value' ? { org, knowledge: stored.value } : { org, why: stored.why };
  });
}
