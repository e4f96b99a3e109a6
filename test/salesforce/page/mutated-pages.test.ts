// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { type Fault, readMutated } from '../../pages/read-mutated';
import { WANTED } from '../../pages/wanted';
import { PAGES } from './page-fixtures';

/** Variants over all pages; real browsers read other ones, and a soak run thousands: test/e2e/pages.spec.ts. */
const VARIANTS = 104;
const SEED = 20261121;

describe(`${VARIANTS} pages changed at random, seed ${SEED}`, () => {
  const each = Math.ceil(VARIANTS / PAGES.length);
  it.each(PAGES.map((page, place) => [page.name, page, place] as const))(
    '%s is read right or not at all',
    (_, { source, expected }, place) => {
      const faults: Fault[] = [];
      for (let variant = 0; variant < each; variant++) {
        const fault = readMutated(document, source, expected, WANTED, SEED + place * 100_000 + variant);
        if (fault) faults.push(fault);
      }
      expect(faults).toEqual([]);
    },
  );
});
