import { describe, expect, it } from 'vitest';
import type { Account, Fact, FieldValue, TeamMember } from '../../src/domain/account';
import { assessRoles, type RoleAssessment } from '../../src/domain/roles';
import { DEFAULT_PLAYBOOK } from '../../src/playbook/default-playbook';
import type { Segment } from '../../src/playbook/schema';
import { account, date, EMPTY, onPage, person, words } from './samples';

const segment = (id: string): Segment => DEFAULT_PLAYBOOK.segments.find((each) => each.id === id)!;
const LARGE = segment('large');
const SMB = segment('smb');
const MID_MARKET = segment('mid-market');

function role(id: string, page: Account, within: Segment | undefined = LARGE): RoleAssessment {
  return assessRoles(page, DEFAULT_PLAYBOOK, within).find((each) => each.id === id)!;
}

const sa = (page: Account, within: Segment | undefined = LARGE) => role('solutions-architect', page, within);
const member = (name: string, title = 'Solutions Architect', id?: string): TeamMember =>
  ({ name, role: title, ...(id && { id }) }) as TeamMember;
const shown = (value: FieldValue, team?: readonly TeamMember[]) =>
  account({ solutionsArchitect: value }, team);

describe('a role', () => {
  it('is held by the person in its field, with the id of the user', () => {
    expect(sa(shown(person('Priya Raman', '005A'))).holder).toEqual({
      kind: 'person',
      name: 'Priya Raman',
      id: '005A',
      source: onPage('Solutions Architect'),
    });
  });

  it('is held by a queue where the field names one', () => {
    expect(sa(shown({ kind: 'queue', name: 'SA Queue' })).holder).toMatchObject({
      kind: 'queue',
      name: 'SA Queue',
    });
  });

  it('is held by a name without a link where the field holds plain text', () => {
    expect(sa(shown(words('Priya Raman'))).holder).toMatchObject({ kind: 'person', name: 'Priya Raman' });
  });

  it.each([
    'Solutions Architect',
    'solutions architect',
    'Solution-architect',
    'Lösungsarchitekt',
    'ソリューションアーキテクト',
  ])('is held by the member of the account team whose role is “%s”', (title) => {
    expect(
      sa(account({}, [member('Tom Adeyemi', 'Channel Manager'), member('Priya Raman', title)])).holder,
    ).toMatchObject({
      kind: 'person',
      name: 'Priya Raman',
      source: { label: 'Account Team' },
    });
  });

  it('takes the next field where the first is empty or not on the page', () => {
    const executive = (values: Record<string, FieldValue>) =>
      role('account-executive', account(values)).holder;
    expect(executive({ accountExecutive: EMPTY, owner: person('Dana Whitfield') })).toMatchObject({
      name: 'Dana Whitfield',
    });
    expect(executive({ owner: person('Dana Whitfield') })).toMatchObject({ name: 'Dana Whitfield' });
    expect(executive({ accountExecutive: person('Lee Ito'), owner: person('Dana Whitfield') })).toMatchObject(
      { name: 'Lee Ito' },
    );
  });

  it('has no stand-in before its own field was seen, where only a part of the record was', () => {
    const executive = (values: Record<string, FieldValue>, team?: readonly TeamMember[]) =>
      role('account-executive', { ...account(values, team), isPart: true }).holder;
    const owner = person('Dana Whitfield');
    expect(executive({ owner })).toEqual({
      kind: 'not-on-page',
      advice: 'Open the page that shows “Account Executive” or “Account Owner” or the account team.',
    });
    expect(executive({ owner }, [])).toMatchObject({ kind: 'not-on-page' });
    expect(executive({ accountExecutive: EMPTY, owner })).toMatchObject({ name: 'Dana Whitfield' });
    expect(executive({ accountExecutive: person('Lee Ito'), owner })).toMatchObject({ name: 'Lee Ito' });
    expect(executive({ owner }, [member('Jonah Abara', 'Account Executive')])).toMatchObject({
      name: 'Jonah Abara',
    });
  });

  it('is listed in the order of the playbook, under its title in the segment', () => {
    const titles = (within: Segment | undefined) =>
      assessRoles(account(), DEFAULT_PLAYBOOK, within).map(({ title }) => title);
    expect(titles(LARGE)).toEqual([
      'Strategic Account Leader',
      'Solutions Architect',
      'Account Manager',
      'Customer Success Manager',
    ]);
    expect(titles(MID_MARKET)[0]).toBe('Account Executive');
    expect(titles(undefined)[0]).toBe('Account Executive');
  });
});

