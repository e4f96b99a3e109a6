import { expect, it } from 'vitest';
import { stepName } from '../../src/domain/step-name';
import { DEFAULT_PLAYBOOK } from '../../src/playbook/default-playbook';

it.each([
  ['welcome', 0, 'Welcome'],
  ['renewal-expansion', 0, 'Renewal/Expansion'],
  ['renewal-11', 0, 'Renewal (11 months)'],
  ['check-in', 1, 'Check-in, year 2'],
  ['renewal-12', 2, 'Renewal (12 months), year 3'],
])('%s in cycle %i is called %s', (id, cycle, expected) => {
  const step = DEFAULT_PLAYBOOK.steps.find((each) => each.id === id)!;
  expect(stepName(DEFAULT_PLAYBOOK, step, cycle)).toBe(expected);
});

it('no two steps of three years have one name', () => {
  const names = [0, 1, 2].flatMap((cycle) =>
    DEFAULT_PLAYBOOK.steps.map((step) => stepName(DEFAULT_PLAYBOOK, step, cycle)),
  );
  expect(new Set(names).size).toBe(names.length);
});
