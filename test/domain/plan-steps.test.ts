import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/domain/account';
import { foldLog } from '../../src/domain/fold-log';
import type { Plan, PlannedStep } from '../../src/domain/plan';
import { planSteps } from '../../src/domain/plan-steps';
import type { Deed, Entry, StepKey } from '../../src/domain/progress';
import { DEFAULT_PLAYBOOK } from '../../src/playbook/default-playbook';
import type { Playbook, Segment, Step } from '../../src/playbook/schema';
import * as reference from './calendar-reference';
import { account, assessed, date, day, log } from './samples';
import { inEveryTimeZone } from './time-zones';

const STRATEGIC = DEFAULT_PLAYBOOK.segments[0]!;
const LARGE = DEFAULT_PLAYBOOK.segments[1]!;
const ALL = DEFAULT_PLAYBOOK.steps.map(({ id }) => id);
const done = (id: string, cycle = 0): Deed => ({ kind: 'step-done', step: `${cycle}/${id}` });

interface Given {
  readonly start?: string;
  readonly renewal?: string;
  readonly today: string;
  readonly log?: readonly Entry[];
  readonly segment?: Segment;
  readonly playbook?: Playbook;
  readonly page?: Account;
}

function plan({
  start,
  renewal,
  today,
  log: entries = [],
  segment = LARGE,
  playbook = DEFAULT_PLAYBOOK,
  page,
}: Given): Plan {
  const shown =
    page ??
    account({ ...(start && { contractStart: day(start) }), ...(renewal && { renewalDate: day(renewal) }) });
  return planSteps(shown, playbook, foldLog(entries), segment, date(today));
}

function step(id: string, given: Given, cycle = 0): PlannedStep {
  return plan(given).steps.find(({ key }) => key === `${cycle}/${id}`)!;
}

const timing = (id: string, given: Given) => {
  const { state } = step(id, given);
  return state.kind === 'open' ? state.timing : state;
};

const nextId = (given: Given): string => {
  const { next } = plan(given);
  return next.kind === 'step' ? next.step.id : next.kind;
};

const START = '2026-03-02';

describe('the windows of the handbook', () => {
  it.each([
    ['welcome', '2026-03-01', { kind: 'upcoming', opensInDays: 1, dueInDays: 1 }],
    ['welcome', '2026-03-02', { kind: 'open', dueInDays: 0 }],
    ['welcome', '2026-03-03', { kind: 'overdue', days: 1 }],
    ['personal-introduction', '2026-03-03', { kind: 'upcoming', opensInDays: 1, dueInDays: 4 }],
    ['personal-introduction', '2026-03-04', { kind: 'open', dueInDays: 3 }],
    ['personal-introduction', '2026-03-07', { kind: 'open', dueInDays: 0 }],
    ['personal-introduction', '2026-03-08', { kind: 'overdue', days: 1 }],
    ['installation-follow-up', '2026-03-08', { kind: 'upcoming', opensInDays: 1, dueInDays: 4 }],
    ['installation-follow-up', '2026-03-09', { kind: 'open', dueInDays: 3 }],
    ['installation-follow-up', '2026-03-12', { kind: 'open', dueInDays: 0 }],
    ['installation-follow-up', '2026-03-13', { kind: 'overdue', days: 1 }],
    ['education', '2026-03-21', { kind: 'upcoming', opensInDays: 1, dueInDays: 11 }],
    ['education', '2026-03-22', { kind: 'open', dueInDays: 10 }],
    ['education', '2026-04-01', { kind: 'open', dueInDays: 0 }],
    ['education', '2026-04-02', { kind: 'overdue', days: 1 }],
    // "(60 days)" is the due date; the playbook opens it 14 days before.
    ['discovery', '2026-04-16', { kind: 'upcoming', opensInDays: 1, dueInDays: 15 }],
    ['discovery', '2026-04-17', { kind: 'open', dueInDays: 14 }],
    ['discovery', '2026-05-01', { kind: 'open', dueInDays: 0 }],
    ['discovery', '2026-05-02', { kind: 'overdue', days: 1 }],
    ['check-in', '2026-05-31', { kind: 'open', dueInDays: 0 }],
    ['outlook', '2026-09-02', { kind: 'open', dueInDays: 0 }],
    ['renewal-expansion', '2027-01-02', { kind: 'open', dueInDays: 0 }],
    ['renewal-11', '2027-02-02', { kind: 'open', dueInDays: 0 }],
    ['renewal-12', '2027-03-02', { kind: 'open', dueInDays: 0 }],
    ['renewal-12', '2027-03-03', { kind: 'overdue', days: 1 }],
  ])('%s on %s', (id, today, expected) => {
    expect(timing(id, { start: START, today })).toEqual(expected);
  });

  it('in a gap the next step is the next window', () => {
    const given = {
      start: START,
      today: '2026-03-16',
      log: log(done('welcome'), done('personal-introduction'), done('installation-follow-up')),
    };
    expect(nextId(given)).toBe('education');
    expect(timing('education', given)).toEqual({ kind: 'upcoming', opensInDays: 6, dueInDays: 16 });
  });

  it.each([
    ['2025-08-31', '2026-02-28', '2026-06-30', '2026-07-31', '2026-08-31'],
    ['2023-08-31', '2024-02-29', '2024-06-30', '2024-07-31', '2024-08-31'],
    ['2024-02-29', '2024-08-29', '2024-12-29', '2025-01-29', '2025-02-28'],
    ['2025-12-31', '2026-06-30', '2026-10-31', '2026-11-30', '2026-12-31'],
  ])('months count from %s itself, clamped and never chained', (start, ...expected) => {
    const { steps } = plan({ start, today: start });
    const due = (id: string) => steps.find((each) => each.id === id)?.due;
    expect(['outlook', 'renewal-expansion', 'renewal-11', 'renewal-12'].map(due)).toEqual(expected);
  });

  it('follow the renewal date where it is known, and say so', () => {
    const given = { start: START, renewal: '2027-04-30', today: START };
    expect(['renewal-expansion', 'renewal-11', 'renewal-12'].map((id) => step(id, given).due)).toEqual([
      '2027-02-28',
      '2027-03-30',
      '2027-04-30',
    ]);
    expect(step('renewal-expansion', given)).toMatchObject({
      opens: '2027-02-14',
      reckoning: '2 months before the renewal date',
    });
    expect(step('renewal-12', given).reckoning).toBe('on the renewal date');
    expect(step('outlook', given).due).toBe('2026-09-02');
  });

  it('say what they are counted from', () => {
    const reckoning = (id: string) => step(id, { start: START, today: START }).reckoning;
    expect(
      ['welcome', 'personal-introduction', 'discovery', 'renewal-11', 'expansion'].map(reckoning),
    ).toEqual([
      'on the start date',
      '2 to 5 days after the start date',
      '60 days after the start date',
      '11 months after the start date',
      'undated',
    ]);
  });

  describe('of other playbooks', () => {
    const [first] = DEFAULT_PLAYBOOK.steps;
    const only = (change: Partial<Step>): Playbook => ({
      ...DEFAULT_PLAYBOOK,
      steps: [{ ...first!, ...change }],
    });

    it.each<[Step['timing'], Step['beforeRenewal'], string | undefined, unknown[]]>([
      [
        { kind: 'window', opens: { months: 5 }, due: { months: 6 } },
        undefined,
        undefined,
        ['2026-08-02', '2026-09-02', '5 to 6 months after the start date'],
      ],
      [
        { kind: 'window', opens: { days: 20 }, due: { months: 1 } },
        undefined,
        undefined,
        ['2026-03-22', '2026-04-02', '20 days to 1 month after the start date'],
      ],
      [
        { kind: 'window', opens: { months: 1 }, due: { days: 40 } },
        undefined,
        undefined,
        ['2026-04-02', '2026-04-11', '1 month to 40 days after the start date'],
      ],
      [
        { kind: 'window', opens: { days: 300 }, due: { days: 330 } },
        { days: 35 },
        '2027-04-30',
        ['2027-02-24', '2027-03-26', '35 days before the renewal date'],
      ],
    ])('%j, %j before %s', (timing, beforeRenewal, renewal, expected) => {
      const playbook = only({ timing, ...(beforeRenewal && { beforeRenewal }) });
      const given = { start: START, today: START, playbook, ...(renewal && { renewal }) };
      const { opens, due, reckoning } = step('welcome', given);
      expect([opens, due, reckoning]).toEqual(expected);
    });

    it('name all segments that a step applies to', () => {
      const given = { start: START, today: START, playbook: only({ segments: ['smb', 'strategic'] }) };
      expect(step('welcome', given).state).toMatchObject({ why: 'only for SMB and Strategic accounts' });
    });
  });

  it('count from a start date in the future', () => {
    const given = { start: '2026-06-01', today: '2026-03-02' };
    expect(nextId(given)).toBe('welcome');
    expect(timing('welcome', given)).toEqual({ kind: 'upcoming', opensInDays: 91, dueInDays: 91 });
  });

  it('stay in the calendar whatever spans a playbook asks for', () => {
    const far = { kind: 'date', due: { days: Number.MAX_SAFE_INTEGER }, leadDays: 3 } as const;
    const playbook = {
      ...DEFAULT_PLAYBOOK,
      steps: DEFAULT_PLAYBOOK.steps.map((each) => ({ ...each, timing: far })),
    };
    expect(step('welcome', { start: START, today: START, playbook }).due).toBe('9999-12-31');
  });
});

