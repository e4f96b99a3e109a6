// "npm run bench": builds Handrail and prints what it costs a Salesforce page, compared with two other extensions.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies, PROJECT_ROOT } from './setup/ensure-dependencies.mjs';

const HELP = `npm run bench -- [options]
  --quick            fewer rounds, no page of a million elements: one to two minutes per browser
  --only <row>       size, background, tick, navigation, mutations, load, leaks or reading; may be repeated
  --browser <name>   chromium or firefox (default: both)
  --no-build         measure the last run's build
  --peer <folder>    compare with this unpacked Chrome extension, too; may be repeated
`;

/** @type {import('../e2e/browsers/browser').BrowserName[]} */
const BROWSERS = ['chromium', 'firefox'];

/** Where the bench keeps its own build, so that nothing else can change it during the run. */
const BUILDS = join(PROJECT_ROOT, 'test/.results/bench-builds');

async function main() {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      browser: { type: 'string' },
      peer: { type: 'string', multiple: true, default: [] },
      'no-build': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  if (values.browser !== undefined && BROWSERS.every((name) => name !== values.browser)) {
    throw new Error(`--browser ${values.browser}: choose chromium or firefox.`);
  }
  // npm runs this in the project's folder, wherever it was called.
  const peers = values.peer.map((folder) => resolve(process.env.INIT_CWD ?? '.', folder));
  const missing = peers.find((folder) => !existsSync(join(folder, 'manifest.json')));
  if (missing) throw new Error(`--peer ${missing}: there is no manifest.json in that folder.`);
  ensureDependencies();
  if (!values['no-build']) for (const mode of ['chrome', 'firefox']) build(mode);
  // The bench and its browsers are TypeScript; Vite is there by now and can run it.
  const { runnerImport } = await import('vite');
  /** @type {{ module: typeof import('../bench/run-bench.ts') }} */
  const { module } = await runnerImport(join(PROJECT_ROOT, 'test/bench/run-bench.ts'), {
    root: PROJECT_ROOT,
    configFile: false,
    logLevel: 'error',
  });
  await module.runBench({
    root: PROJECT_ROOT,
    builds: BUILDS,
    quick: values.quick,
    only: values.only,
    peers,
    browsers: BROWSERS.filter((name) => values.browser === undefined || values.browser === name),
  });
}

/** @param {string} mode */
function build(mode) {
  const args = ['build', '--mode', mode, '--outDir', join(BUILDS, mode), '--logLevel', 'warn'];
  const run = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', ...args], {
    cwd: PROJECT_ROOT,
    stdio: 'inherit',
  });
  if (run.status !== 0) throw new Error(`The build for ${mode} failed; its messages above say why.`);
}

main().catch((fault) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});
