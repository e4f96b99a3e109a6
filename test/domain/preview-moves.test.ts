import { describe, expect, it } from 'vitest';
import { foldLog } from '../../src/domain/fold-log';
import { previewMoves } from '../../src/domain/preview-moves';
import type { Deed } from '../../src/domain/progress';
import { DEFAULT_PLAYBOOK } from '../../src/playbook/default-playbook';
import { account, date, day, integer, log } from './samples';

const page = account({
  potentialUsers: integer(1200),
  contractStart: day('2026-03-02'),
  renewalDate: day('2027-03-02'),
});
const today = date('2026-03-10');
const moves = (which: 'start' | 'renewal', to: string | null, entries = log(), shown = page) =>
  previewMoves(
    shown,
    DEFAULT_PLAYBOOK,
    foldLog(entries),
    { which, date: to === null ? null : date(to) },
    today,
  ).map(({ step, from, to: due }) => [step.id, from, due]);

describe('what re-anchoring would move', () => {
  it('are the steps counted from the start, where the start moves', () => {
    expect(moves('start', '2026-03-09')).toEqual([
      ['welcome', '2026-03-02', '2026-03-09'],
      ['personal-introduction', '2026-03-07', '2026-03-14'],
      ['installation-follow-up', '2026-03-12', '2026-03-19'],
      ['education', '2026-04-01', '2026-04-08'],
      ['discovery', '2026-05-01', '2026-05-08'],
      ['check-in', '2026-05-31', '2026-06-07'],
      ['outlook', '2026-09-02', '2026-09-09'],
    ]);
  });

  it('are the renewal steps, where the renewal date moves', () => {
    expect(moves('renewal', '2027-06-30').map(([id, , to]) => [id, to])).toEqual([
      ['renewal-expansion', '2027-04-30'],
      ['renewal-11', '2027-05-30'],
      ['renewal-12', '2027-06-30'],
    ]);
  });

  it('is nothing where the date stays as it is', () => {
    expect(moves('start', '2026-03-02')).toEqual([]);
  });

  it('is measured against the date entered by hand before, also on the way back to the page’s', () => {
    const set: Deed = { kind: 'date-set', which: 'start', date: date('2026-03-09') };
    expect(moves('start', null, log(set))[0]).toEqual(['welcome', '2026-03-09', '2026-03-02']);
    expect(moves('start', '2026-03-16', log(set))[0]).toEqual(['welcome', '2026-03-09', '2026-03-16']);
  });

  it('gives dates to steps that had none', () => {
    expect(moves('start', '2026-03-02', log(), account())[0]).toEqual(['welcome', undefined, '2026-03-02']);
  });

  it('shows each step as it would stand afterwards', () => {
    const [first] = previewMoves(
      page,
      DEFAULT_PLAYBOOK,
      foldLog(log()),
      { which: 'start', date: date('2026-03-10') },
      today,
    );
    expect(first?.step.state).toEqual({ kind: 'open', timing: { kind: 'open', dueInDays: 0 } });
  });
});