describe('the anchor', () => {
  it('is the first start field with a date, and says which', () => {
    const page = account({ customerSince: { kind: 'empty' }, contractStart: day('2026-03-02') });
    expect(plan({ page, today: START }).start).toEqual({
      date: '2026-03-02',
      source: { kind: 'page', reader: 'record-layout', label: 'Contract Start Date' },
      field: 'contractStart',
    });
  });

  it('entered by hand wins over the page, and says what the page says', () => {
    const set: Deed = { kind: 'date-set', which: 'start', date: date('2026-02-01') };
    expect(plan({ start: START, today: START, log: log(set) }).start).toMatchObject({
      date: '2026-02-01',
      source: { kind: 'hand', on: '2026-03-01', by: 'Ines' },
      beside: { date: '2026-03-02', source: { kind: 'page' } },
    });
    expect(plan({ today: START, log: log(set) }).start).not.toHaveProperty('beside', expect.anything());
    const agreed = plan({ start: '2026-02-01', today: START, log: log(set) }).start;
    expect(agreed).toMatchObject({ source: { kind: 'hand' }, beside: undefined });
    const back: Deed = { kind: 'date-set', which: 'start', date: null };
    expect(plan({ start: START, today: START, log: log(set, back) }).start?.source.kind).toBe('page');
  });

  describe('entered by hand in two ways', () => {
    const set = (to: string): Deed => ({ kind: 'date-set', which: 'start', date: date(to) });
    const enter = (text: string | null): Deed => ({ kind: 'value-entered', field: 'contractStart', text });
    const start = (...deeds: Deed[]) =>
      assessed(account({ contractStart: day(START) }), DEFAULT_PLAYBOOK, log(...deeds), date(START)).plan
        .start;

    it.each([
      [[set('2026-02-01'), enter('2026-01-20')], '2026-01-20', 'contractStart'],
      [[enter('2026-01-20'), set('2026-02-01')], '2026-02-01', undefined],
      [[set('2026-02-01'), enter('soon')], '2026-02-01', undefined],
      [[set('2026-02-01'), enter('2026-01-20'), enter(null)], '2026-02-01', undefined],
      [
        [enter('2026-01-20'), set('2026-02-01'), { kind: 'date-set', which: 'start', date: null }],
        '2026-01-20',
        'contractStart',
      ],
    ] as [Deed[], string, string | undefined][])('is the newer of the two: %j', (deeds, expected, field) => {
      const anchor = start(...deeds);
      expect(anchor?.field).toBe(field);
      expect(anchor).toMatchObject({
        date: expected,
        source: { kind: 'hand' },
        beside: { date: START },
      });
    });

    it.each<[string, Account, string | undefined]>([
      ['has a date', account({ customerSince: day('2019-05-01') }), '2019-05-01'],
      [
        'has a date that can be read in two ways',
        account({ customerSince: { kind: 'ambiguous-date', text: '03/04/2019', candidates: [] } }),
        undefined,
      ],
    ])('wins also over another field of the page that %s', (_, page, beside) => {
      const known = assessed(page, DEFAULT_PLAYBOOK, log(enter('2026-01-20')), date(START)).plan.start;
      expect(known).toMatchObject({ date: '2026-01-20', field: 'contractStart', source: { kind: 'hand' } });
      expect(known?.beside?.date).toBe(beside);
    });

    it('names the page beside it and nothing that was entered', () => {
      expect(start(enter('2026-01-20'), set('2026-02-01'))?.beside?.source.kind).toBe('page');
      const bare = assessed(
        account(),
        DEFAULT_PLAYBOOK,
        log(enter('2026-01-20'), set('2026-02-01')),
        date(START),
      );
      expect(bare.plan.start?.beside).toBeUndefined();
    });
  });

  describe('of the renewal, entered by hand for the last term', () => {
    const set: Deed = { kind: 'date-set', which: 'renewal', date: date('2027-03-02') };
    const entered: Deed = { kind: 'value-entered', field: 'renewalDate', text: '2027-03-02' };
    const renewedOn = (on: string): Deed => ({ kind: 'renewed', cycle: 0, on: date(on) });
    const renewal = (renewalDate: string | undefined, ...deeds: Deed[]) =>
      assessed(
        account({ contractStart: day(START), ...(renewalDate && { renewalDate: day(renewalDate) }) }),
        DEFAULT_PLAYBOOK,
        log(...deeds),
        date('2027-03-10'),
      ).plan.renewal?.date;

    it.each([
      ['2028-06-30', [set], '2027-03-02', 'nobody recorded a renewal'],
      ['2028-06-30', [set, renewedOn('2027-03-01')], '2027-03-02', 'it is after the renewal'],
      ['2028-06-30', [set, renewedOn('2027-03-02')], '2028-06-30', 'it is the renewal'],
      ['2028-06-30', [entered, renewedOn('2027-03-02')], '2028-06-30', 'so it is, entered in the field'],
      ['2027-03-01', [set, renewedOn('2027-03-02')], '2027-03-02', 'the page’s is older still'],
      [undefined, [set, renewedOn('2027-03-02')], '2027-03-02', 'the page has none'],
      [
        '2028-06-30',
        [{ kind: 'date-set', which: 'renewal', date: date(START) }],
        '2028-06-30',
        'it is the start itself',
      ],
      [
        '2029-06-30',
        [set, renewedOn('2027-03-01'), { kind: 'renewed', cycle: 1, on: date('2028-03-01') }],
        '2029-06-30',
        'the year before last ended with it',
      ],
    ] as [string | undefined, Deed[], string, string][])(
      'beside %s of the page, after %j, is %s: %s',
      (page, deeds, expected, _) => {
        expect(renewal(page, ...deeds)).toBe(expected);
      },
    );
  });

  it('of the renewal, entered by hand for the last term, does not hide one of the page that can be read in two ways', () => {
    const candidates = [date('2028-03-04'), date('2028-04-03')];
    const page = account({
      contractStart: day(START),
      renewalDate: { kind: 'ambiguous-date', text: '03/04/2028', candidates },
    });
    const set: Deed = { kind: 'date-set', which: 'renewal', date: date('2027-03-02') };
    const asked = (...deeds: Deed[]) =>
      plan({ page, today: '2027-03-10', log: log(...deeds) }).unclearRenewal?.text;
    expect(asked(set, { kind: 'renewed', cycle: 0, on: date('2027-03-02') })).toBe('03/04/2028');
    expect(asked(set, { kind: 'renewed', cycle: 0, on: date('2027-03-01') })).toBeUndefined();
  });

  it('that the page has and nobody can read is asked for in its own words', () => {
    const unreadable = { kind: 'unreadable', text: 'Q3 2024' } as const;
    expect(plan({ page: account({ customerSince: unreadable }), today: START }).next).toEqual({
      kind: 'needs-start-date',
      unclear: { text: 'Q3 2024', candidates: [] },
    });
    const both = account({ customerSince: unreadable, contractStart: day(START) });
    expect(plan({ page: both, today: START }).start?.date).toBe(START);
  });

  it('is asked for where nobody knows it', () => {
    expect(plan({ today: START }).next).toEqual({ kind: 'needs-start-date' });
    expect(plan({ page: { ...account(), isPart: true }, today: START }).next).toMatchObject({ isPart: true });
    expect(plan({ today: START }).steps.map(({ id }) => id)).toEqual(ALL);
    expect(plan({ today: START }).renewsOn).toBeUndefined();
  });

  it('is asked for with both readings where the page’s date is ambiguous, even if a later field has a date', () => {
    const candidates = [date('2026-03-04'), date('2026-04-03')];
    const page = account({
      customerSince: { kind: 'ambiguous-date', text: '03/04/2026', candidates },
      contractStart: day('2026-01-01'),
    });
    expect(plan({ page, today: START }).next).toEqual({
      kind: 'needs-start-date',
      unclear: { kind: 'ambiguous-date', text: '03/04/2026', candidates },
    });
  });

  it('is not asked for where nothing that is open counts from it', () => {
    const renewalSteps = DEFAULT_PLAYBOOK.steps
      .filter(({ beforeRenewal }) => beforeRenewal)
      .map(({ id }) => id);
    const others = ALL.filter((id) => !renewalSteps.includes(id));
    const given = { renewal: '2026-03-05', today: '2026-03-10', log: log(...others.map((id) => done(id))) };
    expect(nextId(given)).toBe('renewal-expansion');
    expect(nextId({ ...given, log: log(...others.slice(1).map((id) => done(id))) })).toBe('needs-start-date');
    const settled = ALL.filter((id) => id !== 'expansion').map((id) => done(id));
    expect(nextId({ today: START, segment: STRATEGIC, log: log(...settled) })).toBe('expansion');
  });

  it('is not needed once every step is settled', () => {
    const settled = ALL.filter((id) => id !== 'expansion').map((id) => done(id));
    expect(plan({ today: START, log: log(...settled) }).next).toEqual({ kind: 'finished' });
  });
});

