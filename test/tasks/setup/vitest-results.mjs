// Plain Node without dependencies: it runs before anything is installed.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { PROJECT_ROOT } from './ensure-dependencies.mjs';

/**
 * What one project came to; each failure in words.
 *
 * @typedef {{ passed: number, failed: number, failures: string[] }} Outcome
 * @typedef {{ fullName: string, status: string, failureMessages?: string[] }} TestResult
 * @typedef {{ name: string, status: string, message?: string, assertionResults: TestResult[] }} FileResult
 */

/**
 * The files of a results file, or undefined where there is none that can be read.
 *
 * @param {string} path
 * @returns {FileResult[] | undefined}
 */
function filesIn(path) {
  try {
    const { testResults } = JSON.parse(readFileSync(path, 'utf8'));
    return Array.isArray(testResults) ? testResults : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Counts what a project's results file says. Never passes over anything: a skipped test, a file that could not be
 * loaded, a project without tests, a runner that crashed, took too long or wrote no results each count as failed.
 *
 * @param {string} path
 * @param {import('./run-logged.mjs').LoggedRun} run
 * @returns {Outcome}
 */
export function readResults(path, run) {
  /** @type {Outcome} */
  const outcome = { passed: 0, failed: 0, failures: [] };
  /** @param {string} words */
  const fail = (words) => {
    outcome.failed += 1;
    outcome.failures.push(words);
  };
  const files = filesIn(path);
  for (const file of files ?? []) {
    const name = relative(PROJECT_ROOT, file.name);
    for (const test of file.assertionResults) {
      const messages = (test.failureMessages ?? []).join('\n');
      if (test.status === 'passed') outcome.passed += 1;
      else if (test.status === 'failed') fail(`${name} › ${test.fullName}\n${messages}`);
      else fail(`${name} › ${test.fullName}\nwas not run (${test.status}); there are no skipped tests here.`);
    }
    const failedTests = file.assertionResults.filter((test) => test.status !== 'passed').length;
    if (file.status !== 'passed' && failedTests === 0)
      fail(`${name}\n${file.message || 'could not be run.'}`);
  }
  if (run.late) fail(`The runner took too long and was ended. Its last words:\n${run.tail}`);
  else if (files === undefined) fail(`The runner wrote no results. Its last words:\n${run.tail}`);
  else if (outcome.passed + outcome.failed === 0) fail('There are no tests in this project.');
  else if (run.code !== 0 && outcome.failed === 0)
    fail(`The runner ended with code ${run.code}. Its last words:\n${run.tail}`);
  return outcome;
}
