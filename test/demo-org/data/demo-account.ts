/** A link to another record, as a lookup field holds it. */
export interface DemoReference {
  readonly object: 'User' | 'Group' | 'Account';
  /** 18 characters. */
  readonly id: string;
  readonly name: string;
}

/**
 * What a field holds: text, a number, a civil date, a reference, or nothing (`null`).
 * `{ raw }` is printed as it stands, whatever the field's type: a date in a form that nobody can tell.
 */
export type DemoValue =
  | string
  | number
  | null
  | { readonly date: string }
  | { readonly raw: string }
  | DemoReference;

/** How the record page is built. "standard" is wrapper shape A, "standard-dl" shape B. */
export const DEMO_LAYOUTS = [
  'standard',
  'standard-dl',
  'dynamic-forms',
  'native',
  'native-dynamic-forms',
  'mixed',
  'aura',
] as const;
export type DemoLayout = (typeof DEMO_LAYOUTS)[number];

/** The first tab of a record page: the other one is rendered when it is first opened. */
export type DemoFirstTab = 'Details' | 'Related';

/** One line of the Account Team. */
export interface DemoTeamMember {
  readonly person: DemoReference;
  readonly role: string;
}

/** What the "Next step" region shows. Numbers are whole days; titles are the handbook's, qualified where two are the same. */
export type ExpectedNext =
  | { readonly kind: 'upcoming'; readonly title: string; readonly opensInDays: number }
  | { readonly kind: 'open'; readonly title: string; readonly dueInDays: number }
  | { readonly kind: 'overdue'; readonly title: string; readonly days: number }
  /** It asks for the start date. `ambiguous` is the text on the page that could be two dates. */
  | { readonly kind: 'needs-start-date'; readonly ambiguous?: string }
  /** It offers to start from where the account should be now: `followedBy` is the step that follows. */
  | { readonly kind: 'adopted-late'; readonly followedBy: string };

/** What the sidebar shows for an account whose Details are on the page and that nobody has touched yet. */
export interface DemoExpectation {
  /** The exact text of the segment. */
  readonly segment: 'Strategic' | 'Large' | 'Mid-Market' | 'SMB' | 'Unknown';
  /** The number or range that decided and the label of its field; absent where none did. */
  readonly number?: { readonly text: string; readonly field: string };
  /** Kinds of notice beside the segment, in any order. */
  readonly notices: readonly ('other-number' | 'page-segment' | 'straddles' | 'unreadable')[];
  /** Each role shown and its value: a name, "Pooled", "Unassigned" or "Not on this page". */
  readonly roles: Readonly<Record<string, string>>;
  readonly next: ExpectedNext;
  /** What follows once these steps, by title and in this order, were marked done. */
  readonly afterDone?: { readonly steps: readonly string[]; readonly next: ExpectedNext };
  readonly handoff: { readonly done: 0; readonly total: 5 };
  /** Labels of what the policy asks for and the page does not give. */
  readonly missing: readonly string[];
}

/** One invented account. */
export interface DemoAccount {
  readonly id: string;
  /** A short unique name for tests. */
  readonly key: string;
  /** What it is there to show. */
  readonly story: string;
  readonly layout: DemoLayout;
  readonly firstTab: DemoFirstTab;
  /** True where the page takes two seconds to show its fields. */
  readonly slow: boolean;
  /** By API name. A field that is absent is not on the page layout; `null` is there and empty. */
  readonly fields: Readonly<Record<string, DemoValue>>;
  readonly team: readonly DemoTeamMember[];
  readonly expected: DemoExpectation;
}
