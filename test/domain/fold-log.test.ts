import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLog, mergeLogs } from '../../src/domain/fold-log';
import type { Deed, Entry } from '../../src/domain/progress';
import { date, log } from './samples';

const done = (step: string): Deed => ({ kind: 'step-done', step: `0/${step}` });
const undo = (entry: string): Deed => ({ kind: 'undone', entry });
const tick = (item: string, handoff = 'sa-to-sa#1'): Deed => ({
  kind: 'item-ticked',
  handoff: handoff as `${string}#${number}`,
  item,
});

/** Deeds over few ids, so that they meet each other. */
const deed = fc.oneof(
  fc.constantFrom('welcome', 'discovery').map(done),
  fc.constantFrom('a', 'b').map((item) => tick(item)),
  fc.constantFrom('a', 'b').map((item): Deed => ({ kind: 'item-unticked', handoff: 'sa-to-sa#1', item })),
  fc
    .constantFrom('x', 'y')
    .map((name): Deed => ({ kind: 'handoff-named', handoff: 'sa-to-sa#2', from: name, to: '' })),
  fc
    .constantFrom('2026-01-01', '2026-02-01', null)
    .map((on): Deed => ({ kind: 'date-set', which: 'start', date: on === null ? null : date(on) })),
  fc
    .constantFrom('0/welcome', '0/discovery')
    .map((step): Deed => ({ kind: 'step-reopened', step: step as '0/x' })),
  fc.nat(3).map((cycle): Deed => ({ kind: 'renewed', cycle, on: date('2027-01-01') })),
  fc.string().map((text): Deed => ({ kind: 'value-entered', field: 'employees', text })),
  fc.nat(30).map((n) => undo(`e${n}`)),
  fc.constant({ kind: 'from-a-newer-version', step: '0/welcome' } as unknown as Deed),
);

/** One pool of entries with ids of their own; copies of a log are parts of it. */
const pool = fc.array(fc.tuple(deed, fc.nat(8)), { maxLength: 30 }).map((deeds) =>
  deeds.map(
    ([what, second], index): Entry => ({
      id: `e${index}`,
      at: `2026-03-01T10:00:0${second}.000Z`,
      on: date('2026-03-01'),
      by: `p${index % 3}`,
      what,
    }),
  ),
);
const copies = (count: number) =>
  pool.chain((entries) => fc.tuple(...Array.from({ length: count }, () => fc.shuffledSubarray(entries))));

/** What merging promises to be the same on every machine: the entries, in whatever order, and the state. */
const promisedOf = (entries: readonly Entry[]) => ({
  entries: new Map(entries.map((entry) => [entry.id, entry])),
  state: foldLog(entries),
});

describe('merging two copies of a log', () => {
  it('promises the same whichever comes first', () => {
    fc.assert(
      fc.property(copies(2), ([a = [], b = []]) => {
        expect(promisedOf(mergeLogs(a, b))).toEqual(promisedOf(mergeLogs(b, a)));
      }),
    );
  });

  it('gives the same however three are grouped', () => {
    fc.assert(
      fc.property(copies(3), ([a = [], b = [], c = []]) => {
        expect(mergeLogs(mergeLogs(a, b), c)).toEqual(mergeLogs(a, mergeLogs(b, c)));
      }),
    );
  });

  it('leaves our own as it is, and adds each entry that only the other has once', () => {
    fc.assert(
      fc.property(copies(2), ([ours = [], theirs = []]) => {
        const merged = mergeLogs(ours, [...theirs, ...theirs]);
        expect(merged.slice(0, ours.length)).toEqual(ours);
        const ids = merged.map(({ id }) => id);
        expect(ids).toHaveLength(new Set(ids).size);
        expect(new Set(ids)).toEqual(new Set([...ours, ...theirs].map(({ id }) => id)));
      }),
    );
  });

  it('is the very same log where it adds nothing', () => {
    fc.assert(
      fc.property(copies(2), ([a = [], b = []]) => {
        const merged = mergeLogs(a, b);
        for (const known of [a, b, merged, []]) expect(mergeLogs(merged, known)).toBe(merged);
      }),
    );
  });

  it('keeps ours where two entries share an id, whatever the other says', () => {
    const [one] = log(done('welcome'));
    for (const by of ['Aaron', 'Zoe']) {
      const ours = [{ ...one!, by }];
      expect(mergeLogs(ours, [{ ...one!, by: 'Marcus' }])).toBe(ours);
    }
  });

  it('keeps entries of a kind that this version does not know', () => {
    const [newer] = log({ kind: 'from-a-newer-version' } as unknown as Deed);
    expect(mergeLogs([], [newer!])).toEqual([newer]);
  });
});

