// Plain Node without dependencies: it runs before anything is installed.
import { spawnSync } from 'node:child_process';

/**
 * Runs one command of the package manager and says whether it went well.
 *
 * @param {string[]} args
 */
function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

/**
 * Installs packages of Debian, or their newest versions, where this process may: as root, with apt-get. Nothing where it
 * may not: look afterwards at what is there.
 *
 * @param {string[]} names
 */
export function installPackages(names) {
  const isRoot = process.getuid?.() === 0;
  if (process.platform !== 'linux' || !isRoot || !aptGet(['--version'])) return;
  console.log(`Installing ${names.join(', ')} (apt-get)…`);
  // A list of packages that is some months old brings a browser that is some months old.
  aptGet(['update']);
  aptGet(['install', '-y', '--no-install-recommends', ...names]);
}
