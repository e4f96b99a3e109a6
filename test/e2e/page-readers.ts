import { readPage } from '../pages/check-page';
import { readMutated } from '../pages/read-mutated';
import { showPage } from '../pages/show-page';

/** The product's readers with the loaders of test/pages, for a page in a browser: they need nothing but its document. */
export const pageReaders = { readPage, readMutated, showPage };

declare global {
  interface Window {
    pageReaders: typeof pageReaders;
  }
}

window.pageReaders = pageReaders;
