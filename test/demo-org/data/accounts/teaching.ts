import type { CivilDate } from '../../../../src/domain/civil-date';
import type { DemoExpectation } from '../demo-account';
import { type AccountDraft, rolesShown } from '../make-account';

const SIZES = ['Potential EE Users', 'IT + TEDD Employees', 'Employees'];

/** Accounts whose pages have to be explained by a person once. */
export function teachingAccounts(today: CivilDate): AccountDraft[] {
  const elsewhere = (key: string, name: string, seats: number): AccountDraft => ({
    key,
    name,
    story: `Its number stands in a field that no playbook names: ${seats} seats planned.`,
    since: { date: today },
    fields: { Seats_Planned__c: seats },
    expected: {
      segment: 'Unknown',
      roles: rolesShown('Unknown'),
      next: { kind: 'open', title: 'Welcome', dueInDays: 0 },
      missing: [...SIZES, 'Renewal Date'],
    } satisfies Partial<DemoExpectation>,
  });
  return [
    elsewhere('other-field', 'Amberley Glass', 2400),
    elsewhere('other-field-again', 'Brackenhurst Post', 640),
    {
      key: 'ambiguous-again',
      name: 'Caldbeck Rope',
      story: 'Start and renewal dates that can each be read two ways.',
      users: 1200,
      fields: {
        Contract_Start_Date__c: { raw: '05/06/2026' },
        Customer_Since__c: { raw: '05/06/2026' },
        Renewal_Date__c: { raw: '05/06/2027' },
      },
      expected: {
        segment: 'Large',
        number: { text: '1,200', field: 'Potential EE Users' },
        roles: rolesShown('Large'),
        next: { kind: 'needs-start-date', ambiguous: '05/06/2026' },
        missing: ['Customer Since', 'Renewal Date'],
      },
    },
  ];
}
