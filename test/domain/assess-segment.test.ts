import { describe, expect, it } from 'vitest';
import type { Account, FieldValue } from '../../src/domain/account';
import { assessSegment } from '../../src/domain/assess-segment';
import { factsWithEntered } from '../../src/domain/facts-with-entered';
import { foldLog } from '../../src/domain/fold-log';
import { DEFAULT_PLAYBOOK } from '../../src/playbook/default-playbook';
import { fieldValue } from '../../src/salesforce/field-values';
import { account, date, EMPTY, integer, log, onPage, range, withPreset, words } from './samples';

const titleOf = (values: Record<string, FieldValue>, preset = '2017') =>
  assessSegment(account(values), withPreset(preset)).segment?.title ?? 'Unknown';

const noticesOf = (values: Record<string, FieldValue>, preset = '2017') =>
  assessSegment(account(values), withPreset(preset)).notices;

describe('the market segment by number', () => {
  it.each([
    // value, 2017, 2018, 2019, 2021, 2022-08
    [0, 'SMB', 'SMB', 'SMB', 'SMB', 'SMB'],
    [99, 'SMB', 'SMB', 'SMB', 'SMB', 'SMB'],
    [100, 'Mid-Market', 'SMB', 'Mid-Market', 'SMB', 'SMB'],
    [101, 'Mid-Market', 'Mid-Market', 'Mid-Market', 'Mid-Market', 'Mid-Market'],
    [749, 'Mid-Market', 'Mid-Market', 'Mid-Market', 'Mid-Market', 'Mid-Market'],
    [750, 'Large', 'Mid-Market', 'Mid-Market', 'Mid-Market', 'Mid-Market'],
    [751, 'Large', 'Large', 'Mid-Market', 'Mid-Market', 'Mid-Market'],
    [1999, 'Large', 'Large', 'Mid-Market', 'Mid-Market', 'Mid-Market'],
    [2000, 'Large', 'Large', 'Large', 'Mid-Market', 'Mid-Market'],
    [2001, 'Large', 'Large', 'Large', 'Large', 'Large'],
    [4999, 'Large', 'Large', 'Large', 'Large', 'Large'],
    [5000, 'Strategic', 'Strategic', 'Large', 'Large', 'Large'],
    [-1, 'Unknown', 'Unknown', 'Unknown', 'SMB', 'SMB'],
    [-3, 'Unknown', 'Unknown', 'Unknown', 'Unknown', 'Unknown'],
  ])('%s is %s, %s, %s, %s and %s in the five presets', (value, ...expected) => {
    const decide = (preset: string, field: string) => titleOf({ [field]: integer(value) }, preset);
    expect([
      decide('2017', 'potentialUsers'),
      decide('2018', 'potentialUsers'),
      decide('2019', 'employees'),
      decide('2021', 'employees'),
      decide('2022-08', 'employees'),
    ]).toEqual(expected);
  });

  it.each([
    ['2017', 'potentialUsers', 'Unknown'],
    ['2018', 'potentialUsers', 'Unknown'],
    ['2019', 'employees', 'Unknown'],
    ['2021', 'employees', 'SMB'],
    ['2022-08', 'employees', 'SMB'],
  ])('in preset %s a blank %s is %s', (preset, field, expected) => {
    expect(titleOf({ [field]: EMPTY }, preset)).toBe(expected);
  });

  it('is not assumed where the field is not on the page at all', () => {
    expect(titleOf({}, '2021')).toBe('Unknown');
  });

  it('is not assumed where a number stands there that cannot be read', () => {
    expect(titleOf({ globalEmployees: { kind: 'unreadable', text: 'lots' }, employees: EMPTY }, '2021')).toBe(
      'Unknown',
    );
  });

  it('is not assumed where only the parent’s field is empty, and nobody has seen this account’s own', () => {
    expect(titleOf({ globalEmployees: EMPTY }, '2021')).toBe('Unknown');
    expect(titleOf({ globalEmployees: EMPTY, employees: EMPTY }, '2021')).toBe('SMB');
    expect(titleOf({ globalEmployees: EMPTY, employees: integer(150) }, '2021')).toBe('Mid-Market');
  });

  it.each([
    ['2019', 'Mid-Market'],
    ['2021', 'Mid-Market'],
    ['2022-08', 'Large'],
  ])(
    'in preset %s is decided by the global account or by the largest of the family: %s',
    (preset, expected) => {
      const values = {
        familyEmployees: integer(2500),
        globalEmployees: integer(1500),
        employees: integer(50),
      };
      expect(titleOf(values, preset)).toBe(expected);
    },
  );

  it('says that it was assumed', () => {
    expect(noticesOf({ employees: EMPTY }, '2021')).toContainEqual({
      kind: 'assumed',
      label: 'Employees',
      source: onPage('Employees'),
      segment: { id: 'smb', title: 'SMB', initial: 'B' },
    });
  });

  it.each([Number.NaN, 12.5, Number.POSITIVE_INFINITY, 1e21])('%s is no number of people', (value) => {
    expect(titleOf({ potentialUsers: integer(value) })).toBe('Unknown');
    expect(noticesOf({ potentialUsers: integer(value) })[0]?.kind).toBe('unreadable');
  });
});

