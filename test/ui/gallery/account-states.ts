import type { RecordId } from '../../../src/domain/account';
import type { CivilDate } from '../../../src/domain/civil-date';
import type { Handoff, HandoffItemState } from '../../../src/domain/handoff';
import type { NextStep, Plan, PlannedStep, StepState } from '../../../src/domain/plan';
import type { Holder, RoleAssessment } from '../../../src/domain/roles';
import type { SegmentAssessment } from '../../../src/domain/segment';
import { stepName } from '../../../src/domain/step-name';
import playbookJson from '../../../src/playbook/default-playbook.json' with { type: 'json' };
import type { Playbook } from '../../../src/playbook/schema';
import type { SidebarView } from '../../../src/ui/sidebar/sidebar-props';

/** The policy whose words the hand-made states borrow. */
export const PLAYBOOK = playbookJson as unknown as Playbook;
/** The day on which the states stand. */
export const TODAY = '2026-11-21' as CivilDate;

export type AccountView = Extract<SidebarView, { kind: 'account' }>;

/** A date of the states. */
export const day = (text: string) => text as CivilDate;
/** Where a value of the states was read. */
export const onPage = (label: string) => ({ kind: 'page', reader: 'record-layout', label }) as const;
const source = { document: 'customer-success-2017', heading: 'Market segmentation' };
const segmentAt = (index: number) => PLAYBOOK.segments[index]!;
const BANDS = [
  { segment: segmentAt(3), from: 0, to: 100 },
  { segment: segmentAt(2), from: 100, to: 750 },
  { segment: segmentAt(1), from: 750, to: 5000 },
  { segment: segmentAt(0), from: 5000 },
];

/** A segment that a number decided; without a number, an unknown one. */
export function segmentOf(band?: number, value = 0, position = 0): SegmentAssessment {
  const rest = {
    missing: [],
    bands: BANDS,
    notices: [],
    preset: { id: '2017', title: 'Handbook 2017' },
    source: { ...source, note: 'Potential EE Users first, then IT and TEDD employees.' },
    positions: PLAYBOOK.positions.slice(0, 1),
    quotas: PLAYBOOK.quotas,
    csmSegment: {
      label: 'CSM Segment',
      value: { kind: 'text', text: 'Growth' } as const,
      source: onPage('CSM Segment'),
    },
    region: { label: 'Region', value: { kind: 'text', text: 'EMEA' } as const, source: onPage('Region') },
  };
  const [own, next, previous] = band === undefined ? [] : [BANDS[band]!, BANDS[band + 1], BANDS[band - 1]];
  if (!own)
    return {
      ...rest,
      positions: [],
      quotas: [],
      missing: [
        { field: 'potentialUsers', label: 'Potential EE Users', why: 'empty' },
        { field: 'itEmployees', label: 'IT + TEDD Employees', why: 'not-on-page' },
      ],
    };
  return {
    ...rest,
    segment: own.segment,
    position,
    decidedBy: {
      field: 'potentialUsers',
      label: 'Potential EE Users',
      value,
      source: onPage('Potential EE Users'),
    },
    ...(next && { toNext: { segment: next.segment, distance: next.from - value } }),
    ...(previous && { abovePrevious: { segment: previous.segment, distance: value - own.from + 1 } }),
  };
}

const STEP_DAYS = [0, 5, 10, 30, 60, 90, 181, 304, 334, 365];
const plus = (date: string, days: number) =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10) as CivilDate;

/** All steps of the first year counted from a start date; the first `done` are done. */
export function stepsFrom(start: string, done: number): PlannedStep[] {
  return PLAYBOOK.steps.map((step, index) => {
    const days = STEP_DAYS[index];
    const due = days === undefined ? undefined : plus(start, days);
    const opens = days === undefined ? undefined : plus(start, days - Math.min(14, Math.ceil(days * 0.3)));
    const ahead = (date: string) => Math.round((Date.parse(date) - Date.parse(TODAY)) / 86_400_000);
    const state: StepState =
      index < done
        ? index === 1
          ? { kind: 'skipped', reason: 'Already met at the kick-off', on: day('2026-11-16'), by: '' }
          : { kind: 'done', on: due ?? TODAY, by: 'Priya Raman' }
        : !due || !opens
          ? { kind: 'not-applicable', why: 'for Strategic accounts' }
          : {
              kind: 'open',
              timing:
                ahead(due) < 0
                  ? { kind: 'overdue', days: -ahead(due) }
                  : ahead(opens) > 0
                    ? { kind: 'upcoming', opensInDays: ahead(opens), dueInDays: ahead(due) }
                    : { kind: 'open', dueInDays: ahead(due) },
            };
    return {
      key: `0/${step.id}`,
      cycle: 0,
      reckoning: days === undefined ? 'No date' : `${days} days after the start date`,
      ...step,
      name: stepName(PLAYBOOK, step, 0),
      ...(due && { due }),
      ...(opens && { opens }),
      state,
    };
  });
}

