import type { CDPSession } from 'puppeteer-core';
import type { Tab } from '../e2e/browsers/browser';
import { ChromiumTab } from '../e2e/browsers/chromium-tab';

/** An event of Chromium's trace, as far as we read it. Times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Tells the profiles of several threads apart. */
  readonly id?: string;
  /** Processor time of the thread, where the trace has it: other programs on the machine do not count. */
  readonly tdur?: number;
  readonly args: {
    readonly data?: {
      readonly url?: string;
      readonly cpuProfile?: {
        readonly nodes?: readonly ProfileNode[];
        readonly samples?: readonly number[];
      };
      readonly timeDeltas?: readonly number[];
      readonly startTime?: number;
    };
  };
}

interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: { readonly functionName: string; readonly url?: string; readonly lineNumber?: number };
}

const CATEGORIES = [
  '-*',
  'toplevel',
  'devtools.timeline',
  'v8',
  'v8.execute',
  'disabled-by-default-v8.compile',
  'disabled-by-default-v8.cpu_profiler',
];

/** The DevTools session of a Chromium tab; throws for another browser's. */
export function sessionOf(tab: Tab): CDPSession {
  if (!(tab instanceof ChromiumTab)) throw new Error('Only Chromium can be traced.');
  return tab.session;
}

/** Runs something while Chromium writes down what its threads do. */
export async function traced(tab: Tab, run: () => Promise<void>): Promise<TraceEvent[]> {
  const session = sessionOf(tab);
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }): void => {
    for (const event of value) events.push(event as TraceEvent);
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES.slice(1), excludedCategories: ['*'] },
  });
  await run();
  const done = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await done;
  session.off('Tracing.dataCollected', collect);
  return events;
}

/** What of a trace belongs to the extension. */
export interface Attributed {
  /** Milliseconds of the page's main thread in scripts of the extension, what they call included. */
  readonly ms: number;
  /** The same of the extension's own pages and its background. */
  readonly ownMs: number;
  /** The same as the sampling profiler sees it: wall clock, so it counts what other programs take too. */
  readonly sampledMs: number;
  /** Functions by sampled self time in milliseconds, the dearest first. */
  readonly dearest: readonly { readonly name: string; readonly ms: number }[];
}

const EXTENSION = 'chrome-extension://';

interface Sample {
  readonly pid: number;
  readonly at: number;
  readonly ours: boolean;
}

const isOurs = ({ args }: TraceEvent): boolean => args?.data?.url?.startsWith(EXTENSION) ?? false;
const isPage = ({ args }: TraceEvent): boolean => args?.data?.url?.startsWith('https:') ?? false;

/** Sums what the extension's scripts took of each thread, and parts the page's from the extension's own. */
export function attribute(events: readonly TraceEvent[]): Attributed {
  const { samples, dearest, sampledMs } = samplesOf(events);
  const threads = new Map<string, TraceEvent[]>();
  for (const event of events) {
    if (event.ph !== 'X') continue;
    const thread = `${event.pid} ${event.tid}`;
    const known = threads.get(thread);
    if (known) known.push(event);
    else threads.set(thread, [event]);
  }
  const took = { page: 0, own: 0 };
  for (const thread of threads.values()) {
    if (!thread.some(isOurs)) continue;
    const beside = samples.filter(({ pid }) => pid === thread[0]?.pid);
    took[thread.some(isPage) ? 'page' : 'own'] += microsOf(thread, beside);
  }
  return { ms: took.page / 1000, ownMs: took.own / 1000, sampledMs, dearest };
}

/**
 * Microseconds of one thread in the extension's scripts: calls into them, wherever they stand, and of the microtasks
 * beside those calls, such as what follows a promise, the share that the samples give.
 */
