// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest';
import type { Provenance } from '../../../src/domain/account';
import type { Handoff } from '../../../src/domain/handoff';
import type { PlannedStep } from '../../../src/domain/plan';
import type { Holder } from '../../../src/domain/roles';
import type { SegmentAssessment } from '../../../src/domain/segment';
import { nextPicture } from '../../../src/ui/next-picture';
import { words } from '../../domain/samples';
import {
  assessed,
  BASE,
  day,
  handoffOf,
  person,
  planFrom,
  rolesOf,
  segmentOf,
} from '../gallery/account-states';
import { drawn, nameOf, Rendered } from './rendered';

const HANDOFF = 'SA handoff';

describe('what a screen reader, a test and a colleague rely on', () => {
  it('is a complementary landmark named Handrail with one region per answer', () => {
    const shown = new Rendered(BASE);
    expect(shown.all('complementary').map(nameOf)).toEqual(['Handrail']);
    expect(shown.all('region').map(nameOf)).toEqual(['Market segment', 'Roles', 'Next step', HANDOFF]);
  });

  it('names the region of a handoff by its own heading, whatever id its playbook gave it', () => {
    const handoffs = ['segment', 'roles', 'next'].map((kind) => ({
      current: handoffOf(0, { key: `${kind}#1`, title: `Handoff of ${kind}` }),
      history: [],
    }));
    const regions = new Rendered(assessed({ handoffs })).all('region').map(nameOf);
    expect(regions.slice(3)).toEqual(['Handoff of segment', 'Handoff of roles', 'Handoff of next']);
  });

  it.each([
    [segmentOf(3, 12_400), 'Strategic'],
    [segmentOf(2, 1200), 'Large'],
    [segmentOf(1, 740), 'Mid-Market'],
    [segmentOf(0, 42), 'SMB'],
    [segmentOf(), 'Unknown'],
  ])('says the segment first after its heading: %#', (segment, words) => {
    const region = new Rendered(assessed({ segment })).region('Market segment');
    expect(region.children[0]?.tagName).toBe('H3');
    expect(region.children[1]?.textContent).toBe(words);
  });

  it('gives each role as a term and exactly its holder', () => {
    const roles = rolesOf(
      person('Dana Whitfield'),
      { kind: 'pooled', how: 'Ask on the triage board.' },
      { kind: 'unassigned', advice: 'Assign one.' },
      { kind: 'not-on-page', advice: 'Open Details.' },
    );
    const region = new Rendered(assessed({ roles })).region('Roles');
    const lines = [...region.querySelectorAll('dt')].map((term) => [
      term.textContent,
      term.nextElementSibling?.textContent,
    ]);
    expect(lines).toEqual([
      ['Strategic Account Leader', 'Dana Whitfield'],
      ['Solutions Architect', 'Pooled'],
      ['Account Manager', 'Unassigned'],
      ['Customer Success Manager', 'Not on this page'],
    ]);
  });

  it('names the next step in a heading that its date phrase follows', () => {
    const region = new Rendered(BASE).region('Next step');
    const title = region.querySelector('h4');
    expect(title?.textContent).toBe('Installation follow-up');
    expect(title?.nextElementSibling?.textContent).toMatch(/^Due in 3 days · .*24/);
  });

  it('names the checkboxes with the handbook’s words and counts them', () => {
    const region = new Rendered(BASE).region(HANDOFF);
    expect(region.querySelector('.count')?.textContent).toBe('2 of 5');
    const boxes = [...region.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    expect(boxes.map((box) => box.checked)).toEqual([true, true, false, false, false]);
    expect(boxes.map(nameOf)).toEqual(BASE.assessment.handoffs[0]?.current.items.map(({ text }) => text));
  });
});

describe('the bar of the bands', () => {
  const large = segmentOf(2, 1200);
  const { decidedBy, toNext: _, abovePrevious: __, position: ___, ...rest } = large;
  it.each<[string, SegmentAssessment]>([
    ['1,200 is Large, 3,800 short of Strategic.', large],
    [
      '750+ is Large.',
      { ...rest, decidedBy: { field: 'employees', label: '', source: decidedBy!.source, range: '750+' } },
    ],
    ['Large is assumed.', rest],
    ['5,000 or more.', segmentOf()],
  ])('says where the account stands: %s', (words, segment) => {
    const bar = new Rendered(assessed({ segment })).region('Market segment').querySelector('[role=img]');
    expect(bar?.getAttribute('aria-label')).toMatch(/^Bands: SMB 0 – 99, .*, Strategic 5,000 or more\./);
    expect(bar?.getAttribute('aria-label')?.endsWith(words)).toBe(true);
  });
});

it.each<[Holder, string | undefined, boolean]>([
  [{ kind: 'pooled', how: 'Ask on the triage board.' }, undefined, true],
  [{ kind: 'unassigned', advice: 'Assign one.' }, 'Ask the team.', true],
  [{ kind: 'unassigned', advice: 'Assign one.' }, undefined, false],
])(
  'offers a request to copy for a pool and for a role that says how to engage it: %j, %s',
  async (holder, text, offered) => {
    const roles = rolesOf(holder).map((role) => ({
      ...role,
      engage: text === undefined ? undefined : { text },
    }));
    const shown = new Rendered(assessed({ roles }));
    await shown.press(`About ${roles[0]!.title}`);
    expect(
      shown.all('button', shown.region('Roles')).some((each) => /^Copy request/.test(nameOf(each))),
    ).toBe(offered);
  },
);

it('writes the boundaries into the bar of the bands, and no 0 where it begins', () => {
  const bar = new Rendered(BASE).region('Market segment').querySelector('[role=img]');
  const written = [...bar!.querySelectorAll('.band')].map(({ textContent }) => textContent);
  expect(written).toEqual(['', '100', '750', '5,000']);
});

describe('why the segment is what it is', () => {
  it.each([
    [1_500_000, 1_500_000, '$1.5M in sales'],
    [700_000, 1_000_000, '$700K – $1M in sales'],
  ])('gives a quota from %d to %d as one amount or two', async (from, to, words) => {
    const [quota] = BASE.playbook.quotas;
    const quotas = [{ ...quota!, from, to, currency: 'USD', unit: 'in sales' }];
    const shown = new Rendered(assessed({ segment: { ...segmentOf(2, 1200), quotas } }));
    await shown.press('Why?');
    expect(shown.region('Market segment').textContent).toContain(words);
  });

  it('tells of the other axes where they came from, unless the page shows them now', async () => {
    const axis = (text: string, source: Provenance) => ({ label: '', value: words(text), source });
    const shown = new Rendered(
      assessed({
        segment: {
          ...segmentOf(2, 1200),
          csmSegment: axis('Growth', { kind: 'hand', on: day('2026-11-12'), by: '' }),
          region: axis('EMEA', { kind: 'remembered', label: 'Region', on: day('2025-01-05') }),
        },
      }),
    );
    await shown.press('Why?');
    const facts = [...shown.region('Market segment').querySelectorAll('.facts div')];
    const said = Object.fromEntries(
      facts.map((fact) => [fact.children[0]?.textContent, fact.children[1]?.textContent]),
    );
    expect(said).toMatchObject({
      'CSM segment': 'Growth, entered by hand',
      Region: expect.stringMatching(/^EMEA, seen on .*2025/),
    });
    shown.show(BASE);
    await drawn();
    expect(shown.region('Market segment').textContent).toContain('CSM segmentGrowthRegionEMEA');
  });
});

describe('the handoff', () => {
  it('ticks and unticks the item that was pressed', async () => {
    const shown = new Rendered(BASE);
    shown.get('checkbox', 'Introduce new SA').click();
    shown.get('checkbox', 'Update SA name').click();
    await drawn();
    const among = BASE.assessment.handoffs[0]?.current.items.map(({ id }) => id);
    expect(shown.deeds).toEqual([
      { kind: 'item-ticked', handoff: 'sa-to-sa#1', item: 'live-introduction', among },
      { kind: 'item-unticked', handoff: 'sa-to-sa#1', item: 'account-team' },
    ]);
  });

  it('takes a note and a link as evidence, trimmed', async () => {
    const shown = new Rendered(BASE);
    await shown.press('Note, link or not applicable: Introduce new SA');
    shown.fill('Note', ' Met on Monday ');
    shown.fill('Link', 'https://notes.example/1');
    await shown.press('Save');
    expect(shown.deeds).toEqual([
      {
        kind: 'item-noted',
        handoff: 'sa-to-sa#1',
        item: 'live-introduction',
        note: 'Met on Monday',
        link: 'https://notes.example/1',
      },
    ]);
    expect(shown.all('textbox')).toEqual([]);
  });

  it('never makes a link of an address that is not the web’s', () => {
    const items = handoffOf(0).items.map((item) => ({ ...item, link: 'javascript:alert(1)' }));
    const region = new Rendered(
      assessed({ handoffs: [{ current: handoffOf(0, { items }), history: [] }] }),
    ).region(HANDOFF);
    expect(region.querySelectorAll('a')).toHaveLength(0);
    expect(region.textContent).toContain('javascript:alert(1)');
  });

  it('starts the next instance from the one that closed', async () => {
    const current = handoffOf(5, { closed: day('2026-11-20') });
    const shown = new Rendered(assessed({ handoffs: [{ current, history: [] }] }));
    await shown.press('Start another handoff');
    expect(shown.deeds).toEqual([
      { kind: 'handoff-started', handoff: 'sa-to-sa#2', from: 'Priya Raman', to: '' },
    ]);
  });

  it('shows of an earlier one what was settled, by whom, and its evidence, to read only', async () => {
    const past = handoffOf(4, { key: 'sa-to-sa#1', closed: day('2026-11-18') });
    const [first, ...others] = past.items;
    const items = [{ ...first!, note: 'Told at the kick-off', link: 'https://notes.example/1' }, ...others];
    const current = handoffOf(0, { key: 'sa-to-sa#2' });
    const shown = new Rendered(assessed({ handoffs: [{ current, history: [{ ...past, items }] }] }));
    await shown.press('Earlier handoffs (1)');
    const list = shown.region(HANDOFF).querySelector('.more')!;
    expect(list.textContent).not.toContain('Told at the kick-off');
    await shown.press('4 of 5, closed', list);
    const boxes = shown.all('checkbox', list) as HTMLInputElement[];
    expect(boxes.map(({ checked, disabled }) => [checked, disabled])).toEqual([
      ...Array.from({ length: 4 }, () => [true, true]),
      [false, true],
    ]);
    expect(nameOf(boxes[0]!)).toBe('Update SA name on account team in Salesforce');
    const [said, bare] = [...list.querySelectorAll('.items li')].map(({ textContent }) => textContent);
    expect(said).toMatch(/Ticked .*18.* by Priya Raman/);
    expect(bare).toMatch(/Ticked .*18.* by Priya Raman/);
    expect(said).toContain('Told at the kick-off');
    expect(shown.get<HTMLAnchorElement>('link', 'notes.example/1', list).href).toBe(
      'https://notes.example/1',
    );
    expect(shown.all('button', list).map(nameOf)).toEqual([expect.stringMatching(/^4 of 5, closed /)]);
  });

  it('proposes who holds the role now as the one who hands over, until somebody is named', async () => {
    const from = async (patch: Partial<Handoff>) => {
      const current = handoffOf(0, { holder: 'Priya Raman', ...patch });
      const shown = new Rendered(assessed({ handoffs: [{ current, history: [] }] }));
      await shown.press('Change who hands over');
      return shown.get<HTMLInputElement>('textbox', 'From').value;
    };
    expect(await from({ from: '', to: '' })).toBe('Priya Raman');
    expect(await from({ from: 'Marcus Bell', to: '' })).toBe('Marcus Bell');
  });

  it('names who hands over, as a start where nothing was started', async () => {
    const { started: _, ...unstarted } = handoffOf(0, { from: '', to: '' });
    const shown = new Rendered(assessed({ handoffs: [{ current: unstarted, history: [] }] }));
    expect(shown.region(HANDOFF).textContent).toContain('Nobody named yet');
    await shown.press('Change who hands over');
    shown.fill('From', 'Marcus Bell');
    shown.fill('To', 'Priya Raman');
    await shown.press('Save');
    expect(shown.deeds).toEqual([
      { kind: 'handoff-started', handoff: 'sa-to-sa#1', from: 'Marcus Bell', to: 'Priya Raman' },
    ]);
  });
});

describe('the next step', () => {
  it('is done with one press', async () => {
    const shown = new Rendered(BASE);
    await shown.press('Done');
    expect(shown.deeds).toEqual([{ kind: 'step-done', step: '0/installation-follow-up' }]);
  });

  it('is skipped only with a reason, asked for in place, and gives the focus back', async () => {
    const shown = new Rendered(BASE);
    await shown.press('Skip…');
    expect(shown.deeds).toEqual([]);
    const reason = shown.get<HTMLInputElement>('textbox', 'Reason for skipping');
    expect(reason.required).toBe(true);
    expect(shown.root.activeElement).toBe(reason);
    reason.value = 'Hosted by us';
    await shown.press('Skip step');
    expect(shown.deeds).toEqual([
      { kind: 'steps-skipped', steps: ['0/installation-follow-up'], reason: 'Hosted by us' },
    ]);
    expect(shown.root.activeElement).toBe(shown.get('button', 'Skip…'));
  });

  it('offers Salesforce’s own task form as a real link where the handbook asks for a task', () => {
    const shown = new Rendered(BASE);
    const link = shown.get<HTMLAnchorElement>('link', 'Create task in Salesforce');
    expect(link.href).toContain('installation-follow-up');
    shown.show(assessed({ plan: planFrom('2026-10-10', 4) }));
    expect(shown.all('link').map(nameOf)).not.toContain('Create task in Salesforce');
  });

  it('shows the links of its guidance that have an address, and no others', () => {
    const [step] = BASE.assessment.plan.steps;
    const links = [
      { text: 'Support web form', url: '' },
      { text: 'Direction', url: 'https://wiki.example/direction' },
    ];
    const next = { kind: 'step', step: { ...(step as PlannedStep), links } } as const;
    const shown = new Rendered(assessed({ plan: { ...BASE.assessment.plan, next } }));
    const words = shown.region('Next step').querySelector('.links')?.textContent;
    expect(words).toBe('Direction');
  });

  it('asks for a missing start date in place', async () => {
    const plan = planFrom('2026-11-14', 0, { kind: 'needs-start-date' });
    const shown = new Rendered(assessed({ plan }));
    const elsewhere = 'Open the tab that shows it (often Details).';
    expect(shown.region('Next step').textContent).not.toContain(elsewhere);
    shown.show(assessed({ plan: { ...plan, next: { kind: 'needs-start-date', isPart: true } } }));
    expect(shown.region('Next step').textContent).toContain(elsewhere);
    shown.fill('Start date', '2026-11-01');
    await shown.press('Set start date');
    expect(shown.deeds).toEqual([{ kind: 'date-set', which: 'start', date: '2026-11-01' }]);
  });

  it('makes the date picker of a question after the picture that shows the question', async () => {
    const plan = planFrom('2026-11-14', 0, { kind: 'needs-start-date' });
    const shown = new Rendered(assessed({ plan }));
    const input = shown.root.querySelector<HTMLInputElement>('input[name=date]');
    expect(input?.type).toBe('text');
    await nextPicture(window);
    expect(input?.type).toBe('date');
  });

  it('asks which of two days an ambiguous date means', async () => {
    const unclear = { text: '03/04/2026', candidates: [day('2026-03-04'), day('2026-04-03')] };
    const plan = planFrom('2026-11-14', 0, { kind: 'needs-start-date', unclear });
    const shown = new Rendered(assessed({ plan }));
    shown
      .all('button', shown.region('Next step'))
      .find((one) => nameOf(one).includes('April'))!
      .dispatchEvent(new MouseEvent('click'));
    expect(shown.deeds).toEqual([{ kind: 'date-set', which: 'start', date: '2026-04-03' }]);
  });

  it('marks everything before now as skipped in one act where it was adopted late', async () => {
    const plan = planFrom('2026-02-01', 0);
    const skip = plan.steps.slice(0, 3);
    const shown = new Rendered(assessed({ plan: { ...plan, next: { kind: 'adopted-late', skip } } }));
    await shown.press('Start from now');
    expect(shown.deeds).toMatchObject([
      { kind: 'steps-skipped', steps: ['0/welcome', '0/personal-introduction', '0/installation-follow-up'] },
    ]);
  });

  it('shows what a new start date would move before it is saved', async () => {
    const shown = new Rendered(BASE);
    const [step] = BASE.assessment.plan.steps;
    shown.moves = [{ step: step!, from: day('2026-11-14'), to: day('2026-11-20') }];
    await shown.press('All 11 steps');
    await shown.press('Change Start date');
    const input = shown.get<HTMLInputElement>('textbox', 'New start date');
    input.value = '2026-11-20';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await drawn();
    expect(shown.root.querySelector('.moves')?.textContent).toMatch(/Then due:Welcome: .*14.* → .*20/);
    expect(shown.deeds).toEqual([]);
    await shown.press('Save');
    expect(shown.deeds).toEqual([{ kind: 'date-set', which: 'start', date: '2026-11-20' }]);
  });

  it('reopens a settled step from the plan', async () => {
    const shown = new Rendered(BASE);
    await shown.press('All 11 steps');
    await shown.press('Welcome');
    await shown.press('Reopen');
    expect(shown.deeds).toEqual([{ kind: 'step-reopened', step: '0/welcome' }]);
    await shown.press('Back');
    expect(shown.all('region')).toHaveLength(4);
  });
});

describe('saving', () => {
  const pending = (state: { kind: 'saving' } | { kind: 'failed'; reason: string }) => [
    { id: 'p1', deed: { kind: 'step-done', step: '0/education' } as const, state },
  ];
  const status = (shown: Rendered) => shown.root.querySelector('header [role=status]')?.textContent;

  it('announces that a deed is being saved, then that it is, and nothing before', async () => {
    const shown = new Rendered(BASE);
    expect(status(shown)).toBe('');
    shown.show({ ...BASE, pending: pending({ kind: 'saving' }) });
    expect(status(shown)).toContain('Saving…');
    shown.show(assessed({ undoable: { entry: 'e2', words: 'Education done' } }));
    expect(status(shown)).toContain('Education done. Saved');
  });

  it('announces an undo as one', async () => {
    const shown = new Rendered(BASE);
    const deed = { kind: 'undone', entry: 'e2' } as const;
    shown.show({ ...BASE, pending: [{ id: 'p1', deed, state: { kind: 'saving' } }] });
    shown.show(assessed({ undoable: { entry: 'e1', words: 'Welcome done' } }));
    expect(status(shown)).toContain('Undone. Saved');
    // Another tab settles something meanwhile.
    shown.show(assessed({ undoable: { entry: 'e9', words: 'Discovery done' } }));
    expect(status(shown)).toContain('Undone. Saved');
    shown.show({ ...BASE, pending: pending({ kind: 'saving' }) });
    shown.show(assessed({ undoable: { entry: 'e3', words: 'Education done' } }));
    expect(status(shown)).toContain('Education done. Saved');
  });

  it('keeps what failed with its reason until it is sent again or dropped', async () => {
    const shown = new Rendered({ ...BASE, pending: pending({ kind: 'saving' }) });
    shown.show({ ...BASE, pending: pending({ kind: 'failed', reason: 'Storage is full.' }) });
    expect(status(shown)).toBe('');
    const alert = shown.root.querySelector('[role=alert]');
    expect(alert?.textContent).toContain('Not saved: Education done. Storage is full.');
    await shown.press('Retry');
    await shown.press('Dismiss');
    expect(shown.calls).toEqual(['retry p1', 'dismiss p1']);
  });

  it('lets the words of what failed be taken along whole, for a page that has to be loaded again', async () => {
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void copied.push(text) },
    });
    const note = 'word '.repeat(199).trim();
    const deed = { kind: 'item-noted', handoff: 'sa#0', item: 'live-intro', note, link: '' } as const;
    const state = { kind: 'failed', reason: 'Handrail was updated. Reload this page.' } as const;
    const shown = new Rendered({ ...BASE, pending: [{ id: 'p1', deed, state }] });
    expect(shown.root.querySelector('[role=alert]')?.textContent).not.toContain(note);
    await shown.press('Copy');
    expect(copied).toEqual([expect.stringContaining(note)]);
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('undoes the last action', async () => {
    const shown = new Rendered(BASE);
    await shown.press('Undo');
    expect(shown.deeds).toEqual([{ kind: 'undone', entry: 'e1' }]);
  });
});

