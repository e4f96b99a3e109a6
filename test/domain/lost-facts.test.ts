import { describe, expect, it } from 'vitest';
import type { Account, Fact, RecordId } from '../../src/domain/account';
import { lostFacts, type ShownPart } from '../../src/domain/lost-facts';
import { date } from './samples';

const TODAY = date('2026-11-21');
const EARLIER = '2026-11-12';

/** An account with so many facts on the page, and others last seen on these days. */
function account(given: number, ...seen: readonly string[]): { account: Account; fields: string[] } {
  const page: Fact = {
    value: { kind: 'integer', value: 1 },
    source: { kind: 'page', reader: 'record-layout', label: 'Employees' },
  };
  const facts: [string, Fact][] = [
    ...Array.from({ length: given }, (): [string, Fact] => ['', page]),
    ...seen.map((on): [string, Fact] => [
      '',
      { value: { kind: 'empty' }, source: { kind: 'remembered', label: 'x', on: date(on) } },
    ]),
  ].map(([, fact], index) => [`f${index}`, fact]);
  return {
    account: {
      org: { key: 'northwind', name: 'northwind' },
      id: '001000000000001AAA' as RecordId,
      name: '',
      facts: Object.fromEntries(facts),
    },
    fields: facts.map(([key]) => key),
  };
}

const lost = (shown: ShownPart, given: number, ...seen: readonly string[]) => {
  const known = account(given, ...seen);
  return lostFacts(known.account, known.fields, shown, TODAY);
};
const times = (count: number, day = EARLIER) => Array.from({ length: count }, () => day);

describe('a page that used to be readable', () => {
  it('is missed with how much it gives, how much it gave, and the last day it did', () => {
    const said = { given: 2, of: 9, on: '2026-11-14' };
    expect(lost('form', 2, ...times(6), '2026-11-14')).toEqual(said);
    expect(lost('form', 2, '2026-11-14', ...times(6))).toEqual(said);
  });

  it.each([
    [2, 7, true],
    [3, 7, true],
    [3, 6, false],
    [4, 7, false],
    [5, 4, false],
  ])('that gives %i and lacks %i facts is missed: %s', (given, lacking, missed) => {
    expect(lost('form', given, ...times(lacking)) !== undefined).toBe(missed);
  });

  it.each([
    [3, true],
    [2, false],
  ])('is missed from three lost facts on, however few there are: %i', (lacking, missed) => {
    expect(lost('nothing', 0, ...times(lacking)) !== undefined).toBe(missed);
  });

  it('is not missed on another tab, where its form is not', () => {
    expect(lost('part', 0, ...times(9))).toBeUndefined();
    expect(lost('part', 2, ...times(7))).toBeUndefined();
  });

  it('is missed where nothing is recognised any more', () => {
    expect(lost('nothing', 0, ...times(9))).toEqual({ given: 0, of: 9, on: EARLIER });
  });

  it('is not missed for what was seen today on another of its tabs', () => {
    expect(lost('form', 2, ...times(7, TODAY))).toBeUndefined();
    expect(lost('form', 1, ...times(2, TODAY), ...times(6))).toBeUndefined();
    expect(lost('form', 1, TODAY, ...times(6))).toEqual({ given: 2, of: 8, on: EARLIER });
  });

  it('is not missed for what was entered by hand, however long ago', () => {
    const known = account(2, ...times(4));
    const byHand = (fact: Fact): Fact => ({
      ...fact,
      source: { kind: 'hand', on: date(EARLIER), by: 'Ines' },
    });
    const facts = Object.entries(known.account.facts).map(([key, fact], index) => [
      key,
      index < 2 ? byHand(fact) : fact,
    ]);
    const entered = { ...known.account, facts: Object.fromEntries(facts) };
    expect(lostFacts(entered, known.fields, 'form', TODAY)).toBeUndefined();
  });

  it('is measured by the fields that the policy asks for, not by those it once asked for', () => {
    const known = account(2, ...times(7));
    expect(lostFacts(known.account, known.fields.slice(0, 4), 'form', TODAY)).toBeUndefined();
  });
});
