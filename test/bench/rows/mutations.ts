import type { Tab } from '../../e2e/browsers/browser';
import { type Actor, nameOf } from '../cast';
import type { Line } from '../line';
import type { Row, RowContext } from '../row';
import { median } from '../statistics';
import { callsPerFrame, sessionOf, traced } from '../trace';

const STORMS = ['elsewhere', 'record text', 'record nodes'] as const;
type Storm = (typeof STORMS)[number];

/** Frames of one storm, and mutations in each. */
const FRAMES = 20;
const MUTATIONS = 1_000;

/**
 * Mutates the page in every frame for a while. Gives the milliseconds of the mutations themselves and of the observers
 * that were told of them in the same task.
 */
async function rage(tab: Tab, storm: Storm): Promise<number> {
  return tab.evaluate(
    async (kind, frames, mutations) => {
      const host = document.querySelector('.lafPageHost.active');
      if (!host) throw new Error('No record is shown.');
      const text = document.createTextNode('');
      const mark = document.createElement('span');
      mark.append(text);
      if (kind === 'record text') host.append(mark);
      const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      await nextFrame();
      await nextFrame();
      let took = 0;
      for (let frame = 0; frame < frames; frame += 1) {
        await nextFrame();
        const start = performance.now();
        if (kind === 'record text') for (let n = 0; n < mutations; n += 1) text.data = String(n);
        else window.demoOrg.storm(mutations, kind === 'elsewhere' ? 'page' : 'record');
        await new Promise<void>((resolve) => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve();
          channel.port2.postMessage(0);
        });
        took += performance.now() - start;
      }
      mark.remove();
      await nextFrame();
      await nextFrame();
      return took;
    },
    storm,
    FRAMES,
    MUTATIONS,
  );
}

/** Processor time of the tab's main thread so far, in milliseconds; Chromium only. */
async function threadTime(tab: Tab): Promise<number> {
  const { metrics } = await sessionOf(tab).send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN) * 1000;
}

/** Microseconds that one mutation of a storm costs, everything that follows from it included where that is known. */
async function costOf({ cast }: RowContext, tab: Tab, storm: Storm): Promise<number> {
  if (cast.name === 'firefox') return ((await rage(tab, storm)) * 1000) / (FRAMES * MUTATIONS);
  const before = await threadTime(tab);
  await rage(tab, storm);
  return (((await threadTime(tab)) - before) * 1000) / (FRAMES * MUTATIONS);
}

/** What a mutation of the page costs over an empty extension. */
export const mutations: Row = {
  name: 'mutations',
  async measure(context) {
    const { cast, quick, say } = context;
    const tabs = new Map<Actor, Tab>();
    for (const actor of ['empty', 'product', ...cast.peers] satisfies Actor[]) {
      tabs.set(actor, await cast.open(actor, 'corvane', '?nodes=10000'));
    }
    const costs = new Map<string, number[]>();
    for (let round = 0; round < (quick ? 4 : 12); round += 1) {
      for (const storm of STORMS) {
        for (const [actor, tab] of tabs) {
          const cost = await costOf(context, tab, storm);
          // The first round compiles.
          if (round > 0) costs.set(`${actor} ${storm}`, [...(costs.get(`${actor} ${storm}`) ?? []), cost]);
        }
      }
    }
    const lineOf = (actor: Actor, storm: Storm): Line => {
      const its = median(costs.get(`${actor} ${storm}`) ?? []);
      const base = median(costs.get(`empty ${storm}`) ?? []);
      const what = storm === 'elsewhere' ? 'page mutations elsewhere' : `${storm} mutations`;
      say(`mutations ${storm}, ${actor}: ${its.toFixed(2)} over ${base.toFixed(2)} µs`);
      return {
        browser: cast.name,
        what,
        value: its - base,
        unit: 'µs each',
        note: `${its.toFixed(2)} − ${base.toFixed(2)} µs${cast.name === 'firefox' ? ', without what comes in the next frame' : ' of processor time'}`,
      };
    };
    const lines: Line[] = STORMS.map((storm) => ({
      ...lineOf('product', storm),
      atMost: storm === 'elsewhere' ? 0.2 : 10,
    }));
    const tab = tabs.get('product');
    if (cast.name === 'chromium' && tab) {
      const events = await traced(tab, async () => void (await rage(tab, 'record nodes')));
      lines.push({
        browser: cast.name,
        what: 'looks at the record per frame of a storm in it',
        value: callsPerFrame(events),
        unit: '',
        atMost: 1,
        note: 'the most in any frame',
      });
    }
    for (const peer of cast.peers) {
      const name = nameOf(peer);
      for (const storm of STORMS) {
        const line = lineOf(peer, storm);
        lines.push({ ...line, what: `${line.what}, of ${name}` });
      }
    }
    for (const opened of tabs.values()) await opened.close();
    return lines;
  },
};
