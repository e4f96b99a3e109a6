import * as z from 'zod/mini';
import { type CivilDate, parseCivilDate } from '../domain/civil-date';
import type { Deed, Entry, HandoffKey, StepKey } from '../domain/progress';
import { isInstant } from './parts-of';

/** The longest texts that an entry may hold, in characters: far above what people type. */
const LIMITS = {
  key: 200,
  name: 1_000,
  typed: 2_000,
  link: 2_000,
  note: 10_000,
  steps: 500,
  items: 500,
} as const;

const text = (most: number) =>
  z.string('must be text').check(z.maxLength(most, `must be at most ${most} characters long`));

const shaped = <T extends string>(pattern: RegExp, what: string) =>
  z.custom<T>(
    (value) => typeof value === 'string' && value.length <= LIMITS.key && pattern.test(value),
    `must be ${what}`,
  );

const key = shaped<string>(/^\S+$/, 'a key without spaces');
const entryId = shaped<string>(/^[\w.:-]+$/, 'an id of letters, digits and hyphens');
const stepKey = shaped<StepKey>(/^\d{1,4}\/\S+$/, 'a step such as "0/welcome"');
const handoffKey = shaped<HandoffKey>(/^[^\s#]+#[1-9]\d{0,3}$/, 'a handoff such as "sa-to-sa#1"');

const civilDate = z.custom<CivilDate>(
  (value) => parseCivilDate(value) !== undefined,
  'must be a date that exists, as YYYY-MM-DD',
);
/** Every deed is dated after the latest known one: one at the end of time would be the last its account could have. */
const instant = z.custom<string>(
  (value) => isInstant(value) && String(value) < '9000',
  'must be an instant in UTC before the year 9000, such as 2026-11-20T09:30:00.000Z',
);

const ITEM_SETTLED = {
  handoff: handoffKey,
  item: key,
  among: z.optional(z.array(key).check(z.maxLength(LIMITS.items, `must name at most ${LIMITS.items} items`))),
};

/** One schema for each kind of deed: a kind without one does not compile. */
const DEED_SCHEMAS: { readonly [K in Deed['kind']]: z.ZodMiniType<Extract<Deed, { kind: K }>> } = {
  'step-done': z.object({ kind: z.literal('step-done'), step: stepKey }),
  'steps-skipped': z.object({
    kind: z.literal('steps-skipped'),
    steps: z
      .array(stepKey)
      .check(
        z.minLength(1, 'must name a step'),
        z.maxLength(LIMITS.steps, `must name at most ${LIMITS.steps} steps`),
      ),
    reason: text(LIMITS.typed),
  }),
  'step-reopened': z.object({ kind: z.literal('step-reopened'), step: stepKey }),
  'step-enabled': z.object({ kind: z.literal('step-enabled'), step: stepKey }),
  'date-set': z.object({
    kind: z.literal('date-set'),
    which: z.enum(['start', 'renewal'], 'must be "start" or "renewal"'),
    date: z.nullable(civilDate),
  }),
  renewed: z.object({
    kind: z.literal('renewed'),
    cycle: z
      .int('must be a whole number')
      .check(z.gte(0, 'must not be negative'), z.lte(9_999, 'must be below 10,000')),
    on: civilDate,
  }),
  'handoff-started': z.object({
    kind: z.literal('handoff-started'),
    handoff: handoffKey,
    from: text(LIMITS.name),
    to: text(LIMITS.name),
  }),
  'handoff-named': z.object({
    kind: z.literal('handoff-named'),
    handoff: handoffKey,
    from: text(LIMITS.name),
    to: text(LIMITS.name),
  }),
  'item-ticked': z.object({ kind: z.literal('item-ticked'), ...ITEM_SETTLED }),
  'item-unticked': z.object({ kind: z.literal('item-unticked'), handoff: handoffKey, item: key }),
  'item-not-applicable': z.object({ kind: z.literal('item-not-applicable'), ...ITEM_SETTLED }),
  'item-noted': z.object({
    kind: z.literal('item-noted'),
    handoff: handoffKey,
    item: key,
    note: text(LIMITS.note),
    link: text(LIMITS.link).check(
      z.refine((link) => link === '' || /^https?:\/\/\S+$/i.test(link), 'must be empty or a web address'),
    ),
  }),
  'value-entered': z.object({
    kind: z.literal('value-entered'),
    field: key,
    text: z.nullable(text(LIMITS.typed)),
  }),
  'slack-opened': z.object({
    kind: z.literal('slack-opened'),
    rule: key,
    on: civilDate,
    povEnds: z.nullable(civilDate),
  }),
  'slack-closed': z.object({ kind: z.literal('slack-closed'), rule: key }),
  undone: z.object({ kind: z.literal('undone'), entry: entryId }),
};

function isKnownKind(kind: string): kind is Deed['kind'] {
  return Object.hasOwn(DEED_SCHEMAS, kind);
}

/** A deed of a known kind; anything else is refused, with the path of the first fault. */
const deedSchema: z.ZodMiniType<Deed> = z.pipe(
  z.unknown(),
  z.transform((value: unknown, context): Deed => {
    const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
    if (typeof kind !== 'string' || !isKnownKind(kind)) {
      context.issues.push({
        code: 'custom',
        input: value,
        path: ['kind'],
        message: `is not a kind of deed that this version knows${typeof kind === 'string' ? ` ("${kind.slice(0, 60)}")` : ''}`,
      });
      return z.NEVER;
    }
    const parsed = z.safeParse<z.ZodMiniType<Deed>>(DEED_SCHEMAS[kind], value);
    if (parsed.success) return parsed.data;
    for (const { path, message } of parsed.error.issues) {
      context.issues.push({ code: 'custom', input: value, path, message });
    }
    return z.NEVER;
  }),
);

const FRAME = { id: entryId, at: instant, on: civilDate, by: text(LIMITS.name) };
const entrySchema: z.ZodMiniType<Entry> = z.object({ ...FRAME, what: deedSchema }, 'must be an object');
const frameSchema = z.looseObject({ ...FRAME, what: z.looseObject({ kind: text(LIMITS.key) }) });

/** What checking gave; `fault` says where and what: "what.note must be at most 10000 characters long". */
export type CheckedEntry =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'fault'; readonly fault: string };

/** Checks an entry at the door of the log: no unknown kind, nothing oversized, no date that does not exist. */
export function checkEntry(value: unknown): CheckedEntry {
  const parsed = z.safeParse(entrySchema, value);
  return parsed.success
    ? { kind: 'entry', entry: parsed.data }
    : { kind: 'fault', fault: faultWords(parsed.error) };
}

/** True for an entry that is well formed but whose deed is of a kind that only a newer version knows. */
export function isFromNewerVersion(value: unknown): value is Entry {
  const parsed = z.safeParse(frameSchema, value);
  return parsed.success && !isKnownKind(parsed.data.what.kind);
}

function faultWords(error: z.core.$ZodError): string {
  return error.issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.length > 0 ? z.core.toDotPath(path) : 'the entry'} ${message}`)
    .join('; ');
}