describe('a renewal date of the page that can be read in two ways', () => {
  const candidates = [date('2027-03-04'), date('2027-04-03')];
  const unclear = { kind: 'ambiguous-date', text: '03/04/2027', candidates } as const;
  const page = account({ contractStart: day(START), renewalDate: unclear });
  const given = { page, today: '2027-01-10' };
  const renewalSteps = ['renewal-expansion', 'renewal-11', 'renewal-12'];
  const others = ALL.filter((id) => !renewalSteps.includes(id));

  it('dates no step that hangs on it, and is asked about', () => {
    expect(renewalSteps.map((id) => [step(id, given).due, timing(id, given)])).toEqual(
      renewalSteps.map(() => [undefined, { kind: 'undated' }]),
    );
    expect(step('renewal-11', given).reckoning).toBe('1 month before the renewal date');
    expect(step('outlook', given).due).toBe('2026-09-02');
    expect(plan(given).unclearRenewal).toEqual(unclear);
    expect(nextId({ ...given, log: log(...others.map((id) => done(id))) })).toBe('renewal-expansion');
  });

  it('leaves it to the anniversary whether a renewal can be recorded, and for when', () => {
    const early = { ...given, log: log(done('welcome')) };
    expect(plan({ ...early, today: '2026-12-18' }).canRenew).toBe(false);
    expect(plan({ ...early, today: '2026-12-19' })).toMatchObject({ canRenew: true, renewsOn: '2027-03-02' });
  });

  it.each([
    ['2027-04-02', undefined, true],
    ['2027-04-03', '2028-04-03', false],
  ])('and lies after the renewal of %s in one of them leaves the next year’s at %s', (on, due, asked) => {
    const after = { ...given, log: log({ kind: 'renewed', cycle: 0, on: date(on) }) };
    expect(step('renewal-12', after, 1).due).toBe(due);
    expect(plan(after).unclearRenewal !== undefined).toBe(asked);
  });

  it('gives way to a date entered by hand', () => {
    const set = log({ kind: 'date-set', which: 'renewal', date: date('2027-04-03') });
    expect(step('renewal-12', { ...given, log: set }).due).toBe('2027-04-03');
    expect(plan({ ...given, log: set }).unclearRenewal).toBeUndefined();
  });

  it('needs no start date for the steps that hang on it', () => {
    const alone = { page: account({ renewalDate: unclear }), today: START };
    expect(nextId({ ...alone, log: log(...others.map((id) => done(id))) })).toBe('renewal-expansion');
    expect(nextId(alone)).toBe('needs-start-date');
  });
});

