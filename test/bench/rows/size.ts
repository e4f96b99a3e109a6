import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Row } from '../row';

/** The content script with its CSS, as it is loaded on every Salesforce page. */
export const size: Row = {
  name: 'size',
  async measure({ cast, builds }) {
    const folder = join(builds, cast.name === 'chromium' ? 'chrome' : 'firefox');
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
      readonly content_scripts: readonly { readonly js: string[]; readonly css?: string[] }[];
    };
    // A frame takes one of the entries.
    const sizes = manifest.content_scripts.map(({ js, css = [] }) =>
      [...js, ...css].reduce(
        (sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length,
        0,
      ),
    );
    return [
      {
        browser: cast.name,
        what: 'content script, gzip, CSS included',
        value: Math.max(...sizes) / 1024,
        unit: 'kB',
        atMost: 28,
      },
    ];
  },
};