describe('a role named in two places', () => {
  it('is held by the person in the field, and the other one is named too', () => {
    const assessment = sa(shown(person('Priya Raman'), [member('Ines Duarte')]));
    expect(assessment.holder).toMatchObject({ name: 'Priya Raman' });
    expect(assessment.alsoNamed).toEqual([{ name: 'Ines Duarte', source: onPage('Account Team') }]);
  });

  it.each([
    ['the same name', person('Priya Raman'), member('Priya Raman'), 0],
    ['the same name written otherwise', person('Priya Raman'), member('priya  raman'), 0],
    [
      'the same id and another name',
      person('Priya Raman', '005A'),
      member('P. Raman', 'Solutions Architect', '005A'),
      0,
    ],
    [
      'the same name and another id',
      person('Priya Raman', '005A'),
      member('Priya Raman', 'Solutions Architect', '005B'),
      1,
    ],
    ['one id only', person('Priya Raman', '005A'), member('Priya Raman'), 0],
    [
      'one id only, the other one’s',
      words('Priya Raman'),
      member('Priya Raman', 'Solutions Architect', '005A'),
      0,
    ],
  ])('is not said to be in dispute where it is %s', (_, value, other, expected) => {
    expect(sa(shown(value, [other])).alsoNamed).toHaveLength(expected);
  });

  it('is held by whom the account team names before whom a field names that only stands in for its own', () => {
    const executive = (team?: readonly TeamMember[]) =>
      role('account-executive', account({ owner: person('Mirela Costin') }, team));
    expect(executive([member('Jonah Abara', 'Account Executive')])).toMatchObject({
      holder: { name: 'Jonah Abara' },
      alsoNamed: [],
    });
    expect(executive()).toMatchObject({ holder: { name: 'Mirela Costin' } });
  });

  it('is held by whom the whole team named before, where the list of a part tells nobody for it', () => {
    const source: Account['facts'][string]['source'] = {
      kind: 'remembered',
      label: 'Account team',
      on: date('2026-11-02'),
    };
    const priya = member('Priya Raman', undefined, '005A');
    const page = (...now: readonly TeamMember[]): Account => {
      const shown = account({}, now, false);
      return { ...shown, team: { ...shown.team!, before: { members: [priya], complete: true, source } } };
    };
    expect(sa(page(member('Tom Adeyemi', 'CSM', '005B'))).holder).toMatchObject({
      name: 'Priya Raman',
      source,
    });
    expect(sa(page(member('Tom Adeyemi', undefined, '005B')))).toMatchObject({
      holder: { name: 'Tom Adeyemi', source: { kind: 'page' } },
      alsoNamed: [],
    });
    // She is told to have another role now.
    const now = [member('Priya Raman', 'CSM', '005A'), member('Tom Adeyemi', 'Sponsor', '005B')];
    expect(sa(page(...now)).holder.kind).toBe('not-on-page');
    const { role: _, ...untold } = priya;
    expect(sa(page(untold)).holder).toMatchObject({ name: 'Priya Raman', source });
  });

  it('names every other person of the team once', () => {
    const team = [member('Priya Raman'), member('Ines Duarte'), member('Ines Duarte'), member('Tom Adeyemi')];
    expect(sa(account({}, team)).alsoNamed.map(({ name }) => name)).toEqual(['Ines Duarte', 'Tom Adeyemi']);
  });

  it('shows what the page says beside a name entered by hand', () => {
    const fact: Fact = {
      value: person('Tom Adeyemi'),
      source: { kind: 'hand', on: date('2026-03-01'), by: '' },
      beside: { value: person('Priya Raman'), source: onPage('Solutions Architect') },
    };
    const assessment = sa({ ...account(), facts: { solutionsArchitect: fact } });
    expect(assessment.holder).toMatchObject({ name: 'Tom Adeyemi', source: { kind: 'hand' } });
    expect(assessment.alsoNamed).toEqual([{ name: 'Priya Raman', source: onPage('Solutions Architect') }]);
  });
});

