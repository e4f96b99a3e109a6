import { describe, expect, it } from 'vitest';
import type { TeamMember } from '../../src/domain/account';
import { foldLog } from '../../src/domain/fold-log';
import { assessHandoffs, nextHandoffKey } from '../../src/domain/handoff';
import type { Deed, HandoffKey } from '../../src/domain/progress';
import { assessRoles } from '../../src/domain/roles';
import { DEFAULT_PLAYBOOK } from '../../src/playbook/default-playbook';
import type { Playbook } from '../../src/playbook/schema';
import { account, date, EMPTY, log, person } from './samples';

const ITEMS = ['account-team', 'notes-shared', 'live-introduction', 'pov-record', 'triage-issue'];
const tick = (item: string, handoff: HandoffKey = 'sa-to-sa#1'): Deed => ({
  kind: 'item-ticked',
  handoff,
  item,
});
const named = (from: string, to: string): Deed => ({
  kind: 'handoff-named',
  handoff: 'sa-to-sa#1',
  from,
  to,
});

function handoff(entries: ReturnType<typeof log>, page = account(), playbook = DEFAULT_PLAYBOOK) {
  const roles = assessRoles(page, DEFAULT_PLAYBOOK, undefined);
  const [assessment] = assessHandoffs(playbook, foldLog(entries), roles);
  return assessment!;
}

/** The playbook with other items in its handoff. */
function withItems(...ids: readonly string[]): Playbook {
  const [kind, ...others] = DEFAULT_PLAYBOOK.handoffs;
  const items = ids.map(
    (id) => kind!.items.find((item) => item.id === id) ?? { id, text: `To do: ${id}`, conditional: false },
  );
  return { ...DEFAULT_PLAYBOOK, handoffs: [{ ...kind!, items }, ...others] };
}

describe('a handoff', () => {
  it('that nobody began stands ready, with nobody named', () => {
    const { current, history } = handoff([]);
    expect(current).toMatchObject({ key: 'sa-to-sa#1', from: '', to: '', done: 0, total: 5 });
    expect(current).not.toHaveProperty('started', expect.anything());
    expect(current).not.toHaveProperty('closed', expect.anything());
    expect(current.items.map(({ id, state }) => [id, state.kind])).toEqual(ITEMS.map((id) => [id, 'open']));
    expect(history).toEqual([]);
  });

  it('begins with its first tick and knows who ticked it and when', () => {
    const { current } = handoff(log(['2026-03-04', tick('notes-shared')]));
    expect(current).toMatchObject({ started: '2026-03-04', from: '', to: '', done: 1, total: 5 });
    expect(current.items[1]?.state).toEqual({ kind: 'ticked', on: '2026-03-04', by: 'Ines' });
  });

  it('can be named afterwards', () => {
    expect(handoff(log(tick('notes-shared'), named('Marcus Bell', 'Priya Raman'))).current).toMatchObject({
      from: 'Marcus Bell',
      to: 'Priya Raman',
      done: 1,
    });
  });

  it('counts an item that does not apply neither as done nor as to do', () => {
    const { current } = handoff(
      log(tick('notes-shared'), { kind: 'item-not-applicable', handoff: 'sa-to-sa#1', item: 'pov-record' }),
    );
    expect([current.done, current.total]).toEqual([1, 4]);
  });

  it('closes on the day the last item is settled, and opens again when one is taken back', () => {
    const all = ITEMS.filter((id) => id !== 'pov-record').map(
      (id, n) => [`2026-03-0${n + 1}`, tick(id)] as const,
    );
    const settled = [
      ...all,
      ['2026-03-08', { kind: 'item-not-applicable', handoff: 'sa-to-sa#1', item: 'pov-record' }] as const,
    ];
    expect(handoff(log(...all)).current).not.toHaveProperty('closed', expect.anything());
    expect(handoff(log(...settled)).current).toMatchObject({ closed: '2026-03-08', done: 4, total: 4 });
    const reopened = log(...settled, [
      '2026-03-09',
      { kind: 'item-unticked', handoff: 'sa-to-sa#1', item: 'notes-shared' },
    ]);
    expect(handoff(reopened).current).not.toHaveProperty('closed', expect.anything());
  });

  it('gives the credit for an item to whoever settled it first', () => {
    const again = handoff(log(['2026-03-04', tick('notes-shared')], ['2026-03-09', tick('notes-shared')]));
    expect(again.current.items[1]?.state).toMatchObject({ on: '2026-03-04' });
  });

  it('carries note and link as evidence until they are emptied', () => {
    const noted = (note: string, link: string): Deed => ({
      kind: 'item-noted',
      handoff: 'sa-to-sa#1',
      item: 'notes-shared',
      note,
      link,
    });
    expect(handoff(log(noted('In the drive', 'https://x.example'))).current.items[1]).toMatchObject({
      note: 'In the drive',
      link: 'https://x.example',
      state: { kind: 'open' },
    });
    expect(handoff(log(noted('In the drive', ''), noted('', ''))).current.items[1]).toMatchObject({
      note: '',
      link: '',
    });
    expect(handoff([]).current.items[1]).toMatchObject({ note: '', link: '' });
  });

  it('of a year later is a new one, and history keeps the old', () => {
    const second = nextHandoffKey({ key: 'sa-to-sa#1' });
    const { current, history } = handoff(
      log(
        ...ITEMS.map((id) => tick(id)),
        ['2027-03-01', { kind: 'handoff-started', handoff: second, from: 'Priya Raman', to: 'Tom Adeyemi' }],
        ['2027-03-02', tick('account-team', second)],
      ),
    );
    expect(current).toMatchObject({ key: 'sa-to-sa#2', started: '2027-03-01', to: 'Tom Adeyemi', done: 1 });
    expect(history).toEqual([expect.objectContaining({ key: 'sa-to-sa#1', done: 5, closed: '2026-03-01' })]);
  });

  it('stays the current one after it is closed, until a new one is started', () => {
    expect(handoff(log(...ITEMS.map((id) => tick(id)))).current).toMatchObject({
      key: 'sa-to-sa#1',
      closed: '2026-03-01',
    });
  });

  it('orders ten and more by number', () => {
    const { current, history } = handoff(
      log(tick('account-team', 'sa-to-sa#9'), tick('account-team', 'sa-to-sa#10')),
    );
    expect([current.key, ...history.map(({ key }) => key)]).toEqual(['sa-to-sa#10', 'sa-to-sa#9']);
  });

  it('ignores items and kinds that the playbook does not know', () => {
    const { current } = handoff(log(tick('gone'), tick('account-team', 'other-kind#3')));
    expect(current).toMatchObject({ key: 'sa-to-sa#1', done: 0, total: 5 });
  });
});

