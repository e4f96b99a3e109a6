import type { DateOrder } from '../../domain/org-knowledge';
import type { FieldKey, FieldMap } from '../../playbook/schema';

/** The fields to look for and the key that is the account's name; `undefined` while the playbook is not there yet. */
export interface Wanted {
  readonly fields: FieldMap;
  readonly nameKey: FieldKey;
  /** Labels of the team roles that the policy knows. */
  readonly roles: readonly string[];
  /** The order of day and month that a person taught for this organisation. */
  readonly dateOrder?: DateOrder | undefined;
}
