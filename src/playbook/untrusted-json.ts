import { faultAt, type Path, type PlaybookFault } from './fault';
import { jsonFault } from './json-fault';

/** The longest playbook, in characters; the default one has about 50,000. */
const MAX_CHARACTERS = 1_000_000;

/** How deep lists and groups may be nested; the schema needs 6. */
const MAX_DEPTH = 20;

/** How many values a playbook given as data may hold: no text of `MAX_CHARACTERS` holds more. */
const MAX_VALUES = MAX_CHARACTERS / 2;

/** Data that can be looked at safely, or why it cannot. */
export type JsonReading =
  | { readonly kind: 'ok'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly faults: readonly PlaybookFault[] };

/** Reads a playbook's JSON text, or takes data that was parsed already; refuses what is too large, too deep or booby-trapped. */
export function readUntrustedJson(input: unknown): JsonReading {
  if (typeof input !== 'string') return inspect(input);
  if (input.length > MAX_CHARACTERS) {
    const most = MAX_CHARACTERS.toLocaleString('en');
    return refused([], `is longer than ${most} characters, the limit for a playbook`);
  }
  const text = input.replace(/^\uFEFF/, '');
  if (text.trim() === '') return refused([], 'is empty');
  try {
    return inspect(JSON.parse(text));
  } catch (error) {
    return refused([], `is not valid JSON: ${jsonFault(error, text)}`);
  }
}

/** Walks without recursion, so that no nesting can exhaust the stack. */
function inspect(root: unknown): JsonReading {
  const faults: PlaybookFault[] = [];
  const open: { value: unknown; path: Path }[] = [{ value: root, path: [] }];
  let values = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path } = next;
    values += 1;
    if (values > MAX_VALUES) return refused([], 'holds more values than a playbook may have');
    if (typeof value !== 'object' || value === null) continue;
    if (path.length >= MAX_DEPTH) return refused(path, `is nested more than ${MAX_DEPTH} levels deep`);
    for (const key of Object.keys(value)) {
      const at: Path = [...path, Array.isArray(value) ? Number(key) : key];
      if (key in Object.prototype) faults.push(faultAt(at, 'has a name that is reserved; choose another'));
      else open.push({ value: (value as Record<string, unknown>)[key], path: at });
    }
  }
  return faults.length > 0 ? { kind: 'refused', faults } : { kind: 'ok', value: root };
}

function refused(path: Path, message: string): JsonReading {
  return { kind: 'refused', faults: [faultAt(path, message)] };
}
