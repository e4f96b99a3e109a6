import type { NextStep, PlannedStep } from '../../../src/domain/plan';
import type { SidebarChrome, SidebarView } from '../../../src/ui/sidebar/sidebar-props';
import {
  type AccountView,
  assessed,
  BASE,
  day,
  handoffOf,
  onPage,
  PLAYBOOK,
  person,
  planFrom,
  rolesOf,
  segmentOf,
  stepsFrom,
  TODAY,
} from './account-states';

/** One thing to look at: a view, what differs in the frame, and the buttons to press first, by their words. */
export interface GalleryState {
  readonly view: SidebarView;
  readonly chrome?: Partial<SidebarChrome>;
  readonly press?: readonly string[];
}

const pooled = {
  kind: 'pooled',
  how: 'Open a request on the triage board; an SA pulls it by availability and subject.',
  link: { text: 'Triage board', url: 'https://triage.example/board' },
} as const;
const hostile = '<img src=x onerror=alert(1)> "Ltd" & Söhne \u202Eكلا غصن ';
const late = stepsFrom('2026-02-01', 0);
const unknown = segmentOf();
/** Made from pairs: a literal with a key named `then` reads like a promise to the linter. */
const adoptedLate = (skip: readonly PlannedStep[], then?: PlannedStep) =>
  Object.fromEntries([
    ['kind', 'adopted-late'],
    ['skip', skip],
    ['then', then],
  ]) as NextStep & { kind: 'adopted-late' };

const seenBefore = { kind: 'remembered', label: 'Account team', on: day('2026-11-12') } as const;
const held = (name: string) => ({ kind: 'person', name, url: '/u', source: seenBefore }) as const;
const large = segmentOf(2, 1200, 0.56);
const REMEMBERED: AccountView = assessed(
  {
    segment: {
      ...large,
      decidedBy: { field: 'potentialUsers', label: 'Potential EE Users', value: 1200, source: seenBefore },
    },
    roles: rolesOf(held('Dana Whitfield'), held('Priya Raman'), {
      kind: 'not-on-page',
      advice: 'Open the page that shows “Account Manager” or the account team.',
    }),
  },
  {
    reading: {
      ...BASE.reading,
      remembered: [
        { label: 'Potential EE Users', on: day('2026-11-09') },
        { label: 'Account team', on: day('2026-11-12') },
      ],
    },
  },
);

