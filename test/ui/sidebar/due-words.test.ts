// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { StepState } from '../../../src/domain/plan';
import { dueWords, nextGlance } from '../../../src/ui/sidebar/due-words';
import { day, stepsFrom, TODAY } from '../gallery/account-states';

const [step] = stepsFrom('2026-11-14', 0);
const words = (state: StepState) =>
  dueWords({ ...step!, opens: day('2026-11-21'), due: day('2026-11-24'), state }, TODAY);

describe('how a step stands, in words, colour and icon', () => {
  it.each([
    [{ kind: 'upcoming', opensInDays: 4, dueInDays: 9 }, 'Opens in 4 days', 'calm', 'calendar', 'in 4d'],
    [{ kind: 'upcoming', opensInDays: 1, dueInDays: 3 }, 'Opens in 1 day', 'calm', 'calendar', 'in 1d'],
    [{ kind: 'open', dueInDays: 3 }, 'Due in 3 days', 'ok', 'clock', '3d'],
    [{ kind: 'open', dueInDays: 2 }, 'Due in 2 days', 'warn', 'clock', '2d'],
    [{ kind: 'open', dueInDays: 1 }, 'Due in 1 day', 'warn', 'clock', '1d'],
    [{ kind: 'open', dueInDays: 0 }, 'Due today', 'warn', 'clock', 'today'],
    [{ kind: 'overdue', days: 1 }, 'Overdue by 1 day', 'bad', 'warn', '1d late'],
    [{ kind: 'overdue', days: 2 }, 'Overdue by 2 days', 'bad', 'warn', '2d late'],
    [{ kind: 'undated' }, 'No date', 'calm', 'calendar', '…'],
  ] as const)('%o', (timing, phrase, tone, icon, glance) => {
    const said = words({ kind: 'open', timing });
    expect([said.words, said.tone, said.icon, said.glance]).toEqual([phrase, tone, icon, glance]);
  });

  it('counts to the day it opens while it is upcoming, to the due day from then on', () => {
    expect(words({ kind: 'open', timing: { kind: 'upcoming', opensInDays: 1, dueInDays: 4 } }).day).toContain(
      '21',
    );
    expect(words({ kind: 'open', timing: { kind: 'open', dueInDays: 3 } }).day).toContain('24');
  });

  it('has a short form for the rail in every state of the plan', () => {
    expect(nextGlance({ kind: 'needs-start-date' }, TODAY)).toEqual(['calm', '?', 'no start']);
    expect(nextGlance({ kind: 'finished' }, TODAY)).toEqual(['ok', '✓', 'finished']);
    expect(nextGlance({ kind: 'adopted-late', skip: [] }, TODAY)).toEqual(['calm', '?', 'catch up']);
  });
});
