// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { FieldValue, Provenance } from '../../../src/domain/account';
import {
  byWords,
  holderWords,
  originWords,
  saidWords,
  sourceWords,
  valueWords,
} from '../../../src/ui/sidebar/value-words';
import { day } from '../gallery/account-states';

const TODAY = day('2026-11-21');
const PAGE: Provenance = { kind: 'page', reader: 'record-layout', label: 'Account Owner' };
const SEEN: Provenance = { kind: 'remembered', label: 'Account Owner', on: day('2026-11-12') };
const HAND: Provenance = { kind: 'hand', on: day('2026-11-12'), by: 'Dana' };

describe('a value as a person reads it', () => {
  it.each<[FieldValue, string]>([
    [{ kind: 'integer', value: 1200 }, '1,200'],
    [{ kind: 'date', date: day('2026-11-12') }, 'Nov 12'],
    [{ kind: 'text', text: 'EMEA' }, 'EMEA'],
    [{ kind: 'person', name: 'Ada Reyes' }, 'Ada Reyes'],
    [{ kind: 'unreadable', text: '12 or so' }, '12 or so'],
    [{ kind: 'empty' }, 'nothing'],
  ])('%o is %s', (value, words) => {
    expect(valueWords(value, TODAY)).toBe(words);
  });

  it('is cut where no page would print so much', () => {
    expect(valueWords({ kind: 'text', text: 'x'.repeat(100_000) }, TODAY).length).toBeLessThan(1_000);
  });
});

describe('where a value came from', () => {
  it.each<[Provenance, string, string]>([
    [PAGE, 'from Account Owner on this page', ''],
    [SEEN, 'Account Owner, seen on Nov 12', 'seen on Nov 12'],
    [HAND, 'entered by hand on Nov 12 by Dana', 'entered by hand'],
    [{ ...HAND, by: '' }, 'entered by hand on Nov 12', 'entered by hand'],
  ])('%o is in words: %s', (source, words, origin) => {
    expect([sourceWords(source, TODAY), originWords(source, TODAY)]).toEqual([words, origin]);
  });

  it('is not told beside a value that the page shows now', () => {
    const value = { kind: 'text', text: 'EMEA' } as const;
    expect(saidWords({ value, source: PAGE }, TODAY)).toBe('EMEA');
    expect(saidWords({ value, source: SEEN }, TODAY)).toBe('EMEA, seen on Nov 12');
  });
});

it.each([
  ['Dana', ' by Dana'],
  ['', ''],
])('names who did it, %j: %j', (by, words) => expect(byWords(by)).toBe(words));

it.each([
  ['pooled', 'Pooled'],
  ['unassigned', 'Unassigned'],
  ['not-on-page', 'Not on this page'],
] as const)('says of a role that nobody holds, %s: %s', (kind, words) => {
  expect(holderWords({ kind } as Parameters<typeof holderWords>[0])).toBe(words);
});
