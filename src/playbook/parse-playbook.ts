import { checkReferences } from './check-references';
import { checkRules } from './check-rules';
import { faultAt, type PlaybookFault, quote } from './fault';
import { issueFaults } from './issue-words';
import { Place } from './place';
import { type Playbook, playbookSchema } from './schema';
import { readUntrustedJson } from './untrusted-json';

/** A playbook, or every fault that keeps it from being one. */
export type ParsedPlaybook =
  | { readonly kind: 'ok'; readonly playbook: Playbook }
  | { readonly kind: 'refused'; readonly faults: readonly PlaybookFault[] };

/** As many faults as a person can use at once. */
const MAX_FAULTS = 200;

/** Reads a playbook from JSON text (or from data parsed already) and names all its faults at once; never throws. */
export function parsePlaybook(input: unknown): ParsedPlaybook {
  const json = readUntrustedJson(input);
  if (json.kind === 'refused') return { kind: 'refused', faults: capped(json.faults) };
  const root = new Place(json.value);
  const { text: otherFormat } = root.at('format');
  if (otherFormat !== undefined) {
    const fault = faultAt([], `is not a playbook: its "format" is ${quote(otherFormat)} and must be 1`);
    return { kind: 'refused', faults: [fault] };
  }
  const shape = shapeOf(json.value);
  if (shape === undefined) return { kind: 'refused', faults: [faultAt([], 'has too many faults to name')] };
  const faults = [
    ...(shape.error?.issues ?? []).flatMap((issue) => issueFaults(issue, root)),
    ...checkReferences(root),
    ...checkRules(root),
  ];
  if (shape.success && faults.length === 0) return { kind: 'ok', playbook: shape.data };
  return { kind: 'refused', faults: capped(faults) };
}

/** What the schema says; undefined if it finds more faults than can be gathered. */
function shapeOf(value: unknown): ReturnType<typeof playbookSchema.safeParse> | undefined {
  try {
    return playbookSchema.safeParse(value);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function capped(faults: readonly PlaybookFault[]): readonly PlaybookFault[] {
  if (faults.length <= MAX_FAULTS) return faults;
  const more = faultAt([], `has ${faults.length - MAX_FAULTS} more faults than are listed here`);
  return [...faults.slice(0, MAX_FAULTS), more];
}
