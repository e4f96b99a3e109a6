import { partsOf } from './parts-of';

type Guard<T> = (data: unknown) => data is T;

/** The shape in which every item lies on disk. */
export interface Envelope {
  readonly version: number;
  readonly data: unknown;
}

/** True for a value in the shape that every item has on disk. */
export function isEnvelope(stored: unknown): stored is Envelope {
  const { version, data } = partsOf(stored);
  return data !== undefined && Number.isInteger(version) && Number(version) >= 1;
}

/** The history of a stored shape: what each version looks like and how it becomes the next. */
export interface Versions<T> {
  /** The version that is written today. */
  readonly current: number;
  /** Brings the data of an earlier version, or of this one, to this one; throws where they do not fit. */
  readonly upgrade: (version: number, data: unknown) => T;
}

/** Version 1, recognised by `is`. */
export function firstVersion<T>(is: Guard<T>): Versions<T> {
  return { current: 1, upgrade: (version, data) => recognised(is, version, data) };
}

/** The next version, recognised by `is` and made from the one before by `migrate`, which may throw. */
export function nextVersion<T, N>(before: Versions<T>, is: Guard<N>, migrate: (before: T) => N): Versions<N> {
  const current = before.current + 1;
  return {
    current,
    upgrade: (version, data) =>
      recognised(is, current, version === current ? data : migrate(before.upgrade(version, data))),
  };
}

/** Brings a stored value to today's version. Throws a clause for a person, or whatever a migration throws. */
export function readVersion<T>({ current, upgrade }: Versions<T>, stored: unknown): T {
  if (!isEnvelope(stored)) throw new TypeError('it is not in the form that Handrail writes');
  const { version, data } = stored;
  if (version > current) {
    throw new TypeError(
      `it was written by a newer Handrail (version ${version}; this one reads up to ${current})`,
    );
  }
  return upgrade(version, data);
}

function recognised<T>(is: Guard<T>, version: number, data: unknown): T {
  if (!is(data)) throw new TypeError(`its content does not fit version ${version}`);
  return data;
}
