import { type Actor, addressOf, nameOf, type Peer, quiet, settle } from '../cast';
import type { Line } from '../line';
import type { Row, RowContext } from '../row';
import { median } from '../statistics';
import { type Attributed, attribute, traced } from '../trace';

/** A page to be loaded: the extension on it, the account, and how the page is padded. */
interface Load {
  readonly name: string;
  readonly actor: Actor;
  readonly account: string;
  readonly query: string;
}

const LOADS: readonly Load[] = [
  { name: 'panel', actor: 'panel', account: 'corvane', query: '' },
  { name: 'plain', actor: 'product', account: 'corvane', query: '' },
  ...(['flat', 'native'] as const).flatMap((noise) =>
    [10_000, 100_000].flatMap((nodes) =>
      [true, false].map(
        (beside): Load => ({
          name: sizedName(noise, nodes, beside),
          actor: 'product',
          account: noise === 'flat' ? 'corvane' : 'halvorsen',
          query: `?nodes=${nodes}&noise=${noise}&beside=${beside}`,
        }),
      ),
    ),
  ),
];

/** A peer on the plain page, and on those that are large beside the record, flat. */
const loadsOf = (peer: Peer): readonly Load[] => [
  { name: peer, actor: peer, account: 'corvane', query: '' },
  ...[10_000, 100_000].map(
    (nodes): Load => ({
      name: `${peer} ${nodes}`,
      actor: peer,
      account: 'corvane',
      query: `?nodes=${nodes}&noise=flat&beside=true`,
    }),
  ),
];

function sizedName(noise: string, nodes: number, beside: boolean): string {
  return `${noise} ${nodes} ${beside ? 'beside' : 'in'} the record`;
}

/** How long is watched, in milliseconds: on every page the same, and enough for the largest to be there and at rest. */
const WATCHED = 4_500;

/** Loads a page in a new tab and gives what of the main thread is the extension's until the page has come to rest. */
async function loadOnce({ cast }: RowContext, load: Load): Promise<Attributed> {
  const tab = await (await cast.browser(load.actor)).newTab();
  await tab.bringToFront();
  const events = await traced(tab, async () => {
    await tab.goto(addressOf(cast.account(load.account), load.query));
    // Nothing is asked of the page while it loads: whoever asks is measured too.
    await quiet(WATCHED);
    await settle(tab, load.actor);
  });
  await tab.close();
  return attribute(events);
}

/** Main-thread time at load, held against the static panel and against itself on a larger page. */
export const load: Row = {
  name: 'load',
  async measure(context) {
    const { cast, quick, say } = context;
    if (cast.name === 'firefox') {
      const note = 'Firefox tells nobody whose script took the main thread';
      return [
        { browser: 'firefox', what: 'load, ours ÷ static panel', value: null, unit: '×', atMost: 2.5, note },
      ];
    }
    // The first page of a profile makes the playbook; it is no page that anybody sees twice.
    await (await cast.open('product', 'corvane')).close();
    const taken = new Map<string, number[]>();
    const take = (name: string, ms: number): void => void taken.set(name, [...(taken.get(name) ?? []), ms]);
    const loads = [...LOADS, ...cast.peers.flatMap(loadsOf)];
    for (let round = 0; round < (quick ? 2 : 5); round += 1) {
      for (const one of loads) {
        const { ms, ownMs, sampledMs, dearest } = await loadOnce(context, one);
        take(one.name, ms);
        take(`${one.name} itself`, ownMs);
        say(`load ${one.name}: ${ms.toFixed(1)} ms (sampled ${sampledMs.toFixed(1)})`);
        if (process.env.BENCH_PROFILE)
          say(dearest.map(({ name, ms: self }) => `${name} ${self.toFixed(1)}`).join(', '));
      }
    }
    const of = (name: string): number => median(taken.get(name) ?? []);
    const ratio = (what: string, a: string, b: string, atMost?: number): Line => ({
      browser: 'chromium',
      what,
      value: of(a) / of(b),
      unit: '×',
      ...(atMost !== undefined && { atMost }),
      note: `${of(a).toFixed(1)} ÷ ${of(b).toFixed(1)} ms`,
    });
    const besides = (peer: Peer): readonly Line[] => {
      const name = nameOf(peer);
      const itself = of(`${peer} itself`).toFixed(1);
      const growth = `load of ${name} at 100k ÷ 10k elements beside the record, flat`;
      const ours = ratio(`load, ours ÷ ${name}`, 'plain', peer);
      return [
        { ...ours, note: `${ours.note}, and ${itself} ms in processes of its own` },
        ratio(growth, `${peer} 100000`, `${peer} 10000`),
      ];
    };
    return [
      ratio('load, ours ÷ static panel', 'plain', 'panel', 2.5),
      ...[true, false].flatMap((beside) =>
        ['flat', 'native'].map((noise) =>
          ratio(
            `load at 100k ÷ 10k elements ${beside ? 'beside' : 'in'} the record, ${noise}`,
            sizedName(noise, 100_000, beside),
            sizedName(noise, 10_000, beside),
            1.3,
          ),
        ),
      ),
      ...cast.peers.flatMap(besides),
    ];
  },
};
