import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_PLAYBOOK as playbook } from '../../src/playbook/default-playbook';
import { parsePlaybook } from '../../src/playbook/parse-playbook';
import type { SegmentationPreset, Step } from '../../src/playbook/schema';

/** Every source in the playbook, with the path of the rule that cites it. */
function sources(value: unknown, path = ''): { path: string; document: string; heading: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    key === 'source' ? [{ path, ...inside }] : sources(inside, `${path}.${key}`),
  );
}

describe('the default playbook', () => {
  test('is a playbook that the parser accepts as it is', () => {
    expect(parsePlaybook(JSON.stringify(playbook))).toEqual({ kind: 'ok', playbook });
  });

  test('cites an existing document and a heading for each of its rules', () => {
    const rules = [
      ...playbook.segmentation.presets,
      ...playbook.positions,
      ...playbook.quotas,
      ...playbook.roles,
      ...playbook.roles.flatMap(({ coverage }) => coverage),
      ...playbook.steps,
      ...playbook.handoffs,
      ...playbook.slack,
      ...playbook.cards,
      ...playbook.calls,
      playbook.releaseDay!,
    ];
    const cited = sources(playbook);
    expect(cited).toHaveLength(rules.length);
    for (const { path, document, heading } of cited) {
      expect(Object.keys(playbook.documents), path).toContain(document);
      expect(heading.trim(), path).not.toBe('');
    }
  });

  test('holds the two documents, and names the year of each', () => {
    expect(playbook.documents['customer-success-2017']).toEqual({ title: 'Customer Success', year: 2017 });
    expect(playbook.documents['commercial-sales-2022']).toEqual({
      title: 'Commercial Sales - Customer Success',
      year: 2022,
    });
  });

  test('links to nothing: the organisation fills in its own', () => {
    const urls = [...JSON.stringify(playbook).matchAll(/"url":"([^"]*)"/g)].map(([, url]) => url);
    expect(urls.length).toBeGreaterThan(10);
    expect(new Set(urls)).toEqual(new Set(['']));
  });
});

describe('the market segments', () => {
  const bandsOf = ({ bands }: SegmentationPreset) => bands.map(({ segment, from }) => `${segment} ${from}`);

  test.each([
    ['2017', ['strategic 5000', 'large 750', 'mid-market 100', 'smb 0'], 'unknown'],
    ['2018', ['strategic 5000', 'large 751', 'mid-market 101', 'smb 0'], 'unknown'],
    ['2019', ['large 2000', 'mid-market 100', 'smb 0'], 'unknown'],
    ['2021', ['large 2001', 'mid-market 101', 'smb 0'], 'smb, recorded as -1'],
    ['2022-08', ['large 2001', 'mid-market 101', 'smb 0'], 'smb, recorded as -1'],
  ])('of %s are %j, and blank is %s', (id, bands, blank) => {
    const preset = playbook.segmentation.presets.find((candidate) => candidate.id === id)!;
    expect(bandsOf(preset)).toEqual(bands);
    const said =
      preset.blank.kind === 'assume'
        ? `${preset.blank.segment}, recorded as ${preset.blank.recordedAs}`
        : 'unknown';
    expect(said).toBe(blank);
  });

  test.each([
    ['2017', ['potentialUsers', 'itEmployees', 'employees'], false],
    ['2018', ['potentialUsers'], false],
    ['2019', ['globalEmployees', 'employees'], true],
    ['2021', ['globalEmployees', 'employees'], true],
    ['2022-08', ['familyEmployees', 'globalEmployees', 'employees'], true],
  ])('of %s are decided by %j; by the global account: %s', (id, decidedBy, globalAccount) => {
    const preset = playbook.segmentation.presets.find((candidate) => candidate.id === id);
    expect(preset).toMatchObject({ decidedBy, globalAccount });
  });

  test('are decided by the first number that can be read, in August 2022 by the largest', () => {
    expect(playbook.segmentation.presets.map(({ decide }) => decide ?? 'first')).toEqual([
      ...Array.from({ length: 4 }, () => 'first'),
      'largest',
    ]);
  });

  test('follow the preset of 2017 unless the organisation chooses another', () => {
    expect(playbook.segmentation.preset).toBe('2017');
    expect(playbook.segmentation.presets.map(({ id }) => id)).toEqual([
      '2017',
      '2018',
      '2019',
      '2021',
      '2022-08',
    ]);
  });

  test('are titled as the documents title them', () => {
    expect(playbook.segments.map(({ title }) => title)).toEqual(['Strategic', 'Large', 'Mid-Market', 'SMB']);
    expect(new Set(playbook.segments.map(({ initial }) => initial)).size).toBe(4);
  });

  test.each(playbook.segmentation.presets.map((preset) => [preset.id, preset] as const))(
    'of %s give every whole number from 0 to 10,000 exactly one segment',
    (_, { bands }) => {
      for (let number = 0; number <= 10_000; number += 1) {
        const holding = bands.filter(({ from }, index) => {
          const above = bands[index - 1]?.from ?? Number.POSITIVE_INFINITY;
          return from <= number && number < above;
        });
        expect(holding.length, String(number)).toBe(1);
      }
    },
  );
});