describe('the state of a log', () => {
  it('does not depend on the order of its entries, nor on repeated ones', () => {
    fc.assert(
      fc.property(
        pool.chain((entries) =>
          fc.tuple(
            fc.constant(entries),
            fc.shuffledSubarray(entries, { minLength: entries.length }),
            fc.shuffledSubarray(entries),
          ),
        ),
        ([entries, shuffled, again]) => {
          expect(foldLog([...shuffled, ...again])).toEqual(foldLog(entries));
        },
      ),
    );
  });

  it('ignores what it does not know and folds the rest', () => {
    const progress = foldLog(log({ kind: 'from-a-newer-version' } as unknown as Deed, done('welcome')));
    expect([...progress.steps.keys()]).toEqual(['0/welcome']);
    expect(foldLog(log(done('welcome'), { kind: 'newer' } as unknown as Deed)).last?.id).toBe('e0');
  });

  it('keeps who settled a step first, and lets a later deed of another kind win', () => {
    const [first, second] = log(done('welcome'), done('welcome'));
    const twice = foldLog([first!, { ...second!, by: 'Marcus' }]);
    expect(twice.steps.get('0/welcome')).toMatchObject({ kind: 'done', by: 'Ines' });
    const skip: Deed = { kind: 'steps-skipped', steps: ['0/welcome'], reason: 'no need' };
    const reopen: Deed = { kind: 'step-reopened', step: '0/welcome' };
    expect(foldLog(log(skip, done('welcome'))).steps.get('0/welcome')?.kind).toBe('done');
    expect(foldLog(log(done('welcome'), reopen)).steps.get('0/welcome')?.kind).toBe('reopened');
    const skipped = foldLog(log(done('welcome'), reopen, skip));
    expect(skipped.steps.get('0/welcome')).toMatchObject({ kind: 'skipped', reason: 'no need' });
  });

  it('does not skip what another copy of the log says was done before', () => {
    const skip: Deed = {
      kind: 'steps-skipped',
      steps: ['0/welcome', '0/discovery'],
      reason: 'before Handrail',
    };
    const { steps } = foldLog(log(done('welcome'), skip));
    expect([steps.get('0/welcome')?.kind, steps.get('0/discovery')?.kind]).toEqual(['done', 'skipped']);
  });

  it('goes by time, not by id', () => {
    const [first, second] = log(done('welcome'), { kind: 'step-reopened', step: '0/welcome' });
    const entries = [{ ...first!, id: 'z' }, second!];
    for (const arrived of [entries, entries.toReversed()]) {
      expect(foldLog(arrived).steps.get('0/welcome')?.kind).toBe('reopened');
    }
  });

  it('takes a value or a date entered by hand back with null', () => {
    const progress = foldLog(
      log(
        { kind: 'value-entered', field: 'employees', text: '12' },
        { kind: 'value-entered', field: 'employees', text: null },
        { kind: 'date-set', which: 'start', date: date('2026-01-01') },
        { kind: 'date-set', which: 'start', date: null },
      ),
    );
    expect(progress.values.size + progress.dates.size).toBe(0);
  });
});

