// Plain Node without dependencies: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const PROJECT_ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..');

const OLDEST_NODE = 20;

/**
 * When a file was last written, in milliseconds since the epoch; 0 where there is none.
 *
 * @param {string} path
 */
function writtenAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/**
 * Installs node_modules as the lock file says where it is missing or older than the lock.
 * Throws with one sentence where Node is too old or the installation fails.
 */
export function ensureDependencies(root = PROJECT_ROOT) {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST_NODE) {
    throw new Error(`Handrail needs Node ${OLDEST_NODE} or later; this is Node ${process.versions.node}.`);
  }
  // npm writes this file at the end of every installation.
  const installed = writtenAt(join(root, 'node_modules/.package-lock.json'));
  if (installed > 0 && installed >= writtenAt(join(root, 'package-lock.json'))) return;
  console.log('Installing dependencies (npm ci)…');
  const windows = process.platform === 'win32';
  const run = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
  });
  if (run.error) throw new Error(`npm could not be started: ${run.error.message}`);
  if (run.status !== 0) throw new Error('npm ci failed; its messages above say why.');
}