describe('positions, quotas and roles', () => {
  test('name the primary position of each segment, and the alternative for Large', () => {
    expect(
      playbook.positions.map(
        ({ title, segments, primary }) =>
          `${title}: ${segments.join(', ')}${primary ? '' : ' (alternative)'}`,
      ),
    ).toEqual([
      'Sr. Account Executive: strategic, large',
      'Account Executive: mid-market',
      'Account Executive: large (alternative)',
      'Business Development Team: smb',
    ]);
  });

  test('expect the quotas of the handbook', () => {
    expect(playbook.quotas.map(({ source: _, ...quota }) => quota)).toEqual([
      {
        position: 'Strategic Account Leader',
        segments: ['strategic', 'large'],
        from: 1_500_000,
        to: 1_500_000,
        currency: 'USD',
        unit: 'incremental annual contract value (ACV)',
      },
      {
        position: 'Account Executive',
        segments: ['large', 'mid-market'],
        from: 700_000,
        to: 1_000_000,
        currency: 'USD',
        unit: 'incremental annual contract value (ACV)',
      },
    ]);
  });

  test.each([
    ['account-executive', 'strategic', 'Strategic Account Leader', 'named'],
    ['account-executive', 'large', 'Strategic Account Leader', 'named'],
    ['account-executive', 'mid-market', 'Account Executive', 'named'],
    ['account-executive', 'smb', 'Business Development Team', 'pooled'],
    ['solutions-architect', 'strategic', 'Solutions Architect', 'named'],
    ['solutions-architect', 'large', 'Solutions Architect', 'named'],
    ['solutions-architect', 'mid-market', 'Solutions Architect', 'pooled'],
    ['solutions-architect', 'smb', 'Solutions Architect', 'pooled'],
    ['account-manager', 'strategic', 'Account Manager', 'named'],
    ['account-manager', 'large', 'Account Manager', 'named'],
    ['account-manager', 'mid-market', 'Account Manager', 'named'],
    ['account-manager', 'smb', 'Account Manager', 'none'],
    ['customer-success-manager', 'strategic', 'Customer Success Manager', 'named'],
    ['customer-success-manager', 'large', 'Customer Success Manager', 'named'],
    ['customer-success-manager', 'mid-market', 'Customer Success Manager', 'named'],
    ['customer-success-manager', 'smb', 'Customer Success Manager', 'named'],
  ])('let %s in %s be called %s and be %s', (id, segment, title, kind) => {
    const role = playbook.roles.find((candidate) => candidate.id === id)!;
    const titled = role.titles.find(({ segments }) => segments.includes(segment))?.title ?? role.title;
    const covered = role.coverage.find(({ segments }) => segments.includes(segment))?.kind ?? 'named';
    expect([titled, covered]).toEqual([title, kind]);
  });
});