function microsOf(thread: readonly TraceEvent[], samples: readonly Sample[]): number {
  const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;
  const tookOf = ({ tdur, dur }: TraceEvent): number => tdur ?? dur ?? 0;
  const slices = thread.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const calls: TraceEvent[] = [];
  for (const event of slices) {
    const last = calls.at(-1);
    if (isOurs(event) && (!last || event.ts >= endOf(last))) calls.push(event);
  }
  const during = (at: number, all: readonly TraceEvent[]): boolean =>
    all.some((event) => at >= event.ts && at < endOf(event));
  let micros = calls.reduce((sum, call) => sum + tookOf(call), 0);
  for (const event of slices) {
    if (event.name !== 'RunMicrotasks' || during(event.ts, calls)) continue;
    const within = calls.filter(({ ts }) => during(ts, [event]));
    const beside = samples.filter(({ at }) => during(at, [event]) && !during(at, within));
    const took = within.reduce((left, call) => left - tookOf(call), tookOf(event));
    const ours = beside.filter((sample) => sample.ours).length;
    if (ours > 0) micros += Math.max(0, took) * (ours / beside.length);
  }
  return micros;
}

/** True where the extension's code is on the stack of a sample. */
function isOursFrom(nodes: ReadonlyMap<number, ProfileNode>, id: number): boolean {
  for (let node = nodes.get(id); node; node = nodes.get(node.parent ?? -1)) {
    if (node.callFrame.url?.startsWith(EXTENSION)) return true;
  }
  return false;
}

function samplesOf(events: readonly TraceEvent[]): {
  samples: Sample[];
  sampledMs: number;
  dearest: { name: string; ms: number }[];
} {
  const profiles = new Map<string, { readonly nodes: Map<number, ProfileNode>; at: number }>();
  const self = new Map<string, number>();
  const samples: Sample[] = [];
  let sampled = 0;
  for (const { name, args, pid, id } of events) {
    if (name !== 'Profile' && name !== 'ProfileChunk') continue;
    const key = `${pid} ${id}`;
    const profile = profiles.get(key) ?? { nodes: new Map<number, ProfileNode>(), at: 0 };
    profiles.set(key, profile);
    const { nodes } = profile;
    if (name === 'Profile') profile.at = args.data?.startTime ?? profile.at;
    for (const node of args.data?.cpuProfile?.nodes ?? []) nodes.set(node.id, node);
    const deltas = args.data?.timeDeltas ?? [];
    for (const [n, node] of (args.data?.cpuProfile?.samples ?? []).entries()) {
      const delta = deltas[n] ?? 0;
      profile.at += delta;
      const ours = isOursFrom(nodes, node);
      samples.push({ pid, at: profile.at, ours });
      if (!ours) continue;
      sampled += delta;
      const frame = nodes.get(node)?.callFrame;
      const label = `${frame?.functionName || '(anonymous)'}:${frame?.lineNumber ?? ''}`;
      self.set(label, (self.get(label) ?? 0) + delta);
    }
  }
  const dearest = [...self]
    .map(([name, micros]) => ({ name, ms: micros / 1000 }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 12);
  return { samples, sampledMs: sampled / 1000, dearest };
}

/** The most often that one animation frame called the extension, on a page that asks for every frame itself. */
export function callsPerFrame(events: readonly TraceEvent[]): number {
  const calls = events.filter(({ name }) => name === 'FunctionCall').sort((a, b) => a.ts - b.ts);
  const threads = new Set(calls.filter(isOurs).map(({ tid }) => tid));
  let most = 0;
  let ours = 0;
  for (const fired of events
    .filter(({ name, tid }) => name === 'FireAnimationFrame' && threads.has(tid))
    .sort((a, b) => a.ts - b.ts)) {
    // The first call is the callback itself; what follows may be observers that it set off.
    const callback = calls.find(({ ts, tid }) => tid === fired.tid && ts >= fired.ts);
    // The page's own callback stands between two frames.
    ours = callback && isOurs(callback) ? ours + 1 : 0;
    most = Math.max(most, ours);
  }
  return most;
}
