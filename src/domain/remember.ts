import type { FieldKey, FieldMap, FieldMapping } from '../playbook/schema';
import type { Account, AccountTeam, Fact, FieldValue, TeamMember } from './account';
import type { CivilDate } from './civil-date';
import { isSame } from './same-content';
import { sameWords } from './same-words';

/** A value as the page showed it on a day. */
export interface SeenValue {
  readonly value: FieldValue;
  readonly label: string;
  /** Absent where it was found by its label. */
  readonly apiName?: string;
  readonly on: CivilDate;
}

/** The team as a page showed it on a day. */
interface SeenTeam {
  readonly members: readonly TeamMember[];
  readonly complete: boolean;
  readonly on: CivilDate;
  /** Where these are not all, the whole team that was seen last. */
  readonly before?: SeenTeam | undefined;
}

/** What the page last showed of an account, so that a tab that is not open does not make it unknown. */
export interface Seen {
  readonly fields: Readonly<Record<FieldKey, SeenValue>>;
  readonly team?: SeenTeam;
}

/** The whole team that was seen last. */
function wholeOf(seen: SeenTeam | undefined): SeenTeam | undefined {
  return seen?.complete ? seen : seen?.before;
}

function rememberedTeam({ on, before, ...team }: SeenTeam): AccountTeam {
  return {
    ...team,
    source: { kind: 'remembered', label: 'Account team', on },
    before: before && rememberedTeam(before),
  };
}

/** True where a list of the same people tells less of their roles than is remembered, and nothing else. */
function tellsLess({ members, complete }: AccountTeam, seen: SeenTeam | undefined): boolean {
  const known = seen?.members ?? [];
  return (
    known.some(({ role }) => role) &&
    members.some(({ role }) => role === undefined) &&
    members.every(({ id, role }) => known.some((was) => was.id === id && (role ?? was.role) === was.role)) &&
    (!complete || members.length === known.length)
  );
}

export const NOTHING_SEEN: Seen = { fields: {} };

/** Values worth remembering: what could not be understood today is not better tomorrow, and ends what was before. */
const LASTING: ReadonlySet<FieldValue['kind']> = new Set([
  'empty',
  'text',
  'integer',
  'range',
  'date',
  'person',
  'queue',
]);

/** False for what was seen under a name that the field no longer has, because it was forgotten or another was learned. */
function isStillCalled({ apiName, label }: SeenValue, field: FieldMapping | undefined): boolean {
  if (field === undefined) return true;
  if (apiName !== undefined) return field.apiNames.includes(apiName);
  // A Classic id leaves the label to the language.
  return field.classicIds.length > 0 || field.labels.some((each) => sameWords(each, label));
}

/** The account with what was seen before of these fields in place of what this page does not show. */
export function withRemembered(account: Account, seen: Seen, fields?: FieldMap): Account {
  const facts: Record<FieldKey, Fact> = {};
  // Only a form gives API names: what memory lacks was not on it.
  let formSeen = false;
  for (const [key, value] of Object.entries(seen.fields)) {
    // Another playbook asked for other fields, and may be back one day.
    if (fields && !(Object.hasOwn(fields, key) && isStillCalled(value, fields[key]))) continue;
    facts[key] = {
      value: value.value,
      source: { kind: 'remembered', label: value.label, on: value.on },
    };
    formSeen ||= value.apiName !== undefined;
  }
  const shown = account.team && !tellsLess(account.team, seen.team) ? account.team : undefined;
  const whole = shown?.complete ? undefined : wholeOf(seen.team);
  const team = shown
    ? { ...shown, before: whole && rememberedTeam(whole) }
    : seen.team && rememberedTeam(seen.team);
  return {
    ...account,
    facts: { ...facts, ...account.facts },
    ...(team && { team }),
    ...(formSeen && { isPart: false }),
  };
}

/**
 * What to remember after this look at the page; the very same object where nothing changed, the day included.
 * Only what the page itself shows counts: not what was entered by hand, nor what was remembered already. What a label
 * says never replaces what was seen under an API name that the field still has: another field may have that label.
 */
export function remember(seen: Seen, account: Account, today: CivilDate, wanted: FieldMap = {}): Seen {
  const fields: Record<FieldKey, SeenValue> = { ...seen.fields };
  let changed = false;
  for (const [key, { value, source }] of Object.entries(account.facts)) {
    if (source.kind !== 'page') continue;
    if (!LASTING.has(value.kind)) {
      // What was remembered is known to hold no longer, and what does is not known.
      changed ||= Object.hasOwn(fields, key);
      delete fields[key];
      continue;
    }
    const { label, apiName } = source;
    const was = fields[key];
    const isWeaker = apiName === undefined && was?.apiName !== undefined && isStillCalled(was, wanted[key]);
    if (isWeaker && !isSame(value, was.value)) continue;
    const now: SeenValue = isWeaker
      ? { ...was, on: today }
      : { value, label, ...(apiName !== undefined && { apiName }), on: today };
    if (isSame(now, was)) continue;
    fields[key] = now;
    changed = true;
  }
  let { team } = seen;
  if (account.team?.source.kind === 'page' && !tellsLess(account.team, team)) {
    const { members, complete } = account.team;
    const before = complete ? undefined : wholeOf(team);
    const now = { members, complete, on: today, ...(before && { before }) };
    if (!isSame(now, team)) {
      team = now;
      changed = true;
    }
  }
  return changed ? { fields, ...(team && { team }) } : seen;
}
