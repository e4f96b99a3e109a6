import type * as z from 'zod/mini';
import { faultAt, type Path, type PlaybookFault, quote } from './fault';
import type { Place } from './place';

type Issue = z.core.$ZodIssue;

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a whole number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of named entries',
  record: 'a group of named entries',
};

/** What zod found, in words a person understands; `root` is the data it looked at. */
export function issueFaults(issue: Issue, root: Place): PlaybookFault[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const { value } = root.to(path);
  switch (issue.code) {
    case 'invalid_type':
      return [faultAt(path, typeFault(EXPECTED[issue.expected] ?? issue.expected, value))];
    case 'invalid_value':
      return [faultAt(path, choiceFault(issue.values.map(String), value))];
    case 'too_small':
      return [faultAt(path, smallFault(issue))];
    case 'too_big':
      return [
        faultAt(
          path,
          `must be at most ${issue.maximum}${issue.origin === 'string' ? ' characters long' : ''}`,
        ),
      ];
    case 'invalid_format':
      return [faultAt(path, `${issue.message}; it is ${quote(String(value))}`)];
    case 'invalid_key':
      return issue.issues.map(({ message }) => faultAt(path, `has a name that does not fit: it ${message}`));
    case 'unrecognized_keys':
      return issue.keys.map((key) => faultAt([...path, key], 'is not known here; check its spelling'));
    case 'invalid_union':
      return unionFaults(issue, path, root);
    default:
      return [faultAt(path, 'does not fit here')];
  }
}

function typeFault(expected: string, value: unknown): string {
  if (value === undefined) return `is missing; it must be ${expected}`;
  return `must be ${expected}, not ${kindOf(value)}`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of named entries';
  return typeof value === 'string' ? `the text ${quote(value)}` : String(value);
}

function choiceFault(choices: readonly string[], value: unknown): string {
  const listed = choices.map((choice) => `"${choice}"`).join(', ');
  const must = choices.length === 1 ? `must be ${choices[0]}` : `must be one of ${listed}`;
  return value === undefined ? `is missing; it ${must}` : `${must}, not ${kindOf(value)}`;
}

function smallFault({ origin, minimum }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'string') return 'must not be empty';
  return origin === 'array' ? 'must hold at least one entry' : `must be at least ${minimum}`;
}

/** Spans are the only union without a `kind`: the form that the author began is the one that is judged. */
function unionFaults(issue: z.core.$ZodIssueInvalidUnion, path: Path, root: Place): PlaybookFault[] {
  const value = root.to(path).value;
  if ('options' in issue && issue.options !== undefined) {
    return [faultAt(path, choiceFault(issue.options.map(String), value))];
  }
  const begun = issue.errors.filter(
    (branch) =>
      !branch.some((inner) => {
        const at = root.to([...path, ...inner.path.map(String)]);
        return inner.code === 'invalid_type' && (inner.path.length === 0 || at.value === undefined);
      }),
  );
  const only = begun.length === 1 ? begun[0] : undefined;
  if (only) {
    return only.flatMap((inner) => issueFaults({ ...inner, path: [...issue.path, ...inner.path] }, root));
  }
  const either = 'must be given in days or in months, as { "days": 5 } or { "months": 6 }';
  return [faultAt(path, begun.length > 1 ? `${either}, not in both` : either)];
}