describe('the deciding field', () => {
  it('is the first one with a readable number, and is named', () => {
    const assessment = assessSegment(
      account({ potentialUsers: EMPTY, employees: integer(1200) }),
      DEFAULT_PLAYBOOK,
    );
    expect(assessment.decidedBy).toEqual({
      field: 'employees',
      label: 'Employees',
      value: 1200,
      source: onPage('Employees'),
    });
    expect(assessment.missing).toEqual([
      { field: 'potentialUsers', label: 'Potential EE Users', why: 'empty' },
      { field: 'itEmployees', label: 'IT + TEDD Employees', why: 'not-on-page' },
    ]);
  });

  it.each([
    ['2017', {}, ['potentialUsers', 'itEmployees', 'employees']],
    ['2019', {}, ['globalEmployees', 'employees']],
    ['2022-08', {}, ['familyEmployees', 'globalEmployees', 'employees']],
    ['2022-08', { employees: integer(80) }, ['familyEmployees', 'globalEmployees']],
    ['2017', { potentialUsers: integer(80) }, []],
  ])('in preset %s beside %j lacks %j', (preset, values: Record<string, FieldValue>, expected) => {
    const { missing } = assessSegment(account(values), withPreset(preset));
    expect(missing.map(({ field }) => field)).toEqual(expected);
  });

  it('passes over a number that cannot be read, and says so', () => {
    const assessment = assessSegment(
      account({ potentialUsers: { kind: 'unreadable', text: 'about 12k' }, itEmployees: integer(80) }),
      DEFAULT_PLAYBOOK,
    );
    expect(assessment.segment?.title).toBe('SMB');
    expect(assessment.notices).toContainEqual({
      kind: 'unreadable',
      field: 'potentialUsers',
      label: 'Potential EE Users',
      value: { kind: 'unreadable', text: 'about 12k' },
      source: onPage('Potential EE Users'),
    });
  });

  it.each([
    ['2019', { globalEmployees: integer(3000), employees: integer(50) }, 'Large', false],
    ['2019', { globalEmployees: EMPTY, employees: integer(50) }, 'SMB', true],
    ['2019', { employees: integer(50) }, 'SMB', true],
    ['2019', { globalEmployees: EMPTY, employees: EMPTY }, 'Unknown', false],
    ['2021', { employees: EMPTY }, 'SMB', true],
    ['2022-08', { familyEmployees: integer(150), employees: integer(50) }, 'Mid-Market', false],
    ['2017', { employees: integer(50) }, 'SMB', false],
  ])('in preset %s of %j gives %s, and says that it is the own number: %s', (preset, values, title, own) => {
    expect(titleOf(values, preset)).toBe(title);
    expect(noticesOf(values, preset).some(({ kind }) => kind === 'own-number')).toBe(own);
  });

  type Family = readonly (FieldValue | undefined)[];
  const family = ([familyEmployees, globalEmployees, employees]: Family) =>
    assessSegment(
      account(
        Object.fromEntries(
          Object.entries({ familyEmployees, globalEmployees, employees }).flatMap(([key, value]) =>
            value ? [[key, value]] : [],
          ),
        ),
      ),
      withPreset('2022-08'),
    );
  const UNREADABLE: FieldValue = { kind: 'unreadable', text: 'lots' };

  it.each<[string, Family, string, string | undefined]>([
    ['this account’s own', [undefined, integer(50), integer(2500)], 'Large', 'employees'],
    ['the global account’s', [integer(90), integer(5000), integer(2500)], 'Large', 'globalEmployees'],
    ['the family’s', [integer(2001), integer(2000), integer(100)], 'Large', 'familyEmployees'],
    ['the first of two equal ones', [undefined, integer(300), integer(300)], 'Mid-Market', 'globalEmployees'],
    ['what can be read', [UNREADABLE, integer(90), integer(300)], 'Mid-Market', 'employees'],
    ['what is recorded', [integer(-1), EMPTY, integer(300)], 'Mid-Market', 'employees'],
    ['a range in one band', [undefined, integer(90), range('101-500', 101, 500)], 'Mid-Market', 'employees'],
    ['a number over a range', [undefined, range('101-500', 101, 500), integer(2001)], 'Large', 'employees'],
    [
      'a number that no range can outdo by a band',
      [undefined, range('50-2,000', 50, 2000), integer(300)],
      'Mid-Market',
      'employees',
    ],
    [
      'nobody where a range may outdo it',
      [undefined, range('50-2,001', 50, 2001), integer(300)],
      'Unknown',
      undefined,
    ],
    ['nobody where an open range may', [range('50+', 50), integer(2000), EMPTY], 'Unknown', undefined],
    ['a number in the highest band', [range('50+', 50), integer(2001), EMPTY], 'Large', 'globalEmployees'],
    ['nobody over a boundary', [undefined, undefined, range('50-500', 50, 500)], 'Unknown', undefined],
  ])('is the largest of the account family in preset 2022-08: %s', (_, values, title, field) => {
    const { segment, decidedBy, notices } = family(values);
    expect([segment?.title ?? 'Unknown', decidedBy?.field]).toEqual([title, field]);
    if (!field) expect(notices[0]?.kind).toBe('straddles');
  });

  it.each<[Family, boolean]>([
    [[undefined, integer(50), integer(2500)], false],
    [[undefined, EMPTY, integer(2500)], true],
    [[UNREADABLE, undefined, integer(2500)], true],
    [[integer(-1), EMPTY, EMPTY], true],
  ])('is said to be the own number only where no other of the family is known: %j, %s', (values, own) => {
    expect(family(values).notices.some(({ kind }) => kind === 'own-number')).toBe(own);
  });

  it('that is the largest leaves the others to be missed and doubted', () => {
    const { missing, notices } = family([UNREADABLE, EMPTY, integer(300)]);
    expect(missing.map(({ field, why }) => [field, why])).toEqual([['globalEmployees', 'empty']]);
    expect(notices).toContainEqual(expect.objectContaining({ kind: 'unreadable', field: 'familyEmployees' }));
  });

  it('gives the distances to its neighbours', () => {
    const at = (value: number) => {
      const { toNext, abovePrevious } = assessSegment(
        account({ potentialUsers: integer(value) }),
        DEFAULT_PLAYBOOK,
      );
      return [toNext?.segment.title, toNext?.distance, abovePrevious?.segment.title, abovePrevious?.distance];
    };
    expect(at(1200)).toEqual(['Strategic', 3800, 'Mid-Market', 451]);
    expect(at(749)).toEqual(['Large', 1, 'SMB', 650]);
    expect(at(750)).toEqual(['Strategic', 4250, 'Mid-Market', 1]);
    expect(at(4999)).toEqual(['Strategic', 1, 'Mid-Market', 4250]);
    expect(at(5000)).toEqual([undefined, undefined, 'Large', 1]);
    expect(at(5001)).toEqual([undefined, undefined, 'Large', 2]);
    expect(at(0)).toEqual(['Mid-Market', 100, undefined, undefined]);
  });
});

