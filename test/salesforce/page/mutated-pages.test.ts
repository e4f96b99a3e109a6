// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { type Fault, readMutated } from '../../pages/read-mutated';
import { PAGES, WANTED } from './page-fixtures';

/** Variants over all pages: a soak run sets 10000 and more. */
const VARIANTS = Number(process.env.HANDRAIL_PAGE_VARIANTS ?? 255);
const SEED = Number(process.env.HANDRAIL_PAGE_SEED ?? 20261121);

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
    60_000 + VARIANTS * 20,
  );
});
