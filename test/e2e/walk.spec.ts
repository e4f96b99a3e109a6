import { expect, test } from 'vitest';
import type { Tab } from './browsers/browser';
import { waitFor } from './browsers/wait-for';
import { useDemo } from './demo';
import { RandomWalk } from './walk/random-walk';
import { WalkModel } from './walk/walk-model';

/** Steps of the walk: the soak run sets 5000. */
const STEPS = Number(process.env.HANDRAIL_WALK_STEPS ?? 60);
// A walk whose second document opens on the Details: on Related, each step waits a second for a form.
const SEED = Number(process.env.HANDRAIL_WALK_SEED ?? 20_261_151);

/** What the browser's own caches may add to the heap, in bytes. */
const HEAP = 3_000_000;

const demo = useDemo({ reducedMotion: true });

/** A tab of its own, high enough that everything to be clicked is in view. */
async function newTab(): Promise<Tab> {
  const tab = await demo().browser.newTab();
  await tab.resize(1440, 1500);
  return tab;
}

test(
  `a random walk of ${STEPS} steps, seed ${SEED}, never shows or writes one account under another`,
  async () => {
    const { browser, today } = demo();
    const model = new WalkModel(today);
    // The last fifth stays in one document, so that what it leaves behind can be counted.
    const inOneDocument = Math.floor(STEPS / 5);
    const first = await newTab();
    const many = await new RandomWalk(first, browser.extension, model, SEED).walk(STEPS - inOneDocument);
    await first.close();
    // In a tab of its own: a browser keeps the documents that a tab has left for a while.
    const tab = await newTab();
    const walk = new RandomWalk(tab, browser.extension, model, SEED + 1);
    await walk.startAnew();
    await walk.visitAll();
    expect(await tab.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches)).toBe(true);
    const before = await tab.counters();
    const figures = await walk.walk(inOneDocument, false);
    await walk.visitAll();
    await waitFor('nothing to be left behind', async () => {
      const after = await tab.counters();
      const listeners = (after.listeners ?? 0) - (before.listeners ?? 0);
      const heap = (after.heapBytes ?? 0) - (before.heapBytes ?? 0);
      // The page itself keeps a little more or less each time; what leaks would grow with every step.
      return after.nodes <= before.nodes + 400 && listeners <= 40 && heap <= HEAP + inOneDocument * 1_000;
    }).catch(async () => expect(await tab.counters()).toEqual(before));
    console.log(
      `${many.steps + figures.steps} steps, ${figures.samples} states seen, ${figures.acts} deeds, seed ${SEED}: none wrong; ${JSON.stringify({ before, after: await tab.counters() })}`,
    );
    await tab.close();
  },
  60_000 + STEPS * 600,
);
