import { type Lesson, learn, NOTHING_LEARNED, type OrgKnowledge } from '../../domain/org-knowledge';
import type { Saved } from '../../messaging/protocol';
import { orgItem } from '../../storage/org-item';
import type { StorageBrowser } from '../../storage/storage-browser';

/** What an organisation's session needs from the world. */
export interface OrgSeams {
  readonly storage: StorageBrowser;
  readonly learn: (input: { readonly org: string; readonly lesson: Lesson }) => Promise<Saved>;
  /** What is known has changed, or whether it could be saved. */
  readonly onChange: () => void;
  readonly signal: AbortSignal;
}

/** What this tab knows of its organisation's pages, and the way to teach it more. */
export interface OrgSession {
  /** Absent until storage was read: no field may be read under a name that was replaced. */
  knowledge(): OrgKnowledge | undefined;
  /** Why nothing could be read, or the last lesson was not learned, as a sentence. */
  problem(): string | undefined;
  teach(lesson: Lesson): Promise<void>;
  /** Drops the problem. */
  dismiss(): void;
}

/** Follows what is stored about an organisation until the signal aborts. */
export function followOrg(org: string, { storage, learn: send, onChange, signal }: OrgSeams): OrgSession {
  let known: OrgKnowledge | undefined;
  let problem: string | undefined;
  orgItem(storage, org).follow((stored) => {
    // What cannot be read is not lost: meanwhile the playbook's own names apply, and dates are asked about again.
    known = stored.kind === 'value' ? stored.value : NOTHING_LEARNED;
    problem = stored.kind === 'value' ? undefined : stored.why;
    onChange();
  }, signal);

  return {
    knowledge: () => known,
    problem: () => problem,
    async teach(lesson) {
      const answer = await send({ org, lesson });
      problem = answer.kind === 'saved' ? undefined : `Not saved. ${answer.reason}`;
      // What is saved is true even if the change event of the storage comes later.
      if (answer.kind === 'saved') known = learn(known ?? NOTHING_LEARNED, lesson);
      onChange();
    },
    dismiss() {
      problem = undefined;
      onChange();
    },
  };
}
