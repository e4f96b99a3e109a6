import { parseCivilDate } from '../domain/civil-date';

/** The properties of whatever lies on disk, to be checked one by one; none if it is not an object. */
export function partsOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
}

/** True if all of them are strings. */
export function areTexts(...parts: readonly unknown[]): boolean {
  return parts.every((part) => typeof part === 'string');
}

/** True for a date of the calendar. */
export function isDate(part: unknown): boolean {
  return parseCivilDate(part) !== undefined;
}

/** True for an instant that exists, in UTC with milliseconds: "2026-11-20T09:30:00.000Z". */
export function isInstant(part: unknown): boolean {
  const text = String(part);
  // A year beyond 9999 makes the text longer.
  return text.length === 24 && new Date(text).toJSON() === part;
}
