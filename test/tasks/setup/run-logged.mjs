// Plain Node without dependencies: it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from './ensure-dependencies.mjs';

/** How much of the end of a program's output is kept for messages, in characters. */
const TAIL = 4_000;

/** Programs that are running now, so that they end with this one. */
const running = new Set();
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => {
    for (const end of running) end();
    process.exit(1);
  });
}

/**
 * Ids of a process and of all that it started, also of those that lead a group of their own, as browsers do.
 *
 * @param {number} root
 */
function familyOf(root) {
  const list = spawnSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).stdout ?? '';
  const pairs = list.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const family = new Set([root]);
  // Children may be listed before their parents: again until nothing is added.
  for (let before = 0; before !== family.size; ) {
    before = family.size;
    for (const [pid, parent] of pairs) if (pid && parent && family.has(parent)) family.add(pid);
  }
  return [...family];
}

/**
 * How a program ended. `code` is null where it was ended; `late` says that it took too long.
 *
 * @typedef {{ code: number | null, late: boolean, tail: string }} LoggedRun
 */

/**
 * Runs Node with these arguments in the project's folder, its output in a file.
 * After `limit` milliseconds it is ended with everything it started.
 *
 * @param {string[]} args
 * @param {string} logFile
 * @param {number} limit
 * @returns {Promise<LoggedRun>}
 */
export function runLogged(args, logFile, limit) {
  return new Promise((resolve) => {
    const log = createWriteStream(logFile);
    // A run that is ended cannot remove its browsers' profiles itself.
    const profiles = mkdtempSync(join(tmpdir(), 'handrail-run-'));
    const clear = () => {
      try {
        rmSync(profiles, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
      } catch {
        // What something still holds stays, and is no failure of the run.
      }
    };
    const child = spawn(process.execPath, args, {
      cwd: PROJECT_ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, HANDRAIL_PROFILES: profiles, FORCE_COLOR: '0', NO_COLOR: '1' },
    });
    let tail = '';
    let late = false;
    /** @param {Buffer} chunk */
    const keep = (chunk) => {
      log.write(chunk);
      tail = (tail + chunk.toString()).slice(-TAIL);
    };
    const end = () => {
      for (const pid of child.pid === undefined ? [] : familyOf(child.pid)) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // It has ended by itself.
        }
      }
    };
    const timer = setTimeout(() => {
      late = true;
      end();
    }, limit);
    const endEarly = () => {
      end();
      clear();
    };
    running.add(endEarly);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    /** @param {number | null} code */
    const finish = (code) => {
      clearTimeout(timer);
      running.delete(endEarly);
      clear();
      log.end(() => resolve({ code, late, tail: tail.trim() }));
    };
    child.once('error', (error) => {
      tail += error.message;
      finish(null);
    });
    child.once('close', finish);
  });
}
