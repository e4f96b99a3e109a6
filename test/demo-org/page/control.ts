import type { DemoValue } from '../data/demo-account';
import type { App } from './app';
import { recordPath } from './field-output';
import { addNoise, type StormPlace, storm } from './noise';
import { modal, toast } from './overlays';
import type { Delay } from './page-options';

/** What tests can do with the page, as `window.demoOrg` in the page's own world. */
export interface DemoOrgControl {
  /** Resolves when the page that the address names is there in full. */
  ready(): Promise<void>;
  /** True while the page shown is the one that the address names, in full. */
  settled(): boolean;
  /** Milliseconds, or a range to draw from, before each stage of later navigations. */
  setDelay(delay: Delay): void;
  /** Makes the drawing of delays repeatable. */
  setSeed(seed: number): void;
  /** In-app navigation to a path, or to the account with this id or key. */
  navigate(to: string): void;
  /** One entry back or forward, as the browser's buttons go; false where that would leave this document, or a step is on its way. */
  go(step: 1 | -1): boolean;
  /** "Details", "Related" or "News" of the record shown. */
  openTab(title: string): void;
  /** Puts the form into edit where it is not, and types into a field (by API name). */
  edit(apiName: string, text: string): void;
  save(): void;
  cancel(): void;
  /** Changes a field of the record shown in place, as when somebody else saved it. */
  set(apiName: string, value: DemoValue): void;
  /** Adds about this many elements to the page. */
  addNoise(nodes: number, kind?: 'flat' | 'native'): void;
  /** Makes mutations in one task outside or inside the record; returns the milliseconds they took. */
  storm(mutations: number, place?: StormPlace): number;
  setTheme(theme: 'light' | 'dark'): void;
  toggleTheme(): void;
  openModal(title?: string): void;
  closeModals(): void;
  showToast(words: string): void;
  /** Keys and ids of all accounts. */
  accounts(): { key: string; id: string }[];
}

declare global {
  interface Window {
    demoOrg: DemoOrgControl;
  }
}

/** Puts the control into the page's world. */
export function control(app: App): void {
  const page = () => {
    const current = app.current();
    if (!current) throw new Error('No account is shown.');
    return current;
  };
  const setTheme = (theme: 'light' | 'dark') => {
    document.documentElement.dataset.theme = theme;
  };
  let going = false;
  window.demoOrg = {
    ready: () =>
      new Promise((resolve) => {
        const look = () => (app.settled() ? resolve() : void setTimeout(look, 5));
        look();
      }),
    settled: () => app.settled(),
    setDelay: (delay) => {
      app.options.delay = delay;
    },
    setSeed: app.seed,
    navigate: (to) => {
      const account = app.accounts.find((one) => one.key === to || one.id === to);
      app.navigate(account ? recordPath({ object: 'Account', id: account.id }) : to);
    },
    go: (step) => {
      const { navigation } = window;
      const to = navigation.entries()[(navigation.currentEntry?.index ?? 0) + step];
      // On its way already: where the step would begin is not known.
      if (going || !to?.sameDocument) return false;
      going = true;
      const gone = () => {
        going = false;
      };
      navigation.traverseTo(to.key).committed?.then(gone, gone);
      return true;
    },
    openTab: (title) => page().openTab(title),
    edit: (apiName, text) => {
      page().edit();
      page().type(apiName, text);
    },
    save: () => page().save(),
    cancel: () => page().cancel(),
    set: (apiName, value) => app.set(page().accountId, apiName, value),
    addNoise: (nodes, kind = 'flat') => addNoise(app.shell.stage, nodes, kind),
    storm: (mutations, place = 'page') =>
      storm(place === 'page' ? app.shell.overlays : page().host, mutations),
    setTheme,
    toggleTheme: () => setTheme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark'),
    openModal: (title = 'Edit Account') => {
      modal(app.shell.overlays, title, [document.createTextNode('A modal of the page itself.')]);
    },
    closeModals: () => {
      for (const old of app.shell.overlays.querySelectorAll('.modal-container')) old.remove();
    },
    showToast: (words) => {
      toast(app.shell.overlays, words);
    },
    accounts: () => app.accounts.map(({ key, id }) => ({ key, id })),
  };
}
