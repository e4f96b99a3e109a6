import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_PLAYBOOK } from '../../src/playbook/default-playbook';
import { parsePlaybook } from '../../src/playbook/parse-playbook';

type Json = Record<string, unknown>;

/** A copy of the default playbook with the value at a path replaced, or removed where it is `undefined`. */
function broken(path: string, value: unknown): Json {
  const copy = structuredClone(DEFAULT_PLAYBOOK) as unknown as Json;
  const keys = path.split('.');
  const last = keys.pop()!;
  const place = keys.reduce<Json>((inside, key) => inside[key] as Json, copy);
  if (value === undefined) delete place[last];
  else place[last] = value;
  return copy;
}

function faultsOf(input: unknown): string[] {
  const parsed = parsePlaybook(input);
  return parsed.kind === 'ok' ? [] : parsed.faults.map(({ path, message }) => `${path} ${message}`.trim());
}

const step = (index: number) => DEFAULT_PLAYBOOK.steps[index]!;

describe('a value that does not fit is refused with its path and in plain words', () => {
  test.each<[string, unknown, string]>([
    ['format', 2, 'format must be 1, not 2'],
    ['id', undefined, 'id is missing; it must be text'],
    [
      'id',
      'My Playbook',
      'id must be lower-case words joined by hyphens, such as "mid-market"; it is "My Playbook"',
    ],
    ['title', '', 'title must not be empty'],
    ['steps.0.title', ' \n', 'steps[0].title must hold more than spaces; it is " \\n"'],
    [
      'handoffs.0.items.0.text',
      '\u3000',
      'handoffs[0].items[0].text must hold more than spaces; it is "\u3000"',
    ],
    ['segments.0.initial', ' ', 'segments[0].initial must hold more than spaces; it is " "'],
    ['roles.0.title', '\u200b', 'roles[0].title must hold more than spaces; it is "\u200b"'],
    ['id', 'a'.repeat(101), 'id must be at most 100 characters long'],
    [
      'quotas.0.currency',
      'dollars',
      'quotas[0].currency must be a three-letter currency code, such as "USD"; it is "dollars"',
    ],
    ['steps.10.segments', [], 'steps[10].segments must hold at least one entry'],
    ['title', 7, 'title must be text, not 7'],
    ['steps', {}, 'steps must be a list, not a group of named entries'],
    ['steps', [], 'steps must hold at least one entry'],
    ['steps.3.createsTask', 'yes', 'steps[3].createsTask must be true or false, not the text "yes"'],
    [
      'steps.3.timing.due',
      undefined,
      'steps[3].timing.due must be given in days or in months, as { "days": 5 } or { "months": 6 }',
    ],
    [
      'steps.3.timing.due',
      { days: '30' },
      'steps[3].timing.due.days must be a whole number, not the text "30"',
    ],
    ['steps.3.timing.due', { days: 30.5 }, 'steps[3].timing.due.days must be a whole number, not 30.5'],
    ['steps.3.timing.due', { days: 99_999 }, 'steps[3].timing.due.days must be at most 3660'],
    [
      'steps.3.timing.due',
      { weeks: 2 },
      'steps[3].timing.due must be given in days or in months, as { "days": 5 } or { "months": 6 }',
    ],
    [
      'steps.3.timing.due',
      { days: 30, months: 1 },
      'steps[3].timing.due must be given in days or in months, as { "days": 5 } or { "months": 6 }, not in both',
    ],
    [
      'steps.3.timing.kind',
      'later',
      'steps[3].timing.kind must be one of "window", "date", "undated", not the text "later"',
    ],
    ['steps.4.timing.leadDays', -1, 'steps[4].timing.leadDays must be at least 0'],
    ['steps.0.cycles', [], 'steps[0].cycles must hold at least one entry'],
    [
      'steps.0.cycles',
      ['yearly'],
      'steps[0].cycles[0] must be one of "onboarding", "renewal", not the text "yearly"',
    ],
    ['steps.7.begoreRenewal', { months: 2 }, 'steps[7].begoreRenewal is not known here; check its spelling'],
    [
      'fields.owner.type',
      'user',
      'fields.owner.type must be one of "text", "integer", "range", "date", "person", not the text "user"',
    ],
    [
      'fields.Market Segment',
      { label: 'Market Segment', type: 'text', apiNames: [], labels: ['x'], classicIds: [] },
      'fields["Market Segment"] has a name that does not fit: it must be letters and digits, starting with a lower-case letter, such as "potentialUsers"',
    ],
    ['fields.owner', null, 'fields.owner must be a group of named entries, not null'],
    ['segments.0.initial', 'STR', 'segments[0].initial must be at most 2 characters long'],
    [
      'segmentation.presets.3.blank',
      { kind: 'guess' },
      'segmentation.presets[3].blank.kind must be one of "unknown", "assume", not the text "guess"',
    ],
    [
      'segmentation.presets.3.decide',
      'biggest',
      'segmentation.presets[3].decide must be one of "first", "largest", not the text "biggest"',
    ],
    [
      'segmentation.presets.3.blank.segment',
      undefined,
      'segmentation.presets[3].blank.segment is missing; it must be text',
    ],
    [
      'roles.1.coverage.1.link.url',
      'http://triage.example',
      'roles[1].coverage[1].link.url must be an address that starts with https://; it is "http://triage.example"',
    ],
    [
      'roles.1.coverage.1.link.url',
      'javascript:alert(1)',
      'roles[1].coverage[1].link.url must be an address that starts with https://; it is "javascript:alert(1)"',
    ],
    ['fields.region.apiNames', undefined, 'fields.region.apiNames is missing; it must be a list'],
    [
      'steps.4.links.0.url',
      'https://',
      'steps[4].links[0].url must be an address that starts with https://; it is "https://"',
    ],
    [
      'cards.0.reviewed',
      '1 Jan 2017',
      'cards[0].reviewed must be a date written as YYYY-MM-DD; it is "1 Jan 2017"',
    ],
    ['calls.0.from', '25:00', 'calls[0].from must be a time of day written as HH:MM; it is "25:00"'],
    ['calls.0.weekday', 8, 'calls[0].weekday must be at most 7'],
    ['releaseDay.day', 31, 'releaseDay.day must be at most 28'],
    ['slack.1.closeAfterDays', 0, 'slack[1].closeAfterDays must be at least 1'],
  ])('%s = %j', (path, value, fault) => {
    expect(faultsOf(broken(path, value))).toContain(fault);
  });
});

