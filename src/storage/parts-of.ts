/** The properties of whatever lies on disk, to be looked at one by one; none where it is no object. */
export function partsOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
}

/** True where all of them are texts. */
export function areTexts(...parts: readonly unknown[]): boolean {
  return parts.every((part) => typeof part === 'string');
}

/** True for a text in the form of a civil date. */
export function isDay(part: unknown): boolean {
  return typeof part === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(part);
}
