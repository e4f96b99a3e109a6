// "npm run package": builds for both stores, lints the result, and zips it the same on every machine.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintExtension } from './lint-extension.mjs';
import { ensureDependencies, PROJECT_ROOT } from './setup/ensure-dependencies.mjs';
import { zipFolder } from './zip-folder.mjs';

ensureDependencies();
const { version } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8'));

for (const browser of ['chrome', 'firefox']) {
  const built = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', browser], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (built.status !== 0) fail(`The build for ${browser} failed.`);
}

const findings = lintExtension(join(PROJECT_ROOT, 'dist/firefox'));
if (findings.length > 0) fail(`web-ext lint objects:\n${findings.join('\n')}`);

for (const browser of ['chrome', 'firefox']) {
  const name = `handrail-${version}-${browser}.zip`;
  const bytes = zipFolder(join(PROJECT_ROOT, 'dist', browser));
  writeFileSync(join(PROJECT_ROOT, 'dist', name), bytes);
  console.log(`${createHash('sha256').update(bytes).digest('hex')}  dist/${name}`);
}

/**
 * Ends with a sentence on standard error.
 *
 * @param {string} sentence
 */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