describe('what names something that is not there is refused', () => {
  test.each<[string, unknown, string]>([
    [
      'segmentation.preset',
      '2016',
      'segmentation.preset names a preset that does not exist: "2016"; there are "2017", "2018", "2019", "2021", "2022-08"',
    ],
    [
      'segmentation.presets.0.bands.1.segment',
      'huge',
      'segmentation.presets[0].bands[1].segment names a segment that does not exist: "huge"; there are "strategic", "large", "mid-market", "smb"',
    ],
    [
      'segmentation.presets.3.blank.segment',
      'tiny',
      'segmentation.presets[3].blank.segment names a segment that does not exist: "tiny"; there are "strategic", "large", "mid-market", "smb"',
    ],
    [
      'steps.10.segments',
      ['whale'],
      'steps[10].segments[0] names a segment that does not exist: "whale"; there are "strategic", "large", "mid-market", "smb"',
    ],
    [
      'handoffs.0.role',
      'architect',
      'handoffs[0].role names a role that does not exist: "architect"; there are "account-executive", "solutions-architect", "account-manager", "customer-success-manager"',
    ],
    [
      'handoffs.0.items.0.shownByRole',
      'nobody',
      'handoffs[0].items[0].shownByRole names a role that does not exist: "nobody"; there are "account-executive", "solutions-architect", "account-manager", "customer-success-manager"',
    ],
    [
      'slack.0.approver',
      'boss',
      'slack[0].approver names a role that does not exist: "boss"; there are "account-executive", "solutions-architect", "account-manager", "customer-success-manager"',
    ],
    [
      'steps.2.source.document',
      'wiki',
      'steps[2].source.document names a document that does not exist: "wiki"; there are "customer-success-2017", "commercial-sales-2022", "segments-by-year"',
    ],
    [
      'roles.1.coverage.0.source.document',
      'wiki',
      'roles[1].coverage[0].source.document names a document that does not exist: "wiki"; there are "customer-success-2017", "commercial-sales-2022", "segments-by-year"',
    ],
    [
      'roles.0.fields.0',
      'toString',
      'roles[0].fields[0] names a field that does not exist: "toString"; there are "name", "owner", "accountType", "parentAccount", "potentialUsers", "itEmployees", "employees", "familyEmployees", "globalEmployees", "marketSegment", "csmSegment", "region" and 7 more',
    ],
  ])('%s = %j', (path, value, fault) => {
    expect(faultsOf(broken(path, value))).toEqual([fault]);
  });
});

