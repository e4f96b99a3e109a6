import { expect, test } from 'vitest';
import { waitFor } from './browsers/wait-for';
import { useDemo } from './demo';
import { RandomWalk } from './walk/random-walk';
import { WalkModel } from './walk/walk-model';

/** Steps of the walk: the soak run sets 5000. */
const STEPS = Number(process.env.HANDRAIL_WALK_STEPS ?? 150);
const SEED = Number(process.env.HANDRAIL_WALK_SEED ?? 20_261_121);

// High enough that everything to be clicked is in view.
const demo = useDemo({ reducedMotion: true, size: { width: 1440, height: 1500 } });

test(
  `a random walk of ${STEPS} steps, seed ${SEED}, never shows or writes one account under another`,
  async () => {
    const { browser, today } = demo();
    const tab = await browser.newTab();
    const walk = new RandomWalk(tab, browser.extension, new WalkModel(today), SEED);
    // The last fifth stays in one document, so that what it leaves behind can be counted.
    const inOneDocument = Math.floor(STEPS / 5);
    await walk.walk(STEPS - inOneDocument);
    await walk.visitAll();
    const before = await tab.counters();
    const figures = await walk.walk(inOneDocument, false);
    await walk.visitAll();
    await waitFor('nothing to be left behind', async () => {
      const after = await tab.counters();
      return after.nodes <= before.nodes + 200 && (after.listeners ?? 0) <= (before.listeners ?? 0) + 20;
    }).catch(async () => expect(await tab.counters()).toEqual(before));
    console.log(
      `${figures.steps} steps, ${figures.samples} states seen, ${figures.acts} deeds, seed ${SEED}: none wrong; ${JSON.stringify({ before, after: await tab.counters() })}`,
    );
    await tab.close();
  },
  60_000 + STEPS * 600,
);
