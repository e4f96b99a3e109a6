import type { AccountKey } from '../../src/domain/account';
import type { CivilDate } from '../../src/domain/civil-date';
import type { Deed, Entry } from '../../src/domain/progress';

export const ACME: AccountKey = { org: 'northwind', account: '001000000000001AAA' };
export const ACME_IN_SANDBOX: AccountKey = { org: 'northwind--uat', account: ACME.account };

const WELCOME_DONE: Deed = { kind: 'step-done', step: '0/welcome' };

/** An entry as a tab would make it. */
export function entry(id: string, what: Deed = WELCOME_DONE): Entry {
  return { id, at: '2026-11-20T09:30:00.000Z', on: '2026-11-20' as CivilDate, by: 'Priya', what };
}
