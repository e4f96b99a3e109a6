import { describe, expect, it } from 'vitest';
import { previewMoves } from '../../src/domain/preview-moves';
import type { Deed } from '../../src/domain/progress';
import { DEFAULT_PLAYBOOK } from '../../src/playbook/default-playbook';
import { account, assessed, date, day, integer, log } from './samples';

const page = account({
  potentialUsers: integer(1200),
  contractStart: day('2026-03-02'),
  renewalDate: day('2027-03-02'),
});
const today = date('2026-03-10');
const previewed = (deed: Deed, entries = log(), shown = page) =>
  previewMoves(
    (more) => assessed(shown, DEFAULT_PLAYBOOK, [...entries, ...more], today).plan.steps,
    deed,
    today,
  );
const set = (which: 'start' | 'renewal', to: string | null): Deed => ({
  kind: 'date-set',
  which,
  date: to === null ? null : date(to),
});
const moves = (...args: Parameters<typeof previewed>) =>
  previewed(...args).map(({ step, from, to }) => [step.key, from, to]);

describe('what re-anchoring would move', () => {
  it('are the steps counted from the start, where the start moves', () => {
    expect(moves(set('start', '2026-03-09'))).toEqual([
      ['0/welcome', '2026-03-02', '2026-03-09'],
      ['0/personal-introduction', '2026-03-07', '2026-03-14'],
      ['0/installation-follow-up', '2026-03-12', '2026-03-19'],
      ['0/education', '2026-04-01', '2026-04-08'],
      ['0/discovery', '2026-05-01', '2026-05-08'],
      ['0/check-in', '2026-05-31', '2026-06-07'],
      ['0/outlook', '2026-09-02', '2026-09-09'],
    ]);
  });

  it('are the renewal steps, where the renewal date moves', () => {
    expect(moves(set('renewal', '2027-06-30')).map(([key, , to]) => [key, to])).toEqual([
      ['0/renewal-expansion', '2027-04-30'],
      ['0/renewal-11', '2027-05-30'],
      ['0/renewal-12', '2027-06-30'],
    ]);
  });

  it('is nothing where the date stays as it is', () => {
    expect(moves(set('start', '2026-03-02'))).toEqual([]);
  });

  it('leaves out what is settled', () => {
    expect(moves(set('start', '2026-03-09'), log({ kind: 'step-done', step: '0/welcome' }))[0]?.[0]).toBe(
      '0/personal-introduction',
    );
  });

  it('is measured against the date entered by hand before, also on the way back to the page’s', () => {
    const before = log(set('start', '2026-03-09'));
    expect(moves(set('start', null), before)[0]).toEqual(['0/welcome', '2026-03-09', '2026-03-02']);
    expect(moves(set('start', '2026-03-16'), before)[0]).toEqual(['0/welcome', '2026-03-09', '2026-03-16']);
  });

  it('is the same for a value entered in its field', () => {
    const entered: Deed = { kind: 'value-entered', field: 'contractStart', text: '2026-03-09' };
    expect(moves(entered)).toEqual(moves(set('start', '2026-03-09')));
  });

  it('gives dates to steps that had none', () => {
    expect(moves(set('start', '2026-03-02'), log(), account())[0]).toEqual([
      '0/welcome',
      undefined,
      '2026-03-02',
    ]);
  });

  it('shows each step as it would stand afterwards', () => {
    expect(previewed(set('start', '2026-03-10'))[0]?.step.state).toEqual({
      kind: 'open',
      timing: { kind: 'open', dueInDays: 0 },
    });
  });
});

it('a renewal adds the next year’s steps and moves none of those that it closes', () => {
  expect(moves({ kind: 'renewed', cycle: 0, on: date('2027-03-02') })).toEqual([
    ['1/check-in', undefined, '2027-05-31'],
    ['1/outlook', undefined, '2027-09-02'],
    ['1/renewal-expansion', undefined, '2028-01-02'],
    ['1/renewal-11', undefined, '2028-02-02'],
    ['1/renewal-12', undefined, '2028-03-02'],
  ]);
});
