import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readResults } from './vitest-results.mjs';

const folder = mkdtempSync(join(tmpdir(), 'handrail-results-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const WELL = { code: 0, late: false, tail: '' };
const file = (status: string, ...tests: string[]) => ({
  name: '/x/some.test.ts',
  status,
  message: '',
  assertionResults: tests.map((each, index) => ({ fullName: `case ${index}`, status: each })),
});

function read(content: unknown, run = WELL) {
  const path = join(folder, 'results.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  const { passed, failed } = readResults(path, run);
  return { passed, failed };
}

describe('the total of a test run', () => {
  test.each([
    ['passed tests', [file('passed', 'passed', 'passed')], WELL, { passed: 2, failed: 0 }],
    ['a failed test', [file('failed', 'passed', 'failed')], { ...WELL, code: 1 }, { passed: 1, failed: 1 }],
    ['a skipped test', [file('passed', 'passed', 'pending')], WELL, { passed: 1, failed: 1 }],
    ['a todo', [file('passed', 'todo')], WELL, { passed: 0, failed: 1 }],
    ['a file that cannot be loaded', [file('failed')], { ...WELL, code: 1 }, { passed: 0, failed: 1 }],
    [
      'a hook that failed after the tests',
      [file('failed', 'passed')],
      { ...WELL, code: 1 },
      { passed: 1, failed: 1 },
    ],
    ['no tests at all', [], WELL, { passed: 0, failed: 1 }],
    [
      'an error outside every test',
      [file('passed', 'passed')],
      { ...WELL, code: 1 },
      { passed: 1, failed: 1 },
    ],
    [
      'a run that took too long',
      [file('passed', 'passed')],
      { ...WELL, code: null, late: true },
      { passed: 1, failed: 1 },
    ],
  ])('counts %s', (_, testResults, run, total) => {
    expect(read({ testResults }, run as typeof WELL)).toEqual(total);
  });

  test.each([['{"testRes'], ['{}'], ['']])('counts unreadable results %j as one failure', (content) => {
    expect(read(content)).toEqual({ passed: 0, failed: 1 });
  });

  test('counts missing results as one failure', () => {
    expect(readResults(join(folder, 'nowhere.json'), WELL)).toMatchObject({ passed: 0, failed: 1 });
  });
});
