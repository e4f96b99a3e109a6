import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExpectedPage } from '../../pages/check-page';

const FOLDER = join(import.meta.dirname, '../../pages');

/** A page as data. */
export interface PageFixture {
  readonly name: string;
  readonly source: string;
  readonly expected: ExpectedPage;
}

/** All pages: each folder of test/pages is one. */
export const PAGES: readonly PageFixture[] = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    name,
    source: readFileSync(join(FOLDER, name, 'source.html'), 'utf8'),
    expected: JSON.parse(readFileSync(join(FOLDER, name, 'expected.json'), 'utf8')) as ExpectedPage,
  }));
