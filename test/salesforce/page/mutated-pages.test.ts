// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { type ExpectedPage, type ExpectedValue, type ReadPage, readPage } from '../../pages/check-page';
import { showPage } from '../../pages/show-page';
import { PAGES, WANTED } from './page-fixtures';
import { type Mutation, mutate, seeded } from './page-mutations';

/** Variants over all pages: a soak run sets 10000 and more. */
const VARIANTS = Number(process.env.HANDRAIL_PAGE_VARIANTS ?? 306);
const SEED = Number(process.env.HANDRAIL_PAGE_SEED ?? 20261121);

const words = (value: ExpectedValue | undefined) =>
  value !== null && typeof value === 'object' ? value.text : value;

/** Every wrong thing that was read: a value that is not the page's, or one that it does not have. */
function wrong(read: ReadPage, expected: ExpectedPage, blanked: boolean): string[] {
  // The page's own id disagrees with the address: nothing is shown as read.
  if (read.record?.id && read.record.id !== expected.account) return [];
  const found: string[] = [];
  for (const [reader, fields] of Object.entries(read.fields)) {
    for (const [key, value] of Object.entries(fields)) {
      const truths = Object.values(expected.fields).flatMap((of) => (key in of ? [of[key]] : []));
      const right =
        value === false ||
        truths.some(
          (truth) =>
            // A link that lost its address is still the right words; with another address it is not.
            words(truth) === words(value) &&
            (typeof value !== 'object' || JSON.stringify(value) === JSON.stringify(truth)),
        ) ||
        (value === null && blanked);
      if (!right) found.push(`${reader} ${key}: ${JSON.stringify(value)}, not ${JSON.stringify(truths)}`);
    }
  }
  const { team } = read;
  if (team.kind !== 'list') return found;
  const expectedTeam = expected.team as ReadPage['team'];
  const members = expectedTeam.kind === 'list' ? expectedTeam.members : [];
  for (const member of team.members) {
    const truth = members.find(({ id }) => id === member.id);
    if (truth?.name !== member.name || (member.role !== '' && member.role !== truth.role)) {
      found.push(`team: ${JSON.stringify(member)}, not ${JSON.stringify(truth)}`);
    }
  }
  if (team.complete && members.some(({ id }) => !team.members.some((at) => at.id === id))) {
    found.push('team: said to be complete without a member');
  }
  return found;
}

describe(`${VARIANTS} pages changed at random, seed ${SEED}`, () => {
  const each = Math.ceil(VARIANTS / PAGES.length);
  it.each(PAGES.map((page, place) => [page.name, page, place] as const))(
    '%s is read right or not at all',
    (_, { source, expected }, place) => {
      const faults: unknown[] = [];
      for (let variant = 0; variant < each; variant++) {
        const seed = SEED + place * 100_000 + variant;
        const chance = seeded(seed);
        let mutations: readonly Mutation[] = [];
        showPage(document, source, chance(2) === 0 ? 'flat' : 'native', (body) => {
          mutations = mutate(body, chance);
        });
        const read = readPage(document, expected, WANTED.fields, WANTED.roles);
        const blanked = mutations.some((mutation) => mutation.blanked);
        const found = wrong(read, expected, blanked);
        if (found.length > 0) faults.push({ seed, found, mutations });
      }
      expect(faults).toEqual([]);
    },
    60_000 + VARIANTS * 20,
  );
});
