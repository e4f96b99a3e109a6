import { isSame } from '../../domain/same-content';
import type { FieldReading } from './page-adapter';

/** Remembers a record's values while its form is in edit mode: they are absent then, which is not empty. */
export class LastValues {
  #last: readonly FieldReading[] = [];

  /**
   * The readings without absent ones. In edit mode what was seen last holds until the form is back, beside what other
   * parts of the page say all along; where one of them changes, that is newer.
   */
  complete(readings: readonly FieldReading[], editing: boolean): readonly FieldReading[] {
    const present = readings.filter(({ raw }) => raw.kind !== 'absent');
    const last = this.#last;
    const isOf = (one: FieldReading) => (other: FieldReading) =>
      one.key === other.key && one.reader === other.reader;
    if (editing) {
      const changed = new Set(
        present.filter((now) => !isSame(last.find(isOf(now))?.raw ?? now.raw, now.raw)).map(({ key }) => key),
      );
      return [...present, ...last.filter((was) => !changed.has(was.key) && !present.some(isOf(was)))];
    }
    // The buttons of the edit mode may come after the values have gone.
    const gone = readings.filter(({ raw }) => raw.kind === 'absent');
    this.#last = [...present, ...last.filter((was) => gone.some(isOf(was)))];
    return present;
  }
}