describe('a picklist range', () => {
  it.each([
    [range('100-499', 100, 499), '2017', 'Mid-Market'],
    [range('100-499', 100, 499), '2018', 'Unknown'],
    [range('500-1,999', 500, 1999), '2017', 'Unknown'],
    [range('2,000-9,999', 2000, 9999), '2017', 'Unknown'],
    [range('750-4999', 750, 4999), '2017', 'Large'],
    [range('749-4999', 749, 4999), '2017', 'Unknown'],
    [range('750-5000', 750, 5000), '2017', 'Unknown'],
    [range('5000+', 5000), '2017', 'Strategic'],
    [range('4999+', 4999), '2017', 'Unknown'],
    [range('0-99', 0, 99), '2017', 'SMB'],
    [range('100-100', 100, 100), '2017', 'Mid-Market'],
    [range('99-1', 99, 1), '2017', 'Unknown'],
    [range('-5-10', -5, 10), '2017', 'Unknown'],
  ])('%j in preset %s is %s', (value, preset, expected) => {
    expect(titleOf({ potentialUsers: value }, preset)).toBe(expected);
  });

  it('over a boundary is never settled by another field, but shows what the others say', () => {
    const assessment = assessSegment(
      account({ potentialUsers: range('500-999', 500, 999), employees: integer(640) }),
      DEFAULT_PLAYBOOK,
    );
    expect(assessment.segment).toBeUndefined();
    expect(assessment.position).toBeUndefined();
    expect(assessment.notices.map((notice) => notice.kind)).toEqual(['straddles', 'other-number']);
    expect(assessment.notices[0]).toMatchObject({
      value: { text: '500-999' },
      source: onPage('Potential EE Users'),
      segments: [{ title: 'Mid-Market' }, { title: 'Large' }],
    });
  });

  it('inside a band decides without pretending to a number', () => {
    const assessment = assessSegment(
      account({ potentialUsers: range('100-499', 100, 499) }),
      DEFAULT_PLAYBOOK,
    );
    expect(assessment.decidedBy).toMatchObject({ range: '100-499', label: 'Potential EE Users' });
    expect(assessment.position).toBeUndefined();
    expect(assessment.toNext).toBeUndefined();
  });
});

