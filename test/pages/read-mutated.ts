import type { FieldMap } from '../../src/playbook/schema';
import { type ExpectedPage, type ExpectedValue, type ReadPage, readPage } from './check-page';
import { type Mutation, mutate, seeded } from './page-mutations';
import { showPage } from './show-page';

/** A changed page that was read wrong: `seed` makes it again. */
export interface Fault {
  readonly seed: number;
  readonly found: readonly string[];
  readonly mutations: readonly Mutation[];
}

const words = (value: ExpectedValue | undefined) =>
  value !== null && typeof value === 'object' ? value.text : value;

/** Every wrong thing that was read: a value that is not the page's, or one that it does not have. */
function wrong(read: ReadPage, expected: ExpectedPage, mutations: readonly Mutation[]): string[] {
  const blanked = mutations.some((mutation) => mutation.blanked);
  // A cell that has lost its content is like an empty one.
  const emptied = mutations.some(({ kind }) => kind === 'drop');
  // The page's own id disagrees with the address: nothing is shown as read.
  if (read.record?.id && read.record.id !== expected.account) return [];
  // Another object's page that has lost all that tells so: whose it is, is for the caller to doubt.
  if (!expected.record && read.record && !read.record.id) return [];
  const found: string[] = [];
  for (const [reader, fields] of Object.entries(read.fields)) {
    for (const [key, value] of Object.entries(fields)) {
      const truths: (ExpectedValue | undefined)[] = [
        ...Object.values(expected.fields).flatMap((of) => (key in of ? [of[key]] : [])),
        ...(expected.alternatives?.[key] ?? []),
      ];
      // Two places that disagree: without the one, the other is the truth.
      const disputed =
        !expected.record?.editing && truths.length > 0 && truths.every((truth) => truth === false);
      const right =
        value === false ||
        disputed ||
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
    if (
      truth?.name !== member.name ||
      (!(member.role === '' && emptied) && (member.role ?? truth.role) !== truth.role)
    ) {
      found.push(`team: ${JSON.stringify(member)}, not ${JSON.stringify(truth)}`);
    }
  }
  if (team.complete && members.some(({ id }) => !team.members.some((at) => at.id === id))) {
    found.push('team: said to be complete without a member');
  }
  return found;
}

/** Shows a page changed at random, flat or native, and reads it: right or not found is no fault. */
export function readMutated(
  document: Document,
  source: string,
  expected: ExpectedPage,
  wanted: { readonly fields: FieldMap; readonly roles: readonly string[] },
  seed: number,
): Fault | undefined {
  const chance = seeded(seed);
  let mutations: readonly Mutation[] = [];
  showPage(document, source, chance(2) === 0 ? 'flat' : 'native', (body) => {
    mutations = mutate(body, chance);
  });
  const read = readPage(document, expected, wanted.fields, wanted.roles);
  const found = wrong(read, expected, mutations);
  return found.length > 0 ? { seed, found, mutations } : undefined;
}
