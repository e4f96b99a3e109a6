import { describe, expect, it, vi } from 'vitest';
import type { RecordId } from '../../../src/domain/account';
import type { CivilDate } from '../../../src/domain/civil-date';
import { NOTHING_SEEN } from '../../../src/domain/remember';
import { openSession } from '../../../src/entrypoints/content/account-session';
import type { AccountStay } from '../../../src/entrypoints/content/account-stay';
import type { Policy } from '../../../src/entrypoints/content/policy';
import { type Acting, sidebarActions } from '../../../src/entrypoints/content/sidebar-actions';
import type { Failed, Saved } from '../../../src/messaging/protocol';
import type { Send } from '../../../src/messaging/send';
import { DEFAULT_PLAYBOOK } from '../../../src/playbook/default-playbook';
import type { PageState } from '../../../src/salesforce/page/page-state';

const KEY = { org: 'brightwater', account: '001Hs000000v7kaIAA' };
const START = '2026-03-04' as CivilDate;
const DEED = { kind: 'date-set', which: 'start', date: START } as const;

/** An account whose start date may be 3 April or 4 March. */
const STATE: Extract<PageState, { kind: 'account' }> = {
  kind: 'account',
  record: {
    org: { key: 'brightwater', name: 'brightwater' },
    id: KEY.account as RecordId,
    place: { origin: 'https://brightwater.lightning.force.com', flavour: 'lightning' },
    teamUrl: '',
  },
  account: {
    org: { key: 'brightwater', name: 'brightwater' },
    id: KEY.account as RecordId,
    name: 'Lumen Bakery',
    facts: {
      start: {
        value: { kind: 'ambiguous-date', text: '03/04/2026', candidates: [START, '2026-04-03' as CivilDate] },
        source: { kind: 'page', reader: 'record-layout', label: 'Start' },
      },
    },
  },
  report: { at: 0, readers: [], notFound: [], shows: 'form', team: 'not-found' },
  editing: false,
};

function acting(state: PageState = STATE, knowledge: Policy['knowledge'] = () => undefined) {
  const append = vi.fn(async (_: unknown): Promise<Saved> => ({ kind: 'saved' }));
  const session = openSession(KEY, {
    append,
    now: () => new Date('2026-11-21T09:00:00Z'),
    newId: () => 'new',
    name: () => '',
    onChange: () => {},
  });
  const policy = {
    playbook: () => DEFAULT_PLAYBOOK,
    knowledge,
    teach: vi.fn(),
    choose: vi.fn(),
    complain: vi.fn(),
  } satisfies Partial<Policy>;
  const send = vi.fn(async (): Promise<Saved | Failed> => ({ kind: 'saved' }));
  const on = {
    state: () => state,
    policy: () => policy as unknown as Policy,
    stay: () => ({ session, seen: () => NOTHING_SEEN }) as unknown as AccountStay,
    view: () => undefined,
    pointing: { view: () => undefined, start: vi.fn(), choose: vi.fn(), stop: vi.fn() },
    send: send as unknown as Send,
    // What would be drawn at that moment: how many deeds there are.
    draw: vi.fn(() => session.entries().length),
    drawLater: vi.fn(),
    versions: () => ({ version: '1.2.3', browser: 'A browser' }),
  } satisfies Acting;
  return { actions: sidebarActions(on), append, policy, on, send };
}

it('says why the options do not open', async () => {
  const { actions, policy, send } = acting();
  actions.openOptions();
  send.mockResolvedValueOnce({ kind: 'orphaned', reason: 'Reload this page.' });
  actions.openOptions();
  await vi.waitFor(() => expect(policy.complain.mock.calls).toEqual([['Reload this page.']]));
});

