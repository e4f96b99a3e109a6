import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { PageObjectReader } from './page-object';

const PACKAGE = 'salesforce-pageobjects';
const MAJOR = 9;
const ENDING = '.utam.json';

/** Salesforce's page objects in a folder of their own, which lasts until `dispose`. */
export interface FetchedPageObjects {
  readonly version: string;
  readonly reader: PageObjectReader;
  dispose(): void;
}

/** How elements refer to a page object: `record/flexipage/recordField` is `utam-record-flexipage/pageObjects/recordField`. */
function referenceTo(name: string): string {
  const at = name.lastIndexOf('/');
  return `utam-${name.slice(0, at).replaceAll('/', '-')}/pageObjects/${name.slice(at + 1)}`;
}

/** Fetches the package into a temporary folder. Throws one sentence where that cannot be done. */
export function fetchPageObjects(): FetchedPageObjects {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-conformance-'));
  const dispose = (): void => rmSync(folder, { recursive: true, force: true });
  const windows = process.platform === 'win32';
  const flags = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
  const run = spawnSync(
    windows ? 'npm.cmd' : 'npm',
    ['install', `${PACKAGE}@${MAJOR}`, '--prefix', folder, ...flags, '--fetch-retries', '1'],
    { cwd: folder, encoding: 'utf8', shell: windows, timeout: 120_000 },
  );
  if (run.error || run.status !== 0) {
    dispose();
    const said = run.error?.message ?? /^npm (?:error|ERR!) (?!code)(.+)$/m.exec(run.stderr)?.[1];
    throw new Error(
      `The conformance run needs the network: npm could not fetch ${PACKAGE}@${MAJOR}${said ? ` (${said})` : ''}.`,
    );
  }
  const root = join(folder, 'node_modules', PACKAGE);
  const dist = join(root, 'dist');
  const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
  const { version } = read(join(root, 'package.json')) as { version: string };
  const names = new Map(
    readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith(ENDING))
      .map((path) => path.slice(0, -ENDING.length).split(sep).join('/'))
      .map((name) => [referenceTo(name), name]),
  );
  const known = new Set(names.values());
  const reader = new PageObjectReader(
    (name) => {
      if (!known.has(name)) throw new Error(`${PACKAGE} ${version} has no page object ${name}.`);
      return read(join(dist, name + ENDING));
    },
    (reference) => names.get(reference),
  );
  return { version, reader, dispose };
}
