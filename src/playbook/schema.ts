import * as z from 'zod/mini';

/** A non-empty text. */
const text = z.string().check(z.minLength(1));

/** What something is called: a text in which something can be seen. */
const name = text.check(
  // An empty one is named by the check before.
  z.regex(/^$|[^\s\p{Cf}]/u, 'must hold more than spaces'),
);

/** The longest name that progress is stored under, in characters. */
const LONGEST_NAME = 100;

/** A stable id inside the playbook: lower case words joined by hyphens. It never changes once published, titles may. */
const id = z
  .string()
  .check(
    z.maxLength(LONGEST_NAME),
    z.regex(
      /^(?!constructor$)[a-z0-9]+(-[a-z0-9]+)*$/,
      'must be lower-case words joined by hyphens, such as "mid-market"',
    ),
  );

/** An https address; one that is empty is shown nowhere until the organisation fills in its own. */
const link = z.strictObject({
  text: name,
  url: z.string().check(z.regex(/^(https:\/\/\S+)?$/, 'must be an address that starts with https://')),
});

/** Where a rule comes from, so that the sidebar can answer "why?". `document` is a key of `Playbook.documents`. */
const sourceSchema = z.strictObject({
  document: id,
  heading: text,
  /** Our own reading where the document is silent or ambiguous. */
  note: z.optional(text),
});

/** A key of `Playbook.fields`. */
const fieldKey = z
  .string()
  .check(
    z.maxLength(LONGEST_NAME),
    z.regex(
      /^[a-z][A-Za-z0-9]*$/,
      'must be letters and digits, starting with a lower-case letter, such as "potentialUsers"',
    ),
  );

/** A time of day, "HH:MM". */
const timeOfDay = z
  .string()
  .check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day written as HH:MM'));

/** Calendar days and months, at most ten years either way, so that every date computed from them exists. */
const days = z.int().check(z.gte(-3660), z.lte(3660));
const months = z.int().check(z.gte(-120), z.lte(120));

/** What a field's text is read as. `range` accepts integers and picklist ranges such as "100-499". */
export const fieldTypeSchema = z.enum(['text', 'integer', 'range', 'date', 'person']);

/** How one field is found on the page: API names first (any UI language), labels where only labels exist. */
const fieldMappingSchema = z.strictObject({
  label: name,
  type: fieldTypeSchema,
  apiNames: z.array(text),
  labels: z.array(text),
  /** Ids of the field in Salesforce Classic, such as "acc15". */
  classicIds: z.array(text),
});

/** One market segment. Titles are the organisation's words. */
const segmentSchema = z.strictObject({ id, title: name, initial: name.check(z.maxLength(2)) });

/** One preset of the segmentation, valid in one period of the handbook. */
const segmentationPresetSchema = z.strictObject({
  id,
  title: name,
  /** Inclusive lower bounds, highest first; the last is 0, so that gaps and overlaps cannot be written. */
  bands: z.array(z.strictObject({ segment: id, from: z.int().check(z.gte(0)) })).check(z.minLength(1)),
  /** The fields that may decide. */
  decidedBy: z.array(fieldKey).check(z.minLength(1)),
  /** Which of their readable numbers does: the first, as where nothing is written, or the largest. */
  decide: z.optional(z.enum(['first', 'largest'])),
  /** What an empty or unrecorded number means: nothing, or a segment that the policy assumes. */
  blank: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('unknown') }),
    z.strictObject({ kind: z.literal('assume'), segment: id, recordedAs: z.int() }),
  ]),
  /** True where the parent's number decides if the page shows it; `decidedBy` names it first. */
  globalAccount: z.boolean(),
  source: sourceSchema,
});

/** A sales position and the segments it sells into; where two hold one segment, the first is the primary one. */
const positionSchema = z.strictObject({
  title: name,
  segments: z.array(id),
  primary: z.boolean(),
  source: sourceSchema,
});

