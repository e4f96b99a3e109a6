import type { DemoValue } from '../data/demo-account';
import { unpackJson } from '../data/huge-text';
import type { OrgData } from '../data/org-data';
import { classicPage } from './classic-page';
import { consoleStage } from './console-stage';
import { control } from './control';
import { FLAT } from './dom';
import type { OutputContext } from './field-output';
import { recordPath } from './field-output';
import { printed } from './format';
import { frame } from './frame';
import { modal } from './overlays';
import { type Delay, parseOptions } from './page-options';
import { accountsPage, accountTeamPage, otherRecordPage, placePage } from './plain-pages';
import { type RecordPage, recordPage } from './record-page';
import { parseRoute, type Route, sameRecord } from './routes';
import { splitView } from './split-view';
import { standardStage } from './stage';
import { taskForm } from './task-form';

/** What the control API drives. */
export type App = ReturnType<typeof createApp>;

/** A small seeded generator, so that a random run can be repeated. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Milliseconds that a slow account's fields take beyond the delay. */
const SLOW = 2000;

function createApp(data: OrgData) {
  const options = parseOptions(location.search);
  let draw = random(1);
  let navigation = 0;
  let shownPath = '';
  let current: RecordPage | undefined;
  const pages = new Map<string, RecordPage>();
  const accounts = data.accounts.map((account) => ({ ...account, fields: { ...account.fields } }));

  const wait = (delay: Delay, extra = 0) => {
    const ms = typeof delay === 'number' ? delay : delay.from + draw() * (delay.to - delay.from);
    return new Promise<void>((resolve) => setTimeout(resolve, ms + extra));
  };
  const accountOf = (id: string) => accounts.find((account) => sameRecord(account.id, id));
  const output: OutputContext = { shadow: FLAT, locale: options.locale, open: (path) => navigate(path) };
  const shell = frame({
    title: data.org.title,
    sandbox: data.org.sandbox,
    console: options.console,
    open: (path) => navigate(path),
  });
  const stage = options.console
    ? consoleStage(shell.stage, (key) => navigate(key))
    : standardStage(options.split ? splitView(output, shell.stage, accounts) : shell.stage);

  const fill = async (page: RecordPage, slow: boolean) => {
    for (const [n, next] of page.stages.entries()) {
      await wait(options.delay, slow && n === 1 ? SLOW : 0);
      next();
    }
    // For whoever measures how soon something else follows the page; the document's own clock.
    window.dispatchEvent(new CustomEvent('demo-org:rendered', { detail: page.accountId }));
  };
  const showAccount = (id: string, path: string) => {
    const account = accountOf(id);
    if (!account) return showPlace(path, placePage('Record not found', 'Error'), 'Record not found', 'Error');
    let page = pages.get(account.id);
    if (!page || !stage.keys().includes(recordPath({ object: 'Account', id: account.id }))) {
      page = recordPage(account, {
        options,
        open: (to) => navigate(to),
        changed: (apiName, value) => set(account.id, apiName, value),
      });
      pages.set(account.id, page);
      void fill(page, account.slow);
    }
    current = page;
    const title = printed({ kind: 'name' }, account.fields.Name, options.locale);
    stage.show({
      key: recordPath({ object: 'Account', id: account.id }),
      title,
      object: 'Account',
      host: page.host,
    });
    document.title = `${title.slice(0, 200)} | Account | Salesforce`;
    forgetDropped();
  };
  /** Pages that the stage no longer keeps must not be kept alive here either. */
  const forgetDropped = () => {
    const kept = new Set(stage.keys());
    for (const id of pages.keys()) {
      if (!kept.has(recordPath({ object: 'Account', id }))) pages.delete(id);
    }
  };
  const showPlace = (key: string, host: HTMLElement, title: string, object: string, workspace?: string) => {
    current = undefined;
    stage.show({ key, title, object, host, ...(workspace ? { workspace } : {}) });
    document.title = `${title} | Salesforce`;
    forgetDropped();
  };
  const show = (route: Route, path: string) => {
    const url = new URL(path, location.href);
    const workspace = url.searchParams.get('ws') ?? undefined;
    switch (route.kind) {
      case 'account':
        return showAccount(route.id, url.pathname);
      case 'account-edit': {
        showAccount(route.id, url.pathname);
        const words = document.createTextNode('The form that opens from the Edit button of a list.');
        modal(shell.overlays, 'Edit Account', [words], () => history.back());
        return;
      }
      case 'account-team': {
        const account = accountOf(route.id);
        if (!account) return showAccount(route.id, url.pathname);
        return showPlace(
          url.pathname,
          accountTeamPage(output, account),
          'Account Team',
          'Related',
          workspace,
        );
      }
      case 'record': {
        const page = otherRecordPage(output, route.object, route.id);
        return showPlace(url.pathname, page, 'Beatrix Holloway', route.object, workspace);
      }
      case 'accounts':
        return showPlace(url.pathname, accountsPage(output, accounts), 'Accounts', 'List');
      case 'new-task': {
        const behind = route.url.searchParams.get('backgroundContext');
        if (behind) show(parseRoute(behind), behind);
        else showPlace(url.pathname, placePage('Tasks', 'Tasks'), 'Tasks', 'List');
        const nameOf = (id: string) =>
          printed({ kind: 'name' }, accountOf(id)?.fields.Name, options.locale) || undefined;
        modal(shell.overlays, 'New Task', taskForm(route.url, nameOf), () => {
          if (behind) navigate(behind);
        });
        return;
      }
      case 'setup':
        return showPlace(url.pathname, placePage('Setup Home', 'Setup'), 'Setup', 'Setup');
      case 'home':
        return showPlace(url.pathname, placePage(route.title, data.org.title), route.title, 'Home');
    }
  };

  /** The address changes at once, the page after the delay; a later navigation overtakes this one. */
  const navigate = (path: string, push = true): void => {
    if (push) history.pushState({}, '', path);
    navigation += 1;
    const mine = navigation;
    void wait(options.delay).then(() => {
      if (mine !== navigation) return;
      for (const old of shell.overlays.querySelectorAll('.modal-container')) old.remove();
      show(parseRoute(location.href), location.pathname + location.search);
      shownPath = location.pathname;
    });
  };
  const set = (id: string, apiName: string, value: DemoValue) => {
    const account = accountOf(id);
    if (!account) throw new Error(`There is no account ${id}.`);
    account.fields[apiName] = value;
    pages.get(account.id)?.refresh(apiName);
  };

  const start = () => {
    document.documentElement.dataset.theme = options.theme;
    document.body.append(shell.root);
    addEventListener('popstate', () => navigate(location.href, false));
    navigate(location.href, false);
    shell.setLoading(false);
  };
  return {
    options,
    accounts,
    shell,
    navigate,
    set,
    start,
    accountOf,
    current: () => current,
    settled: () => shownPath === location.pathname && (current?.complete() ?? true),
    seed: (n: number) => {
      draw = random(n);
    },
  };
}

function main(): void {
  const data = unpackJson(document.getElementById('demo-org-data')?.textContent ?? '') as OrgData;
  if (document.documentElement.dataset.face === 'classic') {
    document.body.append(classicPage(data, location.href));
    return;
  }
  const app = createApp(data);
  control(app);
  app.start();
}

main();