describe('undo', () => {
  const settled = (...deeds: Deed[]) => [...foldLog(log(...deeds)).steps.keys()];

  it('takes an entry back', () => {
    expect(settled(done('welcome'), undo('e0'))).toEqual([]);
  });

  it('of an undo brings the entry back', () => {
    expect(settled(done('welcome'), undo('e0'), undo('e1'))).toEqual(['0/welcome']);
    expect(settled(done('welcome'), undo('e0'), undo('e1'), undo('e2'))).toEqual([]);
  });

  it('counts also where the other machine’s clock is behind', () => {
    expect(settled(undo('e1'), done('welcome'))).toEqual([]);
  });

  it('of what is not in the log does nothing', () => {
    expect(settled(done('welcome'), undo('nowhere'))).toEqual(['0/welcome']);
  });

  it('stands while one of two people’s undos stands', () => {
    expect(settled(done('welcome'), undo('e0'), undo('e0'), undo('e2'))).toEqual([]);
    expect(settled(done('welcome'), undo('e0'), undo('e0'), undo('e2'), undo('e1'))).toEqual(['0/welcome']);
  });

  it('stands also where the other one fell long before', () => {
    // e1 takes e0 back; e2 and e3 take e1 back; e2 is taken back at once, e3’s own undo (e5) only in the end (e6).
    const deeds = [done('welcome'), undo('e0'), undo('e1'), undo('e1'), undo('e2'), undo('e3'), undo('e5')];
    expect(settled(...deeds)).toEqual(['0/welcome']);
  });

  it('survives undos in a ring, of themselves, and in a chain of a hundred thousand', () => {
    expect(settled(done('welcome'), undo('e2'), undo('e1'))).toEqual(['0/welcome']);
    expect(settled(done('welcome'), undo('e1'))).toEqual(['0/welcome']);
    const [first] = log(done('welcome'));
    const chain = Array.from(
      { length: 100_000 },
      (_, n): Entry => ({ ...first!, id: `e${n + 1}`, what: undo(`e${n}`) }),
    );
    expect(foldLog([first!, ...chain]).steps.size).toBe(1);
  });

  it('shows the state as if the entry had never been', () => {
    fc.assert(
      fc.property(pool, fc.nat(29), (entries, n) => {
        const plain = entries.filter(({ what }) => what.kind !== 'undone');
        const target = plain[n % Math.max(1, plain.length)];
        if (target === undefined) return;
        const undone: Entry = { ...target, id: 'undo', what: undo(target.id) };
        expect(foldLog([...plain, undone])).toEqual(foldLog(plain.filter((entry) => entry !== target)));
      }),
    );
  });

  it('is offered for the last deed that stands', () => {
    expect(foldLog(log(done('welcome'), done('discovery'))).last?.id).toBe('e1');
    expect(foldLog(log(done('welcome'), done('discovery'), undo('e1'))).last?.id).toBe('e0');
    expect(foldLog(log(done('welcome'), undo('e0'))).last).toBeUndefined();
  });
});

describe('a handoff in the log', () => {
  it('is started by its first tick, on the day of it', () => {
    const { handoffs } = foldLog(
      log(['2026-03-04', tick('account-team')], ['2026-03-09', tick('notes-shared')]),
    );
    expect(handoffs.get('sa-to-sa#1')).toMatchObject({ started: '2026-03-04', from: '', to: '' });
  });

  it('keeps every tick of a hundred at once', () => {
    const entries = log(...Array.from({ length: 100 }, (_, n) => tick(`item-${n}`)));
    const [a, b] = [entries.filter((_, n) => n % 2), entries.filter((_, n) => n % 2 === 0)];
    expect(foldLog(mergeLogs(a, b)).handoffs.get('sa-to-sa#1')?.items.size).toBe(100);
  });

  it.each([
    'sa-to-sa',
    'sa-to-sa#0',
    'sa-to-sa#-1',
    'sa-to-sa#1.5',
    'sa-to-sa#01',
    '#',
    'a#b#1',
    'sa-to-sa#99999999999',
  ])('is none under the key %s', (key) => {
    expect(foldLog(log(tick('a', key))).handoffs.size).toBe(0);
  });
});