/** Expected yearly quota of a position, in whole units of `currency`. */
const quotaSchema = z.strictObject({
  position: text,
  segments: z.array(id),
  from: z.int(),
  to: z.int(),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/, 'must be a three-letter currency code, such as "USD"')),
  unit: text,
  source: sourceSchema,
});

/** How a role covers a segment. */
const coverageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('named'), segments: z.array(id), source: sourceSchema }),
  z.strictObject({
    kind: z.literal('pooled'),
    segments: z.array(id),
    how: text,
    link: z.optional(link),
    source: sourceSchema,
  }),
  z.strictObject({ kind: z.literal('none'), segments: z.array(id), source: sourceSchema }),
]);

/** A role of the account's team. Segments without a coverage are `named`. */
const roleSchema = z.strictObject({
  id,
  title: name,
  /** Another title in some segments, such as "Strategic Account Leader". */
  titles: z.array(z.strictObject({ segments: z.array(id), title: name })),
  fields: z.array(fieldKey),
  /** Picklist labels of this role in the account team, in any language. */
  teamRoles: z.array(text),
  coverage: z.array(coverageSchema),
  /** What to do where nobody is assigned. */
  unassigned: text,
  /** How and when to engage the role. */
  engage: z.optional(z.strictObject({ text, link: z.optional(link) })),
  source: sourceSchema,
});

/** A span counted in calendar days or in calendar months, never both. */
const spanSchema = z.union([z.strictObject({ days }), z.strictObject({ months })]);

/** When a step is to be done. All spans are counted from the anchor itself, never from each other. */
const stepTimingSchema = z.discriminatedUnion('kind', [
  /** "(2-5 days)": opens on one day after the anchor, is due on another. */
  z.strictObject({ kind: z.literal('window'), opens: spanSchema, due: spanSchema }),
  /** "(60 days)": due then, opens `leadDays` earlier. */
  z.strictObject({ kind: z.literal('date'), due: spanSchema, leadDays: days.check(z.gte(0)) }),
  z.strictObject({ kind: z.literal('undated') }),
]);

/** One step of the plan. */
const stepSchema = z.strictObject({
  id,
  title: name,
  /** The title that tells same-named steps apart, such as "Renewal (11 months)". */
  qualifiedTitle: name,
  timing: stepTimingSchema,
  /** Span before the renewal date that replaces `timing.due` where a renewal date is known, such as 2 months. */
  beforeRenewal: z.optional(spanSchema),
  /** The cycles the step belongs to: the first year, and every year after a renewal. */
  cycles: z.array(z.enum(['onboarding', 'renewal'])).check(z.minLength(1)),
  /** True for the steps that renewing settles. */
  closedByRenewal: z.boolean(),
  /** Segments it applies to; absent: all. It can be switched on for one deal elsewhere. */
  segments: z.optional(z.array(id).check(z.minLength(1))),
  /** True where the handbook says "create a task in Salesforce". */
  createsTask: z.boolean(),
  /** One line for whoever reads the playbook; the sidebar shows the guidance. */
  summary: z.optional(text),
  /** The handbook's guidance in its own words. */
  guidance: text,
  links: z.array(link),
  source: sourceSchema,
});

/** One item of a handoff. */
const handoffItemSchema = z.strictObject({
  id,
  text: name,
  /** "If a POV is pending or active", for whoever reads the playbook; in the sidebar every item can be marked as not applicable. */
  conditional: z.optional(z.boolean()),
  /** Role whose change on the page shows that this item is done already. */
  shownByRole: z.optional(id),
});

/** A kind of handoff between two holders of a role. */
const handoffKindSchema = z.strictObject({
  id,
  title: name,
  /** The role that changes hands. */
  role: id,
  items: z.array(handoffItemSchema).check(z.minLength(1)),
  source: sourceSchema,
});