describe('what is missing', () => {
  it('is entered in place where the segment needs it', async () => {
    const shown = new Rendered(assessed({ segment: segmentOf() }));
    await shown.press('Enter Potential EE Users');
    shown.fill('Potential EE Users', '1,200');
    await shown.press('Save');
    expect(shown.deeds).toEqual([{ kind: 'value-entered', field: 'potentialUsers', text: '1,200' }]);
  });

  it('is kept beside what the page says, and can be removed', async () => {
    const shown = new Rendered({
      ...BASE,
      byHand: [
        {
          field: 'potentialUsers',
          label: 'Potential EE Users',
          value: { kind: 'integer', value: 1200 },
          on: day('2026-11-12'),
          by: '',
          pageSays: { kind: 'integer', value: 740 },
        },
      ],
    });
    expect(shown.root.querySelector('footer')?.textContent).toMatch(
      /1,200 entered by hand .*12.*, page says 740 now/,
    );
    await shown.press('Remove Potential EE Users');
    expect(shown.deeds).toEqual([{ kind: 'value-entered', field: 'potentialUsers', text: null }]);
  });
});

describe('a locked account', () => {
  it('says why in a place that was there before, so that it is read out', () => {
    const shown = new Rendered(BASE);
    const place = shown.root.querySelector('.body > [role=status]');
    expect(place?.textContent).toBe('');
    shown.show({ ...BASE, locked: 'Two accounts are shown.' });
    expect(place?.textContent).toBe('Two accounts are shown.');
  });

  it('says why and lets nothing be done', async () => {
    const shown = new Rendered({ ...BASE, locked: 'Two accounts are shown.' });
    expect(shown.root.querySelector('.notice')?.textContent).toBe('Two accounts are shown.');
    for (const box of shown.root.querySelectorAll<HTMLInputElement>('input[type=checkbox]'))
      expect(box.disabled).toBe(true);
    expect(shown.get<HTMLButtonElement>('button', 'Done').disabled).toBe(true);
    expect(shown.all('link').map(nameOf)).not.toContain('Create task in Salesforce');
    expect(shown.all('button').map(nameOf)).not.toContain('Undo');
    await shown.press('Skip…');
    shown.root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    expect(shown.deeds).toEqual([]);
  });
});