describe('notices of disagreement', () => {
  it('name another number that leads to another segment', () => {
    expect(noticesOf({ potentialUsers: integer(1200), employees: integer(640) })).toEqual([
      expect.objectContaining({
        kind: 'other-number',
        label: 'Employees',
        value: integer(640),
        source: onPage('Employees'),
        segment: expect.objectContaining({ title: 'Mid-Market' }),
      }),
    ]);
  });

  it.each([
    ['100-999', 100, 999, ['straddles']],
    ['500-9,999', 500, 9999, []],
  ])('name a range that cannot lead to this segment: %s', (text, from, to, expected) => {
    const notices = noticesOf({ potentialUsers: integer(6000), employees: range(text, from, to) });
    expect(notices.map(({ kind }) => kind)).toEqual(expected);
  });

  it('name a range within another segment', () => {
    const notices = noticesOf({ potentialUsers: integer(1200), employees: range('100-499', 100, 499) });
    expect(notices).toMatchObject([{ kind: 'other-number', segment: { title: 'Mid-Market' } }]);
  });

  it.each(['2017', '2022-08'])('say nothing of an empty field beside a number in preset %s', (preset) => {
    const values = {
      potentialUsers: EMPTY,
      itEmployees: EMPTY,
      globalEmployees: EMPTY,
      employees: integer(80),
    };
    expect(noticesOf(values, preset).filter(({ kind }) => kind !== 'own-number')).toEqual([]);
  });

  it('say nothing where every field is empty and no segment is assumed', () => {
    expect(noticesOf({ potentialUsers: EMPTY, itEmployees: EMPTY, employees: EMPTY })).toEqual([]);
  });

  it('say nothing of a range that decides nothing while the segment is unknown', () => {
    expect(noticesOf({ employees: range('500-999', 500, 999) }, '2018')).toEqual([]);
    expect(noticesOf({ potentialUsers: range('500-2500', 500, 2500) }, '2019')).toEqual([]);
  });

  it('compare the global account’s number too, whatever preset is chosen', () => {
    expect(noticesOf({ potentialUsers: integer(1200), globalEmployees: integer(12_000) })).toEqual([
      expect.objectContaining({
        kind: 'other-number',
        label: 'Global Account Employees',
        value: integer(12_000),
      }),
    ]);
  });

  it('are silent where all numbers lead to one segment', () => {
    expect(
      noticesOf({ potentialUsers: integer(1200), employees: integer(4999), itEmployees: integer(750) }),
    ).toEqual([]);
  });

  it.each([
    ['Mid-Market', false],
    ['Mid Market', false],
    ['MID MARKET', false],
    ['midmarket', false],
    ['Large', true],
    ['PubSec', true],
  ])('about the page’s own segment “%s” beside Mid-Market: %s', (text, expected) => {
    const notices = noticesOf({ potentialUsers: integer(300), marketSegment: words(text) });
    const said = { label: 'Market Segment', value: words(text), source: onPage('Market Segment') };
    expect(notices).toEqual(expected ? [{ kind: 'page-segment', ...said }] : []);
  });

  it('are silent where the page’s own segment is the policy’s by its id', () => {
    const segments = DEFAULT_PLAYBOOK.segments.map((each) => ({ ...each, title: `Our ${each.title}` }));
    const page = account({ potentialUsers: integer(300), marketSegment: words('Mid-Market') });
    expect(assessSegment(page, { ...DEFAULT_PLAYBOOK, segments }).notices).toEqual([]);
  });

  it('are silent where the page’s own segment is empty', () => {
    expect(noticesOf({ potentialUsers: integer(300), marketSegment: EMPTY })).toEqual([]);
  });

  const entered = (page: Account, text: string): Account => ({
    ...page,
    facts: factsWithEntered(
      page,
      foldLog(log({ kind: 'value-entered', field: 'potentialUsers', text })),
      DEFAULT_PLAYBOOK,
      fieldValue,
    ),
  });

  it('tell what the page says where a value entered by hand decides', () => {
    const assessment = assessSegment(
      entered(account({ potentialUsers: integer(740) }), '1,200'),
      DEFAULT_PLAYBOOK,
    );
    expect(assessment.segment?.title).toBe('Large');
    expect(assessment.decidedBy?.source.kind).toBe('hand');
    expect(assessment.notices).toEqual([
      { kind: 'page-says', label: 'Potential EE Users', value: { kind: 'integer', value: 740 } },
    ]);
  });

  it('do not say of a value that was seen on another day that the page says it now', () => {
    const page = account({ potentialUsers: integer(740) });
    const [seen] = Object.values(page.facts);
    const remembered = { kind: 'remembered', on: date('2026-01-05'), label: 'Potential EE Users' } as const;
    const facts = { potentialUsers: { ...seen!, source: remembered } };
    expect(assessSegment(entered({ ...page, facts }, '1,200'), DEFAULT_PLAYBOOK).notices).toEqual([]);
  });

  it.each([EMPTY, integer(1200)])('do not mention a page that does not contradict (%j)', (value) => {
    expect(
      assessSegment(entered(account({ potentialUsers: value }), '1200'), DEFAULT_PLAYBOOK).notices,
    ).toEqual([]);
  });
});