/** Who must approve a shared Slack channel, and how long it may live. */
const slackRuleSchema = z.strictObject({
  id,
  title: name,
  approver: id,
  text,
  /** Days after creation by which it is closed; absent: no limit. */
  closeAfterDays: z.optional(days.check(z.gte(1))),
  source: sourceSchema,
});

/** A searchable text to copy. `reviewed` is the date of the last review (YYYY-MM-DD) of texts that age. */
const cardSchema = z.strictObject({
  id,
  title: name,
  body: text,
  links: z.array(link),
  /** Shown on prospects only. */
  prospectsOnly: z.boolean(),
  reviewed: z.optional(
    z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date written as YYYY-MM-DD')),
  ),
  source: sourceSchema,
});

/** A weekly call, in the time zone the handbook names. `weekday` 1 is Monday. Times are "HH:MM". */
const teamCallSchema = z.strictObject({
  id,
  title: name,
  weekday: z.int().check(z.gte(1), z.lte(7)),
  from: timeOfDay,
  to: z.optional(timeOfDay),
  timeZone: text,
  agenda: z.array(text),
  source: sourceSchema,
});

/** The whole policy, as data. */
export const playbookSchema = z.strictObject({
  format: z.literal(1),
  id,
  title: name,
  documents: z.record(id, z.strictObject({ title: name, year: z.int() })),
  fields: z.record(fieldKey, fieldMappingSchema),
  segments: z.array(segmentSchema).check(z.minLength(1)),
  segmentation: z.strictObject({
    preset: id,
    presets: z.array(segmentationPresetSchema).check(z.minLength(1)),
  }),
  /** Which fields play which part. Lists: the first readable one wins. */
  parts: z.strictObject({
    name: fieldKey,
    startDate: z.array(fieldKey),
    renewalDate: z.array(fieldKey),
    /** The page's own market segment. */
    pageSegment: z.optional(fieldKey),
    csmSegment: z.optional(fieldKey),
    region: z.optional(fieldKey),
    accountType: z.optional(fieldKey),
    prospectTypes: z.array(text),
    /** Fields with the numbers of the parent or global account. */
    globalEmployees: z.array(fieldKey),
  }),
  positions: z.array(positionSchema),
  quotas: z.array(quotaSchema),
  roles: z.array(roleSchema),
  /** At most as many as one deed can skip. */
  steps: z.array(stepSchema).check(z.minLength(1), z.maxLength(500)),
  handoffs: z.array(handoffKindSchema),
  slack: z.array(slackRuleSchema),
  cards: z.array(cardSchema),
  calls: z.array(teamCallSchema),
  /** Day of the month on which releases come out; absent where there are none. */
  releaseDay: z.optional(z.strictObject({ day: z.int().check(z.gte(1), z.lte(28)), source: sourceSchema })),
});

export type Playbook = z.infer<typeof playbookSchema>;
export type RuleSource = z.infer<typeof sourceSchema>;
export type FieldKey = string;
export type FieldType = z.infer<typeof fieldTypeSchema>;
export type FieldMapping = z.infer<typeof fieldMappingSchema>;
export type FieldMap = Playbook['fields'];
export type Segment = z.infer<typeof segmentSchema>;
export type SegmentationPreset = z.infer<typeof segmentationPresetSchema>;
export type Position = z.infer<typeof positionSchema>;
export type Quota = z.infer<typeof quotaSchema>;
export type Coverage = z.infer<typeof coverageSchema>;
export type Role = z.infer<typeof roleSchema>;
export type Span = z.infer<typeof spanSchema>;
export type StepTiming = z.infer<typeof stepTimingSchema>;
export type Step = z.infer<typeof stepSchema>;
export type HandoffKind = z.infer<typeof handoffKindSchema>;
export type HandoffItem = z.infer<typeof handoffItemSchema>;
export type TeamCall = z.infer<typeof teamCallSchema>;
export type Link = z.infer<typeof link>;
