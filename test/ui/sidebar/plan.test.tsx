// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Account, FieldValue } from '../../../src/domain/account';
import type { Deed } from '../../../src/domain/progress';
import { DEFAULT_PLAYBOOK } from '../../../src/playbook/default-playbook';
import { summaryText } from '../../../src/ui/sidebar/summary-text';
import { account, assessed, date, day, log } from '../../domain/samples';
import { type AccountView, BASE } from '../gallery/account-states';
import { drawn, nameOf, Rendered } from './rendered';

const STEPS = DEFAULT_PLAYBOOK.steps.map(({ id }) => id);
const done = (id: string, cycle = 0): Deed => ({ kind: 'step-done', step: `${cycle}/${id}` });

interface Given {
  readonly page?: Readonly<Record<string, FieldValue>>;
  readonly log?: readonly (Deed | readonly [on: string, deed: Deed])[];
  readonly today: string;
}

/** The sidebar of an account as the policy assesses it. */
function viewOf({ page = {}, log: deeds = [], today }: Given): AccountView {
  const shown: Account = account(page);
  return { ...BASE, assessment: assessed(shown, DEFAULT_PLAYBOOK, log(...deeds), date(today)) };
}

async function allSteps(given: Given): Promise<Rendered> {
  const shown = new Rendered(viewOf(given));
  await shown.press('Menu');
  await shown.press('All steps');
  return shown;
}

const bodyOf = (shown: Rendered) => shown.root.querySelector('.body')?.textContent ?? '';

async function pick(shown: Rendered, label: string, value: string): Promise<void> {
  const input = shown.get<HTMLInputElement>('textbox', label);
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await drawn();
}

it.each([
  ['2025-01-15', 'Must be after Jan 15, when this year began.'],
  ['2025-01-16', ''],
])('a renewal date on %s is refused where the year began no sooner: “%s”', async (on, expected) => {
  const page = { contractStart: day('2025-01-15') };
  const shown = await allSteps({ page, log: [done('welcome')], today: '2025-03-20' });
  await shown.press('Enter Renewal date');
  await pick(shown, 'New renewal date', on);
  expect(shown.get<HTMLInputElement>('textbox', 'New renewal date').validationMessage).toBe(expected);
});

it('says in the timeline the day of what was done, and of what is open its days once', async () => {
  const page = { contractStart: day('2025-01-15') };
  const shown = await allSteps({ page, log: [['2025-01-16', done('welcome')]], today: '2025-01-18' });
  const states = [...shown.root.querySelectorAll('.timeline .state')].map(({ textContent }) =>
    textContent?.replace(/\s/g, ' '),
  );
  expect(states[0]).toMatch(/^Jan 15 · Done Thu, Jan 16/);
  expect(states[1]).toBe('Jan 17 – 20 · Due in 2 days');
});

