import type { Lesson, OrgKnowledge } from '../../domain/org-knowledge';
import type { Playbook } from '../../playbook/schema';

/** The settings that the options page offers. */
export interface OptionsSettings {
  readonly name: string;
  readonly theme: 'page' | 'light' | 'dark';
  readonly dock: 'left' | 'right';
}

/** One thing wrong: where it is in the file ("steps[3].timing.due", empty for the whole file) and what. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** The playbook in this browser. */
export type PlaybookView =
  | { readonly kind: 'in-use'; readonly own: boolean; readonly playbook: Playbook }
  /** The organisation's own, which does not fit this version of Handrail. */
  | { readonly kind: 'unfit'; readonly faults: readonly Fault[] }
  | { readonly kind: 'unreadable'; readonly why: string }
  /** Not read yet. */
  | { readonly kind: 'waiting' };

/** What was learned from one organisation's pages, or why that cannot be read. */
export type OrgView =
  | { readonly org: string; readonly knowledge: OrgKnowledge }
  | { readonly org: string; readonly why: string };

/** What the options page shows. */
export interface OptionsView {
  /** Absent until read, and while they cannot be read. */
  readonly settings?: OptionsSettings | undefined;
  /** Why the settings cannot be read, as a sentence. */
  readonly settingsProblem?: string | undefined;
  readonly playbook: PlaybookView;
  /** How many accounts have a log here; absent until counted. */
  readonly accounts?: number | undefined;
  /** Why accounts and organisations cannot be counted, as a sentence. */
  readonly countProblem?: string | undefined;
  /** Each organisation that something is stored about, by key; absent until read. */
  readonly orgs?: readonly OrgView[];
}

/** How an action ended, in words for a person. */
export type Outcome =
  | {
      readonly kind: 'done';
      readonly words: string;
      /** Takes it back. */
      readonly undo?: () => Promise<Outcome>;
      /** What was left out, or needs a look. */
      readonly remarks?: readonly Fault[];
    }
  | { readonly kind: 'failed'; readonly reason: string }
  /** Nothing was changed, and these faults say why. */
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] };

/** What a person can do on the options page. Each answers when it is done, and never throws. */
export interface OptionsActions {
  changeSettings(patch: Partial<OptionsSettings>): Promise<Outcome>;
  choosePreset(id: string): Promise<Outcome>;
  /** Puts the playbook in this JSON text in place. */
  importPlaybook(json: string): Promise<Outcome>;
  exportPlaybook(): Promise<Outcome>;
  restoreDefault(): Promise<Outcome>;
  /** Teaches something about an organisation's pages, or has it forgotten. */
  teach(org: string, lesson: Lesson): Promise<Outcome>;
  exportBackup(): Promise<Outcome>;
  /** Adds the backup in this JSON text to what is stored. */
  importBackup(text: string): Promise<Outcome>;
}

export interface OptionsProps {
  readonly view: OptionsView;
  readonly actions: OptionsActions;
}
