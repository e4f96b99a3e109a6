// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CivilDate } from '../../../src/domain/civil-date';
import { DEFAULT_PLAYBOOK } from '../../../src/playbook/default-playbook';
import { OptionsPage } from '../../../src/ui/options/OptionsPage';
import type { OptionsActions, OptionsView, Outcome } from '../../../src/ui/options/options-props';

const SAVED: Outcome = { kind: 'done', words: 'Saved.' };
const VIEW: OptionsView = {
  settings: { name: 'Marcus Bell', theme: 'page', dock: 'right' },
  playbook: { kind: 'in-use', own: false, playbook: DEFAULT_PLAYBOOK },
  accounts: 3,
};

function actionsThatEnd(outcome: Outcome = SAVED) {
  const end = () => vi.fn(async (_?: unknown) => outcome);
  return {
    changeSettings: end(),
    choosePreset: end(),
    importPlaybook: end(),
    exportPlaybook: end(),
    restoreDefault: end(),
    teach: end(),
    exportBackup: end(),
    importBackup: end(),
  } satisfies OptionsActions;
}

async function show(view: Partial<OptionsView> = {}, actions: OptionsActions = actionsThatEnd()) {
  const main = document.querySelector('main') ?? document.body.appendChild(document.createElement('main'));
  await act(() => render(<OptionsPage view={{ ...VIEW, ...view }} actions={actions} />, main));
  return main;
}

afterEach(() => {
  const main = document.querySelector('main');
  if (main) render(null, main);
  document.body.replaceChildren();
});

/** The field that a label with these words names. */
function field<T extends HTMLElement = HTMLInputElement>(words: string): T {
  const label = [...document.querySelectorAll('label')].find((one) => one.textContent?.trim() === words);
  if (!label) throw new Error(`No label "${words}"`);
  return (label.control ??
    label.querySelector('input') ??
    document.getElementById(label.htmlFor)) as unknown as T;
}

function button(words: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === words);
  if (!found) throw new Error(`No button "${words}"`);
  return found;
}

/** The region with this heading. */
function region(title: string): HTMLElement {
  const heading = [...document.querySelectorAll('h2')].find((one) => one.textContent === title);
  const section = document.querySelector<HTMLElement>(`section[aria-labelledby="${heading?.id}"]`);
  if (!section) throw new Error(`No region "${title}"`);
  return section;
}

const said = (title: string) =>
  [...region(title).querySelectorAll('[role=status]')].map(({ textContent }) => textContent).join('');