test.each([
  ['parts.name'],
  ['parts.pageSegment'],
  ['parts.csmSegment'],
  ['parts.region'],
  ['parts.accountType'],
  ['parts.renewalDate.0'],
])('%s must name a field', (path) => {
  expect(faultsOf(broken(path, 'nowhere'))).toEqual([
    expect.stringContaining(' names a field that does not exist: "nowhere"'),
  ]);
});

test.each([
  ['segments'],
  ['roles'],
  ['steps'],
  ['handoffs'],
  ['slack'],
  ['cards'],
  ['calls'],
  ['segmentation.presets'],
])('an id stands once in %s', (path) => {
  const [first] = path
    .split('.')
    .reduce<unknown>((inside, key) => (inside as Json)[key], DEFAULT_PLAYBOOK) as Json[];
  const twice = broken(path, [first, first]);
  expect(faultsOf(twice).filter((fault) => fault.startsWith(`${path}[1].id `))).toEqual([
    `${path}[1].id repeats "${first!.id}", which ${path}[0].id already has`,
  ]);
});

test('what only readers of the file look at may be left out', () => {
  const own = broken('steps.0.summary', undefined) as { handoffs?: { items: { conditional?: boolean }[] }[] };
  for (const item of own.handoffs![0]!.items) delete item.conditional;
  expect(faultsOf(own)).toEqual([]);
});

test('a policy of segments and steps alone is a playbook: no roles, handoffs, calls, cards or releases', () => {
  const own = broken('releaseDay', undefined);
  for (const list of ['positions', 'quotas', 'roles', 'handoffs', 'slack', 'cards', 'calls']) own[list] = [];
  expect(faultsOf(own)).toEqual([]);
});

test.each([
  [{ days: 30 }, { months: 1 }, false],
  [{ days: 27 }, { months: 1 }, true],
  [{ days: 57 }, { months: 2 }, true],
  [{ days: 58 }, { months: 2 }, false],
  [{ months: 1 }, { days: 33 }, false],
  [{ months: 1 }, { days: 34 }, true],
  [{ months: -2 }, { days: -57 }, true],
  [{ months: -1 }, { days: -30 }, false],
  [{ months: 2 }, { months: 2 }, true],
  [{ months: 3 }, { months: 2 }, false],
])('a window from %j to %j never opens later than it is due: %s', (opens, due, fits) => {
  const timing = { kind: 'window', opens, due };
  expect(faultsOf(broken('steps.3.timing', timing))).toHaveLength(fits ? 0 : 1);
});

