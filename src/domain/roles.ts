import type { Link, RuleSource } from '../playbook/schema';
import type { Provenance } from './account';

/** Who holds a role. */
export type Holder =
  | { readonly kind: 'person'; readonly name: string; readonly url?: string; readonly source: Provenance }
  | { readonly kind: 'queue'; readonly name: string; readonly url?: string; readonly source: Provenance }
  | { readonly kind: 'pooled'; readonly how: string; readonly link?: Link }
  /** The page shows the field or the team, and nobody is in it. */
  | { readonly kind: 'unassigned'; readonly advice: string }
  /** Neither the field nor the team is on this page: nobody can tell. */
  | { readonly kind: 'not-on-page'; readonly advice: string };

/** A role of the account in the order of the playbook. */
export interface RoleAssessment {
  readonly id: string;
  readonly title: string;
  readonly holder: Holder;
  /** Another source names another person: "Account team says Ines Duarte". */
  readonly alsoNamed: readonly { readonly name: string; readonly source: Provenance }[];
  readonly engage?: { readonly text: string; readonly link?: Link };
  readonly source: RuleSource;
}