describe('a role that nobody holds', () => {
  it.each([
    ['its field is on the page and empty', shown(EMPTY), 'unassigned'],
    ['the team was seen without it', account({}, [member('Tom Adeyemi', 'Channel Manager')]), 'unassigned'],
    ['an empty team was seen', account({}, []), 'unassigned'],
    [
      'the team was seen with nobody in any role',
      account({}, [{ name: 'Tom Adeyemi', role: '' }]),
      'unassigned',
    ],
    ['the list of the team does not tell the roles', account({}, [{ name: 'Tom Adeyemi' }]), 'not-on-page'],
    [
      'the list does not tell the role of one member',
      account({}, [member('Tom Adeyemi', 'Channel Manager'), { name: 'Ines Duarte' }]),
      'not-on-page',
    ],
    [
      'only a part of the team was seen',
      account({}, [member('Tom Adeyemi', 'Channel Manager')], false),
      'not-on-page',
    ],
    ['neither the field nor the team is on the page', account(), 'not-on-page'],
    ['its field cannot be read', shown({ kind: 'unreadable', text: '###' }), 'not-on-page'],
    [
      'its field cannot be read, and the team was seen without it',
      shown({ kind: 'unreadable', text: '###' }, []),
      'not-on-page',
    ],
  ])('where %s', (_, page, expected) => {
    expect(sa(page).holder.kind).toBe(expected);
  });

  it.each<[string, Account, string]>([
    ['the field is empty', account({ accountExecutive: EMPTY }), 'not-on-page'],
    ['the team was seen without it', account({}, []), 'not-on-page'],
    ['all fields are empty', account({ accountExecutive: EMPTY, owner: EMPTY }), 'unassigned'],
    ['the team was seen without it, and no owner', account({ owner: EMPTY }, []), 'unassigned'],
    [
      'the field is empty, and the owner cannot be read',
      account({ accountExecutive: EMPTY, owner: { kind: 'unreadable', text: '###' } }),
      'not-on-page',
    ],
  ])(
    'and for which the owner stands in is not called unassigned before the owner was seen: %s',
    (_, page, expected) => {
      expect(role('account-executive', page).holder.kind).toBe(expected);
    },
  );

  it('comes with the fields to look for, or with the one that cannot be read', () => {
    const advice = (values: Record<string, FieldValue>) => {
      const { holder } = role('account-executive', account(values));
      return 'advice' in holder && holder.advice;
    };
    expect(advice({ accountExecutive: EMPTY })).toBe(
      'Open the page that shows “Account Executive” or “Account Owner” or the account team.',
    );
    expect(advice({ accountExecutive: EMPTY, owner: { kind: 'unreadable', text: '###' } })).toBe(
      '“###” could not be read as a name.',
    );
  });

  it('comes with what to do about it', () => {
    expect(sa(shown(EMPTY)).holder).toMatchObject({
      advice: expect.stringContaining('Ask the Solutions Architect team'),
    });
    expect(sa(account()).holder).toMatchObject({
      advice: 'Open the page that shows “Solutions Architect” or the account team.',
    });
    expect(sa(shown({ kind: 'unreadable', text: '###' })).holder).toMatchObject({
      advice: '“###” could not be read as a name.',
    });
  });

  it('cannot be told from the team where the playbook gives no team role', () => {
    const roles = DEFAULT_PLAYBOOK.roles.map((each) => ({ ...each, teamRoles: [] }));
    for (const { holder } of assessRoles(account({}, []), { ...DEFAULT_PLAYBOOK, roles }, LARGE)) {
      expect(holder.kind).toBe('not-on-page');
    }
  });

  it('is looked for in the account team alone where the playbook gives no field', () => {
    const roles = DEFAULT_PLAYBOOK.roles.map((each) => ({ ...each, fields: [] }));
    const [first] = assessRoles(account(), { ...DEFAULT_PLAYBOOK, roles }, LARGE);
    expect(first?.holder).toMatchObject({ advice: 'Open the page that shows the account team.' });
  });
});