describe('what contradicts itself is refused', () => {
  test.each<[string, unknown, string]>([
    ['steps.1.id', 'welcome', 'steps[1].id repeats "welcome", which steps[0].id already has'],
    [
      'steps.9.qualifiedTitle',
      'Renewal (11 months)',
      'steps[9].qualifiedTitle repeats "Renewal (11 months)", which steps[8].qualifiedTitle already has',
    ],
    ['cards.1.id', 'elevator-pitch', 'cards[1].id repeats "elevator-pitch", which cards[0].id already has'],
    [
      'handoffs.0.items.4.id',
      'pov-record',
      'handoffs[0].items[4].id repeats "pov-record", which handoffs[0].items[3].id already has',
    ],
    [
      'segmentation.presets.0.bands.1.from',
      5000,
      'segmentation.presets[0].bands[1].from must be below 5000, the bound before it: the highest band comes first',
    ],
    [
      'segmentation.presets.0.bands.1.from',
      100,
      'segmentation.presets[0].bands[2].from must be below 100, the bound before it: the highest band comes first',
    ],
    [
      'segmentation.presets.0.bands.3.from',
      1,
      'segmentation.presets[0].bands[3].from must be 0 in the last band, so that every number has a segment; it is 1',
    ],
    [
      'segmentation.presets.0.bands.1.segment',
      'strategic',
      'segmentation.presets[0].bands[1].segment gives "strategic" a second band in this preset',
    ],
    [
      'segmentation.presets.0.decidedBy.0',
      'owner',
      'segmentation.presets[0].decidedBy[0] needs a field of type "integer" or "range"; "owner" is of type "person"',
    ],
    [
      'parts.startDate.0',
      'employees',
      'parts.startDate[0] needs a field of type "date"; "employees" is of type "range"',
    ],
    [
      'parts.globalEmployees.2',
      'region',
      'parts.globalEmployees[2] needs a field of type "integer" or "range"; "region" is of type "text"',
    ],
    [
      'roles.1.fields.0',
      'region',
      'roles[1].fields[0] needs a field of type "person"; "region" is of type "text"',
    ],
    [
      'roles.1.coverage.0.segments',
      ['strategic', 'smb'],
      'roles[1].coverage[1].segments[1] covers "smb" a second time in this role',
    ],
    [
      'steps.1.timing.opens',
      { days: 6 },
      'steps[1].timing.opens opens after 6 days, later than it is due (5 days)',
    ],
    [
      'steps.3.timing.opens',
      { months: 1 },
      'steps[3].timing.opens may open later than it is due, because months differ in length; give both in days or both in months',
    ],
    [
      'segmentation.presets.2.decidedBy',
      ['employees'],
      'segmentation.presets[2].decidedBy must name a field of parts.globalEmployees first and one of the account itself last, since the global account decides',
    ],
    [
      'segmentation.presets.2.decidedBy',
      ['employees', 'globalEmployees', 'itEmployees'],
      'segmentation.presets[2].decidedBy must name a field of parts.globalEmployees first and one of the account itself last, since the global account decides',
    ],
    [
      'segmentation.presets.2.decidedBy',
      ['globalEmployees'],
      'segmentation.presets[2].decidedBy must name a field of parts.globalEmployees first and one of the account itself last, since the global account decides',
    ],
    ['quotas.1.to', 600_000, 'quotas[1].to must not be below "from", which is 700000'],
    ['cards.0.reviewed', '2017-02-29', 'cards[0].reviewed is a date that does not exist: 2017-02-29'],
    ['calls.0.to', '08:30', 'calls[0].to must be later than "09:00", when the call begins'],
    [
      'calls.0.timeZone',
      'Pacific',
      'calls[0].timeZone is not a time zone: "Pacific"; write one such as "America/New_York"',
    ],
    ['steps.4.links.0.url', 'https://[', 'steps[4].links[0].url is not a web address: "https://["'],
    [
      'steps.4.links.0.url',
      'https://me:secret@triage.example',
      'steps[4].links[0].url must not hold a user name or a password',
    ],
    [
      'roles.0.titles.1.segments',
      ['large'],
      'roles[0].titles[1].segments[0] covers "large" a second time in this role',
    ],
    ['calls.0.to', '09:00', 'calls[0].to must be later than "09:00", when the call begins'],
  ])('%s = %j', (path, value, fault) => {
    expect(faultsOf(broken(path, value))).toEqual([fault]);
  });

  test('both sides of a window: opening on the due date is fine, a day later is not', () => {
    expect(faultsOf(broken('steps.1.timing.opens', { days: 5 }))).toEqual([]);
    expect(faultsOf(broken('steps.1.timing.opens', { days: 6 }))).toHaveLength(1);
  });

  test('a field that nothing can find is refused', () => {
    const field = { label: 'Region', type: 'text', apiNames: [], labels: [], classicIds: [] };
    expect(faultsOf(broken('fields.region', field))).toEqual([
      'fields.region cannot be found on any page: it needs an API name or a label',
    ]);
  });
});

test('all faults are named at once, those of shape beside those of reference', () => {
  const playbook = broken('title', '');
  playbook.releaseDay = { day: 0, source: { document: 'nowhere', heading: 'x' } };
  (playbook.steps as Json[])[2] = { ...step(2), id: 'welcome', summary: 5 };
  expect(faultsOf(playbook).map((fault) => fault.split(' ')[0])).toEqual([
    'title',
    'steps[2].summary',
    'releaseDay.day',
    'steps[2].id',
    'releaseDay.source.document',
  ]);
});