describe('moving to another account', () => {
  it('drops what was typed for the one before', async () => {
    const shown = new Rendered(BASE);
    await shown.press('Skip…');
    shown.fill('Reason for skipping', 'Meant for Northwind');
    shown.show({ ...BASE, recordId: '001000000000000AAA', accountName: 'Contoso' });
    expect(shown.all('textbox')).toEqual([]);
    expect(shown.get('heading', 'Contoso')).toBeTruthy();
  });

  it('says nothing of the one before while the next is read', () => {
    const shown = new Rendered(BASE);
    shown.show({ kind: 'loading', org: BASE.org });
    expect(shown.root.textContent).not.toContain('Northwind Robotics');
    expect(shown.all('region')).toEqual([]);
    expect(shown.root.querySelector('.body [role=status]')?.textContent).toBe('Reading the account');
  });
});

describe('hostile texts', () => {
  it('appear as text, cut where they are endless, and change nothing else', () => {
    const text = `<img src=x onerror=alert(1)>"'&`;
    const shown = new Rendered(
      assessed(
        { roles: rolesOf(person(text), person('x'.repeat(100_000))) },
        { accountName: `\u202E${text}` },
      ),
    );
    expect(shown.root.querySelectorAll('img')).toHaveLength(0);
    expect(shown.root.querySelector('h2')?.textContent).toBe(text);
    expect(shown.root.querySelector('h2 bdi')).toBeTruthy();
    expect(shown.region('Roles').textContent!.length).toBeLessThan(1000);
  });
});