describe('a handoff under a playbook that has changed', () => {
  const settle = (item: string, among: readonly string[] = ITEMS, n = 1): Deed => ({
    kind: 'item-ticked',
    handoff: `sa-to-sa#${n}`,
    item,
    among,
  });
  const settled = ITEMS.map((item) => settle(item));
  const more = withItems(...ITEMS, 'new');
  const fewer = withItems(...ITEMS.slice(1));
  const untick: Deed = { kind: 'item-unticked', handoff: 'sa-to-sa#1', item: 'pov-record' };
  const second: Deed = { kind: 'handoff-started', handoff: 'sa-to-sa#2', from: '', to: '' };
  const told = ({ done, total, closed }: { done: number; total: number; closed?: string | undefined }) =>
    `${done} of ${total}${closed ? ', closed' : ''}`;

  it.each<[string, readonly Deed[], Playbook, string]>([
    ['closed stays closed where an item was added', settled, more, '5 of 5, closed'],
    ['closed stays closed where an item was removed', settled, fewer, '5 of 5, closed'],
    ['closed stays closed where all items are others', settled, withItems('a', 'b'), '5 of 5, closed'],
    ['open asks for an item that was added', settled.slice(1), more, '4 of 6'],
    ['open asks no longer for one that was removed', settled.slice(1), fewer, '4 of 4, closed'],
    ['closed and taken up again asks for what was added', [...settled, untick], more, '4 of 6'],
    [
      'taken up again closes with all items that there are',
      [...settled, untick, ...['pov-record', 'new'].map((id) => settle(id, [...ITEMS, 'new']))],
      more,
      '6 of 6, closed',
    ],
    [
      'whose last two items were ticked in two tabs at once is closed',
      [...settled.slice(0, 3), settle('triage-issue'), settle('pov-record')],
      more,
      '5 of 5, closed',
    ],
  ])('%s', (_, deeds, playbook, expected) => {
    expect(told(handoff(log(...deeds), account(), playbook).current)).toBe(expected);
  });

  it.each<[string, readonly Deed[]]>([
    ['', settled],
    [', also one whose log does not tell what its items were', ITEMS.map((id) => tick(id))],
  ])('stays as it was in history%s', (_, deeds) => {
    for (const playbook of [DEFAULT_PLAYBOOK, more, fewer]) {
      const [past] = handoff(log(...deeds, second), account(), playbook).history;
      expect(told(past!)).toBe('5 of 5, closed');
      expect(past!.items.map(({ id }) => id).sort()).toEqual([...ITEMS].sort());
      const known = playbook.handoffs[0]!.items;
      expect(
        past!.items.filter(({ id, text }) => known.some((item) => item.id === id && item.text !== text)),
      ).toEqual([]);
    }
  });

  it('is called by its id in history where nobody knows the words of an item any more', () => {
    const [past] = handoff(log(...settled, second), account(), fewer).history;
    expect(past!.items.find(({ id }) => id === ITEMS[0])?.text).toBe(ITEMS[0]);
  });

  it('is open in history where another machine took an item back', () => {
    const [past] = handoff(log(...settled, second, untick)).history;
    expect(told(past!)).toBe('4 of 5');
  });
});

