import type { CivilDate } from '../../../../src/domain/civil-date';
import { daysLater } from '../civil-arithmetic';
import type { DemoExpectation } from '../demo-account';
import { type AccountDraft, rolesShown } from '../make-account';

type Plan = Pick<DemoExpectation, 'next' | 'afterDone'>;

/** Accounts in each state of the plan. */
export function planAccounts(today: CivilDate): AccountDraft[] {
  const account = (
    key: string,
    name: string,
    story: string,
    dates: Pick<AccountDraft, 'since' | 'renewal' | 'fields'>,
    plan: Plan,
    missing: readonly string[] = ['Renewal Date'],
  ): AccountDraft => ({
    key,
    name,
    story,
    users: 1200,
    ...dates,
    expected: {
      segment: 'Large',
      number: { text: '1,200', field: 'Potential EE Users' },
      roles: rolesShown('Large'),
      missing,
      ...plan,
    },
  });
  const started = (days: number) => ({ since: { date: daysLater(today, -days) } });
  return [
    account('plan-future', 'Farrow Aviation', 'The contract starts in twelve days.', started(-12), {
      next: { kind: 'upcoming', title: 'Welcome', opensInDays: 12 },
    }),
    account('plan-today', 'Isole Ceramics', 'Became a customer today.', started(0), {
      next: { kind: 'open', title: 'Welcome', dueInDays: 0 },
      afterDone: {
        steps: ['Welcome'],
        next: { kind: 'upcoming', title: 'Personal introduction', opensInDays: 2 },
      },
    }),
    account('plan-open', 'Juniper Vale Hospitals', 'Inside the window of the introduction.', started(3), {
      next: { kind: 'overdue', title: 'Welcome', days: 3 },
      afterDone: {
        steps: ['Welcome'],
        next: { kind: 'open', title: 'Personal introduction', dueInDays: 2 },
      },
    }),
    account('plan-due-today', 'Kilnbridge Homes', 'The introduction is due today.', started(5), {
      next: { kind: 'overdue', title: 'Welcome', days: 5 },
      afterDone: {
        steps: ['Welcome'],
        next: { kind: 'open', title: 'Personal introduction', dueInDays: 0 },
      },
    }),
    account('plan-overdue', 'Lowmoor Castings', 'The introduction was due yesterday.', started(6), {
      next: { kind: 'overdue', title: 'Welcome', days: 6 },
      afterDone: {
        steps: ['Welcome'],
        next: { kind: 'overdue', title: 'Personal introduction', days: 1 },
      },
    }),
    account(
      'plan-gap',
      'Marrow & Pine',
      'Between the windows of the installation follow-up and education.',
      started(15),
      {
        next: { kind: 'overdue', title: 'Welcome', days: 15 },
        afterDone: {
          steps: ['Welcome', 'Personal introduction', 'Installation follow-up'],
          next: { kind: 'upcoming', title: 'Education', opensInDays: 5 },
        },
      },
    ),
    account(
      'plan-adopted-late',
      'Oldcastle Instruments',
      'A customer for two hundred days; nothing was ever ticked.',
      started(200),
      { next: { kind: 'adopted-late', followedBy: 'Renewal/Expansion' } },
    ),
    account(
      'plan-renewal',
      'Penrose Shipping',
      'The contract ends in forty days.',
      { ...started(325), renewal: { date: daysLater(today, 40) } },
      { next: { kind: 'adopted-late', followedBy: 'Renewal (11 months)' } },
      [],
    ),
    account(
      'plan-no-start',
      'Rookery Insurance',
      'No start date is filled in.',
      { since: null, renewal: null },
      { next: { kind: 'needs-start-date' } },
      ['Customer Since', 'Renewal Date'],
    ),
    account(
      'plan-ambiguous',
      'Saltmarsh Breweries',
      'A start date that could be 3 April or 4 March.',
      {
        since: null,
        fields: { Contract_Start_Date__c: { raw: '03/04/2026' }, Customer_Since__c: { raw: '03/04/2026' } },
      },
      { next: { kind: 'needs-start-date', ambiguous: '03/04/2026' } },
      ['Customer Since', 'Renewal Date'],
    ),
  ];
}
