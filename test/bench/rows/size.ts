import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { nameOf } from '../cast';
import type { Row } from '../row';

/** Kilobytes of the largest entry of content scripts in an unpacked extension, CSS included; a frame takes one of them. */
function contentKilobytes(folder: string): number {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    readonly content_scripts: readonly { readonly js?: string[]; readonly css?: string[] }[];
  };
  const bytes = (file: string): number => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
  const sizes = manifest.content_scripts.map(({ js = [], css = [] }) =>
    [...js, ...css].reduce((sum, file) => sum + bytes(file), 0),
  );
  return Math.max(...sizes) / 1024;
}

/** The content script with its CSS, as it is loaded on every Salesforce page. */
export const size: Row = {
  name: 'size',
  async measure({ cast }) {
    const what = 'content script, gzip, CSS included';
    const value = contentKilobytes(cast.folderOf('product'));
    return [
      { browser: cast.name, what, value, unit: 'kB', atMost: 28 },
      ...cast.peers.map((peer) => ({
        browser: cast.name,
        what: `${what}, of ${nameOf(peer)}`,
        value: contentKilobytes(cast.folderOf(peer)),
        unit: 'kB',
      })),
    ];
  },
};
