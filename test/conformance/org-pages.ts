import { demoAccount, demoAccounts } from '../demo-org/data/demo-accounts';
import { civilToday } from '../demo-org/files';
import { BRIGHTWATER } from '../demo-org/hosts';
import type { Tab } from '../e2e/browsers/browser';
import { waitFor } from '../e2e/browsers/wait-for';
import { JUDGED } from './judged-objects';
import { lookUp, type Sighting } from './look-up';
import type { PageObject } from './page-object';
import type { SeenPage } from './verdict';

const { 'dynamic form': DYNAMIC_FORM, 'field values': VALUES, tabset: TABSET, console: CONSOLE } = JUDGED;
const PAGE = JUDGED['record page'];
const LAYOUT = JUDGED['record layout'];
/** The other generation of the panel is on fixtures only. */
const HIGHLIGHTS = JUDGED.highlights.filter((name) => name.startsWith('records/'));
/** Tiles stand in the place of the table where the page is told so. */
const LISTS = JUDGED['related list'].filter((name) => name !== 'lists/relatedPreviewCard');
const RECORD = [...PAGE, ...VALUES, ...HIGHLIGHTS, ...TABSET, ...LISTS];

/** What a person does on the page to see more of it; each step gives one view. */
type Step = 'details' | 'related' | 'edit' | 'other account' | 'subtab';

interface OrgPage {
  readonly name: string;
  readonly query: string;
  readonly expects: readonly string[];
  readonly steps: readonly Step[];
}

const TABS: readonly Step[] = ['details', 'related', 'edit'];

/** The demo org's pages that are judged: each layout with its tabs and its form, the tiles and the console. */
const ORG_PAGES: readonly OrgPage[] = [
  ...['standard', 'standard-dl', 'mixed', 'native'].map((layout) => ({
    name: `org/${layout}`,
    query: `layout=${layout}`,
    expects: [...RECORD, ...LAYOUT],
    steps: TABS,
  })),
  ...['dynamic-forms', 'native-dynamic-forms'].map((layout) => ({
    name: `org/${layout}`,
    query: `layout=${layout}`,
    expects: [...RECORD, ...DYNAMIC_FORM],
    steps: TABS,
  })),
  {
    name: 'org/tiles',
    query: 'layout=standard&team=tiles',
    expects: [...RECORD, ...LAYOUT, 'lists/relatedPreviewCard'],
    steps: TABS,
  },
  {
    name: 'org/native-tiles',
    query: 'layout=native&team=tiles',
    expects: [...RECORD, ...LAYOUT, 'lists/relatedPreviewCard'],
    steps: TABS,
  },
  {
    name: 'org/console',
    query: 'layout=standard&app=console',
    expects: [...RECORD, ...LAYOUT, ...CONSOLE],
    steps: [...TABS, 'other account', 'subtab'],
  },
];

/** Takes one step on the page. Self-contained but for the page's own control. */
async function step(tab: Tab, taken: Step, others: { readonly id: string; readonly path: string }) {
  await tab.evaluate(
    async (what, { id, path }) => {
      const { demoOrg } = window;
      if (what === 'related') demoOrg.openTab('Related');
      else if (what === 'edit') demoOrg.edit('Type', 'Customer');
      else if (what === 'details') demoOrg.openTab('Details');
      else demoOrg.navigate(what === 'subtab' ? path : id);
      await demoOrg.ready();
    },
    taken,
    others,
  );
}

/** Opens the demo org's pages one after the other and looks for the page objects in each of their views. */
export async function seeOrgPages(tab: Tab, objects: readonly PageObject[]): Promise<SeenPage[]> {
  const accounts = demoAccounts(civilToday(), BRIGHTWATER);
  const { id } = demoAccount(accounts, 'corvane');
  const other = accounts.find((account) => account.id !== id && !account.slow)?.id ?? id;
  const home = `/lightning/r/Account/${id}/view`;
  const path = `/lightning/r/Account/${other}/related/AccountTeamMembers/view?ws=${encodeURIComponent(`/lightning/r/Account/${other}/view`)}`;
  const seen: SeenPage[] = [];
  for (const page of ORG_PAGES) {
    await tab.goto(`https://${BRIGHTWATER.lightning}${home}?delay=0&${page.query}`);
    await waitFor('the demo org', () => tab.evaluate(() => typeof window.demoOrg === 'object'));
    await tab.evaluate(() => window.demoOrg.ready());
    const views: Record<string, Sighting>[] = [];
    for (const taken of page.steps) {
      await step(tab, taken, { id: other, path });
      views.push(await tab.evaluate(lookUp, objects));
    }
    seen.push({ name: page.name, expects: page.expects, views });
  }
  return seen;
}