describe('the rail', () => {
  it('still answers the glance and opens with a press, focus included', async () => {
    const shown = new Rendered(BASE);
    await shown.press('Collapse');
    const rail = shown.get('button', 'Open Handrail');
    expect(rail.textContent).toMatch(/LLarge.*3d.*24.*2 of 5/);
    expect(shown.root.activeElement).toBe(rail);
    await shown.press('Open Handrail');
    expect(shown.root.activeElement).toBe(shown.root.querySelector('.body'));
  });

  it('says that something could not be saved', () => {
    const shown = new Rendered(BASE);
    shown.chrome = { ...shown.chrome, collapsed: true };
    shown.show({
      ...BASE,
      pending: [
        {
          id: 'p',
          deed: { kind: 'step-done', step: '0/education' },
          state: { kind: 'failed', reason: 'Full.' },
        },
      ],
    });
    expect(shown.get('button', 'Not saved')).toBeTruthy();
  });

  it('says its words once, as its name, and shows them to the mouse', () => {
    const shown = new Rendered(BASE);
    shown.chrome = { ...shown.chrome, collapsed: true };
    shown.show(BASE);
    // A button's own title that is not its whole name is read out after it.
    expect(shown.get('button', 'Open Handrail').getAttribute('title')).toBeNull();
    expect(shown.root.querySelector('.rail [title]')?.getAttribute('title')).toBe('Open Handrail');
  });

  it('says what else went wrong', () => {
    const shown = new Rendered(BASE);
    shown.chrome = { ...shown.chrome, collapsed: true };
    shown.show({ ...BASE, trouble: 'No click was taken.' });
    expect(shown.get('button', 'No click was taken.')).toBeTruthy();
  });
});

