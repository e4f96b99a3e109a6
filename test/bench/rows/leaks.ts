import type { Counters, Tab } from '../../e2e/browsers/browser';
import { type Actor, quiet, settle } from '../cast';
import type { Line } from '../line';
import type { Row } from '../row';
import { median } from '../statistics';

/** More accounts than the page keeps in the document, in layouts of every kind. */
const ROUND = ['corvane', 'halvorsen', 'pellworth', 'tidal-fern', 'vantor', 'ostrelle', 'auberon', 'range'];

async function wander(tab: Tab, actor: Actor, steps: number): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    await tab.evaluate(
      async (key) => {
        window.demoOrg.navigate(key);
        await window.demoOrg.ready();
        // Two frames, so that whoever follows the page has followed it.
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      },
      ROUND[step % ROUND.length]!,
    );
  }
  await tab.evaluate(() => window.demoOrg.navigate('corvane'));
  await settle(tab, actor);
  await quiet(1_500);
}

/** What is left of many navigations, over what an empty extension leaves of them. */
export const leaks: Row = {
  name: 'leaks',
  async measure({ cast, quick, say }) {
    const steps = quick ? 64 : 200;
    // What the engine compiles and learns of our code goes on growing for some hundred navigations, and then stays.
    const before = quick ? 40 : 600;
    // It also throws away code that has not run for a while and compiles it again: the median of some turns tells the two apart.
    const turns = quick ? 1 : 3;
    const grown = new Map<Actor, { nodes: number; listeners: number | null; heap: number | null }>();
    for (const actor of ['empty', 'product'] as const) {
      const tab = await cast.open(actor, 'corvane', '?delay=0');
      await wander(tab, actor, before);
      const counted = [await tab.counters()];
      for (let turn = 0; turn < turns; turn += 1) {
        await wander(tab, actor, steps);
        counted.push(await tab.counters());
      }
      const grownBy = (of: (counters: Counters) => number | null): number | null => {
        const all = counted.map(of).filter((count) => count !== null);
        return all.length === 0 ? null : median(all.slice(1).map((count, n) => count - all[n]!));
      };
      grown.set(actor, {
        nodes: grownBy((at) => at.nodes) ?? 0,
        listeners: grownBy((at) => at.listeners),
        heap: grownBy((at) => at.heapBytes),
      });
      say(`leaks ${actor}: ${JSON.stringify(counted)}`);
      await tab.close();
    }
    const ours = grown.get('product')!;
    const base = grown.get('empty')!;
    const line = (what: string, value: number | null, unit: string, atMost: number, note: string): Line => ({
      browser: cast.name,
      what: `${what} left by ${steps} navigations`,
      value,
      unit,
      atMost,
      note,
    });
    const untold = 'Firefox tells no one';
    return [
      line('nodes', ours.nodes - base.nodes, 'nodes', 0, `ours ${ours.nodes}, empty ${base.nodes}`),
      ours.listeners === null || base.listeners === null
        ? line('listeners', null, '', 0, untold)
        : line(
            'listeners',
            ours.listeners - base.listeners,
            'listeners',
            0,
            `ours ${ours.listeners}, empty ${base.listeners}`,
          ),
      ours.heap === null || base.heap === null
        ? line('heap', null, '', 0.25, untold)
        : line(
            'heap',
            (ours.heap - base.heap) / 1024 / steps,
            'kB each',
            0.25,
            `ours ${(ours.heap / 1024).toFixed(0)} kB, empty ${(base.heap / 1024).toFixed(0)} kB in all, median of ${turns}, after ${before} navigations`,
          ),
    ];
  },
};
