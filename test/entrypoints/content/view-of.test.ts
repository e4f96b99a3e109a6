import { describe, expect, it } from 'vitest';
import type { Account, Fact, RecordId } from '../../../src/domain/account';
import type { CivilDate } from '../../../src/domain/civil-date';
import type { Deed } from '../../../src/domain/progress';
import { NOTHING_SEEN, type Seen } from '../../../src/domain/remember';
import { openSession } from '../../../src/entrypoints/content/account-session';
import { type Known, viewOf } from '../../../src/entrypoints/content/view-of';
import { DEFAULT_PLAYBOOK } from '../../../src/playbook/default-playbook';

const TODAY = '2026-11-21' as CivilDate;
const ORG = { key: 'brightwater', name: 'brightwater' };
const ID = '001Hs000000v7kaIAA' as RecordId;
const RECORD: Known['state']['record'] = {
  org: ORG,
  id: ID,
  place: { origin: 'https://brightwater.lightning.force.com', flavour: 'lightning' },
  teamUrl: 'https://brightwater.lightning.force.com/team',
};
const USERS =
  Object.entries(DEFAULT_PLAYBOOK.fields).find(([, { apiNames }]) =>
    apiNames.includes('Potential_EE_Users__c'),
  )?.[0] ?? '';

/** Fields seen on an earlier day, the deciding number among them. */
const KEYS = [USERS, ...Object.keys(DEFAULT_PLAYBOOK.fields).filter((key) => key !== USERS)].slice(0, 6);
const SEEN: Seen = {
  fields: Object.fromEntries(
    KEYS.map((key) => [
      key,
      {
        value: key === USERS ? { kind: 'integer', value: 90 } : { kind: 'empty' },
        label: DEFAULT_PLAYBOOK.fields[key]?.label ?? key,
        on: '2026-11-12' as CivilDate,
      },
    ]),
  ),
};

const onPage = (value: Fact['value']): Fact => ({
  value,
  source: { kind: 'page', reader: 'record-layout', label: 'Potential EE Users' },
});

function known(change: Partial<Known> = {}, facts: Account['facts'] = {}): Known {
  return {
    state: {
      kind: 'account',
      record: RECORD,
      account: { org: ORG, id: ID, name: 'Lumen Bakery', facts },
      report: {
        at: 0,
        readers: [{ reader: 'record-layout', fields: [USERS] }],
        notFound: [],
        shows: 'form',
        team: 'not-found',
      },
      editing: false,
    },
    playbook: DEFAULT_PLAYBOOK,
    session: session(),
    seen: NOTHING_SEEN,
    problem: undefined,
    today: TODAY,
    settled: true,
    ...change,
  };
}

function session() {
  return openSession(
    { org: ORG.key, account: ID },
    {
      append: () => new Promise(() => {}),
      now: () => new Date('2026-11-21T12:00:00Z'),
      newId: () => 'id',
      name: () => '',
      onChange: () => {},
    },
  );
}