describe('the menu', () => {
  it.each(['Options', 'Dock left'])('gives the focus back to its button after “%s”', async (choice) => {
    const shown = new Rendered(BASE);
    await shown.press('Menu');
    await shown.press(choice);
    expect(shown.root.activeElement).toBe(shown.get('button', 'Menu'));
  });

  it('docks, opens the options and folds itself', async () => {
    const shown = new Rendered(BASE);
    await shown.press('Menu');
    await shown.press('Dock left');
    expect(shown.chrome.dock).toBe('left');
    expect(shown.all('button').map(nameOf)).not.toContain('Options');
    await shown.press('Menu');
    await shown.press('Options');
    expect(shown.calls).toEqual(['options']);
  });

  it('leads to the reference, whose cards are found by their words', async () => {
    const shown = new Rendered(BASE);
    await shown.press('Menu');
    await shown.press('Reference');
    const search = shown.get<HTMLInputElement>('textbox', 'Search the reference');
    search.value = 'github';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await drawn();
    expect(shown.all('heading').map(nameOf)).toContain('Is it similar to GitHub?');
    expect(shown.all('heading').map(nameOf)).not.toContain('Next release');
  });

  it.each([true, false])(
    'has the cards for prospects where the account is one only: %s',
    async (isProspect) => {
      const cards = BASE.playbook.cards.map((card, index) => ({ ...card, prospectsOnly: index === 0 }));
      const shown = new Rendered(assessed({ isProspect }, { playbook: { ...BASE.playbook, cards } }));
      await shown.press('Menu');
      await shown.press('Reference');
      const headings = shown.all('heading').map(nameOf);
      expect(headings.includes(cards[0]!.title)).toBe(isProspect);
      expect(headings).toContain(cards[1]!.title);
    },
  );

  it('says of everything in the reference where it is written', async () => {
    const shown = new Rendered(BASE);
    await shown.press('Menu');
    await shown.press('Reference');
    const { cards, calls, slack, releaseDay } = BASE.playbook;
    const shownCards = cards.filter(({ prospectsOnly }) => !prospectsOnly);
    expect(shown.all('article').map((one) => /“(.*?)”\.[^“]*$/.exec(one.textContent ?? '')?.[1])).toEqual(
      [...shownCards, ...calls, ...(releaseDay ? [releaseDay] : []), ...slack].map(
        ({ source }) => source.heading,
      ),
    );
  });

  it('has no next release where the playbook names no day of one', async () => {
    const { releaseDay: _, ...playbook } = BASE.playbook;
    const shown = new Rendered({ ...BASE, playbook });
    await shown.press('Menu');
    await shown.press('Reference');
    const headings = shown.all('heading').map(nameOf);
    expect(headings).toContain(playbook.calls[0]!.title);
    expect(headings).not.toContain('Next release');
  });

  it('tells how much a search of the reference found, also where that is nothing', async () => {
    const shown = new Rendered(BASE);
    await shown.press('Menu');
    await shown.press('Reference');
    const search = shown.get<HTMLInputElement>('textbox', 'Search the reference');
    const told = search.nextElementSibling!;
    expect(told.getAttribute('role')).toBe('status');
    for (const [query, words] of [
      ['next release', '1 result'],
      ['no such card', '0 results'],
      ['', ''],
    ] as const) {
      search.value = query;
      search.dispatchEvent(new Event('input', { bubbles: true }));
      await drawn();
      expect(told.textContent).toBe(words);
    }
  });
});

