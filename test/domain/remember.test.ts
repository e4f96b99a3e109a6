import { describe, expect, it } from 'vitest';
import type { Account, AccountTeam, Fact, RecordId, TeamMember } from '../../src/domain/account';
import type { CivilDate } from '../../src/domain/civil-date';
import { NOTHING_SEEN, remember, withRemembered } from '../../src/domain/remember';

const MONDAY = '2026-11-16' as CivilDate;
const SATURDAY = '2026-11-21' as CivilDate;

const onPage = (value: Fact['value'], label = 'Employees'): Fact => ({
  value,
  source: { kind: 'page', reader: 'record-layout', label },
});

function account(facts: Account['facts'], team?: Account['team']): Account {
  return {
    org: { key: 'brightwater', name: 'brightwater' },
    id: '001000000000001AAA' as Account['id'],
    name: 'Lumen Bakery',
    facts,
    ...(team && { team }),
  };
}

const seen640 = remember(
  NOTHING_SEEN,
  account({ employees: onPage({ kind: 'integer', value: 640 }) }),
  MONDAY,
);

describe('what was seen of an account', () => {
  const field = {
    label: 'Employees',
    type: 'range',
    apiNames: ['Staff__c'],
    labels: [],
    classicIds: [],
  } as const;
  const fields = (patch: object) => ({ employees: { ...field, ...patch } }) as never;
  it.each([
    ['its API name still finds the field', 'Staff__c', {}, true],
    ['its API name was forgotten', 'Seats__c', {}, false],
    ['its label still finds the field', undefined, { labels: ['EMPLOYEES'] }, true],
    ['one of its labels still does', undefined, { labels: ['Seats', 'Employees'] }, true],
    ['its label was forgotten', undefined, { labels: ['Seats'] }, false],
    ['a Classic id finds it under any label', undefined, { classicIds: ['acc15'] }, true],
  ])('is told only while the field has that name: %s', (_what, apiName, patch, told) => {
    const shown = onPage({ kind: 'integer', value: 640 });
    const source = { ...shown.source, ...(apiName !== undefined && { apiName }) } as Fact['source'];
    const seen = remember(NOTHING_SEEN, account({ employees: { ...shown, source } }), MONDAY);
    expect('employees' in withRemembered(account({}), seen, fields(patch)).facts).toBe(told);
  });

  it('is not told where the playbook has no such field, and is kept for one that has', () => {
    const other = { seats: { ...field, label: 'Seats' } } as never;
    expect(withRemembered(account({}), seen640, other).facts).toEqual({});
    expect(remember(seen640, account({}), SATURDAY, other)).toBe(seen640);
  });

  it.each([
    ['by its label, as highlights show it', undefined, true],
    ['under its API name, as a form shows it', 'Staff__c', false],
  ])('makes a part of a record the whole where it was seen %s', (_what, apiName, isPart) => {
    const shown = onPage({ kind: 'integer', value: 640 });
    const source = { ...shown.source, ...(apiName !== undefined && { apiName }) } as Fact['source'];
    const seen = remember(NOTHING_SEEN, account({ employees: { ...shown, source } }), MONDAY);
    expect(withRemembered({ ...account({}), isPart: true }, seen).isPart).toBe(isPart);
  });

  it('leaves a part of a record one where its form was read for another playbook’s fields only', () => {
    const shown = onPage({ kind: 'integer', value: 640 });
    const source = { ...shown.source, apiName: 'Staff__c' } as Fact['source'];
    const seen = remember(NOTHING_SEEN, account({ employees: { ...shown, source } }), MONDAY);
    const part = { ...account({}), isPart: true };
    const seats = { ...field, label: 'Seats' };
    expect(withRemembered(part, seen, { seats } as never).isPart).toBe(true);
    expect(withRemembered(part, seen, { seats, employees: field } as never).isPart).toBe(false);
  });

  describe('by its API name, and then by a label, which other fields may have as well', () => {
    const shown = (value: number, apiName?: string): Account => {
      const fact = onPage({ kind: 'integer', value });
      const source = { ...fact.source, ...(apiName !== undefined && { apiName }) } as Fact['source'];
      return account({ employees: { ...fact, source } });
    };
    const seen = remember(NOTHING_SEEN, shown(640, 'Staff__c'), MONDAY);
    const seenAfter = (now: Account, patch = {}) =>
      remember(seen, now, SATURDAY, fields(patch)).fields.employees;

    it('stays what it was where the label says something else', () => {
      expect(remember(seen, shown(50), SATURDAY, fields({}))).toBe(seen);
    });
    it('is seen again where the label says the same', () => {
      expect(seenAfter(shown(640))).toMatchObject({ apiName: 'Staff__c', on: SATURDAY });
    });
    it('is replaced by what the API name says now', () => {
      expect(seenAfter(shown(700, 'Staff__c'))).toMatchObject({ value: { value: 700 }, on: SATURDAY });
    });
    it('is replaced by the label where the field has another name now', () => {
      expect(seenAfter(shown(50), { apiNames: [], labels: ['Employees'] })).toMatchObject({
        value: { value: 50 },
      });
    });
  });

  it('fills in what this page does not show, with the day it was seen', () => {
    expect(withRemembered(account({}), seen640).facts.employees).toEqual({
      value: { kind: 'integer', value: 640 },
      source: { kind: 'remembered', label: 'Employees', on: MONDAY },
    });
  });

  it('never stands over what the page shows now, not even over an empty field', () => {
    const now = account({ employees: onPage({ kind: 'empty' }) });
    expect(withRemembered(now, seen640).facts.employees).toEqual(now.facts.employees);
  });

  it('is replaced when the page shows it again', () => {
    const later = remember(
      seen640,
      account({ employees: onPage({ kind: 'integer', value: 700 }) }),
      SATURDAY,
    );
    expect(later.fields.employees).toEqual({
      value: { kind: 'integer', value: 700 },
      label: 'Employees',
      on: SATURDAY,
    });
  });

  it('is the same object on the same day, so that nothing is written twice', () => {
    expect(remember(seen640, account({ employees: onPage({ kind: 'integer', value: 640 }) }), MONDAY)).toBe(
      seen640,
    );
    expect(remember(seen640, account({}), SATURDAY)).toBe(seen640);
  });

  it('is the same where the browser gives it back with its keys in another order', () => {
    const stored = {
      fields: {
        employees: { on: MONDAY, label: 'Employees', value: { value: 640, kind: 'integer' as const } },
      },
    };
    expect(remember(stored, account({ employees: onPage({ kind: 'integer', value: 640 }) }), MONDAY)).toBe(
      stored,
    );
  });

  it.each<[string, Fact]>([
    [
      'entered by hand',
      { value: { kind: 'integer', value: 9 }, source: { kind: 'hand', on: SATURDAY, by: '' } },
    ],
    [
      'remembered already',
      {
        value: { kind: 'integer', value: 9 },
        source: { kind: 'remembered', label: 'Employees', on: MONDAY },
      },
    ],
  ])('leaves out what was %s', (_, fact) => {
    expect(remember(seen640, account({ employees: fact }), SATURDAY)).toBe(seen640);
  });

  it.each<[string, Fact['value']]>([
    ['not be understood', { kind: 'unreadable', text: '12k (tbc)' }],
    ['mean two days', { kind: 'ambiguous-date', text: '03/04/2026', candidates: [] }],
  ])('is forgotten where the page shows in its place what can %s', (_, value) => {
    const later = remember(seen640, account({ employees: onPage(value) }), SATURDAY);
    expect(later.fields).toEqual({});
    expect(withRemembered(account({}), later).facts).toEqual({});
    expect(remember(later, account({ employees: onPage(value) }), SATURDAY)).toBe(later);
  });

  it('holds the team until it is seen again', () => {
    const members = [{ name: 'Ines Duarte', role: 'Solutions Architect' }];
    const page = { kind: 'page', reader: 'related-list', label: 'Account Team' } as const;
    const seen = remember(NOTHING_SEEN, account({}, { members, complete: true, source: page }), MONDAY);
    expect(withRemembered(account({}), seen).team).toEqual({
      members,
      complete: true,
      source: { kind: 'remembered', label: 'Account team', on: MONDAY },
    });
    const empty = { members: [], complete: true, source: page };
    expect(withRemembered(account({}, empty), seen).team).toEqual(empty);
    expect(remember(seen, account({}, empty), SATURDAY).team).toEqual({
      members: [],
      complete: true,
      on: SATURDAY,
    });
  });

  const INES = { name: 'Ines Duarte', id: '005A' as RecordId };
  const MAREK = { name: 'Marek Holub', id: '005B' as RecordId };
  const teamOf = (members: readonly TeamMember[], complete = true): AccountTeam => ({
    members,
    complete,
    source: { kind: 'page', reader: 'related-list', label: 'Account Team' },
  });
  const withRoles = [
    { ...INES, role: 'Solutions Architect' },
    { ...MAREK, role: '' },
  ];

  it.each([
    ['tells no roles', teamOf([INES, MAREK])],
    ['tells no roles and is a part', teamOf([INES], false)],
    ['tells the same role of one', teamOf([INES, { ...MAREK, role: '' }])],
  ])('holds the roles of the team where the list of the same people %s', (_, team) => {
    const seen = remember(NOTHING_SEEN, account({}, teamOf(withRoles)), MONDAY);
    expect(remember(seen, account({}, team), SATURDAY)).toBe(seen);
    expect(withRemembered(account({}, team), seen).team).toMatchObject({
      members: withRoles,
      source: { kind: 'remembered', on: MONDAY },
    });
  });

  describe('where a list shows a part of the team', () => {
    const whole = remember(NOTHING_SEEN, account({}, teamOf(withRoles)), MONDAY);
    const part = teamOf([{ name: 'Aiko Tan', id: '005C' as RecordId, role: 'CSM' }], false);
    const before = { members: withRoles, complete: true };
    const source = { kind: 'remembered', label: 'Account team', on: MONDAY };

    it('keeps the whole one that was seen before beside it, with its day', () => {
      expect(withRemembered(account({}, part), whole).team).toMatchObject({
        ...part,
        before: { ...before, source },
      });
      const seen = remember(whole, account({}, part), SATURDAY);
      expect(seen.team).toMatchObject({
        members: part.members,
        on: SATURDAY,
        before: { ...before, on: MONDAY },
      });
      expect(remember(seen, account({}, part), SATURDAY)).toBe(seen);
      expect(withRemembered(account({}), seen).team).toMatchObject({
        members: part.members,
        before: { ...before, source },
      });
      const other = teamOf([{ name: 'Ana', id: '005D' as RecordId, role: 'SA' }], false);
      expect(remember(seen, account({}, other), SATURDAY).team?.before?.on).toBe(MONDAY);
    });

    it('keeps it no longer than until a whole one is seen, and keeps no part', () => {
      const seen = remember(whole, account({}, part), SATURDAY);
      const now = remember(seen, account({}, teamOf([INES])), SATURDAY);
      expect(now.team).toEqual({ members: [INES], complete: true, on: SATURDAY });
      const parts = remember(
        remember(NOTHING_SEEN, account({}, part), MONDAY),
        account({}, { ...part, members: [] }),
        SATURDAY,
      );
      expect(parts.team).toEqual({ members: [], complete: false, on: SATURDAY });
    });
  });

  it('dates the team by the day on which all its roles were told again, and by no other', () => {
    const seen = remember(NOTHING_SEEN, account({}, teamOf(withRoles)), MONDAY);
    expect(remember(seen, account({}, teamOf(withRoles)), SATURDAY).team?.on).toBe(SATURDAY);
    expect(remember(seen, account({}, teamOf(withRoles)), MONDAY)).toBe(seen);
  });

  it.each([
    [
      'another person is in the list',
      withRoles,
      teamOf([INES, { name: 'Aiko Tan', id: '005C' as RecordId }]),
    ],
    ['somebody has left the list', withRoles, teamOf([INES])],
    ['a role that is told is another', withRoles, teamOf([{ ...INES, role: 'CSM' }, MAREK])],
    ['no role was seen before, either', [{ ...INES, role: '' }], teamOf([INES])],
  ])('does not hold the roles of the team where %s', (_, members, team) => {
    const seen = remember(NOTHING_SEEN, account({}, teamOf(members)), MONDAY);
    expect(remember(seen, account({}, team), SATURDAY).team?.members).toEqual(team.members);
    expect(withRemembered(account({}, team), seen).team).toEqual(team);
  });
});