describe('a renewal date of the page that nobody can read', () => {
  const quarter = { kind: 'unreadable', text: 'Q3 2027' } as const;
  const page = account({ contractStart: day(START), renewalDate: quarter });
  const renewed = (on: string): Deed => ({ kind: 'renewed', cycle: 0, on: date(on) });
  const set = (to: string): Deed => ({ kind: 'date-set', which: 'renewal', date: date(to) });
  const due = (cycle: number, ...deeds: Deed[]) =>
    step('renewal-12', { page, today: '2027-01-10', log: log(...deeds) }, cycle).due;
  const asked = (...deeds: Deed[]) =>
    plan({ page, today: '2027-01-10', log: log(...deeds) }).unclearRenewal?.text;

  it('dates no step that hangs on it, and is asked for in its own words', () => {
    expect([due(0), asked()]).toEqual([undefined, 'Q3 2027']);
    expect(plan({ page, today: '2027-01-10' })).toMatchObject({ canRenew: true, renewsOn: '2027-03-02' });
  });

  it('gives way to a date entered by hand, and to another field of the page', () => {
    expect([due(0, set('2027-09-30')), asked(set('2027-09-30'))]).toEqual(['2027-09-30', undefined]);
    const parts = { ...DEFAULT_PLAYBOOK.parts, renewalDate: ['renewalDate', 'customerSince'] };
    const both = account({ renewalDate: quarter, customerSince: day('2027-09-30') });
    const given = { page: both, today: START, playbook: { ...DEFAULT_PLAYBOOK, parts } };
    expect(plan(given).renewal?.date).toBe('2027-09-30');
    expect(plan(given).unclearRenewal).toBeUndefined();
  });

  it('is asked for again in the next year, also after one that was entered by hand', () => {
    expect([due(1, renewed('2027-03-02')), asked(renewed('2027-03-02'))]).toEqual([undefined, 'Q3 2027']);
    expect(asked(set('2027-03-02'), renewed('2027-03-02'))).toBe('Q3 2027');
    expect(asked(set('2028-03-02'), renewed('2027-03-02'))).toBeUndefined();
  });

  it('is not asked for where it was typed by hand: nothing is known then', () => {
    const typed: Deed = { kind: 'value-entered', field: 'renewalDate', text: 'Q3 2027' };
    const bare = assessed(account({ contractStart: day(START) }), DEFAULT_PLAYBOOK, log(typed), date(START));
    expect(bare.plan.unclearRenewal).toBeUndefined();
  });
});

describe('the next step', () => {
  it('is the first open one by due date, whatever the order of the ticks', () => {
    const given = {
      start: START,
      today: '2026-03-10',
      log: log(done('installation-follow-up'), done('welcome')),
    };
    expect(nextId(given)).toBe('personal-introduction');
    expect(nextId({ ...given, log: [...given.log].reverse() })).toBe('personal-introduction');
  });

  it('comes back when it is reopened', () => {
    const reopened: Deed = { kind: 'step-reopened', step: '0/welcome' };
    const given = { start: START, today: START, log: log(done('welcome'), reopened) };
    expect(nextId(given)).toBe('welcome');
    expect(timing('welcome', given)).toEqual({ kind: 'open', dueInDays: 0 });
  });

  it('of two due on one day is the one the playbook names first', () => {
    const due = { kind: 'window', opens: { days: 0 }, due: { days: 9 } } as const;
    const steps = DEFAULT_PLAYBOOK.steps.map((each) => ({ ...each, timing: due }));
    const playbook = { ...DEFAULT_PLAYBOOK, steps };
    expect(plan({ start: START, today: START, playbook }).steps.map(({ id }) => id)).toEqual(ALL);
    expect(nextId({ start: START, today: START, playbook, log: log(done('welcome')) })).toBe(
      'personal-introduction',
    );
  });

  it('follows the renewal date: a short contract brings the renewal forward', () => {
    const given = { start: START, renewal: '2026-06-02', today: '2026-03-02' };
    const order = plan(given).steps.map(({ id }) => id);
    expect(order.indexOf('renewal-expansion')).toBeLessThan(order.indexOf('discovery'));
    expect(order.at(-1)).toBe('expansion');
  });

  it('knows who settled a step and when, and why it was skipped', () => {
    const skip: Deed = { kind: 'steps-skipped', steps: ['0/personal-introduction'], reason: 'met in person' };
    const given = {
      start: START,
      today: '2026-03-10',
      log: log(['2026-03-02', done('welcome')], ['2026-03-05', skip]),
    };
    expect(step('welcome', given).state).toEqual({ kind: 'done', on: '2026-03-02', by: 'Ines' });
    expect(step('personal-introduction', given).state).toEqual({
      kind: 'skipped',
      reason: 'met in person',
      on: '2026-03-05',
      by: 'Ines',
    });
  });
});

