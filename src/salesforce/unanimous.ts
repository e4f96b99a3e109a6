import { isSame } from '../domain/same-content';

/** The first of them if all say the same; undefined where two differ, and where there is none. */
export function unanimous<T>(said: Iterable<T>, what: (each: T) => unknown = (each) => each): T | undefined {
  const [first, ...others] = said;
  return others.every((each) => isSame(what(each), what(first as T))) ? first : undefined;
}
