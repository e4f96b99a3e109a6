// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { Deed } from '../../../src/domain/progress';
import { deedWords } from '../../../src/ui/sidebar/deed-words';
import { BASE, day } from '../gallery/account-states';

it.each<[Deed, string]>([
  [{ kind: 'step-done', step: '0/education' }, 'Education done'],
  [
    { kind: 'steps-skipped', steps: ['0/welcome'], reason: 'Met at the fair' },
    'Welcome skipped, Met at the fair',
  ],
  [{ kind: 'date-set', which: 'start', date: day('2026-11-12') }, 'Start date set, Nov 12'],
  [{ kind: 'date-set', which: 'renewal', date: null }, 'Renewal date removed'],
  [{ kind: 'renewed', cycle: 0, on: day('2027-01-02') }, 'Renewal recorded, Jan 2, 2027'],
  [
    { kind: 'handoff-started', handoff: 'sa-to-sa#1', from: 'Marcus Bell', to: 'Priya Raman' },
    'SA handoff started, Marcus Bell, Priya Raman',
  ],
  [
    {
      kind: 'item-noted',
      handoff: 'sa-to-sa#1',
      item: 'live-introduction',
      note: '2026-99-99',
      link: 'https://a.example',
    },
    'Note on “Introduce new SA live on a client call” changed, 2026-99-99, https://a.example',
  ],
  [{ kind: 'value-entered', field: 'employees', text: '1200' }, 'Employees entered by hand, 1200'],
  [
    { kind: 'value-entered', field: 'customerSince', text: '2026-11-12' },
    'Customer Since entered by hand, Nov 12',
  ],
])('says of %j what it was and what was typed, as a person reads it', (deed, words) => {
  expect(deedWords(deed, BASE)).toBe(words);
});