describe('a step for some segments', () => {
  it('applies to them and stands last, undated', () => {
    const given = { start: START, today: START, segment: STRATEGIC };
    expect(plan(given).steps.at(-1)).toMatchObject({
      id: 'expansion',
      state: { kind: 'open', timing: { kind: 'undated' } },
    });
    const others = ALL.filter((id) => id !== 'expansion').map((id) => done(id));
    expect(nextId({ ...given, log: log(...others) })).toBe('expansion');
  });

  it('can be switched on for one deal', () => {
    const given = { start: START, today: START };
    expect(step('expansion', given)).toMatchObject({
      state: { kind: 'not-applicable', why: 'only for Strategic accounts' },
    });
    const enabled = { ...given, log: log({ kind: 'step-enabled', step: '0/expansion' }) };
    expect(step('expansion', enabled)).toMatchObject({ state: { kind: 'open' } });
  });

  it('stays done when the account moves to another segment', () => {
    expect(step('expansion', { start: START, today: START, log: log(done('expansion')) }).state.kind).toBe(
      'done',
    );
  });

  it('does not claim to know while the segment is unknown', () => {
    const { steps } = planSteps(account(), DEFAULT_PLAYBOOK, foldLog([]), undefined, date(START));
    expect(steps.at(-1)?.state).toEqual({
      kind: 'not-applicable',
      why: 'only for Strategic accounts; the segment is unknown',
    });
  });
});

describe('an account adopted late', () => {
  const late = { start: '2026-01-01', today: '2026-03-20' };

  it('asks one question: which steps to skip and where to start', () => {
    const { next } = plan(late);
    expect(next.kind === 'adopted-late' && next.then?.id).toBe('check-in');
    expect(next.kind === 'adopted-late' && next.skip.map(({ id }) => id)).toEqual([
      'welcome',
      'personal-introduction',
      'installation-follow-up',
      'education',
      'discovery',
    ]);
  });

  it('goes on with the current step once they are skipped, and asks again when that is undone', () => {
    const { next } = plan(late);
    const steps: StepKey[] = next.kind === 'adopted-late' ? next.skip.map(({ key }) => key) : [];
    const skip: Deed = { kind: 'steps-skipped', steps, reason: 'before Handrail' };
    expect(nextId({ ...late, log: log(skip) })).toBe('check-in');
    expect(nextId({ ...late, log: log(skip, { kind: 'undone', entry: 'e0' }) })).toBe('adopted-late');
  });

  it.each([
    ['2026-01-07', 'welcome', 'two steps are overdue, which is neglect'],
    ['2026-01-30', 'welcome', 'the start is 29 days back'],
    ['2026-01-31', 'adopted-late', 'it is 30 days back'],
  ])('is one a month after the start: on %s it is %s, because %s', (today, expected, _) => {
    expect(nextId({ start: '2026-01-01', today })).toBe(expected);
  });

  it.each([
    [['discovery'], 'discovery'],
    [['education', 'discovery'], 'adopted-late'],
  ])('with %j overdue and nothing else in the plan is at %s', (ids, expected) => {
    const steps = DEFAULT_PLAYBOOK.steps.filter(({ id }) => ids.includes(id));
    expect(nextId({ ...late, playbook: { ...DEFAULT_PLAYBOOK, steps } })).toBe(expected);
  });

  const reopened: Deed = { kind: 'step-reopened', step: '0/welcome' };
  const skipped: Deed = { kind: 'steps-skipped', steps: ['0/welcome'], reason: 'met before' };
  it.each([
    [[done('education')], 'welcome', 'one was done'],
    [[skipped], 'personal-introduction', 'one was skipped'],
    [[done('welcome'), reopened], 'adopted-late', 'what was done was taken back'],
    [[done('our-welcome')], 'adopted-late', 'what was done is of another playbook'],
  ] as [Deed[], string, string][])('after %j is at %s: %s', (deeds, expected, _) => {
    expect(nextId({ ...late, log: log(...deeds) })).toBe(expected);
  });

  describe('in a year after a renewal', () => {
    const renewal: Deed = { kind: 'renewed', cycle: 0, on: date('2025-03-02') };
    const first = ALL.slice(0, 7).map((id) => done(id));
    const given = { start: '2024-03-02', log: log(...first, renewal) };

    it.each([
      ['2025-09-02', '1/check-in', 'one step is overdue'],
      ['2025-09-03', 'adopted-late', 'two steps of this year are'],
    ])('is one on %s whatever was ticked in the years before: %s, since %s', (today, expected, _) => {
      const { next } = plan({ ...given, today });
      expect(next.kind === 'step' ? next.step.key : next.kind).toBe(expected);
    });

    it('is none once a step of this year is ticked', () => {
      const entries = log(...first, renewal, done('check-in', 1));
      expect(nextId({ ...given, today: '2025-09-03', log: entries })).toBe('outlook');
    });

    it('is none because of what the years before left open', () => {
      const entries = log(...first.slice(0, 4), renewal);
      expect(nextId({ ...given, today: '2025-04-10', log: entries })).toBe('discovery');
    });

    it('skips also what the years before left open', () => {
      const { next } = plan({ ...given, today: '2025-09-03', log: log(...first.slice(0, 6), renewal) });
      expect(next.kind === 'adopted-late' && next.skip.map(({ key }) => key)).toEqual([
        '0/outlook',
        '1/check-in',
        '1/outlook',
      ]);
    });
  });

  it('by years has nothing left but what is undated', () => {
    const { next } = plan({ start: '2019-05-01', today: '2026-03-20', segment: STRATEGIC });
    expect(next.kind === 'adopted-late' && [next.skip.length, next.then?.id]).toEqual([10, 'expansion']);
    expect(plan({ start: '2019-05-01', today: '2026-03-20' }).next).not.toHaveProperty(
      'then',
      expect.anything(),
    );
  });
});

