import type { Difference } from './differences';
import type { Sighting } from './look-up';
import type { PageObject, Requirement } from './page-object';

/** A page as it was seen, in one view or in several that a person opens one after the other. */
export interface SeenPage {
  /** `org/<page>`, `fixtures/flat/<name>` or `fixtures/native/<name>`. */
  readonly name: string;
  /** Paths of the page objects whose roots must be there. */
  readonly expects: readonly string[];
  readonly views: readonly Readonly<Record<string, Sighting>>[];
}

/** One page object held against one page. */
export interface Verdict {
  readonly object: string;
  readonly page: string;
  /** How many selectors it requires there, its root's counted. */
  readonly required: number;
  /** Paths of those that are not where it says; "root" where it is not there at all. */
  readonly missing: readonly string[];
}

function judge(object: PageObject, page: SeenPage): Verdict | undefined {
  const sightings = page.views.flatMap((view) => view[object.name] ?? []);
  const base = { object: object.name, page: page.name };
  if (sightings.every(({ roots }) => roots === 0)) {
    return page.expects.includes(object.name) ? { ...base, required: 1, missing: ['root'] } : undefined;
  }
  const found = new Set(sightings.flatMap((sighting) => sighting.found));
  const missing: string[] = [];
  let required = 1;
  const visit = (asked: readonly Requirement[], path: string): void => {
    for (const one of asked) {
      const at = path + one.name;
      const there = found.has(at);
      if (!one.nullable) {
        required += 1;
        if (!there) missing.push(at);
      }
      // What stands inside something absent is not asked for twice.
      if (there) visit(one.inside, `${at}/`);
    }
  };
  visit(object.requirements, '');
  return { ...base, required, missing };
}

/** Holds every page object against every page that shows it or must show it. */
export function judgeAll(objects: readonly PageObject[], pages: readonly SeenPage[]): Verdict[] {
  return objects.flatMap((object) => pages.flatMap((page) => judge(object, page) ?? []));
}

/** True where a page is meant by a pattern, in which `*` stands for any characters; names of pages have no others of a RegExp. */
function isMeant(page: string, pattern: string): boolean {
  return new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(page);
}

function explains(difference: Difference, element: string, pattern: string, verdict: Verdict): boolean {
  return (
    difference.object === verdict.object &&
    verdict.missing.includes(element) &&
    isMeant(verdict.page, pattern)
  );
}

/** The listed difference that explains a miss, if there is one. */
export function explanationOf(
  differences: readonly Difference[],
  verdict: Verdict,
  element: string,
): Difference | undefined {
  return differences.find(
    (one) =>
      one.elements.includes(element) && one.pages.some((pattern) => explains(one, element, pattern, verdict)),
  );
}

/** Everything that is wrong: misses that nobody has explained, and explanations of what is no longer missing. */
export function faultsIn(differences: readonly Difference[], verdicts: readonly Verdict[]): string[] {
  const unexplained = verdicts.flatMap((verdict) =>
    verdict.missing
      .filter((element) => explanationOf(differences, verdict, element) === undefined)
      .map((element) => `${verdict.object} requires ${element}, which is not on ${verdict.page}`),
  );
  const outdated = differences.flatMap((one) =>
    one.elements.flatMap((element) =>
      one.pages.flatMap((pattern) => {
        const meant = verdicts.filter(({ object, page }) => object === one.object && isMeant(page, pattern));
        const found = meant.filter(({ missing }) => !missing.includes(element));
        // Our own pages are alike: a difference that only some of them have is named by page.
        const isOutdated = pattern.startsWith('org/') ? found.length > 0 : found.length === meant.length;
        if (!isOutdated && meant.length > 0) return [];
        const where = found[0]?.page ?? pattern;
        return [`${one.object} no longer misses ${element} on ${where}: take it off the list of differences`];
      }),
    ),
  );
  return [...unexplained, ...outdated];
}
