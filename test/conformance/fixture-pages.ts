import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Tab } from '../e2e/browsers/browser';
import { pageScript } from '../page-script';
import type { Form, showPage } from '../pages/show-page';
import { lookUp } from './look-up';
import type { PageObject } from './page-object';
import type { SeenPage } from './verdict';

declare global {
  interface Window {
    /** The fixtures' own way onto a page. */
    handrailPages: { readonly showPage: typeof showPage };
  }
}

const FOLDER = fileURLToPath(new URL('../pages', import.meta.url));

/** Shows every fixture flat and with native roots and looks for the page objects in it. */
export async function seeFixturePages(tab: Tab, objects: readonly PageObject[]): Promise<SeenPage[]> {
  const script = await pageScript(new URL('../pages/show-page.ts', import.meta.url), 'handrailPages');
  const names = readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const seen: SeenPage[] = [];
  for (const form of ['flat', 'native'] satisfies Form[]) {
    for (const name of names) {
      await tab.goto('about:blank');
      await tab.evaluate(
        (code, source, as) => {
          const element = document.createElement('script');
          element.textContent = code;
          document.head.append(element);
          window.handrailPages.showPage(document, source, as);
        },
        script,
        readFileSync(`${FOLDER}/${name}/source.html`, 'utf8'),
        form,
      );
      const view = await tab.evaluate(lookUp, objects);
      seen.push({ name: `fixtures/${form}/${name}`, expects: [], views: [view] });
    }
  }
  return seen;
}
