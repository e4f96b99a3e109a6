import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../e2e/browsers/browser';
import { openCast } from './cast';
import { isMet, type Line, tableOf } from './line';
import type { Row } from './row';
import { background } from './rows/background';
import { leaks } from './rows/leaks';
import { load } from './rows/load';
import { mutations } from './rows/mutations';
import { navigation } from './rows/navigation';
import { reading } from './rows/reading';
import { size } from './rows/size';
import { tick } from './rows/tick';

const ROWS: readonly Row[] = [size, background, tick, navigation, mutations, load, leaks, reading];

/** What "npm run bench" was asked for. */
export interface BenchRequest {
  readonly root: string;
  readonly builds: string;
  readonly quick: boolean;
  readonly only: readonly string[];
  readonly browsers: readonly BrowserName[];
  /** Folders of other extensions, unpacked. */
  readonly peers: readonly string[];
}

/** Measures the rows asked for, prints the table, and writes it to `test/.results/bench.json`. */
export async function runBench(request: BenchRequest): Promise<void> {
  const { root, builds, quick, only, browsers, peers } = request;
  const unknown = only.find((name) => ROWS.every((row) => row.name !== name));
  if (unknown) {
    throw new Error(`--only ${unknown}: there are ${ROWS.map(({ name }) => name).join(', ')}.`);
  }
  const rows = only.length === 0 ? ROWS : ROWS.filter(({ name }) => only.includes(name));
  const lines: Line[] = [];
  const say = (words: string): void => console.error(words);
  const started = new Date();
  for (const name of browsers) {
    const cast = await openCast(name, builds, peers);
    try {
      for (const row of rows) {
        say(`${name}: ${row.name}…`);
        try {
          lines.push(...(await row.measure({ cast, quick, say })));
        } catch (fault) {
          const note = `could not be measured: ${fault instanceof Error ? fault.message : String(fault)}`;
          lines.push({ browser: name, what: row.name, value: null, unit: '', note });
          process.exitCode = 1;
        }
      }
    } finally {
      await cast.close();
    }
  }
  const results = join(root, 'test/.results');
  mkdirSync(results, { recursive: true });
  const about = { started: started.toISOString(), form: quick ? 'quick' : 'full', processors: cpus().length };
  const measured = lines.map((line) => ({ ...line, met: isMet(line) ?? null }));
  writeFileSync(join(results, 'bench.json'), `${JSON.stringify({ ...about, lines: measured }, null, 2)}\n`);
  console.log(tableOf(lines));
}
