import { faultAt, type PlaybookFault, quote } from './fault';
import type { Place } from './place';

/** What the schema cannot say: the rules that hold between the values of one entry. */
export function* checkRules(root: Place): Generator<PlaybookFault> {
  for (const preset of root.to(['segmentation', 'presets']).items) {
    yield* checkBands(preset.at('bands'));
    yield* checkGlobal(preset, root.to(['parts', 'globalEmployees']));
  }
  for (const step of root.at('steps').items) yield* checkWindow(step.at('timing'));
  const cycles = root.at('steps').items.flatMap((step) => step.at('cycles').items);
  if (cycles.length > 0 && !cycles.some(({ text }) => text === 'onboarding')) {
    yield faultAt(['steps'], 'must hold at least one step of the onboarding cycle');
  }
  for (const role of root.at('roles').items) yield* checkCoverage(role);
  for (const quota of root.at('quotas').items) yield* checkOrder(quota.at('from'), quota.at('to'));
  for (const card of root.at('cards').items) yield* checkDate(card.at('reviewed'));
  for (const call of root.at('calls').items) yield* checkCall(call);
  const fields = root.at('fields');
  for (const name of fields.names) yield* checkFindable(fields.at(name));
  for (const place of root.everywhere()) if (place.path.at(-1) === 'url') yield* checkAddress(place);
}

/** Lower bounds, highest first, ending in 0: neither gap nor overlap can be written. */
function* checkBands(bands: Place): Generator<PlaybookFault> {
  const froms = bands.items.map((band) => band.at('from'));
  const seen = new Set<string>();
  for (const [index, from] of froms.entries()) {
    const above = index > 0 ? froms[index - 1]?.integer : undefined;
    if (above !== undefined && from.integer !== undefined && from.integer >= above) {
      yield faultAt(from.path, `must be below ${above}, the bound before it: the highest band comes first`);
    }
    const segment = bands.at(index).at('segment');
    if (segment.text !== undefined && seen.has(segment.text)) {
      yield faultAt(segment.path, `gives ${quote(segment.text)} a second band in this preset`);
    }
    if (segment.text !== undefined) seen.add(segment.text);
  }
  const last = froms.at(-1);
  if (last?.integer !== undefined && last.integer !== 0) {
    yield faultAt(
      last.path,
      `must be 0 in the last band, so that every number has a segment; it is ${last.integer}`,
    );
  }
}

/** Where the parent's number decides, it must be asked for, and this account's own after it. */
function* checkGlobal(preset: Place, global: Place): Generator<PlaybookFault> {
  if (preset.at('globalAccount').value !== true) return;
  const known = new Set(global.items.map(({ text }) => text));
  const asked = preset.at('decidedBy').items.map(({ text }) => known.has(text));
  if (asked.length > 1 && asked[0] === true && asked.at(-1) === false) return;
  yield faultAt(
    preset.at('decidedBy').path,
    'must name a field of parts.globalEmployees first and one of the account itself last, since the global account decides',
  );
}

/** How many days a span of months can last, over all the days it may be counted from. */
const DAYS_PER_MONTH = { least: 30.4, most: 30.5, slack: 3 };

function daysOf(span: Place): { least: number; most: number } | undefined {
  const days = span.at('days').integer;
  if (days !== undefined) return { least: days, most: days };
  const months = span.at('months').integer;
  if (months === undefined) return undefined;
  const { least, most, slack } = DAYS_PER_MONTH;
  const whole = [months * least, months * most];
  return { least: Math.min(...whole) - slack, most: Math.max(...whole) + slack };
}

function* checkWindow(timing: Place): Generator<PlaybookFault> {
  if (timing.at('kind').text !== 'window') return;
  const [opens, due] = [timing.at('opens'), timing.at('due')];
  const sameUnit = opens.at('days').integer === undefined ? 'months' : 'days';
  const [from, to] = [opens.at(sameUnit).integer, due.at(sameUnit).integer];
  if (from !== undefined && to !== undefined) {
    if (from > to)
      yield faultAt(opens.path, `opens after ${from} ${sameUnit}, later than it is due (${to} ${sameUnit})`);
    return;
  }
  const [earliest, latest] = [daysOf(opens), daysOf(due)];
  if (earliest && latest && earliest.most > latest.least) {
    yield faultAt(
      opens.path,
      'may open later than it is due, because months differ in length; give both in days or both in months',
    );
  }
}

/** One answer per segment: two coverages or titles for one would contradict each other. */
function* checkCoverage(role: Place): Generator<PlaybookFault> {
  for (const key of ['coverage', 'titles']) {
    const seen = new Set<string>();
    for (const segment of role.at(key).items.flatMap((entry) => entry.at('segments').items)) {
      if (segment.text === undefined) continue;
      if (seen.has(segment.text))
        yield faultAt(segment.path, `covers ${quote(segment.text)} a second time in this role`);
      seen.add(segment.text);
    }
  }
}

function* checkOrder(from: Place, to: Place): Generator<PlaybookFault> {
  if (from.integer === undefined || to.integer === undefined || from.integer <= to.integer) return;
  yield faultAt(to.path, `must not be below "from", which is ${from.integer}`);
}

function* checkDate({ text, path }: Place): Generator<PlaybookFault> {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return;
  const date = new Date(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  if (!exists) yield faultAt(path, `is a date that does not exist: ${text}`);
}

function* checkCall(call: Place): Generator<PlaybookFault> {
  const [from, to, zone] = [call.at('from'), call.at('to'), call.at('timeZone')];
  if (from.text !== undefined && to.text !== undefined && to.text <= from.text) {
    yield faultAt(to.path, `must be later than ${quote(from.text)}, when the call begins`);
  }
  if (zone.text && !isTimeZone(zone.text)) {
    yield faultAt(zone.path, `is not a time zone: ${quote(zone.text)}; write one such as "America/New_York"`);
  }
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

function* checkFindable(field: Place): Generator<PlaybookFault> {
  const ways = ['apiNames', 'labels', 'classicIds'].map((key) => field.at(key));
  if (ways.every((way) => Array.isArray(way.value) && way.items.length === 0)) {
    yield faultAt(field.path, 'cannot be found on any page: it needs an API name or a label');
  }
}

function* checkAddress({ text, path }: Place): Generator<PlaybookFault> {
  if (text === undefined || !/^https:\/\/\S+$/.test(text)) return;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url) yield faultAt(path, `is not a web address: ${quote(text)}`);
  else if (url.username || url.password) yield faultAt(path, 'must not hold a user name or a password');
}
