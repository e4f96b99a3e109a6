// "npm run soak": the long runs of what "npm test" runs short: random walks over the demo org, pages changed at random, and browsers killed.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './setup/ensure-browser.mjs';
import { ensureDependencies, PROJECT_ROOT } from './setup/ensure-dependencies.mjs';
import { runLogged } from './setup/run-logged.mjs';
import { readResults } from './setup/vitest-results.mjs';

const HELP = `npm run soak -- [options]
  --steps <n>        steps of the random walk in each browser (5000)
  --pages <n>        pages changed at random in each browser (10000)
  --kills <n>        times each browser is killed after a tick (20)
  --seed <n>         a run of your choice; a failure prints the seed that repeats it
  --browser <name>   chromium or firefox (default: both, one after the other)
  --no-build         use the last run's build
`;

const RESULTS = join(PROJECT_ROOT, 'test/.results');
/** Its own build, so that nothing else can change it during the hours of a run. */
const BUILDS = join(RESULTS, 'soak-builds');
const MINUTE = 60_000;

/** Lines of a run's output that hold its figures. */
const FIGURES = /^.*\d+ (?:steps|changed pages|ticks kept).*$/gm;

/** @param {string} mode */
async function build(mode) {
  const args = ['node_modules/vite/bin/vite.js', 'build', '--mode', mode];
  const log = join(RESULTS, `soak-build-${mode}.log`);
  const run = await runLogged([...args, '--outDir', join(BUILDS, mode), '--emptyOutDir'], log, 2 * MINUTE);
  if (run.code !== 0) throw new Error(`The build for ${mode} failed:\n${run.tail}`);
}

/**
 * Runs some files of a test project and prints what they came to.
 *
 * @param {string} name
 * @param {'chromium' | 'firefox'} project
 * @param {string} filter
 * @param {number} limit milliseconds
 */
async function soak(name, project, filter, limit) {
  const started = Date.now();
  const file = join(RESULTS, `soak-${name}.json`);
  const log = join(RESULTS, `soak-${name}.log`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters, filter];
  const outcome = readResults(file, await runLogged(args, log, limit));
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`${name}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)`);
  for (const line of readFileSync(log, 'utf8').match(FIGURES) ?? []) {
    if (!line.includes('›') && !line.includes('> ')) console.log(`  ${line.trim()}`);
  }
  for (const failure of outcome.failures) console.log(`\n[${name}] ${failure}\n`);
  return outcome;
}

async function main() {
  const { values } = parseArgs({
    options: {
      steps: { type: 'string', default: '5000' },
      pages: { type: 'string', default: '10000' },
      kills: { type: 'string', default: '20' },
      seed: { type: 'string' },
      browser: { type: 'string' },
      'no-build': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  /** @type {('chromium' | 'firefox')[]} */
  const both = ['chromium', 'firefox'];
  const browsers = both.filter((name) => values.browser === undefined || values.browser === name);
  if (browsers.length === 0) throw new Error(`--browser ${values.browser}: choose chromium or firefox.`);
  for (const name of /** @type {const} */ (['steps', 'pages', 'kills', 'seed'])) {
    if (!/^\d*$/.test(values[name] ?? '')) throw new Error(`--${name} ${values[name]}: give a whole number.`);
  }
  mkdirSync(RESULTS, { recursive: true });
  ensureDependencies();
  for (const name of browsers) ensureBrowser(name);
  if (!values['no-build']) for (const mode of ['chrome', 'firefox']) await build(mode);
  Object.assign(process.env, {
    HANDRAIL_DIST: BUILDS,
    HANDRAIL_WALK_STEPS: values.steps,
    HANDRAIL_PAGE_VARIANTS: values.pages,
    HANDRAIL_KILLS: values.kills,
    ...(values.seed && { HANDRAIL_WALK_SEED: values.seed, HANDRAIL_PAGE_SEED: values.seed }),
  });
  const pagesLimit = 10 * MINUTE + Number(values.pages) * 60;
  const killsLimit = 10 * MINUTE + Number(values.kills) * MINUTE;
  const walkLimit = 10 * MINUTE + Number(values.steps) * 700;
  /** @type {import('./setup/vitest-results.mjs').Outcome[]} */
  const outcomes = [];
  for (const name of browsers) {
    outcomes.push(await soak(`pages-${name}`, name, 'test/e2e/pages.spec.ts', pagesLimit));
    outcomes.push(await soak(`kills-${name}`, name, 'test/e2e/ticks.spec.ts', killsLimit));
    outcomes.push(await soak(`walk-${name}`, name, 'test/e2e/walk.spec.ts', walkLimit));
  }
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  console.log(`${passed} passed, ${failed} failed`);
}

main().catch((fault) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});