describe('drawing only what changed', () => {
  it('leaves the elements of the other sections alone when an item is ticked', () => {
    const shown = new Rendered(BASE);
    const observer = new MutationObserver(() => undefined);
    observer.observe(shown.root, { subtree: true, childList: true, characterData: true, attributes: true });
    shown.show(assessed({ handoffs: [{ current: handoffOf(3), history: [] }] }));
    const places = observer.takeRecords().map(({ target }) => {
      const element = target instanceof Element ? target : target.parentElement;
      return element?.closest('section')?.getAttribute('aria-labelledby');
    });
    expect(places.length).toBeGreaterThan(0);
    expect(new Set(places)).toEqual(new Set(['sa-to-sa#1']));
  });
});

describe('the focus, where what had it goes with what it did', () => {
  it('is on what was turned to, there and back, and never on what appears by itself', async () => {
    const shown = new Rendered({ kind: 'loading', org: BASE.org });
    shown.show(BASE);
    expect(shown.root.activeElement).toBeNull();
    for (const button of ['All 11 steps', 'Back']) {
      await shown.press(button);
      expect(shown.root.activeElement).toBe(shown.root.querySelector('.body'));
    }
    (shown.root.activeElement as HTMLElement).blur();
    shown.show({ ...BASE, recordId: '001000000000009AAA' });
    expect(shown.root.activeElement).toBeNull();
  });

  it('stays in its section', async () => {
    const shown = new Rendered(BASE);
    await shown.press('Done');
    shown.show(assessed({ plan: { ...BASE.assessment.plan, next: { kind: 'needs-start-date' } } }));
    await drawn();
    expect(shown.region('Next step').contains(shown.root.activeElement)).toBe(true);
  });

  it('leaves a control that is locked: the next key would reach the page', () => {
    const shown = new Rendered(BASE);
    const box = shown.get('checkbox', 'Introduce new SA');
    box.focus();
    shown.show({ ...BASE, locked: 'The page shows another account.' });
    expect(shown.root.activeElement?.matches(':disabled')).toBe(false);
    expect(box.closest('li')?.contains(shown.root.activeElement)).toBe(true);
  });

  it('stays in the footer, where the line that had it is gone', async () => {
    const on = day('2026-11-12');
    const value = { kind: 'integer', value: 1200 } as const;
    const byHand = [{ field: 'potentialUsers', label: 'Potential EE Users', value, on, by: '' }];
    const shown = new Rendered({ ...BASE, byHand });
    await shown.press('Remove');
    shown.show(BASE);
    expect(shown.root.activeElement?.closest('footer')).toBeTruthy();
  });

  it('stays beside the date that was taken back', async () => {
    const byHand = { kind: 'hand', on: day('2026-11-12'), by: '' } as const;
    const plan = planFrom('2026-11-14', 2);
    const shown = new Rendered(
      assessed({ plan: { ...plan, start: { date: day('2026-11-14'), source: byHand } } }),
    );
    await shown.press('All 11 steps');
    await shown.press('Remove');
    await shown.press('Remove', shown.root.querySelector('form')!);
    shown.show(assessed({ plan }));
    expect(nameOf(shown.root.activeElement!)).toBe('Change Start date');
  });

  it('comes to no button that does something: a key that is held would press it', async () => {
    const needsStart = planFrom('2026-11-14', 0, { kind: 'needs-start-date' });
    const shown = new Rendered(assessed({ plan: needsStart }));
    shown.get('button', 'Set start date').focus();
    const next = Object.fromEntries([
      ['kind', 'adopted-late'],
      ['skip', needsStart.steps],
    ]) as never;
    shown.show(assessed({ plan: { ...needsStart, next } }));
    expect(shown.get('button', 'Start from now')).toBeTruthy();
    expect(shown.root.activeElement).toBe(shown.root.querySelector('.body'));
  });

  it('goes to the body where nothing near is left', async () => {
    const failed = { kind: 'failed', reason: 'Full.' } as const;
    const deed = { kind: 'step-done', step: '0/education' } as const;
    const shown = new Rendered({ ...BASE, pending: [{ id: 'p', deed, state: failed }] });
    await shown.press('Dismiss');
    shown.show(BASE);
    expect(shown.root.activeElement).toBe(shown.root.querySelector('.body'));
  });

  it('is left alone where the sidebar has none', () => {
    const shown = new Rendered(BASE);
    shown.show({ kind: 'loading', org: BASE.org });
    shown.show(BASE);
    expect(shown.root.activeElement).toBeNull();
  });
});

