import { describe, expect, it } from 'vitest';
import type { Account, Fact, RecordId } from '../../../src/domain/account';
import type { CivilDate } from '../../../src/domain/civil-date';
import { NOTHING_SEEN } from '../../../src/domain/remember';
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
      report: { at: 0, readers: [{ reader: 'record-layout', fields: [USERS] }], notFound: [] },
      editing: false,
    },
    playbook: DEFAULT_PLAYBOOK,
    session: session(),
    seen: NOTHING_SEEN,
    problem: undefined,
    today: TODAY,
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

  it('is locked with the reason where address and page disagree', () => {
    const { state } = known();
    const view = viewOf(
      known({
        state: { ...(state as Extract<Known['state'], { kind: 'account' }>), doubt: 'They disagree.' },
      }),
    );
    expect(view).toMatchObject({ kind: 'account', locked: 'They disagree.' });
  });
});