describe('renewing', () => {
  const renewed = (on = '2027-03-02', cycle = 0): Deed => ({ kind: 'renewed', cycle, on: date(on) });
  const year = { start: START, today: '2027-01-10', log: log(...ALL.slice(0, 7).map((id) => done(id))) };

  it('closes the renewal steps of the cycle and offers the next year’s, counted from the renewal date', () => {
    const { cycle, steps, next } = plan({
      ...year,
      log: log(...ALL.slice(0, 7).map((id) => done(id)), ['2027-01-10', renewed()]),
    });
    expect(cycle).toBe(1);
    expect(
      steps.filter(({ id, cycle: c }) => c === 0 && id.startsWith('renewal')).map(({ state }) => state),
    ).toEqual(Array.from({ length: 3 }, () => ({ kind: 'done', on: '2027-01-10', by: 'Ines' })));
    expect(steps.filter((each) => each.cycle === 1).map(({ key, due }) => [key, due])).toEqual([
      ['1/check-in', '2027-05-31'],
      ['1/outlook', '2027-09-02'],
      ['1/renewal-expansion', '2028-01-02'],
      ['1/renewal-11', '2028-02-02'],
      ['1/renewal-12', '2028-03-02'],
    ]);
    expect(next).toMatchObject({
      kind: 'step',
      step: { key: '1/check-in', reckoning: '90 days after the last renewal' },
    });
  });

  it('again and again makes one cycle each', () => {
    const given = {
      start: START,
      today: '2028-03-10',
      log: log(done('welcome'), renewed(), renewed('2028-03-02', 1)),
    };
    expect(plan(given).cycle).toBe(2);
    expect(step('check-in', given, 2).due).toBe('2028-05-31');
  });

  it('says when the current year began', () => {
    expect(plan({ today: START }).began).toBeUndefined();
    expect(plan({ start: START, today: START }).began).toBe(START);
    expect(plan({ start: START, today: START, log: log(renewed()) }).began).toBe('2027-03-02');
  });

  it('closes no step of another year that was taken up again', () => {
    const reopened: Deed = { kind: 'step-reopened', step: '0/renewal-12' };
    const entries = log(renewed(), reopened, renewed('2028-03-02', 1));
    expect(step('renewal-12', { start: START, today: '2028-03-10', log: entries }).state.kind).toBe('open');
    expect(step('renewal-12', { start: START, today: '2028-03-10', log: entries }, 1).state.kind).toBe(
      'done',
    );
  });

  it('of a cycle that has not come changes nothing', () => {
    expect(plan({ start: START, today: START, log: log(renewed('2029-01-01', 5)) }).cycle).toBe(0);
  });

  it('can be undone', () => {
    expect(
      plan({ start: START, today: '2027-01-10', log: log(renewed(), { kind: 'undone', entry: 'e0' }) }).cycle,
    ).toBe(0);
  });

  it('does not count the page’s old renewal date as the new one, but follows the new one when the page has it', () => {
    const entries = log(done('welcome'), renewed('2027-03-31'));
    expect(
      step('renewal-12', { start: START, renewal: '2027-03-31', today: '2027-04-10', log: entries }, 1).due,
    ).toBe('2028-03-31');
    expect(
      step('renewal-12', { start: START, renewal: '2028-06-30', today: '2027-04-10', log: entries }, 1).due,
    ).toBe('2028-06-30');
  });

  describe('for a day shortly before the page’s renewal date', () => {
    const end = (renewal: string, ...deeds: Deed[]) =>
      step('renewal-12', { start: START, renewal, today: '2027-03-10', log: log(...deeds, renewed()) }, 1)
        .due;
    const set = (on: string): Deed => ({ kind: 'date-set', which: 'renewal', date: date(on) });

    it.each([
      [
        '2027-04-15',
        '2028-03-02',
        'it is still the last term’s: its renewal steps would lie before the year',
      ],
      ['2027-05-02', '2028-03-02', 'two months are no term'],
      ['2027-05-03', '2027-05-03', 'a short term'],
    ])('where that is %s, ends the new year on %s: %s', (renewal, expected, _) => {
      expect(end(renewal)).toBe(expected);
    });

    it('does not bring back the page’s date that was corrected by hand, and heeds one entered by hand', () => {
      expect(end('2027-04-15', set('2027-03-02'))).toBe('2028-03-02');
      expect(end('2027-04-15', set('2027-04-02'))).toBe('2027-04-02');
    });

    it('such an end is a first term’s own, and a recorded one any term’s', () => {
      expect(step('renewal-12', { start: START, renewal: '2026-04-15', today: START }).due).toBe(
        '2026-04-15',
      );
      const recorded = log(renewed(), renewed('2027-04-15', 1));
      const given = { start: START, renewal: '2028-04-15', today: '2027-04-20', log: recorded };
      expect(step('renewal-12', given, 1).due).toBe('2027-04-15');
    });

    it('is not followed by another at once', () => {
      const given = { start: START, renewal: '2027-04-15', today: '2027-03-10', log: log(renewed()) };
      expect(plan(given).canRenew).toBe(false);
    });
  });

  it('leaves a step open that was taken up again afterwards', () => {
    const reopened: Deed = { kind: 'step-reopened', step: '0/renewal-12' };
    const open = (...deeds: Deed[]) =>
      step('renewal-12', { start: START, today: '2027-01-10', log: log(...deeds) }).state.kind;
    expect(open(renewed(), reopened)).toBe('open');
    expect(open(done('renewal-12'), reopened, renewed())).toBe('done');
  });

  it('goes on without a known start date', () => {
    expect(nextId({ today: '2027-03-10', log: log(renewed()) })).toBe('check-in');
  });

  it.each(['2027-03-02', '2027-03-03'])(
    'leaves what the first year left open undated where the page’s start date, %s, is the new term’s by now',
    (start) => {
      const given = { start, today: '2027-03-10', log: log(renewed()) };
      expect(step('welcome', given).due).toBeUndefined();
      expect(step('discovery', given).due).toBeUndefined();
      expect(plan(given)).toMatchObject({ start: { date: start }, began: '2027-03-02' });
      expect(nextId(given)).toBe('check-in');
    },
  );

  it.each([
    [{ ...year, today: '2026-07-01' }, true, 'the next step is the renewal'],
    [{ start: START, today: '2026-03-02' }, false, 'all of the year lies ahead'],
    [
      { start: START, today: '2026-12-18', log: log(done('welcome')) },
      false,
      'the day before the first one opens',
    ],
    [{ start: START, today: '2026-12-19', log: log(done('welcome')) }, true, 'the first one opens'],
    [
      {
        start: START,
        today: '2027-05-01',
        log: log(done('renewal-expansion'), done('renewal-11'), done('renewal-12')),
      },
      true,
      'all are settled one by one',
    ],
    [
      {
        start: START,
        today: '2026-07-01',
        log: log({ kind: 'steps-skipped', steps: ['0/renewal-11'], reason: 'signed early' }),
      },
      true,
      'one was skipped',
    ],
    [
      { start: START, today: '2027-03-10', log: log(...ALL.map((id) => done(id)), renewed()) },
      false,
      'it was just recorded',
    ],
  ])('of %j can be recorded: %s, because %s', (given: Given, expected: boolean, _: string) => {
    expect(plan(given).canRenew).toBe(expected);
  });

  it.each([
    [{ start: START, renewal: '2027-04-30', today: '2027-01-10' }, '2027-04-30'],
    [{ start: '2020-01-01', renewal: '2021-01-01', today: '2026-03-10' }, '2026-01-01'],
    // The nearest one: half a year after an anniversary the next is nearer.
    [{ start: '2020-01-01', renewal: '2021-01-01', today: '2021-06-30' }, '2021-01-01'],
    [{ start: '2020-01-01', renewal: '2021-01-01', today: '2021-07-01' }, '2022-01-01'],
    [{ start: START, today: '2027-01-10' }, '2027-03-02'],
    [{ start: START, today: '2027-09-01' }, '2027-03-02'],
    [{ start: START, today: '2027-09-02' }, '2028-03-02'],
    [{ start: '2019-05-01', today: '2026-04-30' }, '2026-05-01'],
    [{ start: '2019-05-01', today: '2026-05-01' }, '2026-05-01'],
    [{ start: '2024-02-29', today: '2024-03-01' }, '2025-02-28'],
    // The page has the next term's date already, to the day or, as contracts end, the day before.
    [{ start: '2025-01-15', renewal: '2027-01-15', today: '2026-01-20' }, '2026-01-15'],
    [{ start: '2025-01-15', renewal: '2027-01-14', today: '2026-01-20' }, '2026-01-14'],
    [{ start: '2025-01-15', renewal: '2027-01-15', today: '2025-12-20' }, '2026-01-15'],
    // Renewed for two years at once.
    [{ start: '2025-01-15', renewal: '2028-01-15', today: '2026-01-20' }, '2026-01-15'],
    // A term of two years, when its own end comes.
    [{ start: '2025-01-15', renewal: '2027-01-15', today: '2026-11-20' }, '2027-01-15'],
    // A first term of twenty months or of three has no other end.
    [{ start: '2025-01-15', renewal: '2026-09-30', today: '2026-01-20' }, '2026-09-30'],
    [{ start: '2025-01-15', renewal: '2025-04-15', today: '2025-01-20' }, '2025-04-15'],
    [{ renewal: '2027-01-15', today: '2026-01-20' }, '2027-01-15'],
    [{ start: '9990-01-01', renewal: '9999-12-31', today: '2026-01-20' }, '9990-12-31'],
  ])('of %j is proposed for %s', (given: Given, expected) => {
    expect(plan(given).renewsOn).toBe(expected);
  });

  it.each([
    ['2027-03-01', ['2025-02-28', '2026-02-28'], '2027-02-28', 'no leap year'],
    [
      '2028-03-01',
      ['2025-02-28', '2026-02-28', '2027-02-28'],
      '2028-02-29',
      'years count from the start date',
    ],
    [
      '2028-03-01',
      ['2025-02-28', '2026-02-28', '2027-02-27'],
      '2028-02-27',
      'the last year began on another day',
    ],
    [
      '2028-03-01',
      ['2025-03-31', '2026-03-31', '2027-03-31'],
      '2028-03-31',
      'they do so from the first renewal on',
    ],
  ])(
    'a start on a leap day on %s, after renewals on %j, is proposed for %s: %s',
    (today, dates, expected, _) => {
      const given = { start: '2024-02-29', today, log: log(...dates.map(renewed)) };
      expect(plan(given).renewsOn).toBe(expected);
    },
  );

  describe('where the page has the next term’s start date before anybody says so here', () => {
    const given = { start: '2027-01-15', renewal: '2028-01-15', today: '2027-01-20' };
    const from = (on: string, shown: Given = given) =>
      plan({ ...shown, log: log([on, done('welcome')]) }).began;

    it.each([
      ['2026-01-16', '2026-01-15', 'the first year had begun by then'],
      ['2026-07-14', '2026-01-15', 'that start is nearer'],
      ['2026-07-15', '2027-01-15', 'the page’s is nearer: it was welcomed early'],
      ['2024-02-10', '2024-01-15', 'a term of three years'],
    ])('what was settled on %s leaves the first year to count from %s: %s', (on, expected, _) => {
      expect(from(on)).toBe(expected);
    });

    it('the first that was settled counts, not one that was taken up again and settled late', () => {
      const entries = log(
        ['2026-01-16', done('welcome')],
        ['2026-02-01', done('discovery')],
        ['2026-11-19', { kind: 'step-reopened', step: '0/welcome' }],
        ['2026-11-20', done('welcome')],
      );
      expect(plan({ ...given, log: entries }).began).toBe('2026-01-15');
    });

    it('the first year goes on, and the renewal is proposed for its end', () => {
      const entries = log(...ALL.slice(0, 7).map((id): [string, Deed] => ['2026-06-01', done(id)]), [
        '2026-11-10',
        done('renewal-expansion'),
      ]);
      expect(timing('renewal-11', { ...given, log: entries })).toEqual({ kind: 'overdue', days: 36 });
      expect(plan({ ...given, log: entries })).toMatchObject({
        start: { date: '2026-01-15', beside: { date: '2027-01-15' } },
        canRenew: true,
        renewsOn: '2027-01-15',
      });
    });

    it('what the first year left open stays where it was after the renewal', () => {
      const entries = log(['2026-01-16', done('welcome')], ['2027-01-20', renewed('2027-01-15')]);
      expect(step('discovery', { ...given, log: entries }).due).toBe('2026-03-16');
    });

    it('neither a start date entered by hand nor a step that was taken up again moves anything', () => {
      const set: Deed = { kind: 'date-set', which: 'start', date: date('2027-01-15') };
      const reopened: Deed = { kind: 'step-reopened', step: '0/welcome' };
      const entries = [['2026-01-16', done('welcome')] as [string, Deed]];
      expect(plan({ ...given, log: log(...entries, set) }).began).toBe('2027-01-15');
      expect(plan({ ...given, log: log(...entries, ['2026-02-01', reopened]) }).began).toBe('2027-01-15');
    });
  });

  describe('where the page has the next term’s renewal date before anybody says so here', () => {
    const dues = (given: Given) =>
      plan(given)
        .steps.filter(({ id }) => id.startsWith('renewal'))
        .map(({ due }) => due);
    const settled = (on: string, ...ids: string[]) =>
      log(...ids.map((id) => [on, done(id)] as [string, Deed]));
    const given = { start: '2025-01-15', renewal: '2027-01-15', today: '2026-01-20' };
    const thisTerm = ['2025-11-15', '2025-12-15', '2026-01-15'];
    const nextTerm = ['2026-11-15', '2026-12-15', '2027-01-15'];

    it.each([
      ['2025-11-14', 'renewal-expansion', thisTerm, 'two months before this term’s end'],
      ['2026-07-14', 'renewal-expansion', thisTerm, 'this end is nearer'],
      ['2026-07-15', 'renewal-expansion', nextTerm, 'the known end is nearer'],
      ['2026-11-14', 'renewal-expansion', nextTerm, 'a term of two years'],
      ['2025-07-10', 'outlook', nextTerm, 'no renewal step: a term may have two years'],
    ])('settled on %s, %s leaves the renewal steps at %j: %s', (on, id, expected, _) => {
      expect(dues({ ...given, log: settled(on, id) })).toEqual(expected);
    });

    it('a step that was taken up again holds no end, and of two the one settled last does', () => {
      const reopened: Deed = { kind: 'step-reopened', step: '0/renewal-expansion' };
      const again = log(['2025-11-14', done('renewal-expansion')], ['2025-11-15', reopened]);
      expect(dues({ ...given, log: again })).toEqual(nextTerm);
      const twice = log(['2025-11-14', done('renewal-12')], ['2026-07-15', done('renewal-expansion')]);
      expect(dues({ ...given, log: twice })).toEqual(nextTerm);
    });

    it('a step settled long after the known end leaves the others at it', () => {
      expect(dues({ ...given, log: settled('2027-08-01', 'renewal-expansion') })).toEqual(nextTerm);
    });

    it('the steps of a year that is over stand before the renewal that ended it', () => {
      const over = plan({
        ...given,
        log: log(['2025-11-14', done('renewal-expansion')], ['2027-01-20', renewed('2027-01-15')]),
      });
      const first = over.steps.filter(({ id, cycle }) => cycle === 0 && id.startsWith('renewal'));
      expect(first.map(({ due }) => due)).toEqual(nextTerm);
    });

    it('they stay in one term until a renewal is recorded, and the page’s date is the next one’s then', () => {
      const entries = [...settled('2025-11-14', ...ALL.slice(0, 8))];
      expect(nextId({ ...given, log: entries })).toBe('renewal-11');
      expect(timing('renewal-11', { ...given, log: entries })).toEqual({ kind: 'overdue', days: 36 });
      const after = plan({
        ...given,
        log: log(['2025-11-14', done('renewal-expansion')], ['2026-01-20', renewed('2026-01-15')]),
      });
      expect(after.steps.filter(({ cycle }) => cycle === 1).map(({ due }) => due)).toEqual([
        '2026-04-15',
        '2026-07-15',
        ...nextTerm,
      ]);
    });

    it.each([
      ['2025-10-31', false, 'the renewal steps before the nearer end have not opened'],
      ['2025-11-01', true, 'the first of them opens'],
      ['2026-01-20', true, 'that end has come'],
      ['2026-07-15', false, 'the known end is nearer, and its renewal steps have not opened'],
      ['2026-11-01', true, 'the first of those opens'],
    ])('on %s a renewal can be recorded: %s, because %s', (today, expected, _) => {
      expect(plan({ ...given, today, log: settled('2025-02-01', 'welcome') }).canRenew).toBe(expected);
    });
  });
});