describe('what comes with the segment', () => {
  it('lists the primary position before the alternative, and every quota that names the segment', () => {
    const { positions, quotas } = assessSegment(account({ potentialUsers: integer(1200) }), DEFAULT_PLAYBOOK);
    expect(positions.map(({ title, primary }) => [title, primary])).toEqual([
      ['Sr. Account Executive', true],
      ['Account Executive', false],
    ]);
    expect(quotas.map(({ position }) => position)).toEqual(['Strategic Account Leader', 'Account Executive']);
  });

  it('lists the primary one first wherever the playbook has it', () => {
    const positions = [...DEFAULT_PLAYBOOK.positions].reverse();
    const { positions: listed } = assessSegment(account({ potentialUsers: integer(1200) }), {
      ...DEFAULT_PLAYBOOK,
      positions,
    });
    expect(listed.map(({ primary }) => primary)).toEqual([true, false]);
  });

  it('lists none while the segment is unknown', () => {
    const { positions, quotas, decidedBy, segment } = assessSegment(account(), DEFAULT_PLAYBOOK);
    expect({ positions, quotas, decidedBy, segment }).toEqual({ positions: [], quotas: [] });
  });

  it('reads the second axis and the region where the page shows them', () => {
    expect(
      assessSegment(account({ csmSegment: words('Growth'), region: words('EMEA') }), DEFAULT_PLAYBOOK),
    ).toMatchObject({
      csmSegment: { label: 'CSM Segment', value: words('Growth'), source: onPage('CSM Segment') },
      region: { label: 'Region', value: words('EMEA'), source: onPage('Region') },
    });
    expect(assessSegment(account({ csmSegment: EMPTY }), DEFAULT_PLAYBOOK)).not.toHaveProperty(
      'csmSegment',
      expect.anything(),
    );
  });

  it('falls back to the first preset where the chosen one is gone, and names the rule’s source', () => {
    const { preset, source } = assessSegment(account(), withPreset('2031'));
    expect(preset.id).toBe('2017');
    expect(source.heading).toBe('Market segmentation');
  });
});
