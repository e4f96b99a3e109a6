// Plain Node without dependencies: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Every task starts here. A shell that asks for production would have npm leave out what builds and tests, and Vite
// resolve other files.
delete process.env.NODE_ENV;

/** The folder of package.json. */
export const PROJECT_ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/**
 * The parts of a range such as "^20.19 || >=24".
 *
 * @param {string} range
 */
function partsOf(range) {
  return range.split('||').map((part) => {
    const [, sign, major, minor = '0'] = /^\s*(\^|>=)(\d+)(?:\.(\d+))?\s*$/.exec(part) ?? [];
    return { andLater: sign === '>=', major: Number(major), minor: Number(minor) };
  });
}

/**
 * True for a version of Node ("22.12.0") within a range as `engines` in package.json writes it.
 *
 * @param {string} version
 * @param {string} range
 */
export function nodeFits(version, range) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return partsOf(range).some((part) =>
    major === part.major ? minor >= part.minor : part.andLater && major > part.major,
  );
}

/**
 * Such a range for a person: "20 (from 20.19), or 24 and later".
 *
 * @param {string} range
 */
export function nodeWords(range) {
  const words = partsOf(range).map(({ andLater, major, minor }) =>
    andLater ? `or ${major} and later` : `${major} (from ${major}.${minor})`,
  );
  return words.join(', ');
}

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
 * Throws with one sentence if this Node does not fit or the installation fails.
 */
export function ensureDependencies(root = PROJECT_ROOT) {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (!nodeFits(process.versions.node, engines.node)) {
    throw new Error(`Handrail needs Node ${nodeWords(engines.node)}; this is Node ${process.versions.node}.`);
  }
  // npm writes this file at the end of every installation.
  const installed = writtenAt(join(root, 'node_modules/.package-lock.json'));
  if (installed > 0 && installed >= writtenAt(join(root, 'package-lock.json'))) return;
  console.log('Installing dependencies (npm ci)…');
  const windows = process.platform === 'win32';
  const run = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
  });
  if (run.error) throw new Error(`npm could not be started: ${run.error.message}`);
  if (run.status !== 0) throw new Error('npm ci failed; its messages above say why.');
}