describe('recording a renewal', () => {
  const given = {
    page: { contractStart: day('2025-01-15'), renewalDate: day('2027-01-15') },
    log: [done('welcome')],
    today: '2026-01-20',
  };

  it('asks for the date that the next year counts from, and shows what comes of it first', async () => {
    const shown = await allSteps(given);
    await shown.press('Customer renewed…');
    const input = shown.get<HTMLInputElement>('textbox', 'The next year counts from');
    expect(input.value).toBe('2026-01-15');
    expect(shown.previewed).toEqual({ kind: 'renewed', cycle: 0, on: '2026-01-15' });
    await pick(shown, 'The next year counts from', '2026-01-31');
    expect(shown.previewed).toEqual({ kind: 'renewed', cycle: 0, on: '2026-01-31' });
    expect(shown.deeds).toEqual([]);
    await shown.press('Save');
    expect(shown.deeds).toEqual([{ kind: 'renewed', cycle: 0, on: '2026-01-31' }]);
  });

  it.each([
    ['2025-10-31', false, 'no renewal step before the nearer end is open'],
    ['2025-11-01', true, 'one is'],
    ['2026-07-14', true, 'that end is still the nearer one'],
    ['2026-07-15', false, 'the known end is nearer'],
  ])('asks on %s whether the page’s date is the next term’s: %s, since %s', async (today, expected, _) => {
    const shown = await allSteps({ ...given, today });
    expect(
      /renewal date is Jan 15, 2027\. Did this customer renew on Jan 15(, 2026)?\?/.test(bodyOf(shown)),
    ).toBe(expected);
  });

  it.each([
    [STEPS.slice(0, 7), 'the step that it closes is next'],
    [STEPS.slice(0, 10), 'nothing else is left to do'],
  ])('is offered in the card after %j, where %s', async (ids, _) => {
    const page = { contractStart: day('2025-11-01') };
    const shown = new Rendered(viewOf({ page, log: ids.map((id) => done(id)), today: '2026-11-22' }));
    const card = shown.region('Next step');
    await shown.press('Customer renewed…', card);
    await shown.press('Save', card.querySelector('form')!);
    expect(shown.deeds).toEqual([{ kind: 'renewed', cycle: 0, on: '2026-11-01' }]);
  });

  it.each([
    ['2025-01-14', [], 'Must be after Jan 15, 2025, when this year began.'],
    ['2025-01-15', [], 'Must be after Jan 15, 2025, when this year began.'],
    ['2025-01-16', [], ''],
    ['2026-01-15', ['2026-01-15'], 'Must be after Jan 15, when this year began.'],
    ['2026-01-16', ['2026-01-15'], ''],
  ])('refuses %s after renewals on %j: “%s”', async (on, renewals, expected) => {
    const log = renewals.map((each, cycle): Deed => ({ kind: 'renewed', cycle, on: date(each) }));
    const shown = await allSteps({ ...given, log: [...given.log, ...log], today: '2026-12-20' });
    await shown.press('Customer renewed…');
    await pick(shown, 'The next year counts from', on);
    const input = shown.get<HTMLInputElement>('textbox', 'The next year counts from');
    expect(input.validationMessage).toBe(expected);
    await pick(shown, 'The next year counts from', '2027-01-15');
    expect(input.validity.valid).toBe(true);
  });

  it('is not offered while all of the year lies ahead', async () => {
    const view = viewOf({ page: { contractStart: day('2026-01-15') }, today: '2026-01-20' });
    const shown = new Rendered(view);
    expect(shown.all('button').map(nameOf)).not.toContain('Customer renewed…');
    await shown.press('All 11 steps');
    expect(shown.all('button').map(nameOf)).not.toContain('Customer renewed…');
  });
});

describe('a renewal date of the page that can be read in two ways', () => {
  const given = {
    page: {
      contractStart: day('2026-01-01'),
      renewalDate: {
        kind: 'ambiguous-date',
        text: '03/04/2027',
        candidates: [date('2027-03-04'), date('2027-04-03')],
      } as const,
    },
    log: STEPS.slice(0, 7).map((id) => done(id)),
    today: '2026-10-25',
  };
  const answer = async (shown: Rendered) => {
    await shown.press('April 3, 2027');
    expect(shown.calls).toEqual(['03/04/2027 is 2027-04-03']);
    expect(shown.deeds).toEqual([{ kind: 'date-set', which: 'renewal', date: '2027-04-03' }]);
  };

  it('is asked about in the card of the step that hangs on it', async () => {
    const shown = new Rendered(viewOf(given));
    expect(shown.region('Next step').textContent).toMatch(
      /Renewal\/ExpansionNo date.*renewal date, 03\/04\/2027, can be read two ways.*forget it in Options/,
    );
    await answer(shown);
  });

  it('is asked about where the plan shows the renewal date', async () => {
    await answer(await allSteps(given));
  });

  it('is not asked about in the card of a step that does not hang on it', () => {
    const shown = new Rendered(viewOf({ ...given, log: [done('welcome')] }));
    expect(shown.region('Next step').textContent).not.toContain('03/04/2027');
  });
});

describe('a renewal date of the page that nobody can read', () => {
  const page = {
    contractStart: day('2026-01-01'),
    renewalDate: { kind: 'unreadable', text: 'Q3 2027' },
  } as const;
  const log = STEPS.slice(0, 7).map((id) => done(id));

  it('is asked for in the card of the step that hangs on it', async () => {
    const shown = new Rendered(viewOf({ page, log, today: '2026-10-25' }));
    const card = shown.region('Next step');
    expect(card.textContent).toMatch(
      /Renewal\/ExpansionNo date.*renewal date cannot be read as a date: “Q3 2027”/,
    );
    await pick(shown, 'Renewal date', '2027-09-30');
    await shown.press('Set renewal date', card);
    expect(shown.deeds).toEqual([{ kind: 'date-set', which: 'renewal', date: '2027-09-30' }]);
  });
});

