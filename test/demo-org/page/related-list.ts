import type { DemoAccount } from '../data/demo-account';
import { actionsRibbon } from './actions-ribbon';
import { type Child, h, icon, lwc, type Shadow } from './dom';
import { type OutputContext, recordLink } from './field-output';

/** A cell: a text, or a person to link to. */
type Cell = string | { readonly object: 'User' | 'Contact'; readonly id: string; readonly name: string };

/** A related list as data. */
export interface RelatedList {
  readonly title: string;
  /** API name of the relationship, as it stands in the address of "View All". */
  readonly relation: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const INVENTED = [
  ['Beatrix Holloway', 'Head of Platform', 'b.holloway'],
  ['Dmitri Halasz', 'IT Director', 'd.halasz'],
  ['Noor Al-Tamimi', 'Procurement', 'n.altamimi'],
] as const;

/** The related lists of an account. */
export function relatedLists(account: Pick<DemoAccount, 'id' | 'team'>): RelatedList[] {
  const contactId = (n: number) => `003Hs0000${n}dEmoC`;
  return [
    {
      title: 'Account Team',
      relation: 'AccountTeamMembers',
      columns: ['Team Member', 'Team Role', 'Account Access'],
      rows: account.team.map(({ person, role }) => [
        { object: 'User', id: person.id, name: person.name },
        role,
        'Read/Write',
      ]),
    },
    {
      title: 'Contacts',
      relation: 'Contacts',
      columns: ['Contact Name', 'Title', 'Email'],
      rows: INVENTED.map(([name, title, mail], n) => [
        { object: 'Contact', id: contactId(n), name },
        title,
        `${mail}@customer.example`,
      ]),
    },
    {
      title: 'Opportunities',
      relation: 'Opportunities',
      columns: ['Opportunity Name', 'Stage', 'Amount'],
      rows: [
        ['Renewal and growth', 'Proposal', '$84,000.00'],
        ['Pilot, second site', 'Closed Won', '$31,500.00'],
      ],
    },
  ];
}

function cellContent(context: OutputContext, cell: Cell): Child {
  if (typeof cell === 'string') {
    return lwc(context.shadow, 'lightning-base-formatted-text', {}, () => [cell]);
  }
  if (cell.object === 'Contact') {
    const path = `/lightning/r/Contact/${cell.id}/view`;
    return h(
      'a',
      {
        href: path,
        click: (event) => {
          event.preventDefault();
          context.open(path);
        },
      },
      cell.name,
    );
  }
  return recordLink(context, { ...cell, object: 'User' }, h('span', {}, cell.name));
}

function table(context: OutputContext, list: RelatedList): HTMLElement {
  return lwc(context.shadow, 'lightning-datatable', {}, (shadow) => {
    const inside = { ...context, shadow };
    return [
      h(
        'div',
        { class: 'dt-outer-container' },
        h(
          'table',
          { class: 'slds-table slds-table_bordered', role: 'grid', 'aria-label': list.title },
          h('thead', {}, h('tr', {}, ...list.columns.map((name) => h('th', { scope: 'col' }, name)))),
          h(
            'tbody',
            {},
            ...list.rows.map((row, n) =>
              h(
                'tr',
                { 'data-row-key-value': `row-${n}` },
                ...row.map((cell, c) =>
                  h(
                    c === 0 ? 'th' : 'td',
                    { 'data-label': list.columns[c] ?? '', ...(c === 0 ? { scope: 'row' } : {}) },
                    lwc(shadow, 'lightning-primitive-cell-factory', {}, (deeper) => [
                      h(
                        'span',
                        { class: 'slds-grid slds-grid_align-spread' },
                        h(
                          'div',
                          { class: 'slds-truncate' },
                          cellContent({ ...inside, shadow: deeper }, cell),
                        ),
                      ),
                    ]),
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
    ];
  });
}

/** lst-primary-display-manager > lst-primary-display > lst-primary-display-grid > the table. */
function display(context: OutputContext, list: RelatedList): HTMLElement {
  return lwc(context.shadow, 'lst-primary-display-manager', {}, (inManager) => [
    lwc(inManager, 'lst-primary-display', {}, (inDisplay) => [
      lwc(inDisplay, 'lst-primary-display-grid', {}, (shadow) => [table({ ...context, shadow }, list)]),
    ]),
  ]);
}

function header(context: OutputContext, list: RelatedList, viewAll: string): HTMLElement {
  const open = (event: Event) => {
    event.preventDefault();
    context.open(viewAll);
  };
  return lwc(context.shadow, 'lst-list-view-manager-header', {}, (shadow) => [
    h(
      'header',
      { class: 'list-header' },
      h('span', { class: 'list-icon' }, icon(list.relation === 'Opportunities' ? 'star' : 'person')),
      h(
        'h2',
        { class: 'slds-card__header-title' },
        h(
          'a',
          { href: viewAll, class: 'slds-card__header-link', click: open },
          h('span', { title: list.title, class: 'slds-truncate' }, list.title),
          h(
            'span',
            { class: 'count lds-shrink-none', title: `(${list.rows.length})` },
            ` (${list.rows.length})`,
          ),
        ),
      ),
      actionsRibbon(shadow, [h('button', { type: 'button', class: 'slds-button' }, 'New')]),
    ),
  ]);
}

/** One related list with its whole depth of wrappers. */
function singleContainer(context: OutputContext, accountId: string, list: RelatedList): HTMLElement {
  const viewAll = `/lightning/r/Account/${accountId}/related/${list.relation}/view`;
  const container = (shadow: Shadow) => ({ ...context, shadow });
  const mapper = (outer: Shadow) =>
    lwc(outer, 'lst-related-list-single-app-builder-mapper', {}, (inMapper) => [
      h(
        'article',
        { class: 'slds-card', 'aria-label': list.title },
        lwc(inMapper, 'lst-related-list-view-manager', {}, (inManager) => [
          lwc(inManager, 'lst-common-list-internal', {}, (shadow) => [
            header(container(shadow), list, viewAll),
            h('div', { class: 'slds-card__body' }, display(container(shadow), list)),
          ]),
          h(
            'a',
            {
              href: viewAll,
              class: 'slds-card__footer',
              click: (event) => {
                event.preventDefault();
                context.open(viewAll);
              },
            },
            'View All',
            h('span', { class: 'slds-assistive-text' }, list.title),
          ),
        ]),
      ),
    ]);
  return lwc(context.shadow, 'lst-related-list-single-container', {}, (inContainer) => [
    lwc(inContainer, 'laf-progressive-container', {}, (_, slot) => [slot()], {
      '': [mapper(inContainer)],
    }),
  ]);
}

function component(context: OutputContext, id: string, content: HTMLElement): HTMLElement {
  return lwc(context.shadow, 'flexipage-component2', { 'data-component-id': id }, (_, slot) => [slot()], {
    '': [content],
  });
}

/** A related list that was put on the page by itself. */
export function relatedList(context: OutputContext, accountId: string, list: RelatedList): HTMLElement {
  const content = singleContainer(context, accountId, list);
  return component(context, 'force_relatedListSingleContainer', content);
}

/** All lists of the page layout, one below the other. */
export function relatedListContainer(
  context: OutputContext,
  accountId: string,
  lists: readonly RelatedList[],
): HTMLElement {
  const container = lwc(context.shadow, 'lst-related-list-container', {}, (shadow) =>
    lists.map((list) => singleContainer({ ...context, shadow }, accountId, list)),
  );
  return component(context, 'force_relatedListContainer', container);
}