/** Every state worth a look. */
export const STATES: Readonly<Record<string, GalleryState>> = {
  large: { view: BASE },
  strategic: {
    view: assessed({
      segment: segmentOf(3, 12_400, 0.83),
      plan: planFrom('2026-11-11', 2),
      roles: rolesOf(
        person('Dana Whitfield'),
        person('Priya Raman'),
        person('Jonas Falk'),
        person('Aiko Mori'),
      ),
    }),
  },
  'mid-market': {
    view: assessed({
      segment: {
        ...segmentOf(1, 740, 0.49),
        notices: [
          {
            kind: 'other-number',
            field: 'employees',
            label: 'Employees',
            value: { kind: 'integer', value: 1640 },
            source: onPage('Employees'),
            segment: PLAYBOOK.segments[1]!,
          },
        ],
      },
      plan: planFrom('2026-10-17', 3),
      roles: rolesOf(person('Dana Whitfield'), pooled, {
        kind: 'queue',
        name: 'EMEA accounts',
        source: { kind: 'remembered', label: 'Account Team', on: day('2026-11-12') },
      }),
    }),
  },
  smb: {
    view: assessed({
      segment: segmentOf(0, 42, 0.2),
      roles: rolesOf(pooled, pooled, { kind: 'unassigned', advice: 'No Account Manager covers SMB.' }),
      plan: planFrom('2026-10-25', 3),
      handoffs: [{ current: { ...handoffOf(0, { from: '', to: '' }) }, history: [] }],
    }),
  },
  unknown: {
    view: assessed({
      segment: unknown,
      missing: [{ field: 'potentialUsers', label: 'Potential EE Users', why: 'empty' }],
    }),
  },
  disagreement: {
    view: assessed({
      segment: {
        ...segmentOf(2, 1200, 0.56),
        notices: [
          {
            kind: 'other-number',
            field: 'employees',
            label: 'Employees',
            value: { kind: 'integer', value: 640 },
            source: onPage('Employees'),
            segment: PLAYBOOK.segments[2]!,
          },
          {
            kind: 'page-segment',
            label: 'Market Segment',
            value: { kind: 'text', text: 'Mid-Market' },
            source: onPage('Market Segment'),
          },
          {
            kind: 'straddles',
            field: 'it',
            label: 'IT Employees',
            value: { kind: 'range', text: '500-999', from: 500, to: 999 },
            source: onPage('IT Employees'),
            segments: PLAYBOOK.segments.slice(1, 3),
          },
        ],
      },
    }),
    press: ['Why?'],
  },
  'role-details': { view: BASE, press: ['About Solutions Architect', 'About Customer Success Manager'] },
  'needs-start': {
    view: assessed({ plan: { ...planFrom('2026-11-14', 0, { kind: 'needs-start-date' }) } }),
  },
  'ambiguous-start': {
    view: assessed({
      plan: planFrom('2026-11-14', 0, {
        kind: 'needs-start-date',
        unclear: { text: '03/04/2026', candidates: [day('2026-03-04'), day('2026-04-03')] },
      }),
    }),
  },
  overdue: { view: assessed({ plan: planFrom('2026-11-09', 2) }) },
  'due-today': { view: assessed({ plan: planFrom('2026-11-11', 2) }), press: ['Skip…'] },
  upcoming: { view: assessed({ plan: planFrom('2026-10-10', 4) }) },
  'adopted-late': {
    view: assessed({
      plan: {
        ...planFrom('2026-02-01', 0),
        next: adoptedLate(late.slice(0, 7), late[7]),
      },
    }),
  },
  finished: { view: assessed({ plan: planFrom('2025-11-14', 11, { kind: 'finished' }) }) },
  'handoff-closed': {
    view: assessed({
      handoffs: [
        {
          current: handoffOf(5, { closed: day('2026-11-20') }),
          history: [
            handoffOf(5, {
              key: 'sa-to-sa#0',
              from: 'Ines Duarte',
              to: 'Marcus Bell',
              closed: day('2025-06-03'),
            }),
          ],
        },
      ],
    }),
    press: ['Earlier handoffs', '5 of 5, closed'],
  },
  'handoff-item': {
    view: assessed({
      handoffs: [
        {
          current: handoffOf(2, {
            items: handoffOf(2).items.map((item, index) => ({
              ...item,
              ...(index === 1 && {
                note: 'Notes moved to the account folder',
                link: 'https://docs.example/northwind/running-notes',
              }),
              ...(index === 2 && {
                shown: {
                  name: 'Priya Raman',
                  source: { kind: 'page', reader: 'record-layout', label: 'Solutions Architect' },
                } as const,
              }),
              ...(index === 3 && { state: { kind: 'not-applicable', on: TODAY, by: '' } as const }),
            })),
            total: 4,
          }),
          history: [],
        },
      ],
    }),
    press: ['Note, link or not applicable: Introduce new SA live on a client call'],
  },
  saving: {
    view: {
      ...BASE,
      pending: [{ id: 'p', deed: { kind: 'step-done', step: '0/education' }, state: { kind: 'saving' } }],
    },
  },
  failed: {
    view: {
      ...BASE,
      pending: [
        {
          id: 'p',
          deed: { kind: 'step-done', step: '0/education' },
          state: { kind: 'failed', reason: 'The browser’s storage is full.' },
        },
      ],
    },
  },
  locked: {
    view: {
      ...BASE,
      locked: 'The address and the page do not show the same account yet, so nothing can be changed.',
    },
  },
  loading: { view: { kind: 'loading', org: BASE.org } },
  broken: {
    view: {
      kind: 'broken',
      org: BASE.org,
      sentence: 'The stored playbook could not be read. Open the options to put the default back.',
    },
  },
  hostile: {
    view: assessed(
      {
        roles: rolesOf(
          person('Wolfeschlegelsteinhausenbergerdorff-Montgomery, Hubert Blaine'),
          person(hostile.repeat(9)),
          person('محمد الأحمد'),
        ),
        segment: {
          ...segmentOf(2, 1200, 0.56),
          notices: [
            {
              kind: 'page-segment',
              label: 'Market Segment',
              value: { kind: 'text', text: hostile },
              source: onPage('Market Segment'),
            },
          ],
        },
        handoffs: [{ current: handoffOf(2, { from: hostile, to: 'محمد الأحمد' }), history: [] }],
      },
      {
        accountName: `Rhabarberbarbarabarbarbarenbartbarbier ${hostile}`,
        org: { key: 'n--uat', name: 'northwind', sandbox: 'uat' },
      },
    ),
  },
  'no-data': {
    view: assessed(
      {
        segment: unknown,
        roles: rolesOf(
          ...PLAYBOOK.roles.map(({ unassigned }) => ({ kind: 'not-on-page', advice: unassigned }) as const),
        ),
        plan: {
          cycle: 0,
          steps: stepsFrom('2026-11-14', 0),
          next: { kind: 'needs-start-date' },
          canRenew: false,
        },
        handoffs: [{ current: handoffOf(0, { from: '', to: '' }), history: [] }],
        missing: ['Potential EE Users', 'Account Owner', 'Customer Since', 'Renewal Date'].map((label) => ({
          field: label,
          label,
          why: 'not-on-page' as const,
        })),
      },
      { accountName: '' },
    ),
    press: ['4 not found on this page'],
  },
  'by-hand': {
    view: {
      ...BASE,
      byHand: [
        {
          field: 'potentialUsers',
          label: 'Potential EE Users',
          value: { kind: 'integer', value: 1200 },
          on: day('2026-11-12'),
          by: 'Dana',
          pageSays: { kind: 'integer', value: 740 },
        },
      ],
    },
    press: ['Read at'],
  },
  remembered: { view: REMEMBERED },
  'reading-health': { view: REMEMBERED, press: ['Read at', 'About Solutions Architect'] },
  lost: {
    view: {
      ...REMEMBERED,
      reading: { ...REMEMBERED.reading, lost: { given: 2, of: 9, on: day('2026-11-12') } },
    },
  },
  menu: { view: BASE, press: ['Menu'] },
  'all-steps': { view: BASE, press: ['All 11 steps'] },
  'step-open': { view: BASE, press: ['All 11 steps', 'Change Start date', 'Installation follow-up'] },
  reference: { view: BASE, press: ['Menu', 'Reference'] },
  summary: { view: BASE, press: ['Menu', 'Summary'] },
  rail: { view: BASE, chrome: { collapsed: true } },
  'rail-overdue': {
    view: assessed({ plan: planFrom('2026-11-09', 2), segment: unknown }),
    chrome: { collapsed: true },
  },
  narrow: { view: BASE, chrome: { width: 280 } },
  left: { view: BASE, chrome: { dock: 'left' } },
};
