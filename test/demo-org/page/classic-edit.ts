import { ACCOUNT_FIELDS } from '../data/account-fields';
import type { DemoAccount } from '../data/demo-account';
import { h } from './dom';
import { printed } from './format';

/** The edit page of Classic: a form with the same block id as the detail page, and inputs in the place of values. */
export function classicEditPage(account: Omit<DemoAccount, 'expected'>, locale: string): HTMLElement {
  const rows = ACCOUNT_FIELDS.filter((field) => account.fields[field.apiName] !== undefined).map((field) => {
    const input = h('input', { id: field.classicId, name: field.classicId }) as HTMLInputElement;
    input.value = printed(field, account.fields[field.apiName], locale);
    return h(
      'tr',
      {},
      h('td', { class: 'labelCol' }, h('label', { for: field.classicId }, field.label)),
      h('td', { class: 'dataCol' }, input),
    );
  });
  return h(
    'form',
    { class: 'classic-body', id: 'editPage' },
    h('h1', { class: 'pageType' }, 'Account Edit'),
    h(
      'div',
      { id: 'ep', class: 'bPageBlock bEditBlock' },
      h('div', { class: 'pbBody' }, h('table', { class: 'detailList' }, h('tbody', {}, ...rows))),
    ),
  );
}
