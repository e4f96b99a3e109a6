import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { nodeFits, nodeWords, PROJECT_ROOT } from './ensure-dependencies.mjs';

const RANGE = packageJson.engines.node;

describe('the Node that the tasks need', () => {
  it.each([
    ['18.20.8', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['20.20.2', true],
    ['21.7.3', false],
    ['22.11.0', false],
    ['22.12.0', true],
    ['23.11.1', false],
    ['24.0.0', true],
    ['25.1.0', true],
  ])('%s fits: %s', (version, fits) => {
    expect(nodeFits(version, RANGE)).toBe(fits);
  });

  it('is what the README asks for', () => {
    expect(nodeWords(RANGE)).toBe('20 (from 20.19), 22 (from 22.12), or 24 and later');
    expect(readFileSync(`${PROJECT_ROOT}/README.md`, 'utf8')).toContain(`Node ${nodeWords(RANGE)}`);
  });
});
