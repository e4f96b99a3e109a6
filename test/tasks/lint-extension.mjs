// Holds a built extension against the store's own linter. Alone: "node test/tasks/lint-extension.mjs [folder]".
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROJECT_ROOT } from './setup/ensure-dependencies.mjs';

/**
 * What web-ext says about code that is not ours and that we never call: Preact holds one assignment each to innerHTML
 * for `dangerouslySetInnerHTML`, in the content script and in the pages.
 */
const NOT_OURS = 'UNSAFE_VAR_ASSIGNMENT';

/** @typedef {{ _type: string, code: string, message: string, file?: string, line?: number }} Finding */

/**
 * The findings of `web-ext lint` that we cause: all errors, and all warnings except those of packages.
 *
 * @param {string} folder
 * @returns {string[]}
 */
export function lintExtension(folder) {
  const webExt = resolve(PROJECT_ROOT, 'node_modules/web-ext/bin/web-ext.js');
  const args = ['lint', '--source-dir', folder, '--output', 'json', '--no-config-discovery'];
  const run = spawnSync(process.execPath, [webExt, ...args], { cwd: PROJECT_ROOT, encoding: 'utf8' });
  const start = run.stdout.indexOf('{');
  if (start < 0) return [`web-ext gave no result: ${run.stderr.slice(-500)}`];
  /** @type {{ errors: Finding[], warnings: Finding[] }} */
  const { errors, warnings } = JSON.parse(run.stdout.slice(start));
  return [...errors, ...warnings.filter(({ code }) => code !== NOT_OURS)].map(
    ({ _type, code, message, file, line }) => `${_type} ${code} ${file ?? ''}:${line ?? ''} ${message}`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const findings = lintExtension(resolve(process.argv[2] ?? 'dist/firefox'));
  for (const finding of findings) console.error(finding);
  console.log(findings.length === 0 ? 'web-ext lint: nothing that we cause' : `${findings.length} findings`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}
