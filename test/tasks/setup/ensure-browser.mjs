// Plain Node without dependencies: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * What a browser is driven as: everything built on Chromium is "chromium".
 *
 * @typedef {'chromium' | 'firefox'} BrowserKind
 */

/**
 * A browser on this machine.
 *
 * @typedef {{ kind: BrowserKind, name: string, path: string }} FoundBrowser
 */

/**
 * Names on the PATH, and the places where installers put them.
 *
 * @type {Record<BrowserKind, { name: string, commands: string[], mac: string, windows: string[] }[]>}
 */
const KNOWN = {
  chromium: [
    {
      name: 'Chromium',
      commands: ['chromium', 'chromium-browser'],
      mac: 'Chromium.app/Contents/MacOS/Chromium',
      windows: ['Chromium\\Application\\chrome.exe'],
    },
    {
      name: 'Edge',
      commands: ['microsoft-edge', 'microsoft-edge-stable'],
      mac: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      windows: ['Microsoft\\Edge\\Application\\msedge.exe'],
    },
    {
      name: 'Chrome',
      commands: ['google-chrome', 'google-chrome-stable', 'chrome'],
      mac: 'Google Chrome.app/Contents/MacOS/Google Chrome',
      windows: ['Google\\Chrome\\Application\\chrome.exe'],
    },
  ],
  firefox: [
    {
      name: 'Firefox',
      commands: ['firefox', 'firefox-esr'],
      mac: 'Firefox.app/Contents/MacOS/firefox',
      windows: ['Mozilla Firefox\\firefox.exe'],
    },
  ],
};

/** Debian's packages. */
const PACKAGE = { chromium: 'chromium', firefox: 'firefox-esr' };
const WORDS = { chromium: 'Chrome, Chromium or Edge', firefox: 'Firefox' };

/**
 * True where the path is a file that may be started.
 *
 * @param {string} path
 */
function isProgram(path) {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Every place where one browser may stand on this system, likeliest first.
 *
 * @param {(typeof KNOWN)['chromium'][number]} browser
 */
function placesOf(browser) {
  const { env, platform } = process;
  if (platform === 'darwin') {
    return ['/Applications', join(env.HOME ?? '', 'Applications')].map((folder) => join(folder, browser.mac));
  }
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
      folder ? browser.windows.map((path) => join(folder, path)) : [],
    );
  }
  const folders = [
    ...(env.PATH ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
    '/opt/bin',
  ];
  return browser.commands.flatMap((command) =>
    folders.filter(Boolean).map((folder) => join(folder, command)),
  );
}

/**
 * Finds an installed browser; undefined where there is none.
 * HANDRAIL_CHROMIUM and HANDRAIL_FIREFOX name another program and win, unless one is asked for by name.
 *
 * @param {BrowserKind} kind
 * @param {string} [only] "chromium", "chrome", "edge" or "firefox": nothing else will do
 * @returns {FoundBrowser | undefined}
 */
export function findBrowser(kind, only) {
  const chosen = process.env[`HANDRAIL_${kind.toUpperCase()}`];
  if (chosen && !only) {
    if (isProgram(chosen)) return { kind, name: kind, path: chosen };
    throw new Error(`HANDRAIL_${kind.toUpperCase()} names ${chosen}, which is not a program.`);
  }
  for (const browser of KNOWN[kind]) {
    if (only && browser.name.toLowerCase() !== only) continue;
    const path = placesOf(browser).find(isProgram);
    if (path) return { kind, name: browser.name, path };
  }
  return undefined;
}

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
 * Installs the browser with the system's package manager where this process may: as root, with apt-get.
 *
 * @param {BrowserKind} kind
 */
function install(kind) {
  const isRoot = process.getuid?.() === 0;
  if (process.platform !== 'linux' || !isRoot) return;
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return;
  console.log(`Installing ${PACKAGE[kind]} (apt-get)…`);
  const add = ['install', '-y', '--no-install-recommends', PACKAGE[kind]];
  if (!aptGet(add) && aptGet(['update'])) aptGet(add);
}

/**
 * Finds a browser, installing one where that is allowed.
 * Throws one sentence that says what to install where neither works.
 *
 * @param {BrowserKind} kind
 * @returns {FoundBrowser}
 */
export function ensureBrowser(kind) {
  const present = findBrowser(kind);
  if (present) return present;
  install(kind);
  const installed = findBrowser(kind);
  if (installed) return installed;
  throw new Error(
    `No ${WORDS[kind]} was found. Install one, or set HANDRAIL_${kind.toUpperCase()} to its program.`,
  );
}
