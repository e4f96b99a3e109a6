import { h, icon, iconButton } from './dom';

/** The app's frame around its pages. */
export interface Frame {
  readonly root: HTMLElement;
  /** Where pages and their hidden copies stand. */
  readonly stage: HTMLElement;
  /** Where modals and toasts go. */
  readonly overlays: HTMLElement;
  setLoading(loading: boolean): void;
}

const TABS: readonly [string, string][] = [
  ['Home', '/lightning/page/home'],
  ['Accounts', '/lightning/o/Account/list'],
  ['Contacts', '/lightning/o/Contact/list'],
  ['Opportunities', '/lightning/o/Opportunity/list'],
  ['Tasks', '/lightning/o/Task/home'],
  ['Reports', '/lightning/o/Report/home'],
];

/** What the frame needs of the app. */
export interface FrameContext {
  readonly title: string;
  readonly sandbox: string | undefined;
  readonly console: boolean;
  open(path: string): void;
}

function header(): HTMLElement {
  return h(
    'header',
    { id: 'oneHeader', class: 'oneHeader slds-global-header_container' },
    h(
      'div',
      { class: 'slds-global-header' },
      h('span', { class: 'logo', 'aria-hidden': 'true' }),
      h(
        'div',
        { class: 'search', role: 'search' },
        icon('search'),
        h('input', { type: 'search', placeholder: 'Search…', 'aria-label': 'Search' }),
      ),
      h(
        'div',
        { class: 'global-actions' },
        iconButton('star', 'Favorites'),
        iconButton('plus', 'Global Actions'),
        iconButton('help', 'Help'),
        iconButton('gear', 'Setup'),
        iconButton('bell', 'Notifications'),
        h('button', { type: 'button', class: 'user', title: 'View profile' }, 'MC'),
      ),
    ),
  );
}

function navigation(context: FrameContext): HTMLElement {
  const link = ([title, path]: readonly [string, string]) =>
    h(
      'one-app-nav-bar-item-root',
      { class: 'slds-context-bar__item', 'data-id': title },
      h(
        'a',
        {
          href: path,
          class: 'slds-context-bar__label-action',
          title,
          click: (event) => {
            event.preventDefault();
            context.open(path);
          },
        },
        h('span', { class: 'slds-truncate' }, title),
      ),
    );
  return h(
    'one-appnav',
    {},
    h(
      'div',
      { class: 'slds-context-bar' },
      iconButton('grid', 'App Launcher', undefined, 'launcher'),
      h(
        'span',
        { class: 'app-name' },
        context.console ? `${context.title} Console` : `${context.title} Sales`,
      ),
      h('one-app-nav-bar', {}, h('nav', { 'aria-label': 'Global', class: 'nav-items' }, ...TABS.map(link))),
    ),
  );
}

function utilityBar(): HTMLElement {
  const item = (words: string, name: 'list' | 'call' | 'task') =>
    h(
      'li',
      { class: 'slds-utility-bar__item' },
      h('button', { type: 'button', class: 'slds-utility-bar__action' }, icon(name), words),
    );
  return h(
    'div',
    { class: 'utility-container' },
    h(
      'ul',
      { class: 'utilitybar slds-utility-bar' },
      item('Recent Items', 'list'),
      item('Phone', 'call'),
      item('Notes', 'task'),
    ),
  );
}

/** Builds the frame: header, navigation, stage, utility bar and the place for overlays. */
export function frame(context: FrameContext): Frame {
  const loading = h('div', { id: 'auraLoadingBox', class: 'auraLoadingBox' }, h('span', {}, 'Loading'));
  const stage = h('div', { class: context.console ? 'center-panel consoleStage' : 'center-panel' });
  const overlays = h('div', { class: 'overlays' });
  const root = h(
    'div',
    { class: 'desktop container oneOne navexDesktopLayoutContainer' },
    h(
      'div',
      { class: 'viewport' },
      h(
        'section',
        { class: context.console ? 'layoutContent stage navexWorkspaceManager' : 'layoutContent stage' },
        context.sandbox &&
          h('div', { class: 'system-message', role: 'status' }, `Sandbox: ${context.sandbox}`),
        header(),
        navigation(context),
        h(
          'div',
          { class: context.console ? 'fullheight tabsetBody' : 'fullheight' },
          h('main', { class: 'navexStandardManager' }, stage),
        ),
        h('div', { class: 'DOCKED docked-composers forceDockingPanel' }),
        utilityBar(),
      ),
    ),
    overlays,
    loading,
  );
  return {
    root,
    stage,
    overlays,
    setLoading: (is) => {
      loading.classList.toggle('loadingHide', !is);
    },
  };
}