/** A plan that stands at its first open step, or where it is told to. */
export function planFrom(start: string, done: number, next?: NextStep): Plan {
  const steps = stepsFrom(start, done);
  const open = steps.find(({ state }) => state.kind === 'open');
  return {
    start: { date: day(start), source: onPage('Customer Since') },
    cycle: 0,
    steps,
    next: next ?? (open ? { kind: 'step', step: open } : { kind: 'finished' }),
    canRenew: next?.kind === 'finished',
  };
}

/** The handoff with its first items ticked. */
export function handoffOf(ticked: number, patch: Partial<Handoff> = {}): Handoff {
  const kind = PLAYBOOK.handoffs[0]!;
  const state = (index: number): HandoffItemState =>
    index < ticked ? { kind: 'ticked', on: day('2026-11-18'), by: 'Priya Raman' } : { kind: 'open' };
  return {
    key: `${kind.id}#1`,
    title: kind.title,
    from: 'Marcus Bell',
    to: 'Priya Raman',
    started: day('2026-11-16'),
    items: kind.items.map((item, index) => ({ ...item, state: state(index), note: '', link: '' })),
    done: ticked,
    total: kind.items.length,
    ...patch,
  };
}

/** Role lines in the order of the playbook. */
export function rolesOf(...holders: readonly Holder[]): RoleAssessment[] {
  return PLAYBOOK.roles.map((role, index) => ({
    id: role.id,
    title: index ? role.title : 'Strategic Account Leader',
    holder: holders[index] ?? { kind: 'unassigned', advice: role.unassigned },
    alsoNamed: [],
    source: role.source,
    ...(role.engage && { engage: { text: role.engage.text } }),
  }));
}

/** A person in a role. */
export function person(name: string): Holder {
  return {
    kind: 'person',
    name,
    id: '0055g00000AbCdEAAV' as RecordId,
    source: onPage('Account Owner'),
  };
}

/** A whole account to vary: Large, third step open, two items ticked. */
export const BASE: AccountView = {
  kind: 'account',
  org: { key: 'northwind', name: 'northwind' },
  recordId: '0015g00000XyZaBAAV',
  accountName: 'Northwind Robotics',
  assessment: {
    today: TODAY,
    segment: segmentOf(2, 1200, 0.56),
    roles: rolesOf(person('Dana Whitfield'), person('Priya Raman'), person('Jonas Falk')),
    plan: planFrom('2026-11-14', 2),
    handoffs: [{ current: handoffOf(2), history: [] }],
    slack: PLAYBOOK.slack.map(({ id, title, text, closeAfterDays, source }) => ({
      rule: id,
      title,
      text,
      approver: 'Solutions Architect',
      isLimited: closeAfterDays !== undefined,
      overdue: false,
      source,
    })),
    isProspect: false,
    missing: [{ field: 'renewalDate', label: 'Renewal Date', why: 'not-on-page' }],
    undoable: { entry: 'e1', words: 'Personal introduction skipped' },
  },
  reading: {
    at: Date.parse('2026-11-21T10:42:00'),
    readers: [
      { reader: 'record-layout', labels: ['Account Name', 'Potential EE Users', 'Customer Since'] },
      { reader: 'highlights', labels: ['Account Owner'] },
    ],
    notFound: ['Renewal Date'],
    remembered: [],
    editing: false,
  },
  pending: [],
  byHand: [],
  playbook: PLAYBOOK,
  links: {
    accountTeam: '/lightning/r/Account/0015g00000XyZaBAAV/related/AccountTeamMembers/view',
    account: 'https://northwind.lightning.force.com/lightning/r/Account/0015g00000XyZaBAAV/view',
  },
};

/** The whole account with some of its assessment replaced. */
export function assessed(
  patch: Partial<AccountView['assessment']>,
  rest: Partial<AccountView> = {},
): AccountView {
  return { ...BASE, ...rest, assessment: { ...BASE.assessment, ...patch } };
}
