import type { DemoAccount, DemoLayout, DemoValue } from '../data/demo-account';
import { accountTeamIn } from './account-team-forms';
import { activityPanel } from './activity-panel';
import { auraFields } from './aura-fields';
import { type DetailsPanel, detailsPanel } from './details-panel';
import { FLAT, h, lwc, type Shadow } from './dom';
import type { OutputContext } from './field-output';
import { type Highlights, highlights } from './highlights';
import { addNoise } from './noise';
import type { PageOptions } from './page-options';
import { quickLinks } from './quick-links';
import { relatedList, relatedListContainer, relatedLists } from './related-list';
import { type Tabset, tabset } from './tabset';

/** One record page in the document, shown or hidden. */
export interface RecordPage {
  readonly accountId: string;
  readonly host: HTMLElement;
  /** The stages in which it appears after its empty frame: highlights, then everything else. */
  readonly stages: readonly (() => void)[];
  /** True once every stage has run. */
  complete(): boolean;
  /** Prints a value anew in all places, in place. */
  refresh(apiName: string): void;
  openTab(title: string): void;
  edit(): void;
  type(apiName: string, text: string): void;
  /** Ends the edit: what was typed becomes the record. */
  save(): void;
  cancel(): void;
}

/** What a record page needs of the app. */
export interface RecordPageContext {
  readonly options: PageOptions;
  open(path: string): void;
  /** A save by the person on this page. */
  changed(apiName: string, value: DemoValue): void;
}

function shadowOf(layout: DemoLayout): Shadow {
  if (layout === 'native' || layout === 'native-dynamic-forms') return { native: true, islands: new Set() };
  if (layout === 'mixed') return { native: false, islands: new Set(['force-owner-lookup']) };
  return FLAT;
}

function stencil(lines: number): HTMLElement {
  return h(
    'div',
    { class: 'stencil', 'aria-busy': 'true' },
    ...Array.from({ length: lines }, () => h('span', { class: 'stencil-line' })),
  );
}

/** one-record-home-flexipage2 > … > the template with its regions. */
function frame(
  shadow: Shadow,
  regions: Readonly<Record<string, HTMLElement>>,
  footer: HTMLElement,
): HTMLElement {
  const template = (inner: Shadow) =>
    lwc(
      inner,
      'flexipage-record-home-template-desktop2',
      { class: 'record-home-template' },
      (_, slot) => [
        h('div', { class: 'slds-grid row region-header' }, slot('header')),
        h(
          'div',
          { class: 'slds-grid row region-body' },
          h('div', { class: 'column region-main' }, slot('main')),
          h('div', { class: 'column region-sidebar' }, slot('sidebar')),
        ),
      ],
      Object.fromEntries(Object.entries(regions).map(([name, region]) => [name, [region]])),
    );
  const decorator = (outer: Shadow) =>
    lwc(
      outer,
      'record_flexipage-desktop-record-page-decorator',
      {},
      (inDecorator, slot) => [
        h(
          'div',
          { class: 'record-page-decorator' },
          lwc(inDecorator, 'records-record-layout-event-broker', {}, (_, brokered) => [brokered()], {
            '': [slot()],
          }),
          footer,
        ),
      ],
      { '': [template(outer)] },
    );
  return lwc(shadow, 'one-record-home-flexipage2', {}, (inHome) => [
    lwc(
      inHome,
      'forcegenerated-adgrollup_component___forcegenerated__flexipage_recordpage',
      {},
      (_, slot) => [slot()],
      {
        '': [
          lwc(
            inHome,
            'forcegenerated-flexipage_account_record_page___account___view',
            { class: 'forcegenerated-flexipage-module' },
            (generated) => [decorator(generated)],
          ),
        ],
      },
    ),
  ]);
}

function component(shadow: Shadow, id: string, content: HTMLElement): HTMLElement {
  return lwc(shadow, 'flexipage-component2', { 'data-component-id': id }, (_, slot) => [slot()], {
    '': [content],
  });
}

/** Builds a record page in its account's layout, or in the one that the address asks for. */
export function recordPage(account: Omit<DemoAccount, 'expected'>, context: RecordPageContext): RecordPage {
  const { options } = context;
  const layout = options.layout ?? account.layout;
  const shadow = shadowOf(layout);
  const value = (apiName: string) => account.fields[apiName];
  const output: OutputContext = { shadow, locale: options.locale, open: context.open };
  const regions = {
    header: h('div', { class: 'region' }, stencil(2)),
    main: h('div', { class: 'region' }, stencil(8)),
    sidebar: h('div', { class: 'region' }, stencil(4)),
  };
  const footer = h('div', { class: 'form-footer-place' });
  const host = h(
    'div',
    { class: 'windowViewMode-normal oneContent active lafPageHost' },
    frame(shadow, regions, footer),
  );
  let panel: Highlights | undefined;
  let details: DetailsPanel | undefined;
  let tabs: Tabset | undefined;
  let done = 0;

  const saveForm = () => {
    if (!details?.editing()) return;
    for (const [apiName, next] of Object.entries(details.save())) context.changed(apiName, next);
    for (const item of details.items) item.view();
  };
  const startEdit = () => {
    tabs?.open('Details');
    details?.edit();
  };
  const request = (what: 'edit' | 'save' | 'cancel') => {
    if (what === 'edit') startEdit();
    else if (what === 'save') saveForm();
    else details?.cancel();
  };
  const detailsTab = () => {
    if (layout === 'aura') return auraFields({ ...output, value });
    details = detailsPanel({ ...output, layout, value, request, pageFooter: footer });
    return component(shadow, 'force_detailPanel', details.element);
  };
  const relatedTab = () => {
    const lists = relatedLists(account);
    const ofTeam = lists.filter((list) => list.relation === 'AccountTeamMembers');
    return h(
      'div',
      { class: 'related' },
      ...ofTeam.map((list) =>
        options.team === 'table'
          ? relatedList(output, account.id, list)
          : accountTeamIn(options.team, output, account.id, account.team),
      ),
      relatedListContainer(
        output,
        account.id,
        lists.filter((list) => !ofTeam.includes(list)),
      ),
    );
  };
  const stages = [
    () => {
      panel = highlights({ ...output, value, request });
      regions.header.replaceChildren(
        component(shadow, 'force_highlightsPanel', panel.element),
        quickLinks(output, account.id, relatedLists(account)),
      );
    },
    () => {
      const both = [
        { title: 'Details', make: detailsTab },
        { title: 'Related', make: relatedTab },
      ];
      if ((options.firstTab ?? account.firstTab) === 'Related') both.reverse();
      tabs = tabset(shadow, [...both, { title: 'News', make: () => h('p', { class: 'empty' }, 'No news.') }]);
      regions.main.replaceChildren(component(shadow, 'flexipage_tabset', tabs.element));
      regions.sidebar.replaceChildren(component(shadow, 'runtime_sales_activities', activityPanel()));
      if (options.nodes > 0) {
        addNoise((options.beside && host.parentElement) || regions.main, options.nodes, options.noise);
      }
    },
  ];
  return {
    accountId: account.id,
    host,
    stages: stages.map((stage) => () => {
      stage();
      done += 1;
    }),
    complete: () => done >= stages.length,
    refresh: (apiName) => {
      panel?.set(apiName, value(apiName));
      details?.items.find((item) => item.apiName === apiName)?.set(value(apiName));
    },
    openTab: (title) => tabs?.open(title),
    edit: startEdit,
    type: (apiName, text) => details?.items.find((item) => item.apiName === apiName)?.type(text),
    save: saveForm,
    cancel: () => details?.cancel(),
  };
}
