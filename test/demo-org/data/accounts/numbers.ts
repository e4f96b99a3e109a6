import type { CivilDate } from '../../../../src/domain/civil-date';
import type { DemoExpectation } from '../demo-account';
import {
  type AccountDraft,
  COMMERCIAL_TEAM,
  FULL_TEAM,
  type Holders,
  rolesShown,
  SMB_TEAM,
} from '../make-account';

type Segment = DemoExpectation['segment'];

const HOLDERS: Record<Segment, Holders> = {
  Strategic: FULL_TEAM,
  Large: FULL_TEAM,
  'Mid-Market': COMMERCIAL_TEAM,
  SMB: SMB_TEAM,
  Unknown: FULL_TEAM,
};

const NOBODY: Holders = { architect: null, executive: null, manager: null, success: null };
const SIZES = ['Potential EE Users', 'IT + TEDD Employees', 'Employees'];

const BOUNDARIES: readonly [number, Segment][] = [
  [0, 'SMB'],
  [99, 'SMB'],
  [100, 'Mid-Market'],
  [749, 'Mid-Market'],
  [750, 'Large'],
  [4999, 'Large'],
  [5000, 'Strategic'],
];

/** Accounts about the number that decides: both sides of each boundary, missing, disagreeing, ranges. */
export function numberAccounts(today: CivilDate): AccountDraft[] {
  const since = { date: today };
  const next = { kind: 'open', title: 'Welcome', dueInDays: 0 } as const;
  const about = (segment: Segment, ...missing: string[]) => ({
    segment,
    missing: [...missing, 'Renewal Date'],
    roles: rolesShown(segment, HOLDERS[segment]),
    next,
  });
  const of = (segment: Segment) => ({ since, holders: HOLDERS[segment] });
  return [
    ...BOUNDARIES.map(([users, segment]): AccountDraft => {
      const text = users.toLocaleString('en-US');
      return {
        ...of(segment),
        key: `boundary-${users}`,
        name: `Larkspur ${text}`,
        story: `Exactly ${text} potential users.`,
        users,
        it: null,
        employees: null,
        expected: { ...about(segment), number: { text, field: 'Potential EE Users' } },
      };
    }),
    {
      ...of('Large'),
      key: 'it-decides',
      name: 'Quiet Harbor Trust',
      story: 'Potential users are not on this layout: IT + TEDD employees decide.',
      it: 860,
      employees: 3900,
      expected: {
        ...about('Large', 'Potential EE Users'),
        number: { text: '860', field: 'IT + TEDD Employees' },
      },
    },
    {
      ...of('Mid-Market'),
      key: 'employees-decide',
      name: 'Bare Ridge Minerals',
      story: 'Nothing but the number of employees.',
      users: null,
      it: null,
      employees: 150,
      expected: {
        ...about('Mid-Market', 'Potential EE Users', 'IT + TEDD Employees'),
        number: { text: '150', field: 'Employees' },
      },
    },
    {
      key: 'nothing-filled',
      name: 'Empty Orchard Co-op',
      story: 'Every field is there and empty.',
      users: null,
      it: null,
      employees: null,
      holders: NOBODY,
      since: null,
      renewal: null,
      fields: { OwnerId: null, Type: null, Industry: null, CSM_Segment__c: null, Region__c: null },
      expected: {
        segment: 'Unknown',
        roles: rolesShown('Unknown', NOBODY, null),
        next: { kind: 'needs-start-date' },
        missing: [...SIZES, 'Customer Since', 'Renewal Date', 'CSM Segment', 'Region', 'Type'],
      },
    },
    {
      key: 'nothing-on-page',
      name: 'Bare Layout Partners',
      story: 'The layout has none of the fields that the policy asks for.',
      holders: {},
      without: ['OwnerId', 'Type', 'CSM_Segment__c', 'Region__c'],
      team: [],
      expected: {
        segment: 'Unknown',
        roles: rolesShown('Unknown', {}, null),
        next: { kind: 'needs-start-date' },
        missing: [
          ...SIZES,
          'Account Executive',
          'Solutions Architect',
          'Account Manager',
          'Customer Success Manager',
          'Customer Since',
          'Renewal Date',
          'CSM Segment',
          'Region',
          'Type',
        ],
      },
    },
    {
      ...of('Large'),
      key: 'disagreement',
      name: 'Northgate Ferries',
      story: 'Potential users say Large, employees say Mid-Market.',
      layout: 'dynamic-forms',
      users: 1200,
      employees: 640,
      expected: {
        ...about('Large'),
        number: { text: '1,200', field: 'Potential EE Users' },
        notices: ['other-number'],
      },
    },
    {
      ...of('Mid-Market'),
      key: 'page-segment',
      name: 'Millbrook Foods',
      story: 'The page has a segment field of its own, and it says otherwise.',
      users: 320,
      fields: { Market_Segment__c: 'Large' },
      expected: {
        ...about('Mid-Market'),
        number: { text: '320', field: 'Potential EE Users' },
        notices: ['page-segment'],
      },
    },
    {
      ...of('Unknown'),
      key: 'straddle',
      name: 'Redfern Press',
      story: 'A range that straddles the boundary between Mid-Market and Large.',
      users: '500-999',
      expected: { ...about('Unknown', 'Potential EE Users'), notices: ['straddles'] },
    },
    {
      ...of('Large'),
      key: 'range',
      name: 'Redfern Optics',
      story: 'A range within one band.',
      users: '1,000-1,999',
      expected: { ...about('Large'), number: { text: '1,000-1,999', field: 'Potential EE Users' } },
    },
    {
      ...of('Unknown'),
      key: 'negative',
      name: 'Minus One Holdings',
      story: 'An impossible number.',
      users: -1,
      expected: {
        ...about('Unknown', 'Potential EE Users', 'IT + TEDD Employees', 'Employees'),
        notices: ['unreadable'],
      },
    },
  ];
}
