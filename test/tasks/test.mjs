// "npm test": installs what is missing, builds, runs every test project, and ends with one plain total line.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './setup/ensure-browser.mjs';
import { ensureDependencies, PROJECT_ROOT } from './setup/ensure-dependencies.mjs';
import { ensureFont } from './setup/ensure-font.mjs';
import { runLogged } from './setup/run-logged.mjs';
import { readResults } from './setup/vitest-results.mjs';

/** @typedef {import('./setup/vitest-results.mjs').Outcome} Outcome */

const RESULTS = join(PROJECT_ROOT, 'test/.results');
const MINUTE = 60_000;
/** Longest a project may take before it is ended and counted as failed. */
const LIMIT = { unit: 8 * MINUTE, chromium: 20 * MINUTE, firefox: 20 * MINUTE };

/**
 * One failure that is no test: a build, a browser or a runner.
 *
 * @param {string} what
 * @returns {Outcome}
 */
const fault = (what) => ({ passed: 0, failed: 1, failures: [what] });

/** Builds the extension for both browsers; undefined where that went well. */
async function build() {
  for (const mode of ['chrome', 'firefox']) {
    const args = ['node_modules/vite/bin/vite.js', 'build', '--mode', mode];
    const run = await runLogged(args, join(RESULTS, `build-${mode}.log`), 2 * MINUTE);
    if (run.code !== 0) return `The build for ${mode} failed:\n${run.tail}`;
  }
  return undefined;
}

/**
 * Runs one project of vite.config.ts and reads what really happened from its results file.
 *
 * @param {keyof typeof LIMIT} project
 * @returns {Promise<Outcome>}
 */
async function runProject(project) {
  const started = Date.now();
  const file = join(RESULTS, `${project}.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters];
  const run = await runLogged(args, join(RESULTS, `${project}.log`), LIMIT[project]);
  const outcome = readResults(file, run);
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`${project}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)`);
  for (const failure of outcome.failures) console.log(`\n[${project}] ${failure}\n`);
  return outcome;
}

/**
 * Runs one browser's project, or says why it cannot be run.
 *
 * @param {'chromium' | 'firefox'} project
 */
async function runBrowser(project) {
  try {
    ensureBrowser(project);
    ensureFont();
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    console.log(words);
    return fault(words);
  }
  return runProject(project);
}

/**
 * Runs the projects in two lanes that take about as long: the slower browser, and all the rest.
 *
 * @param {boolean} unit
 */
async function runAll(unit) {
  const broken = await build();
  if (broken) console.log(broken);
  const slower = async () => (broken ? [fault(broken)] : [await runBrowser('firefox')]);
  const rest = async () => [
    ...(unit ? [await runProject('unit')] : []),
    ...(broken ? [] : [await runBrowser('chromium')]),
  ];
  return (await Promise.all([rest(), slower()])).flat();
}

const wants = process.argv.slice(2);
const unknown = wants.find((word) => word !== '--e2e');
if (unknown) {
  console.error(`Unknown option ${unknown}; the only one is --e2e.`);
  process.exit(2);
}

/** @type {Outcome[]} */
const outcomes = [];
try {
  mkdirSync(RESULTS, { recursive: true });
  ensureDependencies();
  outcomes.push(...(await runAll(!wants.includes('--e2e'))));
} catch (error) {
  console.log(error instanceof Error ? error.message : String(error));
  outcomes.push(fault(String(error)));
}
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
