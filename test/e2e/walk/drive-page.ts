/** What the walk asks of the demo org's page. */
export type PageMove =
  | { readonly kind: 'look' }
  | { readonly kind: 'navigate'; readonly to: string }
  | { readonly kind: 'back' | 'forward' | 'cancel' | 'theme' }
  | { readonly kind: 'tab'; readonly title: string }
  /** Types into the form of the account with this id; saves it at once where asked. */
  | {
      readonly kind: 'edit';
      readonly id: string;
      readonly apiName: string;
      readonly text: string;
      readonly save: boolean;
    }
  | {
      readonly kind: 'set';
      readonly id: string;
      readonly apiName: string;
      readonly value: string | number | PersonValue;
      /** First leaves for this account, so that the change comes while the page left is still in front. */
      readonly leaveFor?: string;
    }
  | { readonly kind: 'storm'; readonly mutations: number; readonly place: 'page' | 'record' }
  /** Clicks the n-th tab of a console, workspace tabs and subtabs in one row; closes it where asked. */
  | { readonly kind: 'console-tab'; readonly n: number; readonly close: boolean }
  | { readonly kind: 'delay'; readonly from: number; readonly to: number; readonly seed: number };

interface PersonValue {
  readonly object: 'User';
  readonly id: string;
  readonly name: string;
}

/** How the page stands after the move. */
export interface PageReport {
  /** False where the move was not possible now, so that nothing happened. */
  readonly moved: boolean;
  /** Host and path. */
  readonly address: string;
  readonly settled: boolean;
  /** True where a form that can be seen is in edit mode; told after a look only. */
  readonly editing: boolean;
}

/**
 * Makes one move in the page's own world and says how the page stands.
 * It is sent to the browser as source text, so it uses nothing from outside itself.
 */
export function drivePage(move: PageMove): PageReport {
  const org = window.demoOrg;
  const visibleFooters = (scope: Document | ShadowRoot): boolean => {
    for (const element of scope.querySelectorAll('*')) {
      if (element.shadowRoot && visibleFooters(element.shadowRoot)) return true;
      if (element.localName === 'button' && element.getAttribute('name') === 'SaveEdit') {
        if (element.checkVisibility()) return true;
      }
    }
    return false;
  };
  const isAccount = (): boolean =>
    org.settled() && /^\/lightning\/r\/Account\/\w+\/view$/.test(location.pathname);

  function make(): boolean {
    switch (move.kind) {
      case 'look':
        return true;
      case 'navigate':
        org.navigate(move.to);
        return true;
      case 'back':
        return org.go(-1);
      case 'forward':
        return org.go(1);
      case 'theme':
        org.toggleTheme();
        return true;
      case 'delay':
        org.setSeed(move.seed);
        org.setDelay({ from: move.from, to: move.to });
        return true;
      case 'console-tab': {
        const tabs = [...document.querySelectorAll<HTMLElement>('li.oneConsoleTabItem')];
        const tab = tabs[move.n % Math.max(1, tabs.length)];
        if (!tab || (move.close && tabs.length < 3)) return false;
        tab.querySelector<HTMLElement>(move.close ? '.close-tab' : 'a.tabHeader')?.click();
        return true;
      }
      case 'storm':
        if (move.place === 'record' && !isAccount()) return false;
        org.storm(move.mutations, move.place);
        return true;
      default:
        break;
    }
    // What follows needs an account that is there in full.
    if (!isAccount()) return false;
    // Going back takes its time: another account may be there by now than the one that was meant.
    if ('id' in move && !location.pathname.includes(move.id)) return false;
    switch (move.kind) {
      case 'tab':
        org.openTab(move.title);
        return true;
      case 'edit':
        org.edit(move.apiName, move.text);
        if (move.save) org.save();
        return true;
      case 'cancel':
        org.cancel();
        return true;
      case 'set':
        if (visibleFooters(document)) return false;
        if (move.leaveFor !== undefined) org.navigate(move.leaveFor);
        org.set(move.apiName, move.value);
        return true;
    }
  }
  const moved = make();
  return {
    moved,
    address: location.host + location.pathname,
    settled: org.settled(),
    editing: move.kind === 'look' && visibleFooters(document),
  };
}
