import * as z from 'zod/mini';
import { type CivilDate, parseCivilDate } from '../domain/civil-date';
import type { Lesson } from '../domain/org-knowledge';
import type { Entry } from '../domain/progress';
import { isAccountId, isOrgKey } from '../domain/state-keys';
import type { Message } from './protocol';

/** Checks one entry; `fault` is the end of a sentence about it. Supplied by the owner of the log. */
export type CheckEntry = (
  value: unknown,
) => { readonly kind: 'entry'; readonly entry: Entry } | { readonly kind: 'fault'; readonly fault: string };

/** What reading a message gave; `fault` is the end of a sentence about it. */
export type ParsedMessage =
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'fault'; readonly fault: string };

const org = z.string('must be text').check(z.refine(isOrgKey, 'must be the key of an organisation'));

const account = z
  .string('must be text')
  .check(z.refine(isAccountId, 'must be the 18-character id of an account'));

/** The JSON of a playbook or a backup: whoever reads it says what is wrong with it. */
const anyText = z.string('must be text');

const text = (most: number) => z.string('must be text').check(z.maxLength(most, 'is too long'));

const patch = z.object({
  name: z.exactOptional(text(200)),
  theme: z.exactOptional(z.enum(['page', 'light', 'dark'], 'must be "page", "light" or "dark"')),
  dock: z.exactOptional(z.enum(['left', 'right'], 'must be "left" or "right"')),
  width: z.exactOptional(
    z.number('must be a number').check(z.gte(280, 'must be at least 280'), z.lte(560, 'must be at most 560')),
  ),
  collapsed: z.exactOptional(z.boolean('must be true or false')),
});

const on = z.custom<CivilDate>(
  (value) => parseCivilDate(value) !== undefined,
  'must be a date that exists, as YYYY-MM-DD',
);

const mapping = z.object({
  field: text(100).check(z.regex(/^[a-z][A-Za-z0-9]*$/, 'must be a field of the playbook')),
  apiName: z.exactOptional(text(100).check(z.regex(/^[A-Za-z]\w*$/, 'must be an API name'))),
  label: text(500).check(z.minLength(1, 'must not be empty')),
  on,
});

const count = z.int('must be a whole number').check(z.gte(0, 'must not be negative'));

/** Whatever can be stored can be forgotten: a backup may bring what no page could teach. */
const forgettable = z.object({ field: text(500), apiName: z.exactOptional(text(500)), label: text(500), on });

/** What can be learned about an organisation: nothing oversized, and no name that Salesforce could not have. */
const lesson: z.ZodMiniType<Lesson> = z.discriminatedUnion(
  'kind',
  [
    z.object({
      kind: z.literal('date-order'),
      order: z.nullable(z.enum(['mdy', 'dmy', 'ymd'], 'must be "mdy", "dmy", "ymd" or null')),
    }),
    z.object({ kind: z.literal('mapping'), mapping, older: z.exactOptional(count) }),
    z.object({ kind: z.literal('mapping-forgotten'), mapping: forgettable }),
  ],
  'is nothing that can be learned',
);

/** Every message, with the entry of `append` still unchecked. */
const messageSchema = z.discriminatedUnion(
  'call',
  [
    z.object({
      call: z.literal('append'),
      input: z.object({ org, account, entry: z.optional(z.unknown()) }),
    }),
    z.object({ call: z.literal('learn'), input: z.object({ org, lesson }) }),
    z.object({ call: z.literal('ensurePlaybook'), input: z.object({}) }),
    z.object({
      call: z.literal('setPlaybook'),
      input: z.object({ json: z.nullable(anyText) }),
    }),
    z.object({ call: z.literal('changeSettings'), input: z.object({ patch }) }),
    z.object({ call: z.literal('importBackup'), input: z.object({ text: anyText }) }),
    z.object({ call: z.literal('openOptions'), input: z.object({}) }),
  ],
  'names no call that the background knows',
);

/** Reads what came to the background; never throws, and lets nothing through that the protocol does not name. */
export function parseMessage(value: unknown, checkEntry: CheckEntry): ParsedMessage {
  const parsed = z.safeParse(messageSchema, value);
  if (!parsed.success) return { kind: 'fault', fault: faultWords(parsed.error) };
  const message = parsed.data;
  if (message.call !== 'append') return { kind: 'message', message };
  const checked = checkEntry(message.input.entry);
  if (checked.kind === 'fault') return checked;
  return { kind: 'message', message: { call: 'append', input: { ...message.input, entry: checked.entry } } };
}

function faultWords(error: z.core.$ZodError): string {
  return error.issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.length > 0 ? z.core.toDotPath(path) : 'it'} ${wordsOf(message)}`)
    .join('; ');
}

/** zod/mini says the same of everything that has no words of its own. */
function wordsOf(message: string): string {
  return message === 'Invalid input' ? 'is missing or malformed' : message;
}