describe('a deed', () => {
  it('is sent for the account that is shown, and shown in the same task', () => {
    const { actions, append, on } = acting();
    actions.act(DEED);
    expect(append).toHaveBeenCalledWith(expect.objectContaining(KEY));
    expect(on.draw).toHaveBeenCalledOnce();
    expect(on.draw).toHaveReturnedWith(1);
  });

  it('of a checkbox is drawn later, since the checkbox shows it already', () => {
    const { actions, append, on } = acting();
    actions.tick(DEED);
    expect(append).toHaveBeenCalledWith(expect.objectContaining(KEY));
    expect(on.draw).not.toHaveBeenCalled();
    expect(on.drawLater).toHaveBeenCalledOnce();
  });

  it('sent again shows in the same task that it is being saved, however soon it is', async () => {
    const { actions, append, on } = acting();
    append.mockResolvedValueOnce({ kind: 'not-saved', reason: 'The disk is full.' });
    actions.act(DEED);
    await vi.waitFor(() => expect(on.stay().session.pending()[0]?.state.kind).toBe('failed'));
    on.draw.mockClear();
    actions.retry('new');
    expect(on.draw).toHaveBeenCalledOnce();
    expect(on.draw).toHaveReturnedWith(1);
  });

  it.each<[string, PageState]>([
    ['address and page do not agree', { ...STATE, doubt: 'The page shows another record.' }],
    ['the record is not there yet', { kind: 'loading', record: STATE.record }],
    ['the page is no account', { kind: 'elsewhere' }],
  ])('is not done while %s', (_, state) => {
    const { actions, append, policy } = acting(state);
    actions.act(DEED);
    actions.tick(DEED);
    actions.answerDate('03/04/2026', START, DEED);
    expect(append).not.toHaveBeenCalled();
    expect(policy.teach).not.toHaveBeenCalled();
  });
});

describe('the answer to which day a date is', () => {
  it('teaches the organisation the order that it proves', () => {
    const { actions, append, policy } = acting();
    actions.answerDate('03/04/2026', START, DEED);
    expect(policy.teach).toHaveBeenCalledWith({ kind: 'date-order', order: 'mdy' });
    expect(append).not.toHaveBeenCalled();
  });

  it.each([
    ['the text is none that the page shows', '05/06/2026', '2026-05-06', undefined],
    ['it is none of the days that the text may mean', '03/04/2026', '2026-05-06', undefined],
    ['that order is known and this page contradicts it', '03/04/2026', START, 'mdy' as const],
  ])('is a deed on this account alone where %s', (_, text, on, dateOrder) => {
    const { actions, append, policy } = acting(STATE, () => ({
      mappings: [],
      ...(dateOrder && { dateOrder }),
    }));
    actions.answerDate(text, on as CivilDate, DEED);
    expect(append).toHaveBeenCalledOnce();
    expect(policy.teach).not.toHaveBeenCalled();
  });
});

it('what was chosen is shown in the same task', () => {
  const { actions, policy, on } = acting();
  actions.setChrome({ collapsed: true });
  expect(policy.choose).toHaveBeenCalledWith({ collapsed: true });
  expect(on.draw).toHaveBeenCalledOnce();
});

it('the report tells the versions and none of the values', () => {
  const report = acting().actions.reportText();
  expect(report).toContain('Handrail 1.2.3');
  expect(report).not.toContain('Lumen');
  expect(acting({ kind: 'elsewhere' }).actions.reportText()).toBe('');
});

it('a start date that is not stored yet shows what it would move', () => {
  expect(acting().actions.previewMoves(DEED).length).toBeGreaterThan(0);
  expect(acting({ kind: 'elsewhere' }).actions.previewMoves(DEED)).toEqual([]);
});

it.each([
  ['potentialUsers', '1200', true],
  ['potentialUsers', '100-499', true],
  ['potentialUsers', '0', true],
  ['potentialUsers', '-3', false],
  ['potentialUsers', '1200 or so', false],
  ['potentialUsers', ' ', false],
  ['region', 'APAC', true],
  ['region', ' ', false],
])('for %s, “%s” can be read: %s', (field, text, expected) => {
  expect(acting().actions.canRead(field, text)).toBe(expected);
});

describe('the address of a person or queue', () => {
  it.each([
    ['a user', '0053A0000000001QAA', '/lightning/r/User/0053A0000000001QAA/view'],
    ['a queue', '00G3A000000000AUAQ', '/lightning/r/00G3A000000000AUAQ/view'],
    ['a script', 'javascript:alert(1)', undefined],
    ['a place elsewhere', 'https://evil.example/0053A0000000001QAA', undefined],
    ['an id that is none', '0053A0000000001QAB', undefined],
  ])('of %s', (_, id, path) => {
    const { actions } = acting();
    const origin = STATE.record.place.origin;
    expect(actions.linkTo(id as RecordId)).toBe(path && `${origin}${path}`);
  });
});