describe('a start date entered by hand', () => {
  const set: Deed = { kind: 'date-set', which: 'start', date: date('2026-02-01') };
  const given = { page: { contractStart: day('2026-03-02') }, log: [set], today: '2026-03-10' };

  it('stands beside what the page says now', async () => {
    const shown = await allSteps(given);
    expect(bodyOf(shown)).toMatch(/Start date Feb 1 entered by hand on Mar 1 by Ines, page says Mar 2 now/);
    expect(bodyOf(await allSteps({ ...given, page: {} }))).not.toContain('page says');
  });

  it('is taken back after seeing what that moves', async () => {
    const shown = await allSteps(given);
    await shown.press('Remove Start date');
    expect(shown.previewed).toEqual({ kind: 'date-set', which: 'start', date: null });
    expect(shown.deeds).toEqual([]);
    await shown.press('Remove', shown.root.querySelector('form')!);
    expect(shown.deeds).toEqual([{ kind: 'date-set', which: 'start', date: null }]);
  });

  it('in its field is taken back there', async () => {
    const entered: Deed = { kind: 'value-entered', field: 'contractStart', text: '2026-02-05' };
    const shown = await allSteps({ ...given, log: [set, entered] });
    await shown.press('Remove Start date');
    await shown.press('Remove', shown.root.querySelector('form')!);
    expect(shown.deeds).toEqual([{ kind: 'value-entered', field: 'contractStart', text: null }]);
  });
});

it('a date entered where it is missing shows what it moves first', async () => {
  const shown = new Rendered(viewOf({ page: { contractStart: day('2026-03-02') }, today: '2026-03-10' }));
  const missing = shown.all('button').find((one) => nameOf(one).endsWith('not found on this page'));
  await shown.press(nameOf(missing!));
  await shown.press('Enter Renewal Date');
  expect(shown.previewed).toBeUndefined();
  await pick(shown, 'Renewal Date', '2026-12-31');
  const entered = { kind: 'value-entered', field: 'renewalDate', text: '2026-12-31' };
  expect(shown.previewed).toEqual(entered);
  await shown.press('Save');
  expect(shown.deeds).toEqual([entered]);
});

it('a start date that the page has and nobody can read is said in its own words', () => {
  const page = { customerSince: { kind: 'unreadable', text: 'Q3 2024' } as const };
  expect(new Rendered(viewOf({ page, today: '2026-03-10' })).region('Next step').textContent).toContain(
    'The page’s start date cannot be read as a date: “Q3 2024”.',
  );
});

describe('a step has one name everywhere', () => {
  const page = { contractStart: day('2025-09-01') };
  const renewed: Deed = { kind: 'renewed', cycle: 0, on: date('2026-09-01') };
  const secondYear = {
    page,
    log: [...STEPS.slice(0, 7).map((id) => done(id)), renewed],
    today: '2026-11-22',
  };
  const failed = (deed: Deed) => [{ id: 'p', deed, state: { kind: 'failed', reason: 'Full.' } as const }];

  it('in the second year', async () => {
    const view = viewOf(secondYear);
    expect(view.assessment.undoable?.words).toBe('Renewal recorded');
    const shown = new Rendered({ ...view, pending: failed(done('check-in', 1)) });
    expect(shown.region('Next step').querySelector('h4')?.textContent).toBe('Check-in, year 2');
    expect(shown.root.querySelector('.failed')?.textContent).toContain('Check-in, year 2 done. Full.');
    expect(summaryText(view)).toContain('\nNext step: Check-in, year 2\n');
    await shown.press('All 16 steps');
    const names = shown.all('.step').map(nameOf);
    expect(names).toHaveLength(16);
    expect(names.filter((name) => name.startsWith('Check-in'))).toEqual(['Check-in', 'Check-in, year 2']);
  });

  it('where another step has the same title', () => {
    const view = viewOf({ page, log: STEPS.slice(0, 8).map((id) => done(id)), today: '2026-07-22' });
    const shown = new Rendered(view);
    expect(shown.region('Next step').querySelector('h4')?.textContent).toBe('Renewal (11 months)');
    const skip: Deed = { kind: 'steps-skipped', steps: ['0/renewal-11'], reason: 'Lost' };
    shown.show({ ...view, pending: failed(skip) });
    expect(shown.root.querySelector('.failed')?.textContent).toContain(
      'Renewal (11 months) skipped, Lost. Full.',
    );
  });
});

it.each([
  [[], 'nothing is ticked yet'],
  [
    [done('welcome'), { kind: 'renewed', cycle: 0, on: date('2026-01-15') }],
    'nothing in year 2 is ticked yet',
  ],
] as [Deed[], string][])('the question of late adoption after %j says that %s', (deeds, words) => {
  const page = { contractStart: day('2025-01-15') };
  const shown = new Rendered(viewOf({ page, log: deeds, today: '2026-08-01' }));
  expect(shown.region('Next step').textContent).toContain(
    `This customer started on Jan 15, 2025, and ${words}.`,
  );
});
