// Plain Node without dependencies: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages } from './install-packages.mjs';

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

/** The oldest major version of each that takes the extension, as its manifest says. */
export const OLDEST = { chromium: 121, firefox: 147 };

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
 * Says of which version a program is, in its own words. Browsers on Windows open a window instead: nothing there.
 *
 * @param {string} path
 */
function versionWords(path) {
  if (process.platform === 'win32') return '';
  return spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 }).stdout ?? '';
}

/**
 * Says in one sentence what is wrong with a browser that is too old for the extension; undefined where it is not, or
 * where it does not tell its version.
 *
 * @param {FoundBrowser} browser
 * @param {string} words what it says of its version: "Mozilla Firefox 140.12.0esr"
 */
export function ageFault({ kind, path }, words) {
  const version = /\d+(?=\.\d)/.exec(words)?.[0];
  if (version === undefined || Number(version) >= OLDEST[kind]) return undefined;
  return `${path} is version ${version}, and Handrail needs ${OLDEST[kind]} or later. Update it, or set HANDRAIL_${kind.toUpperCase()} to the program of a newer one.`;
}

/** Paths of programs that were asked for their version and take the extension: asking takes a moment. */
const fit = new Set();

/**
 * Finds a browser and says what speaks against it, if anything.
 *
 * @param {BrowserKind} kind
 * @param {string} [only]
 */
function look(kind, only) {
  const found = findBrowser(kind, only);
  if (!found) {
    const fault = only
      ? `No ${only} was found. Install it, or choose another browser.`
      : `No ${WORDS[kind]} was found. Install one, or set HANDRAIL_${kind.toUpperCase()} to its program.`;
    return { found, fault };
  }
  const fault = fit.has(found.path) ? undefined : ageFault(found, versionWords(found.path));
  if (!fault) fit.add(found.path);
  return { found, fault };
}

/**
 * Finds a browser that takes the extension; installs or updates one where that is allowed.
 * Throws one sentence that says what to install or update where neither works.
 *
 * @param {BrowserKind} kind
 * @param {string} [only] "chromium", "chrome", "edge" or "firefox": nothing else will do
 * @returns {FoundBrowser}
 */
export function ensureBrowser(kind, only) {
  let { found, fault } = look(kind, only);
  const isChosen = found && found.path === process.env[`HANDRAIL_${kind.toUpperCase()}`];
  const isPackaged = only === undefined || only === kind;
  if (fault && isPackaged && !isChosen) {
    installPackages([PACKAGE[kind]]);
    ({ found, fault } = look(kind, only));
  }
  if (!found || fault) throw new Error(fault);
  return found;
}
