import type { Path } from './fault';

/**
 * A place in data whose shape nobody has checked yet, so that all faults can be named at once.
 * Where the shape is wrong it gives nothing; the schema names that fault.
 */
export class Place {
  constructor(
    readonly value: unknown,
    readonly path: Path = [],
  ) {}

  at(key: string | number): Place {
    const inside = typeof this.value === 'object' && this.value !== null && Object.hasOwn(this.value, key);
    const value = inside ? (this.value as Record<string | number, unknown>)[key] : undefined;
    return new Place(value, [...this.path, key]);
  }

  to(path: Path): Place {
    return path.reduce<Place>((place, key) => place.at(key), this);
  }

  /** The entries of a list. */
  get items(): Place[] {
    return Array.isArray(this.value) ? this.value.map((_, index) => this.at(index)) : [];
  }

  /** The names in a group of named entries. */
  get names(): string[] {
    const isGroup = typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value);
    return isGroup ? Object.keys(this.value as object) : [];
  }

  get text(): string | undefined {
    return typeof this.value === 'string' ? this.value : undefined;
  }

  get integer(): number | undefined {
    return Number.isInteger(this.value) ? (this.value as number) : undefined;
  }

  /** This place and every place inside it. */
  *everywhere(): Generator<Place> {
    yield this;
    const inside = Array.isArray(this.value) ? this.items : this.names.map((name) => this.at(name));
    for (const place of inside) yield* place.everywhere();
  }
}