describe('what is not a playbook at all is refused in one sentence', () => {
  const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  test.each<[string, unknown, string]>([
    ['nothing', '', 'is empty'],
    ['blanks', ' \n ', 'is empty'],
    ['a sentence', 'our playbook', 'is not valid JSON: '],
    [
      'a file of another kind',
      '{"format": "handrail-backup", "version": 1, "items": {"playbook": {"source": {"document": "x"}}}}',
      'is not a playbook: its "format" is "handrail-backup" and must be 1',
    ],
    ['a cut-off file', '{"format": 1,', 'is not valid JSON: it ends too early'],
    ['a file cut off in a text', '{"format": 1, "title": "Our', 'is not valid JSON: it ends too early'],
    ['a file cut off after a value', '{"format": 1', 'is not valid JSON: it ends too early'],
    [
      'a comma too many',
      '{\n  "format": 1,\n}',
      'is not valid JSON: something is wrong near line 3, column 1',
    ],
    ['a number', '5', 'must be a group of named entries, not 5'],
    ['null', 'null', 'must be a group of named entries, not null'],
    ['a list', '[]', 'must be a group of named entries, not a list'],
    ['nothing at all', undefined, 'is missing; it must be a group of named entries'],
    [
      'more than a million characters',
      ' '.repeat(1_000_001),
      'is longer than 1,000,000 characters, the limit for a playbook',
    ],
    ['a list in a list, 100,000 deep', deep(100_000), 'is nested more than 20 levels deep'],
  ])('%s', (_, input, fault) => {
    expect(faultsOf(input)).toEqual([expect.stringContaining(fault)]);
  });

  test('an endless circle of objects', () => {
    const circle: Json = {};
    circle.steps = circle;
    expect(faultsOf(circle)[0]).toContain('is nested more than 20 levels deep');
  });
});

describe('booby traps', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'a key %s is refused where it stands',
    (key) => {
      const json = JSON.stringify(DEFAULT_PLAYBOOK).replace(
        '"fields":{',
        `"fields":{"${key}":{"label":"x"},`,
      );
      expect(faultsOf(json)).toEqual([`fields.${key} has a name that is reserved; choose another`]);
      expect(({} as Json).label).toBeUndefined();
    },
  );

  test('an id "constructor" is refused', () => {
    expect(faultsOf(broken('slack.0.id', 'constructor'))).toHaveLength(1);
  });

  test('long hostile texts are cut in the words about them', () => {
    const [fault] = faultsOf(broken('id', `<b>${'x'.repeat(100_000)}`));
    expect(fault!.length).toBeLessThan(200);
    const [named] = faultsOf({ ...DEFAULT_PLAYBOOK, ['y'.repeat(100_000)]: 1 });
    expect(named!.length).toBeLessThan(200);
  });

  test('thousands of faults are cut to what a person can use, and counted', () => {
    const faults = faultsOf({ ...DEFAULT_PLAYBOOK, cards: Array.from({ length: 5000 }, () => 1) });
    expect(faults).toHaveLength(201);
    expect(faults.at(-1)).toBe('has 4800 more faults than are listed here');
  });

  test('more faults than can be gathered are refused all the same', () => {
    const cards = Array.from({ length: 60_000 }, () => ({}));
    expect(faultsOf({ ...DEFAULT_PLAYBOOK, cards })).toEqual(['has too many faults to name']);
  });

  test('a plan without an onboarding step is refused', () => {
    const steps = DEFAULT_PLAYBOOK.steps.map((each) => ({ ...each, cycles: ['renewal'] }));
    expect(faultsOf({ ...DEFAULT_PLAYBOOK, steps })).toEqual([
      'steps must hold at least one step of the onboarding cycle',
    ]);
  });

  test('any JSON at all gets an answer', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(parsePlaybook(JSON.stringify(value)).kind).toBe('refused');
      }),
    );
  });

  test('any value put anywhere into a playbook is accepted or refused with a path, never thrown at', () => {
    const paths = (value: unknown, path: string): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inside]) => {
            const at = path === '' ? key : `${path}.${key}`;
            return [at, ...paths(inside, at)];
          })
        : [];
    const everywhere = paths(DEFAULT_PLAYBOOK, '');
    fc.assert(
      fc.property(fc.constantFrom(...everywhere), fc.jsonValue({ maxDepth: 2 }), (path, value) => {
        const parsed = parsePlaybook(broken(path, value));
        if (parsed.kind === 'refused') expect(parsed.faults[0]!.path).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is accepted', () => {
  test('a file that begins with a byte order mark', () => {
    expect(parsePlaybook(`\uFEFF${JSON.stringify(DEFAULT_PLAYBOOK)}`).kind).toBe('ok');
  });

  test('an organisation’s own segments, roles and steps', () => {
    const own = structuredClone(DEFAULT_PLAYBOOK);
    own.segments.push({ id: 'public-sector', title: 'Public sector', initial: 'P' });
    own.steps = own.steps.slice(0, 1);
    own.title = 'Ours';
    expect(parsePlaybook(JSON.stringify(own))).toEqual({ kind: 'ok', playbook: own });
  });
});
