import { BRIGHTWATER } from '../../demo-org/hosts';
import { pageScript } from '../../page-script';
import type { Line } from '../line';
import type { ReadingCosts, ReadingPage } from '../probes/reading-probe';
import type { Row } from '../row';

/** The product's own reading modules. */
const PROBE = new URL('../probes/reading-probe.ts', import.meta.url);

const nameOf = ({ native, inside }: ReadingPage): string =>
  `${native ? 'native' : 'flat'}, ${inside ? 'in' : 'beside'} the record`;

/** How the cost of reading grows with the page. */
export const reading: Row = {
  name: 'reading',
  async measure({ cast, quick, say }) {
    const tab = await (await cast.browser('product')).newTab();
    await tab.bringToFront();
    await tab.goto(`https://${BRIGHTWATER.lightning}/lightning/setup/SetupOneHome/home`);
    await tab.evaluate(
      new Function(
        `${await pageScript(PROBE, 'benchReading')}; globalThis.benchReading = benchReading;`,
      ) as () => void,
    );
    const sizes = quick ? [1_000, 10_000, 100_000] : [1_000, 10_000, 100_000, 1_000_000];
    const lines: Line[] = [];
    for (const native of [false, true]) {
      for (const inside of [false, true]) {
        const costs: ReadingCosts[] = [];
        for (const elements of sizes) {
          const page: ReadingPage = { elements, native, inside };
          const cost = await tab.evaluate(
            (one, rounds) =>
              (
                globalThis as unknown as {
                  benchReading: { measureReading(page: ReadingPage, rounds: number): ReadingCosts };
                }
              ).benchReading.measureReading(one, rounds),
            page,
            quick ? 3 : 5,
          );
          costs.push(cost);
          say(`reading ${nameOf(page)}, ${elements}: ${JSON.stringify(cost)}`);
        }
        const curve = (way: string): string =>
          costs
            .map((cost) => (cost[way] === undefined || cost[way] < 0 ? 'blind' : cost[way].toFixed(0)))
            .join(' · ');
        const [small, large] = [costs[1], costs[costs.length - 1]];
        const line = (what: string, way: string): Line => ({
          browser: cast.name,
          what: `${what}, padding ${nameOf({ elements: 0, native, inside })}`,
          value: (large?.[way] ?? -1) < 0 ? null : (large?.[way] ?? 0) / (small?.[way] ?? 1),
          unit: `× from 10k to ${sizes[sizes.length - 1]! / 1000}k`,
          note: `µs: ${curve(way)}; walk of everything ${curve('walk')}; document query ${curve('query')}`,
        });
        lines.push(line('one look', 'look'), line('reading again', 'again'));
      }
    }
    await tab.close();
    return lines;
  },
};
