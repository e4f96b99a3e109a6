import { expect, it } from 'vitest';
import type { Difference } from './differences';
import type { PageObject, Requirement } from './page-object';
import { faultsIn, judgeAll, type SeenPage } from './verdict';

const asked = (name: string, more: Partial<Requirement> = {}): Requirement => ({
  name,
  css: `.${name}`,
  shadow: false,
  nullable: false,
  is: null,
  inside: [],
  ...more,
});
const CARD: PageObject = {
  name: 'card',
  root: 'x-card',
  requirements: [asked('title', { inside: [asked('icon')] }), asked('menu', { nullable: true })],
};
const page = (name: string, ...found: string[][]): SeenPage => ({
  name,
  expects: [],
  views: found.map((paths) => ({ card: { roots: 1, found: paths } })),
});
const differs = (elements: string[], pages: string[]): Difference => ({
  object: 'card',
  elements,
  pages,
  reason: 'because',
});

it('asks for nothing nullable, and for nothing inside what is absent', () => {
  expect(judgeAll([CARD], [page('org/a', [])])).toEqual([
    { object: 'card', page: 'org/a', required: 2, missing: ['title'] },
  ]);
  expect(judgeAll([CARD], [page('org/a', ['title'])])[0]?.missing).toEqual(['title/icon']);
});

it('takes several views of a page together', () => {
  expect(judgeAll([CARD], [page('org/a', ['title'], ['title', 'title/icon'])])[0]?.missing).toEqual([]);
});

it('misses the root only where the page must have it', () => {
  const bare: SeenPage = { name: 'org/a', expects: [], views: [{ card: { roots: 0, found: [] } }] };
  expect(judgeAll([CARD], [bare])).toEqual([]);
  expect(judgeAll([CARD], [{ ...bare, expects: ['card'] }])[0]?.missing).toEqual(['root']);
});

const verdicts = judgeAll(
  [CARD],
  [page('org/a', []), page('org/b', ['title', 'title/icon']), page('fixtures/flat/c', [])],
);

it.each([
  [['org/a', 'fixtures/*'], []],
  [['org/a', 'fix*/*/c'], []],
  [['fixtures/*'], ['card requires title, which is not on org/a']],
  [['org/a'], ['card requires title, which is not on fixtures/flat/c']],
])('a miss must be listed for its page: %j', (pages, faults) => {
  expect(faultsIn([differs(['title'], pages)], verdicts)).toEqual(faults);
});

it.each([
  ['org/b', 'org/b'],
  ['org/*', 'org/b'],
  ['fixtures/native/*', 'fixtures/native/*'],
])('a listed difference must be there: %s', (pattern, where) => {
  const faults = faultsIn([differs(['title'], ['org/a', 'fixtures/*', pattern])], verdicts);
  expect(faults).toEqual([`card no longer misses title on ${where}: take it off the list of differences`]);
});