inEveryTimeZone(() => {
  const anyStart = fc
    .tuple(
      fc.integer({ min: 1990, max: 2060 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
    )
    .map(([y, month, d]) =>
      reference.print({ year: y, month, day: Math.min(d, reference.lengthOfMonth(y, month)) }),
    );
  const dates = (given: Given) => plan(given).steps.map(({ key, opens, due }) => [key, opens, due] as const);
  const dues = (given: Given) => new Map(dates(given).map(([key, , due]) => [key, due]));

  it('every window is where whole-number arithmetic puts it', () => {
    fc.assert(
      fc.property(anyStart, (start) => {
        const d = (days: number) => reference.daysLater(start, days);
        const m = (months: number) => reference.monthsLater(start, months);
        const lead = (due: string) => [reference.daysLater(due, -14), due];
        expect(dates({ start, today: start }).map(([key, ...window]) => [key, ...window])).toEqual([
          ['0/welcome', start, start],
          ['0/personal-introduction', d(2), d(5)],
          ['0/installation-follow-up', d(7), d(10)],
          ['0/education', d(20), d(30)],
          ['0/discovery', ...lead(d(60))],
          ['0/check-in', ...lead(d(90))],
          ['0/outlook', ...lead(m(6))],
          ['0/renewal-expansion', ...lead(m(10))],
          ['0/renewal-11', ...lead(m(11))],
          ['0/renewal-12', ...lead(m(12))],
          ['0/expansion', undefined, undefined],
        ]);
      }),
    );
  });

  it('windows follow one another and never overlap', () => {
    fc.assert(
      fc.property(anyStart, (start) => {
        const windows = dates({ start, today: start }).filter(([, opens]) => opens !== undefined);
        for (const [index, [, opens, due]] of windows.entries()) {
          expect(opens! <= due!).toBe(true);
          const following = windows[index + 1];
          if (following) expect(due! < following[1]!).toBe(true);
        }
      }),
    );
  });

  it('due dates never go backwards with a later start, with or without a renewal date', () => {
    fc.assert(
      fc.property(anyStart, fc.nat(800), fc.option(anyStart, { nil: undefined }), (start, days, renewal) => {
        const given = { today: start, ...(renewal && { renewal }) };
        const earlier = dues({ ...given, start });
        const later = dues({ ...given, start: reference.daysLater(start, days) });
        for (const [key, due] of earlier) {
          if (due !== undefined) expect(later.get(key)! >= due).toBe(true);
        }
      }),
    );
  });

  it('exactly one of upcoming, open and overdue holds on any day, and days are counted as whole numbers', () => {
    fc.assert(
      fc.property(anyStart, fc.integer({ min: -30, max: 420 }), (start, days) => {
        const today = reference.daysLater(start, days);
        for (const { opens, due, state } of plan({ start, today, log: log(done('expansion')) }).steps) {
          if (state.kind !== 'open' || !opens || !due) continue;
          const [toOpen, toDue] = [reference.daysFromTo(today, opens), reference.daysFromTo(today, due)];
          if (toDue < 0) expect(state.timing).toEqual({ kind: 'overdue', days: -toDue });
          else if (toOpen > 0)
            expect(state.timing).toEqual({ kind: 'upcoming', opensInDays: toOpen, dueInDays: toDue });
          else expect(state.timing).toEqual({ kind: 'open', dueInDays: toDue });
        }
      }),
    );
  });
});
