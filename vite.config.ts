import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { minify } from 'terser';
import type { Plugin } from 'vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import manifest from './manifest.json' with { type: 'json' };
import packageJson from './package.json' with { type: 'json' };

/**
 * The content script with its CSS, gzip, in bytes: we are guests on somebody else's page. The aim is 28 kB; whatever
 * makes it larger has its reason in docs/performance.md.
 */
const CONTENT_BUDGET = 53.3 * 1024;

type Target = 'chrome' | 'firefox';

/** The one manifest, in the form each browser wants. */
function manifestFor(target: Target): ManifestV3Export {
  const common = { ...manifest, version: packageJson.version };
  if (target === 'chrome') return common as ManifestV3Export;
  const { minimum_chrome_version: _, background, optional_permissions, ...rest } = common;
  return {
    ...rest,
    // At a click on its button Firefox shows an extension the address of every host that it may ask for; Chrome does not.
    optional_permissions: optional_permissions.filter((name) => name !== 'activeTab'),
    background: { scripts: [background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'handrail@handrail.example',
        // The first with the Navigation API, which tells of a new address before the page follows it.
        strict_min_version: '147.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  } as unknown as ManifestV3Export;
}

/**
 * Minifies what the bundler has minified once more, which takes two per cent off every account page, and fails the build
 * if a content script outgrows its budget.
 */
function contentBudget(): Plugin {
  let outDir = '';
  return {
    name: 'handrail:content-budget',
    apply: 'build',
    configResolved(config) {
      outDir = config.build.outDir;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const built = join(outDir, 'manifest.json');
        // A build that failed wrote none, and says why itself.
        if (!existsSync(built)) return;
        const { content_scripts } = JSON.parse(readFileSync(built, 'utf8')) as typeof manifest;
        for (const file of new Set(content_scripts.flatMap(({ js }) => js))) {
          const path = join(outDir, file);
          const { code = '' } = await minify(readFileSync(path, 'utf8'), {
            // Comparisons as they were written repeat each other, which gzip likes. An arrow is no constructor: only
            // classes are called with `new` here, and what uses `this` stays a function.
            compress: { ecma: 2022, passes: 6, lhs_constants: false, unsafe_arrows: true },
          });
          writeFileSync(path, code);
        }
        const sets = content_scripts.map(({ js, css }) => [...js, ...css].join());
        for (const set of new Set(sets)) {
          const files = set.split(',');
          const bytes = files.reduce(
            (sum, file) => sum + gzipSync(readFileSync(join(outDir, file)), { level: 9 }).length,
            0,
          );
          const words = `content script ${(bytes / 1024).toFixed(1)} kB gzip of ${CONTENT_BUDGET / 1024} kB (${files.join(', ')})`;
          if (bytes > CONTENT_BUDGET) throw new Error(`Over budget: ${words}`);
          console.log(words);
        }
      },
    },
  };
}

/** Files that ask for a page of their own after those that need none: a process is started for each change. */
class PagesLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const asks = ({ moduleId }: TestSpecification) =>
      Number(readFileSync(moduleId, 'utf8').startsWith('// @vitest-environment'));
    return (await super.sort(files)).sort((one, other) => asks(one) - asks(other));
  }
}

/** Processes rather than threads, which have no time zone of their own; few, because starting one for each file is dear. */
const UNIT: TestProjectInlineConfiguration['test'] = {
  name: 'unit',
  include: ['test/**/*.test.{ts,tsx}'],
  pool: 'forks',
  maxWorkers: '100%',
  isolate: false,
  setupFiles: ['test/fresh-page.ts'],
  testTimeout: 20_000,
  sequence: { groupOrder: 0 },
};

/** One process for all files of a browser, so that they share the browser. */
const E2E: TestProjectInlineConfiguration['test'] = {
  include: ['test/e2e/**/*.spec.ts'],
  globalSetup: ['test/e2e/browsers/run-profiles.ts', 'test/e2e/browsers/one-day.ts'],
  pool: 'forks',
  maxWorkers: 1,
  isolate: false,
  sequence: { groupOrder: 1 },
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

/** Unit tests, and the same specs in each real browser. */
const TEST_PROJECTS: TestProjectInlineConfiguration[] = [
  // Without what a development build adds to every element.
  { oxc: { jsx: { development: false } }, test: UNIT },
  { test: { ...E2E, name: 'chromium', env: { HANDRAIL_BROWSER: 'chromium' } } },
  { test: { ...E2E, name: 'firefox', env: { HANDRAIL_BROWSER: 'firefox' } } },
];

export default defineConfig(({ mode }) => {
  if (mode !== 'chrome' && mode !== 'firefox')
    return { test: { projects: TEST_PROJECTS, sequence: { sequencer: PagesLast } } };
  const outDir = `dist/${mode}`;
  return {
    build: { outDir, emptyOutDir: true, target: 'es2022', modulePreload: false, sourcemap: false },
    plugins: [crx({ manifest: manifestFor(mode), browser: mode }), contentBudget()],
  };
});