describe('the onboarding checklist', () => {
  const timingOf = ({ timing, beforeRenewal }: Step) => {
    const span = (value: { days: number } | { months: number }) =>
      'days' in value ? `${value.days}d` : `${value.months}m`;
    const before = beforeRenewal ? `, ${span(beforeRenewal)} before renewal` : '';
    if (timing.kind === 'window') return `${span(timing.opens)}-${span(timing.due)}${before}`;
    return timing.kind === 'date' ? `${span(timing.due)}${before}` : 'undated';
  };

  test('has the eleven steps with the windows of the handbook', () => {
    const rows = playbook.steps.map((step) => [
      step.title,
      timingOf(step),
      step.createsTask ? 'task' : '',
      step.closedByRenewal ? 'closed by renewal' : '',
      step.cycles.includes('renewal') ? 'every year' : '',
      step.segments?.join(', ') ?? '',
    ]);
    expect(rows).toEqual([
      ['Welcome', '0d-0d', '', '', '', ''],
      ['Personal introduction', '2d-5d', 'task', '', '', ''],
      ['Installation follow-up', '7d-10d', 'task', '', '', ''],
      ['Education', '20d-30d', 'task', '', '', ''],
      ['Discovery', '60d', '', '', '', ''],
      ['Check-in', '90d', 'task', '', 'every year', ''],
      ['Outlook', '6m', 'task', '', 'every year', ''],
      ['Renewal/Expansion', '10m, 2m before renewal', '', 'closed by renewal', 'every year', ''],
      ['Renewal', '11m, 1m before renewal', '', 'closed by renewal', 'every year', ''],
      ['Renewal', '12m, 0m before renewal', '', 'closed by renewal', 'every year', ''],
      ['Expansion', 'undated', '', '', '', 'strategic'],
    ]);
  });

  test('tells the steps of one title apart by their qualified titles', () => {
    expect(
      playbook.steps.filter(({ title }) => title === 'Renewal').map((step) => step.qualifiedTitle),
    ).toEqual(['Renewal (11 months)', 'Renewal (12 months)']);
    expect(new Set(playbook.steps.map(({ qualifiedTitle }) => qualifiedTitle)).size).toBe(11);
  });

  test.each([
    [
      'welcome',
      'Provide the introduction to support and how to obtain support "For enterprise, Enterprise Edition receives next business day support via e-mail.',
    ],
    [
      'personal-introduction',
      'this is not an opportunity for discovery but an outreach for you to build rapport and open lines for communication.',
    ],
    [
      'installation-follow-up',
      'share with the customer the vision of GitLab "Idea to Production" YouTube video.',
    ],
    ['education', 'Remind your customer that our releases are on the 22nd of each month per our Direction.'],
    [
      'discovery',
      'set out to discover the need for EE features and products by running through EE Product Qualification Questions.',
    ],
    [
      'check-in',
      'For a status check, also identify that key decision makers and license contacts are still current.',
    ],
    ['outlook', 'discuss what the customer roadmap and outlook looks like for the next 6 months.'],
    ['renewal-expansion', 'Good time to ask about their team growth to see if they need more seats.'],
    [
      'renewal-11',
      'Check in with the customer if they have not yet renewed, if there are any blockers to renewal or any changes to expect.',
    ],
    ['renewal-12', 'If they have moved to another solution, which and why?'],
    ['expansion', 'For Strategic Deals, an Account Expansion Template should be created.'],
  ])('guides %s in the words of the handbook', (id, words) => {
    expect(playbook.steps.find((step) => step.id === id)!.guidance).toContain(words);
  });

  test('has no two windows that overlap, whatever the day the customer starts', () => {
    const MS = 86_400_000;
    const dayOf = (start: Date, span: { days: number } | { months: number }) => {
      if ('days' in span) return start.getTime() / MS + span.days;
      const first = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + span.months, 1));
      const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
      return first.getTime() / MS + Math.min(start.getUTCDate(), last) - 1;
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (day) => {
        const start = new Date(day * MS);
        let due = Number.NEGATIVE_INFINITY;
        for (const { timing } of playbook.steps) {
          if (timing.kind === 'undated') continue;
          const end = dayOf(start, timing.due);
          const opens = timing.kind === 'window' ? dayOf(start, timing.opens) : end - timing.leadDays;
          expect(opens).toBeGreaterThan(due);
          due = end;
        }
      }),
    );
  });
});

