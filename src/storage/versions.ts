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

/** A stored value that cannot be used; its message is a clause for a person. */
class UnreadableValue extends Error {}

/** The history of a stored shape: what each version looks like and how it becomes the next. */
export class Versions<T> {
  private constructor(
    /** The version that is written today. */
    readonly current: number,
    private readonly upgrade: (version: number, data: unknown) => T,
  ) {}

  /** Version 1, recognised by `is`. */
  static first<T>(is: Guard<T>): Versions<T> {
    return new Versions(1, (version, data) => recognised(is, version, data));
  }

  /** The next version, recognised by `is` and made from the one before by `migrate`, which may throw. */
  next<N>(is: Guard<N>, migrate: (before: T) => N): Versions<N> {
    const current = this.current + 1;
    return new Versions(current, (version, data) =>
      recognised(is, current, version === current ? data : migrate(this.upgrade(version, data))),
    );
  }

  /** Brings a stored value to today's version. Throws `UnreadableValue`, or whatever a migration throws. */
  read(stored: unknown): T {
    if (!isEnvelope(stored)) throw new UnreadableValue('it is not in the form that Handrail writes');
    if (stored.version > this.current) {
      throw new UnreadableValue(
        `it was written by a newer Handrail (version ${stored.version}; this one reads up to ${this.current})`,
      );
    }
    return this.upgrade(stored.version, stored.data);
  }
}

function recognised<T>(is: Guard<T>, version: number, data: unknown): T {
  if (!is(data)) throw new UnreadableValue(`its content does not fit version ${version}`);
  return data;
}
