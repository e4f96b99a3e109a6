import { describe, expect, it } from 'vitest';
import { foldLog } from '../../src/domain/fold-log';
import type { Deed } from '../../src/domain/progress';
import { assessSlack } from '../../src/domain/slack';
import { DEFAULT_PLAYBOOK } from '../../src/playbook/default-playbook';
import { date, log } from './samples';

const opened = (rule: string, povEnds: string | null = null): Deed => ({
  kind: 'slack-opened',
  rule,
  on: date('2026-03-02'),
  povEnds: povEnds === null ? null : date(povEnds),
});
const assess = (today: string, ...deeds: Deed[]) =>
  assessSlack(DEFAULT_PLAYBOOK, foldLog(log(...deeds)), undefined, date(today));

describe('the Slack rules', () => {
  it('say who must approve', () => {
    expect(assess('2026-03-02').map(({ rule, approver }) => [rule, approver])).toEqual([
      ['existing-account', 'Customer Success Manager'],
      ['evaluation-or-pov', 'Solutions Architect'],
    ]);
  });

  it.each([
    [null, '2026-05-31'],
    ['2026-04-15', '2026-04-15'],
    ['2026-05-31', '2026-05-31'],
    ['2026-06-01', '2026-05-31'],
  ])('with a POV that ends on %s close the channel of 2 March by %s', (povEnds, closeBy) => {
    expect(assess('2026-03-02', opened('evaluation-or-pov', povEnds))[1]).toMatchObject({
      opened: '2026-03-02',
      closeBy,
    });
  });

  it.each([
    ['2026-05-31', false],
    ['2026-06-01', true],
  ])('on %s call it overdue: %s', (today, overdue) => {
    expect(assess(today, opened('evaluation-or-pov'))[1]?.overdue).toBe(overdue);
  });

  it('set no end for an existing account', () => {
    const [rule] = assess('2036-03-02', opened('existing-account'));
    expect(rule).toMatchObject({ opened: '2026-03-02', overdue: false });
    expect(rule).not.toHaveProperty('closeBy', expect.anything());
  });

  it('ask for the end of a POV only where the channel is to be closed in time', () => {
    expect(assess('2026-03-02').map(({ rule, isLimited }) => [rule, isLimited])).toEqual([
      ['existing-account', false],
      ['evaluation-or-pov', true],
    ]);
  });

  it('forget a channel that was closed', () => {
    const closed: Deed = { kind: 'slack-closed', rule: 'evaluation-or-pov' };
    expect(assess('2027-01-01', opened('evaluation-or-pov'), closed)[1]).not.toHaveProperty(
      'opened',
      expect.anything(),
    );
  });
});
