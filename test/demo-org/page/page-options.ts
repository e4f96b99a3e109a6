import { DEMO_LAYOUTS, type DemoLayout } from '../data/demo-account';
import { TEAM_FORMS, type TeamForm } from './account-team-forms';

/** Milliseconds: a fixed time, or a range from which each wait is drawn. */
export type Delay = number | { readonly from: number; readonly to: number };

/** What the address bar can ask of the demo org; kept during in-app navigation, gone on reload. */
export interface PageOptions {
  /** Replaces every account's own layout. */
  layout?: DemoLayout;
  firstTab?: 'Details' | 'Related';
  /** How the Related tab shows the Account Team. */
  team: TeamForm;
  /** Wait before each of the three stages in which a record page appears. */
  delay: Delay;
  /** Elements of noise added to each record page. */
  nodes: number;
  /** Whether the noise has a shadow root per component. */
  noise: 'flat' | 'native';
  /** The noise stands beside the record on the page, not in it. */
  beside: boolean;
  theme: 'light' | 'dark';
  /** The Salesforce user's locale, which prints numbers and dates. */
  locale: string;
  /** The console app: workspace tabs and subtabs. */
  console: boolean;
  /** Split view: the list of accounts beside the record. */
  split: boolean;
}

/** Milliseconds of each wait where the address asks for none: what the server was started with, or what a person can see. */
function usualDelay(): number {
  return Number(document.documentElement.dataset.delay ?? 60);
}

function parseDelay(text: string | null): Delay {
  const range = /^(\d+)(?:-(\d+))?$/.exec(text ?? '');
  if (!range) return usualDelay();
  const from = Number(range[1]);
  return range[2] ? { from, to: Number(range[2]) } : from;
}

/** Reads the options from a query string. Unknown values are left at their defaults. */
export function parseOptions(search: string): PageOptions {
  const query = new URLSearchParams(search);
  const layout = DEMO_LAYOUTS.find((name) => name === query.get('layout'));
  const tab = query.get('tab');
  return {
    ...(layout ? { layout } : {}),
    ...(tab === 'Details' || tab === 'Related' ? { firstTab: tab } : {}),
    team: TEAM_FORMS.find((name) => name === query.get('team')) ?? 'table',
    delay: parseDelay(query.get('delay')),
    nodes: Number(query.get('nodes') ?? 0) || 0,
    noise: query.get('noise') === 'native' ? 'native' : 'flat',
    beside: query.get('beside') === 'true',
    theme: query.get('theme') === 'dark' ? 'dark' : 'light',
    locale: query.get('locale') ?? 'en-CA',
    console: query.get('app') === 'console' || query.has('ws'),
    split: query.get('split') === 'true',
  };
}
