import type { CivilDate } from '../../../../src/domain/civil-date';
import { daysLater } from '../civil-arithmetic';
import { type AccountDraft, COMMERCIAL_TEAM, rolesShown, SMB_TEAM } from '../make-account';

/** One ordinary account for each segment, each on another layout. */
export function segmentAccounts(today: CivilDate): AccountDraft[] {
  const started = (days: number) => ({
    since: { date: daysLater(today, -days) },
    renewal: { date: daysLater(today, 365 - days) },
  });
  const firstDay = {
    next: { kind: 'open', title: 'Welcome', dueInDays: 0 },
    afterDone: {
      steps: ['Welcome'],
      next: { kind: 'upcoming', title: 'Personal introduction', opensInDays: 2 },
    },
  } as const;
  const secondWeek = {
    next: { kind: 'overdue', title: 'Welcome', days: 8 },
    afterDone: {
      steps: ['Welcome', 'Personal introduction'],
      next: { kind: 'open', title: 'Installation follow-up', dueInDays: 2 },
    },
  } as const;
  return [
    {
      key: 'corvane',
      name: 'Corvane Logistics',
      story: 'A Large account with everything filled in, on its first day.',
      users: 1200,
      it: 900,
      employees: 4100,
      ...started(0),
      fields: { Market_Segment__c: 'Large' },
      expected: {
        segment: 'Large',
        number: { text: '1,200', field: 'Potential EE Users' },
        roles: rolesShown('Large'),
        ...firstDay,
      },
    },
    {
      key: 'halvorsen',
      name: 'Halvorsen Marine Robotics',
      story: 'A Strategic account under native shadow.',
      layout: 'native',
      users: 6200,
      it: 5400,
      employees: 18_000,
      ...started(8),
      fields: { Market_Segment__c: 'Strategic', CSM_Segment__c: 'Strategic' },
      expected: {
        segment: 'Strategic',
        number: { text: '6,200', field: 'Potential EE Users' },
        roles: rolesShown('Strategic'),
        ...secondWeek,
      },
    },
    {
      key: 'pellworth',
      name: 'Pellworth & Daughters',
      story: 'A Mid-Market account on a page of Dynamic Forms; its Solutions Architects are a pool.',
      layout: 'dynamic-forms',
      users: 320,
      it: 210,
      employees: 700,
      holders: COMMERCIAL_TEAM,
      ...started(1),
      expected: {
        segment: 'Mid-Market',
        number: { text: '320', field: 'Potential EE Users' },
        roles: rolesShown('Mid-Market', COMMERCIAL_TEAM),
        next: { kind: 'overdue', title: 'Welcome', days: 1 },
      },
    },
    {
      key: 'tidal-fern',
      name: 'Tidal Fern Studio',
      story: 'An SMB account in wrapper shape B; it starts in four days.',
      layout: 'standard-dl',
      users: 42,
      it: 18,
      employees: 55,
      holders: SMB_TEAM,
      ...started(-4),
      expected: {
        segment: 'SMB',
        number: { text: '42', field: 'Potential EE Users' },
        roles: rolesShown('SMB', SMB_TEAM),
        next: { kind: 'upcoming', title: 'Welcome', opensInDays: 4 },
      },
    },
    {
      key: 'vantor',
      name: 'Vantor Cold Chain',
      story: 'A Large account on a page that mixes flat components with native islands.',
      layout: 'mixed',
      users: 2400,
      it: 1900,
      employees: 4800,
      ...started(8),
      expected: {
        segment: 'Large',
        number: { text: '2,400', field: 'Potential EE Users' },
        roles: rolesShown('Large'),
        ...secondWeek,
      },
    },
    {
      key: 'ostrelle',
      name: 'Ostrelle Glassworks',
      story: 'Related comes first; Details are rendered when they are opened.',
      firstTab: 'Related',
      users: 860,
      it: 790,
      employees: 3200,
      ...started(0),
      expected: {
        segment: 'Large',
        number: { text: '860', field: 'Potential EE Users' },
        roles: rolesShown('Large'),
        ...firstDay,
      },
    },
    {
      key: 'slowmere',
      name: 'Slowmere Energy',
      story: 'The fields arrive two seconds after the page.',
      slow: true,
      users: 5600,
      it: 5100,
      employees: 9000,
      ...started(8),
      expected: {
        segment: 'Strategic',
        number: { text: '5,600', field: 'Potential EE Users' },
        roles: rolesShown('Strategic'),
        ...secondWeek,
      },
    },
    {
      key: 'auberon',
      name: 'Auberon Textiles',
      story: 'Native Dynamic Forms, with every component in a root of its own.',
      layout: 'native-dynamic-forms',
      users: 180,
      it: 120,
      employees: 610,
      holders: COMMERCIAL_TEAM,
      ...started(0),
      expected: {
        segment: 'Mid-Market',
        number: { text: '180', field: 'Potential EE Users' },
        roles: rolesShown('Mid-Market', COMMERCIAL_TEAM),
        ...firstDay,
      },
    },
  ];
}
