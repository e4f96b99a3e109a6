import { h, iconButton } from './dom';
import type { Showing, Stage } from './stage';

/** One tab of the console with its content. */
interface Tab {
  readonly page: Showing;
  readonly item: HTMLElement;
  readonly section: HTMLElement;
  readonly workspace: HTMLElement;
  readonly subBar: HTMLElement;
  readonly subtabs: Tab[];
}

/**
 * The stage of a console app: workspace tabs, subtabs inside them, all contents kept in the document.
 * `open` is told the key of a tab that was clicked.
 */
export function consoleStage(element: HTMLElement, open: (key: string) => void): Stage {
  const tabs: Tab[] = [];
  const bar = h('ul', { class: 'tabBarItems slds-context-bar', role: 'tablist' });
  const contents = h('div', { class: 'tabset-contents' });
  const container = h('div', { class: 'tabContainer oneConsoleTabContainer navexConsoleTabContainer' }, bar);
  element.append(h('div', { class: 'tabBar oneConsoleTabset navexConsoleTabset' }, container), contents);

  const makeTab = (page: Showing): Tab => {
    const head = h(
      'a',
      {
        class: 'tabHeader slds-context-bar__label-action',
        role: 'tab',
        href: '#',
        click: (event) => {
          event.preventDefault();
          open(page.key);
        },
      },
      h('span', { class: 'title slds-truncate' }, `${page.title} | ${page.object}`),
    );
    const item = h(
      'li',
      { class: 'oneConsoleTabItem tabItem slds-context-bar__item', role: 'presentation' },
      head,
      h(
        'div',
        { class: 'close' },
        iconButton('close', `Close ${page.title}`, () => close(page.key), 'slds-button slds-button_icon'),
      ),
    );
    const subBar = h('ul', { class: 'tabBarItems subtabs', role: 'tablist' });
    page.host.classList.replace('windowViewMode-normal', 'windowViewMode-maximized');
    const workspace = h('div', { class: 'oneWorkspace navexWorkspace' }, subBar, page.host);
    const section = h('section', { class: 'tabContent oneConsoleTab', role: 'tabpanel' }, workspace);
    return { page, item, section, workspace, subBar, subtabs: [] };
  };
  const mark = (tab: Tab, active: boolean) => {
    tab.item.classList.toggle('active', active);
    tab.item.querySelector('.tabHeader')?.setAttribute('aria-selected', String(active));
    tab.section.classList.toggle('active', active);
    tab.section.setAttribute('aria-expanded', String(active));
    tab.workspace.classList.toggle('active', active);
  };
  const activate = (tab: Tab, subtab: Tab | undefined) => {
    for (const other of tabs) {
      mark(other, other === tab);
      for (const sub of other.subtabs) {
        mark(sub, other === tab && sub === subtab);
        sub.page.host.classList.toggle('active', other === tab && sub === subtab);
      }
      other.page.host.classList.toggle('active', other === tab && !subtab);
      other.workspace.classList.toggle('hasActiveSubtab', other === tab && subtab !== undefined);
    }
  };
  const close = (key: string) => {
    const remove = (list: Tab[]) => {
      const at = list.findIndex((tab) => tab.page.key === key);
      const [gone] = at >= 0 ? list.splice(at, 1) : [];
      gone?.item.remove();
      gone?.section.remove();
      return gone !== undefined;
    };
    if (!remove(tabs)) for (const tab of tabs) remove(tab.subtabs);
    const last = tabs.at(-1);
    if (last) open(last.page.key);
  };
  return {
    keys: () => tabs.flatMap((tab) => [tab.page.key, ...tab.subtabs.map((sub) => sub.page.key)]),
    show: (page) => {
      const known = tabs.find((tab) => tab.page.key === (page.workspace ?? page.key));
      if (page.workspace && known) {
        let sub = known.subtabs.find((tab) => tab.page.key === page.key);
        if (!sub) {
          sub = makeTab(page);
          known.subtabs.push(sub);
          known.subBar.append(sub.item);
          known.workspace.append(sub.section);
        }
        activate(known, sub);
        return;
      }
      let tab = known;
      if (!tab) {
        tab = makeTab(page);
        tabs.push(tab);
        bar.append(tab.item);
        contents.append(tab.section);
      }
      activate(tab, undefined);
    },
  };
}
