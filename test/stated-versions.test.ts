import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };
import packageJson from '../package.json' with { type: 'json' };
import { readSources } from './architecture/source-file';
import { OLDEST } from './tasks/setup/ensure-browser.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url)).replaceAll('\\', '/');
const textOf = (path: string) => readFileSync(ROOT + path, 'utf8');

/** The newest parts of the web platform that we rely on, with the first Chrome that has each. */
const CHROME_HAS: Readonly<Record<string, number>> = {
  visibilityProperty: 121,
  canParse: 120,
  toReversed: 110,
};

describe('the oldest browsers', () => {
  const FIREFOX = /strict_min_version: '(\d+)\.0'/.exec(textOf('vite.config.ts'))?.[1];

  it.each([
    ['Chrome, Edge', manifest.minimum_chrome_version, OLDEST.chromium],
    ['Firefox', FIREFOX, OLDEST.firefox],
  ])(
    'the README names the %s that the manifest asks for, and the tasks look for it',
    (name, version, looked) => {
      expect(textOf('README.md')).toContain(`**${name}** ${version} or later`);
      expect(version).toBe(String(looked));
    },
  );

  it('have everything that the sources rely on, and are no newer than that needs', () => {
    const used = new Set(readSources(ROOT).flatMap(({ names }) => [...names]));
    const since = Object.entries(CHROME_HAS).map(([name, chrome]) => (used.has(name) ? chrome : 0));
    expect(Math.max(...since)).toBe(Number(manifest.minimum_chrome_version));
  });
});

it("the manifest has the package's version", () => {
  expect(manifest.version).toBe(packageJson.version);
});
