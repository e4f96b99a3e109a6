import { beforeAll, describe, expect, test } from 'vitest';
import { pageScript } from '../page-script';
import { seeded } from '../pages/page-mutations';
import type { Fault } from '../pages/read-mutated';
import type { Form } from '../pages/show-page';
import { WANTED } from '../pages/wanted';
import { PAGES } from '../salesforce/page/page-fixtures';
import type { Tab } from './browsers/browser';
import { useDemo } from './demo';

/** Variants over all pages: the soak run sets 10000. */
const VARIANTS = Number(process.env.HANDRAIL_PAGE_VARIANTS ?? 720);
const SEED = Number(process.env.HANDRAIL_PAGE_SEED ?? 20_261_121);
/** Runs of neighbouring seeds share no variant. */
const FIRST = seeded(SEED)(2 ** 32);

/** A host that the extension is not on, so that nothing but the readers looks at the pages. */
const HOST = 'pages.example';

const demo = useDemo();
let tab: Tab;

beforeAll(async () => {
  const script = await pageScript(new URL('./page-readers.ts', import.meta.url), 'readers');
  demo().server.serve(HOST, (request, response) => {
    const isScript = request.url === '/readers.js';
    response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8' });
    response.end(isScript ? script : '<!doctype html><script src="/readers.js"></script><body>');
  });
  tab = await demo().browser.newTab();
  await tab.goto(`https://${HOST}/`);
});

describe('in a real browser', () => {
  test.each<Form>(['flat', 'native'])('every page is read exactly, %s', async (form) => {
    const wrong: unknown[] = [];
    for (const { name, source, expected } of PAGES) {
      const read = await tab.evaluate(
        (html, page, wanted, as) => {
          const { showPage, readPage } = window.pageReaders;
          showPage(document, html, as);
          return readPage(document, page, wanted.fields, wanted.roles);
        },
        source,
        expected,
        WANTED,
        form,
      );
      const { record, fields, team } = expected;
      try {
        expect(read).toEqual(record ? { record, fields, team } : { fields, team });
      } catch (difference) {
        wrong.push(`${name}: ${difference instanceof Error ? difference.message : String(difference)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test(
    `${VARIANTS} pages changed at random, seed ${SEED}, are read right or not at all`,
    async () => {
      const each = Math.ceil(VARIANTS / PAGES.length);
      const faults: (Fault & { page: string })[] = [];
      let read = 0;
      for (const [place, { name, source, expected }] of PAGES.entries()) {
        const found = await tab.evaluate(
          (html, page, wanted, seed, count) => {
            const wrong: Fault[] = [];
            for (let variant = 0; variant < count; variant += 1) {
              const fault = window.pageReaders.readMutated(document, html, page, wanted, seed + variant);
              if (fault) wrong.push(fault);
            }
            return wrong;
          },
          source,
          expected,
          WANTED,
          FIRST + place * 100_000,
          each,
        );
        read += each;
        faults.push(...found.map((fault) => ({ page: name, ...fault })));
      }
      console.log(
        `${read} changed pages read in ${demo().browser.version}, seed ${SEED}: ${faults.length} wrong`,
      );
      expect(faults).toEqual([]);
    },
    60_000 + VARIANTS * 40,
  );
});