describe('what the sidebar shows', () => {
  it.each<[string, Partial<Known>]>([
    ['the record is not on the page yet', { state: { kind: 'loading', record: RECORD } }],
    ['the playbook is not there yet', { playbook: undefined }],
    ['the log was not read yet: nothing may look undone that is not', { seen: undefined }],
  ])('is a placeholder while %s', (_, change) => {
    expect(viewOf(known(change))).toEqual({ kind: 'loading', org: ORG });
  });

  it('is a placeholder while the form may still come that no page of this account has shown yet', () => {
    const shown = known().state as Extract<Known['state'], { kind: 'account' }>;
    const state = { ...shown, account: { ...shown.account, isPart: true } };
    const kindOf = (change: Partial<Known>) => viewOf(known({ state, ...change })).kind;
    expect(kindOf({ settled: false })).toBe('loading');
    expect(kindOf({ settled: true })).toBe('account');
    const value = {
      value: { kind: 'empty' },
      label: '',
      apiName: 'Potential_EE_Users__c',
      on: TODAY,
    } as const;
    expect(kindOf({ settled: false, seen: { fields: { [USERS]: value } } })).toBe('account');
    expect(viewOf(known({ settled: false })).kind).toBe('account');
  });

  it('is our own trouble in a sentence, before anything else', () => {
    const view = viewOf(known({ problem: 'The log cannot be read.' }));
    expect(view).toEqual({ kind: 'broken', org: ORG, sentence: 'The log cannot be read.' });
  });

  it('is the policy applied to what the page says', () => {
    expect(viewOf(known({}, { [USERS]: onPage({ kind: 'integer', value: 1200 }) }))).toMatchObject({
      kind: 'account',
      recordId: ID,
      accountName: 'Lumen Bakery',
      assessment: { today: TODAY, segment: { segment: { title: 'Large' } } },
    });
  });

  it('names the account as it was seen before where the page does not show its name', () => {
    const state = known().state as Extract<Known['state'], { kind: 'account' }>;
    const name = { label: 'Account Name', on: TODAY };
    const named = (value: Fact['value']) =>
      viewOf(
        known({
          state: { ...state, account: { ...state.account, name: '' } },
          seen: { fields: { [DEFAULT_PLAYBOOK.parts.name]: { ...name, value } } },
        }),
      );
    expect(named({ kind: 'text', text: 'Lumen Bakery' })).toMatchObject({ accountName: 'Lumen Bakery' });
    expect(named({ kind: 'empty' })).toMatchObject({ accountName: '' });
  });

  it('tells which reader gave which fields', () => {
    expect(viewOf(known())).toMatchObject({
      reading: { readers: [{ reader: 'record-layout', labels: ['Potential EE Users'] }] },
      links: { accountTeam: RECORD.teamUrl },
    });
  });

  it('says what could not be read or saved, and that somebody points, only where it is so', () => {
    const more = { trouble: 'Not saved.', pointing: { field: USERS, choices: [] } };
    expect(viewOf(known(more))).toMatchObject(more);
    expect(viewOf(known())).toMatchObject({ trouble: undefined, pointing: undefined });
  });

  it('counts what was seen before where this page does not show it', () => {
    const seen = {
      fields: {
        [USERS]: { value: { kind: 'integer' as const, value: 90 }, label: 'Potential EE Users', on: TODAY },
      },
    };
    expect(viewOf(known({ seen }))).toMatchObject({ assessment: { segment: { segment: { title: 'SMB' } } } });
  });

  it('counts a value entered by hand, and tells what the page says beside it', () => {
    const typing = session();
    void typing.act({ kind: 'value-entered', field: USERS, text: '6,000' });
    expect(
      viewOf(known({ session: typing }, { [USERS]: onPage({ kind: 'integer', value: 740 }) })),
    ).toMatchObject({
      assessment: { segment: { segment: { title: 'Strategic' } } },
      byHand: [
        { field: USERS, value: { kind: 'integer', value: 6000 }, pageSays: { kind: 'integer', value: 740 } },
      ],
    });
  });

  it('lists what was entered by hand and cannot be used, so that it can be removed', () => {
    const typing = session();
    void typing.act({ kind: 'value-entered', field: USERS, text: '1200 or so' });
    expect(
      viewOf(known({ session: typing }, { [USERS]: onPage({ kind: 'integer', value: 749 }) })),
    ).toMatchObject({
      assessment: { segment: { segment: { title: 'Mid-Market' } } },
      byHand: [
        {
          field: USERS,
          value: { kind: 'unreadable', text: '1200 or so' },
          pageSays: { kind: 'integer', value: 749 },
        },
      ],
    });
  });

  it('is locked with the reason where address and page disagree, and shows what was seen before', () => {
    const { state } = known();
    const view = viewOf(
      known({
        state: { ...(state as Extract<Known['state'], { kind: 'account' }>), doubt: 'They disagree.' },
        seen: SEEN,
      }),
    );
    expect(view).toMatchObject({
      kind: 'account',
      locked: 'They disagree.',
      assessment: { segment: { decidedBy: { source: { kind: 'remembered', on: '2026-11-12' } } } },
    });
  });

  it('tells what is remembered and since when, and what neither page nor memory gives', () => {
    const state = known().state as Extract<Known['state'], { kind: 'account' }>;
    const missed = Object.keys(DEFAULT_PLAYBOOK.fields).find((key) => !KEYS.includes(key)) ?? '';
    const view = viewOf(
      known({
        state: { ...state, report: { ...state.report, notFound: [USERS, missed] } },
        seen: { ...SEEN, team: { members: [], complete: true, on: TODAY } },
      }),
    );
    expect(view).toMatchObject({
      reading: {
        notFound: [DEFAULT_PLAYBOOK.fields[missed]?.label],
        remembered: [
          ...KEYS.map((key) => ({ label: DEFAULT_PLAYBOOK.fields[key]?.label, on: '2026-11-12' })),
          { label: 'Account team', on: TODAY },
        ],
      },
    });
  });

  it('says that the page gives less than it did, but only once it had its time and outside edit mode', () => {
    const facts = { [USERS]: onPage({ kind: 'integer', value: 1200 }) };
    const lost = { given: 1, of: KEYS.length, on: '2026-11-12' };
    const state = known({}, facts).state as Extract<Known['state'], { kind: 'account' }>;
    expect(viewOf(known({ seen: SEEN, state }))).toMatchObject({ reading: { lost } });
    for (const change of [{ settled: false }, { state: { ...state, editing: true } }]) {
      expect(viewOf(known({ seen: SEEN, state, ...change }))).toMatchObject({ reading: { lost: undefined } });
    }
  });
});

it('says so where it cannot show what is stored, such as a deed that nothing of ours wrote', () => {
  const log = session();
  const what = { kind: 'steps-skipped' } as unknown as Deed;
  log.setStored([{ id: 'a', at: '2026-11-20T12:00:00.000Z', on: TODAY, by: '', what }]);
  expect(viewOf(known({ session: log }))).toEqual({
    kind: 'broken',
    org: ORG,
    sentence: expect.stringMatching(/^Handrail cannot show this account\. Its history is kept\. TypeError: /),
  });
});