describe('the handoff and the Slack rules', () => {
  test('hand over between Solutions Architects in five items, word for word', () => {
    const [handoff] = playbook.handoffs;
    expect(handoff).toMatchObject({ title: 'SA handoff', role: 'solutions-architect' });
    expect(handoff!.items.map(({ text }) => text)).toEqual([
      'Update SA name on account team in Salesforce',
      'Ensure any account notes, tech stack discoveries, technical briefs or running call notes are linked to Salesforce and shared with the new SA',
      'Introduce new SA live on a client call',
      'If a POV is pending or active, update the POV record in Salesforce as required',
      'Ensure any current action items are identified via an issue on the Commercial SA Triage board',
    ]);
    expect(handoff!.items.map(({ conditional }) => conditional)).toEqual([false, false, false, true, false]);
    expect(handoff!.items[0]!.shownByRole).toBe('solutions-architect');
  });

  test('let the CSM approve for an existing account, and the SA for 90 days', () => {
    expect(playbook.slack.map(({ approver, closeAfterDays }) => [approver, closeAfterDays])).toEqual([
      ['customer-success-manager', undefined],
      ['solutions-architect', 90],
    ]);
  });
});

describe('the reference', () => {
  test.each([
    ['elevator-pitch', 'GitLab is an integrated product for the entire software development life-cycle.'],
    ['similar-to-github', 'for example we have 5 authorization levels vs. 2 in GitHub'],
    [
      'benefit',
      'We help organizations reduce the cycle time between having an idea and seeing it in production.',
    ],
    ['version-check', 'Before prospecting and engaging with a prospect, check to see if they are using CE.'],
    ['mission-statement', '4. Maximize the total value of the customer to GitLab'],
    ['problem-statement', '1. Awareness\n2. Adoption\n3. Usage'],
    ['initiative-awareness', 'Opportunity to improve the overall awareness of GitLab'],
    ['initiative-adoption', 'Ensuring paying customers are successful in their onboarding'],
    [
      'initiative-usage',
      'Collecting and making use of customer data and insights is key to customer success.',
    ],
    ['engage-solutions-architect', 'Requests for an SA will be pulled from the triage board by an SA'],
    [
      'slack-channels',
      'we do not currently offer our customers Slack channels unless they meet specific criteria',
    ],
    ['customer-journey', 'A seamless customer journey requires a continuous flow of relevant information'],
  ])('holds the card %s', (id, words) => {
    expect(playbook.cards.find((card) => card.id === id)!.body).toContain(words);
  });

  test('shows the version check on prospects only, and all other cards always', () => {
    expect(playbook.cards.filter(({ prospectsOnly }) => prospectsOnly).map(({ id }) => id)).toEqual([
      'version-check',
    ]);
  });

  test('calls the team together on Monday at 9 Pacific and on Thursday at noon Eastern', () => {
    expect(playbook.calls.map(({ weekday, from, to, timeZone }) => [weekday, from, to, timeZone])).toEqual([
      [1, '09:00', '09:30', 'America/Los_Angeles'],
      [4, '12:00', undefined, 'America/New_York'],
    ]);
  });

  test('knows the release day', () => {
    expect(playbook.releaseDay?.day).toBe(22);
  });
});
