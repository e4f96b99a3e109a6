import type { DemoAccount } from '../data/demo-account';
import { h, icon, lwc } from './dom';
import { type OutputContext, recordLink } from './field-output';
import { printed } from './format';
import { relatedList, relatedLists } from './related-list';

type Account = Omit<DemoAccount, 'expected'>;

function host(...content: (Node | string)[]): HTMLElement {
  return h('div', { class: 'windowViewMode-normal oneContent active lafPageHost' }, ...content);
}

function pageHeader(title: string, kind: string): HTMLElement {
  return h(
    'div',
    { class: 'slds-page-header highlights' },
    h(
      'div',
      { class: 'primaryFieldRow slds-grid' },
      h('span', { class: 'record-icon' }, icon('list')),
      h('h1', { class: 'slds-page-header__title' }, h('div', { class: 'entityNameTitle' }, kind), title),
    ),
  );
}

/** The list view of all accounts. */
export function accountsPage(context: OutputContext, accounts: readonly Account[]): HTMLElement {
  const columns = ['Account Name', 'Potential EE Users', 'Type', 'Customer Since', 'About this account'];
  const text = (account: Account, apiName: string) =>
    printed({ kind: 'integer' }, account.fields[apiName], context.locale).slice(0, 200);
  return host(
    pageHeader('All Accounts', 'Accounts'),
    h(
      'div',
      { class: 'slds-card list-view' },
      h(
        'table',
        { class: 'slds-table', role: 'grid', 'aria-label': 'All Accounts' },
        h('thead', {}, h('tr', {}, ...columns.map((name) => h('th', { scope: 'col' }, name)))),
        h(
          'tbody',
          {},
          ...accounts.map((account) =>
            h(
              'tr',
              { 'data-key': account.key },
              h(
                'th',
                { scope: 'row' },
                recordLink(
                  context,
                  { object: 'Account', id: account.id, name: account.key },
                  text(account, 'Name'),
                ),
              ),
              h('td', {}, text(account, 'Potential_EE_Users__c')),
              h('td', {}, text(account, 'Type')),
              h('td', {}, text(account, 'Customer_Since__c')),
              h('td', { class: 'story' }, account.story),
            ),
          ),
        ),
      ),
    ),
  );
}

/** The Account Team's own page behind "View All". */
export function accountTeamPage(context: OutputContext, account: Account): HTMLElement {
  const name = printed({ kind: 'name' }, account.fields.Name, context.locale);
  const team = relatedLists(account).filter((list) => list.relation === 'AccountTeamMembers');
  return host(
    h(
      'nav',
      { class: 'breadcrumbs', 'aria-label': 'Breadcrumbs' },
      h(
        'ol',
        { class: 'slds-breadcrumb' },
        h('li', {}, recordLink(context, { object: 'Account', id: account.id, name }, name)),
      ),
    ),
    pageHeader('Account Team', name),
    ...team.map((list) => relatedList(context, account.id, list)),
  );
}

/** A record of another object: not an account, although it shows an account's name. */
export function otherRecordPage(context: OutputContext, object: string, id: string): HTMLElement {
  const item = (label: string, apiName: string, value: string) =>
    lwc(
      context.shadow,
      'records-record-layout-item',
      { 'field-label': label, class: 'slds-form__item' },
      () => [
        h(
          'div',
          { 'data-target-selection-name': `sfdc:RecordField.${object}.${apiName}`, role: 'listitem' },
          h(
            'div',
            { class: 'slds-form-element test-id__output-root' },
            h(
              'div',
              { class: 'test-id__field-label-container' },
              h('span', { class: 'test-id__field-label' }, label),
            ),
            h(
              'div',
              { class: 'slds-form-element__control' },
              h(
                'span',
                { class: 'test-id__field-value' },
                h('slot', { name: 'outputField' }, h('lightning-formatted-text', {}, value)),
              ),
            ),
          ),
        ),
      ],
    );
  return host(
    pageHeader('Beatrix Holloway', object),
    h(
      'div',
      { class: 'slds-card list-view slds-form' },
      item('Name', 'Name', 'Beatrix Holloway'),
      item('Title', 'Title', 'Head of Platform'),
      item('Record Id', 'Id', id),
    ),
  );
}

/** Any place that is no record: home, setup, reports. */
export function placePage(title: string, kind: string): HTMLElement {
  return host(
    pageHeader(title, kind),
    h(
      'div',
      { class: 'slds-card list-view' },
      h('p', { class: 'empty' }, `Nothing to see in ${title}: the demo org is about accounts.`),
    ),
  );
}