describe('a role and the segment', () => {
  it.each([
    [SMB, 'pooled'],
    [MID_MARKET, 'pooled'],
    [LARGE, 'not-on-page'],
    [undefined, 'not-on-page'],
  ])('in %j the Solutions Architect, whom the page does not name, is %s', (within, expected) => {
    const page = account();
    expect(
      assessRoles(page, DEFAULT_PLAYBOOK, within).find(({ id }) => id === 'solutions-architect')?.holder.kind,
    ).toBe(expected);
  });

  it('of a pool is pooled also where the field is empty, and says how to engage it', () => {
    const assessment = sa(shown(EMPTY), SMB);
    expect(assessment.holder).toMatchObject({ kind: 'pooled', how: expect.any(String) });
    expect(assessment.engage?.text).toBeTruthy();
  });

  it('cites the rule for the segment, and the role’s own where the segment has none', () => {
    expect(sa(shown(EMPTY), SMB).source).toMatchObject({ heading: 'Solutions Architects' });
    expect(sa(shown(EMPTY), LARGE).source).toMatchObject({ heading: 'Customer Roles' });
  });

  it('of a pool is held by the person whom the page names', () => {
    expect(sa(shown(person('Priya Raman')), SMB).holder).toMatchObject({
      kind: 'person',
      name: 'Priya Raman',
    });
  });

  it.each([
    ['only the owner is named', { owner: person('Dana Whitfield') }, [], SMB, 'pooled'],
    [
      'its own field names somebody',
      { accountExecutive: person('Lee Ito'), owner: person('Dana Whitfield') },
      [],
      SMB,
      'Lee Ito',
    ],
    [
      'the account team does',
      { owner: person('Dana Whitfield') },
      [member('Jonah Abara', 'Account Executive')],
      SMB,
      'Jonah Abara',
    ],
    ['there is no pool', { owner: person('Dana Whitfield') }, [], MID_MARKET, 'Dana Whitfield'],
  ])(
    'of a pool is not held by whom a field names that only stands in, where %s',
    (_, values, team, within, expected) => {
      const { holder } = role('account-executive', account(values, team), within);
      expect('name' in holder ? holder.name : holder.kind).toBe(expected);
    },
  );

  it('without coverage there is shown all the same where the page names somebody for it', () => {
    const manager = (page: Account) => role('account-manager', page, SMB)?.holder;
    expect(manager(account({ accountManager: person('Jane Doe') }))).toMatchObject({ name: 'Jane Doe' });
    expect(manager(account({}, [member('Jane Doe', 'Account Manager')]))).toMatchObject({ name: 'Jane Doe' });
    expect(manager(account({ accountManager: EMPTY }))).toBeUndefined();
    expect(manager(account({ accountManager: { kind: 'unreadable', text: '###' } }))).toBeUndefined();
  });

  it('without coverage there is left out, but not while the segment is unknown', () => {
    const ids = (within: Segment | undefined) =>
      assessRoles(account(), DEFAULT_PLAYBOOK, within).map(({ id }) => id);
    expect(ids(SMB)).not.toContain('account-manager');
    expect(ids(MID_MARKET)).toContain('account-manager');
    expect(ids(undefined)).toContain('account-manager');
  });
});
