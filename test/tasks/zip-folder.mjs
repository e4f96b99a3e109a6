import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';

/** The date of every file in every zip. Zips hold local time without a zone, and this one reads the same in all. */
const DATE = new Date(2020, 0, 1, 12, 0, 0);

/**
 * A folder as the bytes of a zip. The same files give the same bytes on every machine: sorted names, one date, no
 * owner and no permissions.
 *
 * @param {string} folder
 * @returns {Uint8Array}
 */
export function zipFolder(folder) {
  /** @type {import('fflate').Zippable} */
  const files = {};
  for (const name of namesIn(folder)) {
    files[name] = [readFileSync(join(folder, name)), { mtime: DATE, os: 0, attrs: 0, level: 9 }];
  }
  return zipSync(files);
}

/**
 * The names of all files in a folder and below, with slashes, sorted by code unit.
 *
 * @param {string} folder
 * @returns {string[]}
 */
function namesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort((a, b) => (a < b ? -1 : 1));
}