async function type(target: HTMLInputElement | HTMLTextAreaElement, text: string) {
  await turn(() => {
    target.value = text;
    target.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Does something, and lets everything that follows from it in this turn happen. */
const turn = (deed: () => unknown) =>
  act(async () => {
    deed();
    await new Promise((resolve) => setTimeout(resolve));
  });

const click = (target: HTMLElement) => turn(() => target.click());

describe('You', () => {
  test('a name is saved as it is typed, and the page says so', async () => {
    const actions = actionsThatEnd();
    await show({}, actions);
    expect(field('Your name').value).toBe('Marcus Bell');
    await type(field('Your name'), 'Priya');
    expect(actions.changeSettings).toHaveBeenLastCalledWith({ name: 'Priya' });
    expect(said('You')).toBe('Saved.');
  });

  test('an echo of storage does not change what is being typed', async () => {
    await show();
    await type(field('Your name'), 'Priya R');
    await show({ settings: { name: 'Priya', theme: 'page', dock: 'right' } });
    expect(field('Your name').value).toBe('Priya R');
  });

  test('a name that could not be saved stays in the field, and the reason is said', async () => {
    await show({}, actionsThatEnd({ kind: 'failed', reason: 'There is no room left.' }));
    await type(field('Your name'), 'Priya');
    await turn(() => field('Your name').dispatchEvent(new Event('blur')));
    expect(field('Your name').value).toBe('Priya');
    expect(said('You')).toBe('There is no room left.');
  });

  test.each([
    ['Dark', { theme: 'dark' }],
    ['Light', { theme: 'light' }],
    ['Left', { dock: 'left' }],
  ])('choosing %s changes %j', async (words, patch) => {
    const actions = actionsThatEnd();
    await show({}, actions);
    await click(field(words));
    expect(actions.changeSettings).toHaveBeenCalledWith(patch);
  });

  test('the choices show what is stored', async () => {
    await show({ settings: { name: '', theme: 'dark', dock: 'left' } });
    expect([field('Dark').checked, field('Match the page').checked]).toEqual([true, false]);
    expect([field('Left').checked, field('Right').checked]).toEqual([true, false]);
  });

  test('settings that cannot be read are said instead of shown', async () => {
    const main = document.body.appendChild(document.createElement('main'));
    const view: OptionsView = {
      playbook: { kind: 'waiting' },
      settingsProblem: 'Handrail cannot read them.',
    };
    await act(() => render(<OptionsPage view={view} actions={actionsThatEnd()} />, main));
    expect(main.querySelector('[role=alert]')?.textContent).toBe('Handrail cannot read them.');
    expect(() => region('You')).toThrow();
  });
});

describe('Playbook', () => {
  test('what is in use is named, with its preset and what the preset means', async () => {
    await show();
    const words = region('Playbook').textContent;
    expect(words).toContain(`${DEFAULT_PLAYBOOK.title} Default`);
    expect(words).toContain('11 steps');
    expect(field<HTMLSelectElement>('Market segments').value).toBe('2017');
    const facts = [...region('Playbook').querySelectorAll('dl > div')].map((fact) => [
      fact.querySelector('dt')?.textContent,
      fact.querySelector('dd')?.textContent,
    ]);
    expect(facts).toEqual([
      ['Strategic', '5,000 or more'],
      ['Large', '750–4,999'],
      ['Mid-Market', '100–749'],
      ['SMB', '0–99'],
      ['Decided by', 'Potential EE Users, then IT + TEDD Employees, then Employees'],
      ['If blank', 'Unknown'],
    ]);
  });

  test('a band of one number is that number', async () => {
    const [preset] = DEFAULT_PLAYBOOK.segmentation.presets;
    const bands = [
      { segment: 'large', from: 2 },
      { segment: 'mid-market', from: 1 },
      { segment: 'smb', from: 0 },
    ];
    const segmentation = { preset: '2017', presets: [{ ...preset!, bands }] };
    const playbook = { ...DEFAULT_PLAYBOOK, segmentation };
    await show({ playbook: { kind: 'in-use', own: true, playbook } });
    const facts = [...region('Playbook').querySelectorAll('dl > div dd')].map(
      ({ textContent }) => textContent,
    );
    expect(facts.slice(0, 3)).toEqual(['2 or more', '1', '0']);
  });

  test('links without an address are named, until each has an address', async () => {
    await show();
    expect(region('Playbook').textContent).toMatch(
      /\d+ links have no address yet.*: .*Commercial SA Triage board/,
    );
    const [role] = DEFAULT_PLAYBOOK.roles;
    const playbook = {
      ...DEFAULT_PLAYBOOK,
      roles: role ? [{ ...role, coverage: [] }] : [],
      steps: [],
      cards: [],
    };
    await show({ playbook: { kind: 'in-use', own: true, playbook } });
    expect(region('Playbook').textContent).not.toContain('no address');
  });

  test('a preset that the largest number decides says so', async () => {
    await show();
    const select = field<HTMLSelectElement>('Market segments');
    await turn(() => {
      select.value = '2022-08';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(region('Playbook').textContent).toContain(
      'The largest of Max Family Employees, Global Account Employees, Employees',
    );
  });

  test('another preset shows what it would mean, and is chosen by its button only', async () => {
    const actions = actionsThatEnd();
    await show({}, actions);
    expect(() => button('Use these')).toThrow();
    const select = field<HTMLSelectElement>('Market segments');
    await turn(() => {
      select.value = '2021';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(region('Playbook').querySelector('dl')?.textContent).toContain('Mid-Market101–2,000');
    expect(actions.choosePreset).not.toHaveBeenCalled();
    await click(button('Use these'));
    expect(actions.choosePreset).toHaveBeenCalledWith('2021');
    expect(document.activeElement).toBe(select);
  });

  test('once another preset is in use, whoever chose it, it is shown and the choice is over', async () => {
    const inUse = (preset: string) => {
      const segmentation = { ...DEFAULT_PLAYBOOK.segmentation, preset };
      return { kind: 'in-use', own: true, playbook: { ...DEFAULT_PLAYBOOK, segmentation } } as const;
    };
    await show({ playbook: inUse('2017') });
    const select = field<HTMLSelectElement>('Market segments');
    await turn(() => {
      select.value = '2021';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    for (const preset of ['2021', '2017']) {
      await show({ playbook: inUse(preset) });
      await turn(() => undefined);
      expect(select.value).toBe(preset);
      expect(() => button('Use these')).toThrow();
    }
  });

  test('a file is read and handed over as text; the same file can be chosen again', async () => {
    const actions = actionsThatEnd();
    await show({}, actions);
    const input = field('Import from a file…');
    Object.defineProperty(input, 'files', {
      value: [{ name: 'ours.json', text: async () => '{"format":1}' }],
    });
    await turn(() => input.dispatchEvent(new Event('change', { bubbles: true })));
    expect(actions.importPlaybook).toHaveBeenCalledWith('{"format":1}');
    expect(input.value).toBe('');
  });

  test('a file that cannot be read is said by name', async () => {
    await show();
    const input = field('Import from a file…');
    const text = async () => Promise.reject(new Error('gone'));
    Object.defineProperty(input, 'files', { value: [{ name: 'ours.json', text }] });
    await turn(() => input.dispatchEvent(new Event('change', { bubbles: true })));
    expect(said('Playbook')).toBe('The browser could not read "ours.json". Choose it again.');
  });

  test('a refused playbook shows each fault with its path, and what was pasted stays to be mended', async () => {
    const faults = [
      { path: 'steps[3].timing.due', message: 'must be given in days or in months' },
      { path: '', message: 'is <b>empty</b>' },
    ];
    await show({}, actionsThatEnd({ kind: 'refused', faults }));
    await type(field<HTMLTextAreaElement>('Playbook as JSON'), '{}');
    await click(button('Use this playbook'));
    expect(said('Playbook')).toBe(
      'Refused: 2 faults. Nothing was changed. Lists count from 0: steps[3] is the fourth step.',
    );
    const listed = [...region('Playbook').querySelectorAll('.faults li')].map((line) => line.textContent);
    expect(listed).toEqual([
      'steps[3].timing.due must be given in days or in months',
      'The file is <b>empty</b>',
    ]);
    expect(field<HTMLTextAreaElement>('Playbook as JSON').value).toBe('{}');
  });

  test('a pasted playbook that was accepted leaves the field', async () => {
    const actions = actionsThatEnd();
    await show({}, actions);
    await type(field<HTMLTextAreaElement>('Playbook as JSON'), '{"format":1}');
    await click(button('Use this playbook'));
    expect(actions.importPlaybook).toHaveBeenCalledWith('{"format":1}');
    expect(field<HTMLTextAreaElement>('Playbook as JSON').value).toBe('');
  });

  test('what was done can be undone where it can be taken back', async () => {
    const undo = vi.fn(async () => ({ kind: 'done', words: 'Undone.' }) as const);
    const playbook = { kind: 'in-use', own: true, playbook: DEFAULT_PLAYBOOK } as const;
    await show({ playbook }, actionsThatEnd({ kind: 'done', words: 'The default playbook is back.', undo }));
    await click(button('Restore the default'));
    expect(said('Playbook')).toBe('The default playbook is back.');
    await click(button('Undo'));
    expect(undo).toHaveBeenCalledOnce();
    expect(said('Playbook')).toBe('Undone.');
    expect(() => button('Undo')).toThrow();
    expect(document.activeElement?.textContent).toBe('Undone.');
  });

  test('a playbook that an update made unfit shows its faults and can be exported', async () => {
    const actions = actionsThatEnd();
    await show({ playbook: { kind: 'unfit', faults: [{ path: 'calls', message: 'is missing' }] } }, actions);
    expect(region('Playbook').textContent).toContain('calls is missing');
    await click(button('Export as JSON'));
    expect(actions.exportPlaybook).toHaveBeenCalledOnce();
  });

  test('a playbook that cannot be read says why', async () => {
    await show({ playbook: { kind: 'unreadable', why: 'It was written by a newer Handrail.' } });
    expect(region('Playbook').textContent).toContain('It was written by a newer Handrail.');
  });
});

describe('Data', () => {
  test.each([
    [undefined, 'Counting accounts…'],
    [0, 'No accounts stored yet.'],
    [1, '1 account stored.'],
    [3, '3 accounts stored.'],
  ])('%s accounts: "%s"', async (accounts, words) => {
    const { accounts: _, ...rest } = VIEW;
    const main = document.body.appendChild(document.createElement('main'));
    const view = accounts === undefined ? rest : { ...rest, accounts };
    await act(() => render(<OptionsPage view={view} actions={actionsThatEnd()} />, main));
    expect(region('Data').textContent).toContain(words);
  });

  test('why accounts could not be counted is said instead', async () => {
    await show({ accounts: undefined, countProblem: 'The browser could not read its storage.' });
    expect(region('Data').querySelector('[role=alert]')?.textContent).toBe(
      'The browser could not read its storage.',
    );
    expect(region('Data').textContent).not.toContain('Counting');
  });

  test('everything can be exported', async () => {
    const actions = actionsThatEnd();
    await show({}, actions);
    await click(button('Export everything'));
    expect(actions.exportBackup).toHaveBeenCalledOnce();
  });

  test('what was exported is still said once a backup was added', async () => {
    const actions = actionsThatEnd({ kind: 'done', words: 'Added 2 entries.' });
    const exportBackup = async (): Promise<Outcome> => ({ kind: 'done', words: 'Exported as b.json.' });
    await show({}, { ...actions, exportBackup });
    await click(button('Export everything'));
    const input = field('Add a backup…');
    Object.defineProperty(input, 'files', { value: [{ name: 'b.json', text: async () => '{}' }] });
    await turn(() => input.dispatchEvent(new Event('change', { bubbles: true })));
    const notes = [...region('Data').querySelectorAll('[role=status]')];
    expect(notes.map(({ textContent }) => textContent)).toEqual(['Exported as b.json.', 'Added 2 entries.']);
  });

  test('a backup is said to be added for good, before it is', async () => {
    await show();
    expect(region('Data').textContent).toContain('it cannot be undone');
  });

  test('what was left out of a backup is listed', async () => {
    const remarks = [{ path: 'settings', message: 'were left out' }];
    await show({}, actionsThatEnd({ kind: 'done', words: 'Added 2 entries.', remarks }));
    const input = field('Add a backup…');
    Object.defineProperty(input, 'files', { value: [{ name: 'b.json', text: async () => '{}' }] });
    await turn(() => input.dispatchEvent(new Event('change', { bubbles: true })));
    expect(said('Data')).toBe('Added 2 entries.');
    expect(region('Data').textContent).toContain('settings were left out');
  });
});

test('only the outcome of the latest action is shown', async () => {
  const ends: ((outcome: Outcome) => void)[] = [];
  const changeSettings = () => new Promise<Outcome>((resolve) => ends.push(resolve));
  await show({}, { ...actionsThatEnd(), changeSettings });
  await type(field('Your name'), 'P');
  await type(field('Your name'), 'Pr');
  await act(async () => ends[1]!({ kind: 'done', words: 'Second.' }));
  await act(async () => ends[0]!({ kind: 'done', words: 'First.' }));
  expect(said('You')).toBe('Second.');
});

test('every control has a name, and the regions are named by their headings', async () => {
  await show();
  expect([...document.querySelectorAll('h2')].map((one) => one.textContent)).toEqual([
    'You',
    'Playbook',
    'Organisations',
    'More hosts',
    'Data',
  ]);
  for (const title of ['You', 'Playbook', 'Data']) expect(region(title)).toBeTruthy();
  for (const control of document.querySelectorAll<HTMLInputElement>('input, select, textarea')) {
    const label = control.closest('label') ?? document.querySelector(`label[for="${control.id}"]`);
    expect(label?.textContent?.trim()).toBeTruthy();
  }
});

describe('organisations', () => {
  const mapping = {
    field: 'potentialUsers',
    apiName: 'Seats__c',
    label: 'Seats <b>',
    on: '2026-11-20' as CivilDate,
  };
  const orgs = [{ org: 'brightwater', knowledge: { dateOrder: 'dmy' as const, mappings: [mapping] } }];

  test('what each taught is told, and forgotten by a button of its own', async () => {
    const actions = actionsThatEnd();
    await show({ orgs }, actions);
    const text = region('Organisations').textContent ?? '';
    expect(text).toContain('Dates in brightwater are read day first.');
    expect(text).toContain('Potential EE Users is read from “Seats <b>” (Seats__c)');
    expect(text).toContain('2026');
    await act(() => button('Forget the order of dates in brightwater').click());
    expect(document.activeElement?.getAttribute('role')).toBe('status');
    expect(actions.teach).toHaveBeenCalledWith('brightwater', { kind: 'date-order', order: null });
    await act(() => button('Forget where Potential EE Users is in brightwater').click());
    expect(actions.teach).toHaveBeenCalledWith('brightwater', { kind: 'mapping-forgotten', mapping });
  });

  test('the order of dates can be set before it is ever asked', async () => {
    const actions = actionsThatEnd();
    await show({ orgs: [{ org: 'brightwater', knowledge: { mappings: [] } }] }, actions);
    expect(field('Ask').checked).toBe(true);
    await act(() => field('Month first').click());
    expect(actions.teach).toHaveBeenCalledWith('brightwater', { kind: 'date-order', order: 'mdy' });
  });

  test('what cannot be read says why', async () => {
    await show({ orgs: [{ org: 'brightwater', why: 'Handrail cannot read it.' }] });
    expect(region('Organisations').querySelector('[role=alert]')?.textContent).toBe(
      'Handrail cannot read it.',
    );
  });
});