describe('the hint of the item that the page can show', () => {
  const sa = (name: string) => account({ solutionsArchitect: person(name) });
  const shown = (page: ReturnType<typeof account>, ...deeds: Deed[]) =>
    handoff(log(...deeds), page).current.items[0]?.shown;

  it.each([
    ['the new holder is already there', 'Priya Raman', named('', 'Priya Raman'), 'Priya Raman'],
    ['the name is written otherwise', 'PRIYA  RAMAN', named('', 'Priya Raman'), 'PRIYA  RAMAN'],
    ['the old holder is gone', 'Priya Raman', named('Marcus Bell', ''), 'Priya Raman'],
    ['the old holder is still there', 'Marcus Bell', named('Marcus Bell', 'Priya Raman'), undefined],
    ['nobody was named', 'Priya Raman', named('', ''), undefined],
  ])('where %s', (_, onPage, names, expected) => {
    expect(shown(sa(onPage), names)?.name).toBe(expected);
  });

  it.each([
    ['the new one', 'Priya Raman', 'Priya Raman'],
    ['another one', 'Tom Adler', undefined],
  ])('where the field still names the old holder, and the account team %s', (_, name, expected) => {
    const team = [{ name, role: 'Solutions Architect' }] as TeamMember[];
    const page = account({ solutionsArchitect: person('Marcus Bell') }, team);
    expect(shown(page, named('Marcus Bell', 'Priya Raman'))?.name).toBe(expected);
  });

  it('needs no more than a name to hand over to: who holds the role now is proposed as the one who hands over', () => {
    const proposed = (page: ReturnType<typeof account>, ...deeds: Deed[]) =>
      handoff(log(...deeds), page).current.holder;
    expect(proposed(sa('Marcus Bell'))).toBe('Marcus Bell');
    expect(proposed(sa('Marcus Bell'), tick('notes-shared'))).toBe('Marcus Bell');
    // Nobody hands over to himself: the page shows the new one already.
    expect(proposed(sa('Priya Raman'), named('', 'Priya Raman'))).toBeUndefined();
    expect(proposed(account({ solutionsArchitect: EMPTY }))).toBeUndefined();
    expect(proposed(account())).toBeUndefined();
    expect(proposed(account({ solutionsArchitect: { kind: 'queue', name: 'SA queue' } }))).toBeUndefined();
    const { solutionsArchitect } = sa('Marcus Bell').facts;
    for (const source of [
      { kind: 'remembered', label: 'SA', on: date('2026-02-12') },
      { kind: 'hand', on: date('2026-02-12'), by: '' },
    ] as const) {
      const facts = { solutionsArchitect: { ...solutionsArchitect!, source } };
      expect(proposed({ ...account(), facts })).toBeUndefined();
    }
  });

  it('is not given for a settled item, for other items, or where the page names nobody', () => {
    const names = named('Marcus Bell', 'Priya Raman');
    expect(shown(sa('Priya Raman'), names, tick('account-team'))).toBeUndefined();
    expect(handoff(log(names), sa('Priya Raman')).current.items.filter((item) => item.shown)).toHaveLength(1);
    expect(shown(account({ solutionsArchitect: EMPTY }), names)).toBeUndefined();
    expect(shown(account(), names)).toBeUndefined();
  });

  it('is dated where the page was seen on another day, and not given for what was entered by hand', () => {
    const page = sa('Priya Raman');
    const seen = (source: object) =>
      ({
        ...page,
        facts: { solutionsArchitect: { ...page.facts.solutionsArchitect!, source } },
      }) as typeof page;
    const names = named('', 'Priya Raman');
    const remembered = { kind: 'remembered', label: 'SA', on: '2026-02-12' };
    expect(shown(seen(remembered), names)).toEqual({ name: 'Priya Raman', source: remembered });
    expect(shown(seen({ kind: 'hand', on: '2026-02-12', by: '' }), names)).toBeUndefined();
  });
});
