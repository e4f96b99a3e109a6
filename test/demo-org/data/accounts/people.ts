import type { CivilDate } from '../../../../src/domain/civil-date';
import type { DemoExpectation, DemoTeamMember } from '../demo-account';
import { type AccountDraft, FULL_TEAM, type Holders, rolesShown } from '../make-account';
import { PEOPLE, QUEUES } from '../people';

/** A team that stands in no field of the record. */
const TEAM: readonly DemoTeamMember[] = [
  { person: PEOPLE.tomasz, role: 'Solutions Architect' },
  { person: PEOPLE.linnea, role: 'Account Manager' },
  { person: PEOPLE.saoirse, role: 'Customer Success Manager' },
];

/** Accounts about who holds the roles, and about names that are hard to print. */
export function peopleAccounts(today: CivilDate): AccountDraft[] {
  const account = (
    key: string,
    name: string,
    story: string,
    holders: Holders,
    more: Partial<AccountDraft> = {},
    expected: Partial<DemoExpectation> = {},
  ): AccountDraft => ({
    key,
    name,
    story,
    users: 1200,
    since: { date: today },
    holders,
    ...more,
    expected: {
      segment: 'Large',
      number: { text: '1,200', field: 'Potential EE Users' },
      roles: rolesShown('Large', holders),
      next: { kind: 'open', title: 'Welcome', dueInDays: 0 },
      missing: ['Renewal Date'],
      ...expected,
    },
  });
  const long =
    'The Consolidated Intercontinental Warehousing, Refrigeration and Inland Waterways Company of ';
  return [
    account('queue', 'Thornbury Rail', 'A queue holds the role of the Solutions Architect.', {
      ...FULL_TEAM,
      architect: QUEUES.commercial,
    }),
    account(
      'queue-owner',
      'Upland Dairies',
      'A queue owns the account and nobody is its executive.',
      { ...FULL_TEAM, executive: null },
      { fields: { OwnerId: QUEUES.renewals } },
      { roles: rolesShown('Large', { ...FULL_TEAM, executive: null }, QUEUES.renewals) },
    ),
    account('unassigned', 'Verity Water', 'A Large account without a Solutions Architect.', {
      ...FULL_TEAM,
      architect: null,
      success: null,
    }),
    account(
      'roles-off-page',
      'Wexcombe Paper',
      'The role fields are not on the layout.',
      {
        executive: PEOPLE.jonah,
      },
      { team: [] },
      {
        missing: ['Solutions Architect', 'Account Manager', 'Customer Success Manager', 'Renewal Date'],
      },
    ),
    account('long-name', `${long}${'Lower '.repeat(12)}Saxe-Whitmore (Holdings)`, 'Names that fit nowhere.', {
      ...FULL_TEAM,
      architect: PEOPLE.long,
    }),
    account('right-to-left', 'شركة النخيل الأزرق للملاحة', 'An Arabic name, and a Hebrew one in a role.', {
      ...FULL_TEAM,
      architect: PEOPLE.yael,
    }),
    ...(
      [
        ['team-list', 'Yarrow Textiles'],
        ['team-page', 'Zennor Ferries'],
      ] as const
    ).map(([key, name]) =>
      account(
        key,
        name,
        'Only the account team says who holds the roles.',
        { executive: PEOPLE.jonah },
        { team: TEAM },
        {
          missing: ['Solutions Architect', 'Account Manager', 'Customer Success Manager', 'Renewal Date'],
        },
      ),
    ),
  ];
}
