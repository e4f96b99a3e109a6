import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemoOrg } from '../demo-org/server';
import { openBrowser } from '../e2e/browsers/open-browser';
import { DIFFERENCES } from './differences';
import { fetchPageObjects } from './fetch-page-objects';
import { seeFixturePages } from './fixture-pages';
import { ALL_JUDGED } from './judged-objects';
import { seeOrgPages } from './org-pages';
import type { PageObject } from './page-object';
import { linesOf, shortLinesOf, tableOf } from './table';
import { faultsIn, judgeAll, type SeenPage, type Verdict } from './verdict';

/** Opens every page in Chromium, with an extension that does nothing in the place of ours. */
async function seePages(objects: readonly PageObject[]): Promise<SeenPage[]> {
  const extension = mkdtempSync(join(tmpdir(), 'handrail-conformance-'));
  const manifest = { manifest_version: 3, name: 'Nothing', version: '1' };
  writeFileSync(join(extension, 'manifest.json'), JSON.stringify(manifest));
  const org = await startDemoOrg();
  try {
    const browser = await openBrowser({ browser: 'chromium', extension, port: org.port });
    try {
      const tab = await browser.newTab();
      return [...(await seeOrgPages(tab, objects)), ...(await seeFixturePages(tab, objects))];
    } finally {
      await browser.close();
    }
  } finally {
    await org.close();
    rmSync(extension, { recursive: true, force: true });
  }
}

/** In docs/conformance.md everything below this line is the last run that was written down. */
const LAST_RUN = '<!-- last run -->\n';

/** How many selectors are required and missing on the pages of one place. */
function countOf(verdicts: readonly Verdict[], place: 'org/' | 'fixtures/'): string {
  const of = verdicts.filter(({ page }) => page.startsWith(place));
  const required = of.reduce((sum, verdict) => sum + verdict.required, 0);
  const missing = of.reduce((sum, verdict) => sum + verdict.missing.length, 0);
  return `${required - missing} of ${required}`;
}

/**
 * Fetches the page objects, judges all pages, prints the table and one last line; false where anything is wrong.
 * `docs` names the file that a run without faults is written down in.
 */
export async function runConformance(docs?: string): Promise<boolean> {
  const fetched = fetchPageObjects();
  try {
    const objects = ALL_JUDGED.map((name) => fetched.reader.pageObject(name));
    const verdicts = judgeAll(objects, await seePages(objects));
    const unseen = ALL_JUDGED.filter((name) => !verdicts.some(({ object }) => object === name));
    const faults = [
      ...faultsIn(DIFFERENCES, verdicts),
      ...unseen.map((name) => `${name} is on no page at all`),
    ];
    const about = `salesforce-pageobjects ${fetched.version}, ${new Date().toISOString().slice(0, 10)}`;
    const total =
      `Required selectors found: demo org ${countOf(verdicts, 'org/')}, fixtures ${countOf(verdicts, 'fixtures/')}; ` +
      `${faults.length === 0 ? 'all others differ as listed' : `${faults.length} faults`}`;
    console.log(`${about}\n\n${tableOf(linesOf(DIFFERENCES, verdicts))}\n`);
    if (faults.length > 0) console.log(`${faults.join('\n')}\n`);
    if (docs !== undefined && faults.length === 0) {
      const [page = ''] = readFileSync(docs, 'utf8').split(LAST_RUN);
      const table = tableOf(shortLinesOf(DIFFERENCES, verdicts));
      writeFileSync(docs, `${page}${LAST_RUN}\n${about}. ${total}.\n\n${table}\n`);
    }
    console.log(total);
    return faults.length === 0;
  } finally {
    fetched.dispose();
  }
}
