/** A text of 100,000 characters. */
export const HUGE_TEXT = `A${'w'.repeat(99_998)}Z`;

const MARK = '\u0001huge';

/** JSON in which the huge text is a mark, so that the data stays small on its way. */
export function packJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (part === HUGE_TEXT ? MARK : part));
}

/** The value that `packJson` was given. */
export function unpackJson(json: string): unknown {
  return JSON.parse(json, (_, part: unknown) => (part === MARK ? HUGE_TEXT : part));
}
