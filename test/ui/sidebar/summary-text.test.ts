// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { summaryText } from '../../../src/ui/sidebar/summary-text';
import { assessed, BASE, day, handoffOf } from '../gallery/account-states';

it('says in plain text everything that the sidebar says', () => {
  const text = summaryText(BASE);
  expect(text).toContain('Northwind Robotics (northwind), November 21, 2026\n');
  expect(text).toContain('\nMarket segment: Large (1,200 Potential EE Users)');
  expect(text).toContain('\n  Customer Success Manager: Unassigned');
  expect(text).toContain(`\n${BASE.links.account}\n`);
  expect(text).toMatch(
    /\nNext step: Installation follow-up\n {2}Due in 3 days, .*\n\nAll steps\n {2}Welcome: Done/,
  );
  expect(text).toContain('\nSA handoff: 2 of 5, Marcus Bell → Priya Raman');
  expect(text).toContain('\n  [x] Update SA name on account team in Salesforce');
  expect(text).toContain('\n  [ ] Introduce new SA live on a client call');
});

it.each([
  [{ kind: 'needs-start-date' }, 'no start date is known'],
  [{ kind: 'adopted-late', skip: [] }, 'nothing is ticked yet'],
  [{ kind: 'finished' }, 'all steps are settled'],
] as const)('says in words for other people where no step is next: %o', (next, words) => {
  const plan = { ...BASE.assessment.plan, next };
  expect(summaryText(assessed({ plan }))).toContain(`\nNext step: ${words}\n\nAll steps\n`);
});

it('says why and by whom a step was settled', () => {
  const { plan } = BASE.assessment;
  const state = {
    kind: 'skipped',
    reason: 'Done by the partner',
    on: day('2026-11-18'),
    by: 'Dana',
  } as const;
  const [first, ...others] = plan.steps;
  const text = summaryText(assessed({ plan: { ...plan, steps: [{ ...first!, state }, ...others] } }));
  expect(text).toMatch(/\n {2}Welcome: Skipped, Wed.* by Dana: Done by the partner\n/);
});

it('says in words that an item is not applicable', () => {
  const handoff = handoffOf(0);
  const items = handoff.items.map((item) => ({
    ...item,
    state: { kind: 'not-applicable', on: day('2026-11-18'), by: '' } as const,
  }));
  const text = summaryText(assessed({ handoffs: [{ current: { ...handoff, items }, history: [] }] }));
  expect(text).toContain('\n  [n/a] Introduce new SA live on a client call');
});

it('keeps the earlier handoffs with their evidence', () => {
  const past = handoffOf(5, { closed: day('2026-11-18') });
  const items = past.items.map((item) => ({ ...item, note: 'Told at the kick-off' }));
  const current = handoffOf(0, { from: 'Priya Raman', to: '' });
  const text = summaryText(assessed({ handoffs: [{ current, history: [{ ...past, items }] }] }));
  expect(text).toContain('\nSA handoff: 0 of 5, Priya Raman → ?\n');
  expect(text).toContain('\nSA handoff: 5 of 5, Marcus Bell → Priya Raman, closed Nov 18\n');
  expect(text).toContain('\n  [x] Update SA name on account team in Salesforce · Told at the kick-off');
});

it('names a sandbox beside its organisation', () => {
  const text = summaryText({ ...BASE, org: { ...BASE.org, sandbox: 'uat' } });
  expect(text).toContain('Northwind Robotics (northwind, sandbox uat), ');
});

it('says of a segment that nothing decides that it is unknown, and nothing else', () => {
  const { segment: _, decidedBy: __, ...segment } = BASE.assessment.segment;
  expect(summaryText(assessed({ segment: { ...segment, notices: [] } }))).toContain(
    '\nMarket segment: Unknown\n',
  );
});

it('names nobody in a handoff of nobody', () => {
  const current = handoffOf(0, { from: '', to: '' });
  expect(summaryText(assessed({ handoffs: [{ current, history: [] }] }))).toContain('\nSA handoff: 0 of 5\n');
});
