import type { CivilDate } from '../../../src/domain/civil-date';
import type { DemoOrg } from '../hosts';
import type { DemoAccount } from './demo-account';
import { demoAccounts } from './demo-accounts';

/** What the client of one org is given. */
export interface OrgData {
  readonly org: DemoOrg;
  readonly today: string;
  readonly accounts: readonly Omit<DemoAccount, 'expected'>[];
}

/** The data of one org. All hold the same record ids; the second company's names and numbers are its own. */
export function orgData(org: DemoOrg, today: CivilDate): OrgData {
  return { org, today, accounts: demoAccounts(today, org).map(({ expected: _, ...account }) => account) };
}
