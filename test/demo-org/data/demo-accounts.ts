import type { CivilDate } from '../../../src/domain/civil-date';
import type { DemoOrg } from '../hosts';
import { hostileAccounts } from './accounts/hostile';
import { numberAccounts } from './accounts/numbers';
import { peopleAccounts } from './accounts/people';
import { planAccounts } from './accounts/plan-states';
import { segmentAccounts } from './accounts/segments';
import { teachingAccounts } from './accounts/teaching';
import type { DemoAccount } from './demo-account';
import { makeAccount } from './make-account';

/**
 * All accounts of an org, with what the sidebar must show for each.
 * All orgs hold the same record ids: the sandbox is a copy, and the second company's names are its own.
 * Each group starts at a number of its own, so that adding an account moves no other one's id.
 */
export function demoAccounts(today: CivilDate, org: Pick<DemoOrg, 'key'>): DemoAccount[] {
  const groups = [
    segmentAccounts,
    numberAccounts,
    planAccounts,
    peopleAccounts,
    hostileAccounts,
    teachingAccounts,
  ];
  const accounts = groups.flatMap((group, g) =>
    group(today).map((draft, n) => makeAccount((g + 1) * 100 + n, draft)),
  );
  if (org.key !== 'quillhaven-labs') return accounts;
  return accounts
    .filter((account) => !account.key.startsWith('hostile-'))
    .map((account) => ({
      ...account,
      fields: { ...account.fields, Name: `Quill ${account.key}` },
    }));
}

/** The account with this key; throws where there is none. */
export function demoAccount(accounts: readonly DemoAccount[], key: string): DemoAccount {
  const found = accounts.find((account) => account.key === key);
  if (!found) throw new Error(`The demo org has no account "${key}".`);
  return found;
}
