import { expect, it } from 'vitest';
import { describeDeed } from '../../src/domain/describe-deed';
import type { Deed } from '../../src/domain/progress';
import { DEFAULT_PLAYBOOK } from '../../src/playbook/default-playbook';
import { date } from './samples';

const handoff = 'sa-to-sa#1';
const item = 'live-introduction';

it.each<[Deed, string]>([
  [{ kind: 'step-done', step: '0/installation-follow-up' }, 'Installation follow-up done'],
  [{ kind: 'step-done', step: '0/renewal-11' }, 'Renewal (11 months) done'],
  [{ kind: 'step-done', step: '1/check-in' }, 'Check-in, year 2 done'],
  [{ kind: 'step-done', step: '0/gone' }, 'gone done'],
  [{ kind: 'steps-skipped', steps: ['0/welcome'], reason: '' }, 'Welcome skipped'],
  [{ kind: 'steps-skipped', steps: ['0/welcome', '0/discovery'], reason: '' }, '2 steps skipped'],
  [{ kind: 'step-reopened', step: '0/welcome' }, 'Welcome reopened'],
  [{ kind: 'step-enabled', step: '0/expansion' }, 'Expansion switched on'],
  [{ kind: 'date-set', which: 'start', date: date('2026-03-02') }, 'Start date set'],
  [{ kind: 'date-set', which: 'renewal', date: null }, 'Renewal date removed'],
  [{ kind: 'renewed', cycle: 0, on: date('2027-03-02') }, 'Renewal recorded'],
  [{ kind: 'handoff-started', handoff, from: '', to: '' }, 'SA handoff started'],
  [{ kind: 'handoff-started', handoff: 'gone#1', from: '', to: '' }, 'Handoff started'],
  [{ kind: 'handoff-named', handoff, from: '', to: '' }, 'SA handoff names changed'],
  [{ kind: 'item-ticked', handoff, item }, '“Introduce new SA live on a client call” ticked'],
  [{ kind: 'item-unticked', handoff, item }, '“Introduce new SA live on a client call” unticked'],
  [{ kind: 'item-not-applicable', handoff, item: 'gone' }, '“gone” marked as not applicable'],
  [
    { kind: 'item-noted', handoff, item, note: '', link: '' },
    'Note on “Introduce new SA live on a client call” changed',
  ],
  [{ kind: 'value-entered', field: 'employees', text: '12' }, 'Employees entered by hand'],
  [{ kind: 'value-entered', field: 'employees', text: null }, 'Employees entry removed'],
  [
    { kind: 'slack-opened', rule: 'evaluation-or-pov', on: date('2026-03-02'), povEnds: null },
    'Slack channel (Evaluation or POV) opened',
  ],
  [{ kind: 'slack-closed', rule: 'gone' }, 'Slack channel (gone) closed'],
  [{ kind: 'undone', entry: 'e0' }, 'Undone'],
])('%j in words', (deed, expected) => {
  expect(describeDeed(deed, DEFAULT_PLAYBOOK)).toBe(expected);
});