describe('a shared Slack channel', () => {
  const [existing, pov] = BASE.assessment.slack;

  it.each([
    ['Existing account', []],
    ['Evaluation or POV', ['POV end date, if any']],
  ])('of the rule “%s” asks when it was opened, and %j', async (title, asked) => {
    const shown = new Rendered(BASE);
    await shown.press('Menu');
    await shown.press('Reference');
    await shown.press(`Channel opened… ${title}`);
    expect(shown.all('form input').map(nameOf)).toEqual(['Opened on', ...asked]);
  });

  it('of a POV does not take an end of it before it was opened', async () => {
    const shown = new Rendered(BASE);
    await shown.press('Menu');
    await shown.press('Reference');
    await shown.press('Channel opened… Evaluation or POV');
    const ends = shown.get<HTMLInputElement>('textbox', 'POV end date, if any');
    expect(ends.min).toBe(BASE.assessment.today);
    const opened = shown.get<HTMLInputElement>('textbox', 'Opened on');
    opened.value = '2026-11-12';
    opened.dispatchEvent(new Event('input', { bubbles: true }));
    expect(ends.min).toBe('2026-11-12');
  });

  it('that should be closed by now is told in the footer, and closed there', async () => {
    const open = { ...pov!, opened: day('2026-08-01'), closeBy: day('2026-10-30') };
    const shown = new Rendered(assessed({ slack: [existing!, open] }));
    expect(shown.root.querySelector('footer')?.textContent).not.toContain('Slack');
    shown.show(assessed({ slack: [existing!, { ...open, overdue: true }] }));
    await drawn();
    const footer = shown.root.querySelector('footer')!;
    expect(footer.textContent).toMatch(/Slack channel \(Evaluation or POV\) was due to close by .*30/);
    await shown.press('Channel closed', footer);
    expect(shown.deeds).toEqual([{ kind: 'slack-closed', rule: 'evaluation-or-pov' }]);
  });
});

it('a call is told with its end, where the playbook gives one', async () => {
  const shown = new Rendered(BASE);
  await shown.press('Menu');
  await shown.press('Reference');
  const text = shown.root.querySelector('.body')?.textContent;
  expect(text).toContain('09:00–09:30 in Los Angeles');
  expect(text).toContain('12:00 in New York');
});

it('offers the options beside what keeps it from showing anything', async () => {
  const sentence = 'Handrail cannot read the playbook. Replace it in the options.';
  const shown = new Rendered({ kind: 'broken', org: BASE.org, sentence });
  expect(shown.root.querySelector('[role=alert]')?.textContent).toBe(sentence);
  await shown.press('Options');
  expect(shown.calls).toEqual(['options']);
});
