import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';
import type { Tab } from '../e2e/browsers/browser';
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

/** What shows a fixture, as one script for the browser. */
async function bundle(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: `${FOLDER}/show-page.ts`, formats: ['iife'], name: 'handrailPages' },
    },
  });
  const { output } = (Array.isArray(made) ? made[0] : made) as Rollup.RollupOutput;
  return output[0].code;
}

/** Shows every fixture flat and with native roots and looks for the page objects in it. */
export async function seeFixturePages(tab: Tab, objects: readonly PageObject[]): Promise<SeenPage[]> {
  const script = await bundle();
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
