import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account, Fact, FieldValue } from '../../src/domain/account';
import type { Deed, Entry } from '../../src/domain/progress';
import { DEFAULT_PLAYBOOK } from '../../src/playbook/default-playbook';
import { account, anyText, assessed, date, day, EMPTY, integer, log, onPage, person, words } from './samples';

const today = date('2026-03-10');

describe('an assessment', () => {
  const page = account({
    potentialUsers: integer(1200),
    solutionsArchitect: person('Priya Raman'),
    customerSince: day('2026-03-02'),
  });
  const done: Deed = { kind: 'step-done', step: '0/welcome' };

  it('answers the four questions of the glance', () => {
    const { segment, roles, plan, handoffs } = assessed(page, DEFAULT_PLAYBOOK, log(done), today);
    expect(segment.segment?.title).toBe('Large');
    expect(roles[1]).toMatchObject({ title: 'Solutions Architect', holder: { name: 'Priya Raman' } });
    expect(plan.next).toMatchObject({ kind: 'step', step: { name: 'Personal introduction' } });
    expect(handoffs.map(({ current }) => [current.title, current.done, current.total])).toEqual([
      ['SA handoff', 0, 5],
    ]);
  });

  it('lets a value entered by hand decide the segment, the roles and the plan', () => {
    const enter = (field: string, text: string): Deed => ({ kind: 'value-entered', field, text });
    const { segment, roles, plan } = assessed(
      page,
      DEFAULT_PLAYBOOK,
      log(
        enter('potentialUsers', '80'),
        enter('solutionsArchitect', 'Tom Adeyemi'),
        enter('customerSince', '2026-03-09'),
      ),
      today,
    );
    expect(segment.segment?.title).toBe('SMB');
    expect(roles.find(({ id }) => id === 'solutions-architect')?.holder).toMatchObject({
      name: 'Tom Adeyemi',
    });
    expect(plan.start).toMatchObject({
      date: '2026-03-09',
      source: { kind: 'hand' },
      beside: { date: '2026-03-02' },
    });
  });

  it('offers to undo the last deed that stands, in words', () => {
    const undo = (entry: string): Deed => ({ kind: 'undone', entry });
    const undoable = (...deeds: Deed[]) => assessed(page, DEFAULT_PLAYBOOK, log(...deeds), today).undoable;
    expect(undoable()).toBeUndefined();
    expect(undoable(done)).toEqual({ entry: 'e0', words: 'Welcome done' });
    expect(undoable(done, undo('e0'))).toBeUndefined();
    expect(undoable(done, undo('e0'), undo('e1'))).toEqual({ entry: 'e0', words: 'Welcome done' });
  });

  it.each([
    [words('Prospect'), true],
    [words(' prospect '), true],
    [words('見込み客'), true],
    [words('Customer'), false],
    [EMPTY, false],
    [undefined, false],
  ])('of an account of type %j is one of a prospect: %s', (value, expected) => {
    expect(assessed(account(value && { accountType: value }), DEFAULT_PLAYBOOK, [], today).isProspect).toBe(
      expected,
    );
  });
});

describe('hostile input', () => {
  const HUGE = '<img src=x onerror=alert(1)>‮"\u0000'.repeat(4000);
  const text = fc.oneof(
    anyText,
    fc.constantFrom(HUGE, '__proto__', 'constructor', '', '0/welcome', 'sa-to-sa#1'),
  );
  const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(Number.NaN, Number.NEGATIVE_INFINITY));
  const value: fc.Arbitrary<FieldValue> = fc.oneof(
    fc.constant(EMPTY),
    text.map(words),
    text.map((name) => person(name)),
    text.map((name): FieldValue => ({ kind: 'queue', name })),
    text.map((each): FieldValue => ({ kind: 'unreadable', text: each })),
    text.map((each): FieldValue => ({ kind: 'ambiguous-date', text: each, candidates: [] })),
    number.map(integer),
    fc
      .tuple(text, number, number)
      .map(([each, from, to]): FieldValue => ({ kind: 'range', text: each, from, to })),
    fc.constantFrom('0100-01-01', '9999-12-31', '2024-02-29').map(day),
  );
  const field = fc.constantFrom(...Object.keys(DEFAULT_PLAYBOOK.fields), '__proto__', 'constructor');
  const page: fc.Arbitrary<Account> = fc
    .tuple(
      fc.array(fc.tuple(field, value)),
      fc.option(fc.array(fc.record({ name: text, role: text })), { nil: undefined }),
    )
    .map(([facts, members]) => ({
      ...account({}, members),
      facts: Object.fromEntries(
        facts.map(([key, each]): [string, Fact] => [key, { value: each, source: onPage(key) }]),
      ),
    }));
  const anyDate = fc.constantFrom(date('0100-01-01'), date('2026-03-01'), date('9999-12-31'));
  const deed = fc.oneof(
    fc.record({ kind: fc.constantFrom('step-done', 'step-reopened', 'step-enabled'), step: text }),
    fc.record({ kind: fc.constant('steps-skipped'), steps: fc.array(text), reason: text }),
    fc.record({ kind: fc.constant('date-set'), which: fc.constantFrom('start', 'renewal'), date: anyDate }),
    fc.record({ kind: fc.constant('renewed'), cycle: fc.oneof(fc.nat(2), number), on: anyDate }),
    fc.record({
      kind: fc.constantFrom('handoff-started', 'handoff-named'),
      handoff: text,
      from: text,
      to: text,
    }),
    fc.record({
      kind: fc.constantFrom('item-ticked', 'item-unticked', 'item-not-applicable'),
      handoff: text,
      item: text,
    }),
    fc.record({ kind: fc.constant('item-noted'), handoff: text, item: text, note: text, link: text }),
    fc.record({ kind: fc.constant('value-entered'), field, text }),
    fc.record({ kind: fc.constant('slack-opened'), rule: text, on: anyDate, povEnds: anyDate }),
    fc.record({ kind: fc.constant('undone'), entry: text }),
    fc.record({ kind: text }),
  ) as fc.Arbitrary<unknown> as fc.Arbitrary<Deed>;
  const entries: fc.Arbitrary<Entry[]> = fc.array(
    fc.record({ id: text, at: text, on: anyDate, by: text, what: deed }),
  );

  it('in the account or its log never throws', () => {
    fc.assert(
      fc.property(page, entries, anyDate, (each, history, on) => {
        expect(assessed(each, DEFAULT_PLAYBOOK, history, on).handoffs).toHaveLength(1);
      }),
      { numRuns: 100 },
    );
  });

  it('appears as it is', () => {
    const { roles, segment } = assessed(
      account({ solutionsArchitect: person(HUGE), region: words(HUGE), potentialUsers: integer(1200) }),
      DEFAULT_PLAYBOOK,
      [],
      today,
    );
    expect(roles[1]?.holder).toMatchObject({ name: HUGE });
    expect(segment.region?.value).toEqual(words(HUGE));
  });

  it('of ten thousand entries is folded at once', () => {
    const many = log(
      ...Array.from(
        { length: 10_000 },
        (_, n): Deed => ({ kind: 'item-ticked', handoff: 'sa-to-sa#1', item: `item-${n}` }),
      ),
    );
    expect(assessed(account(), DEFAULT_PLAYBOOK, many, today).handoffs[0]?.current.started).toBe(
      '2026-03-01',
    );
  });
});
