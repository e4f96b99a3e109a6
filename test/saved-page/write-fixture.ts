import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordOf } from '../../src/salesforce/record-url';
import { type ExpectedPage, readPage } from '../pages/check-page';
import { showPage } from '../pages/show-page';
import { WANTED } from '../pages/wanted';
import { cleanPage } from './clean-page';

/** A page that somebody saved, and what is known about it. */
export interface SavedPage {
  readonly source: string;
  /** The page's own address, as it stood in the address bar. */
  readonly address: string;
  /** Name of the new folder: "<year-month>-<layout>". */
  readonly name: string;
  /** The folder of all pages. */
  readonly pages: string;
}

/** What a person should look at before the page is given away. */
export interface FixtureNotes {
  readonly folder: string;
  readonly labels: readonly string[];
  readonly apiNames: readonly string[];
  /** What the readers found, as they were asked to look. */
  readonly found: readonly string[];
  /** True where the native form of the page is read otherwise than the flat one. */
  readonly formsDiffer: boolean;
}

/** Writes source.html and a draft of expected.json for a saved page. Throws a sentence where the address is no account's. */
export function writeFixture(saved: SavedPage, document: Document): FixtureNotes {
  const record = URL.canParse(saved.address) ? recordOf(new URL(saved.address)) : undefined;
  if (!record) throw new Error(`"${saved.address}" is not the address of an account's page.`);
  const view = document.defaultView;
  if (!view) throw new Error('A page can be read in a window only.');
  const clean = cleanPage(
    saved.source,
    (html) => new view.DOMParser().parseFromString(html, 'text/html'),
    WANTED,
  );
  const page: Pick<ExpectedPage, 'account' | 'address'> = {
    account: clean.newId(record.id),
    ...(record.kind === 'account' ? {} : { address: 'team' }),
  };
  const [flat, native] = (['flat', 'native'] as const).map((form) => {
    showPage(document, clean.html, form);
    return readPage(document, page, WANTED.fields, WANTED.roles);
  });
  const expected = { about: 'say in a few words what is special about this page', ...page, ...flat };
  const folder = join(saved.pages, saved.name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'source.html'), clean.html);
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
  return {
    folder,
    labels: clean.labels,
    apiNames: clean.apiNames,
    found: Object.entries(flat?.fields ?? {}).map(
      ([reader, of]) => `${reader}: ${Object.keys(of).join(', ')}`,
    ),
    formsDiffer: JSON.stringify(flat) !== JSON.stringify(native),
  };
}
