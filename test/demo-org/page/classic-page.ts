import { ACCOUNT_FIELDS } from '../data/account-fields';
import type { DemoAccount } from '../data/demo-account';
import type { OrgData } from '../data/org-data';
import { classicEditPage } from './classic-edit';
import { h } from './dom';
import { printed, referenceOf } from './format';
import { sameRecord } from './routes';
import { taskForm } from './task-form';

type Account = Omit<DemoAccount, 'expected'>;

const LOCALE = 'en-CA';

function cell(account: Account, apiName: string): Node[] {
  const field = ACCOUNT_FIELDS.find((one) => one.apiName === apiName);
  const value = account.fields[apiName];
  if (!field || value === undefined) return [];
  const reference = referenceOf(value);
  const text = printed(field, value, LOCALE);
  if (field.kind === 'checkbox') {
    const checked = value === 'true';
    return [
      h('img', {
        id: `${field.classicId}_chkbox`,
        src: `/img/checkbox_${checked ? 'checked' : 'unchecked'}.gif`,
        alt: checked ? 'Checked' : 'Not Checked',
      }),
    ];
  }
  if (reference) {
    const tail =
      field.kind === 'owner' ? [document.createTextNode(' '), h('a', { href: '#' }, '[Change]')] : [];
    return [h('a', { href: `/${reference.id.slice(0, 15)}` }, reference.name), ...tail];
  }
  if (field.kind === 'name') {
    return [document.createTextNode(`${text} `), h('a', { href: '#' }, '[View Hierarchy]')];
  }
  return [document.createTextNode(text || '\u00a0')];
}

/** Inline edit: the value stays, hidden, and an input opens beside it. */
function openInline(place: HTMLElement, id: string): void {
  const value = place.querySelector<HTMLElement>(`[id="${id}_ileinner"]`);
  if (!value || place.querySelector(`[id="${id}_ileinneredit"]`)) return;
  value.hidden = true;
  place.append(h('div', { id: `${id}_ileinneredit` }, h('input', { name: id, value: value.innerText })));
}

function detailTable(account: Account): HTMLElement {
  const rows: HTMLElement[] = [];
  const fields = ACCOUNT_FIELDS.filter((field) => account.fields[field.apiName] !== undefined);
  for (let i = 0; i < fields.length; i += 2) {
    rows.push(
      h(
        'tr',
        {},
        ...fields.slice(i, i + 2).flatMap((field) => [
          h(i === 0 ? 'th' : 'td', { class: 'labelCol' }, field.label),
          h(
            'td',
            {
              class: 'dataCol inlineEditWrite',
              id: `${field.classicId}_ilecell`,
              dblclick: (event) => openInline(event.currentTarget as HTMLElement, field.classicId),
            },
            h('div', { id: `${field.classicId}_ileinner` }, ...cell(account, field.apiName)),
          ),
        ]),
      ),
    );
  }
  return h('table', { class: 'detailList' }, h('tbody', {}, ...rows));
}

function teamList(account: Account): HTMLElement {
  const id15 = account.id.slice(0, 15);
  const id = `${id15}_RelatedAccountSalesTeam`;
  return h(
    'div',
    { class: 'bRelatedList', id },
    h('h3', {}, 'Account Team'),
    h(
      'div',
      { id: `${id}_body` },
      h(
        'table',
        { class: 'list' },
        h(
          'tbody',
          {},
          h(
            'tr',
            { class: 'headerRow' },
            h('th', {}, 'Action'),
            h('th', {}, 'Team Member'),
            h('th', {}, 'Team Role'),
          ),
          ...account.team.map(({ person, role }) =>
            h(
              'tr',
              { class: 'dataRow' },
              h('td', { class: 'actionColumn' }, h('span', {}, 'Edit | Del')),
              h(
                'th',
                { class: 'dataCell', scope: 'row' },
                h('a', { href: `/${person.id.slice(0, 15)}` }, person.name),
              ),
              h('td', { class: 'dataCell' }, role),
            ),
          ),
        ),
      ),
    ),
  );
}

function detailPage(account: Account): HTMLElement {
  return h(
    'div',
    { class: 'classic-body' },
    h('h1', { class: 'pageType' }, 'Account'),
    h('h2', { class: 'pageDescription' }, printed({ kind: 'name' }, account.fields.Name, LOCALE)),
    h(
      'div',
      { id: 'ep', class: 'bPageBlock bDetailBlock secondaryPalette' },
      h(
        'div',
        { class: 'pbHeader' },
        h('h2', { class: 'mainTitle' }, 'Account Detail'),
        h('button', { name: 'edit' }, 'Edit'),
      ),
      h('div', { class: 'pbBody' }, h('div', { class: 'pbSubsection' }, detailTable(account))),
    ),
    teamList(account),
  );
}

/** The console of Classic: one same-origin frame per tab, the first one in front. */
function classicConsole(ids: readonly string[]): HTMLElement {
  return h(
    'div',
    { class: 'classic-console' },
    ...ids.map((id, n) =>
      h('iframe', { src: `/${id}?isdtp=vw`, title: `Tab ${n + 1}`, class: n === 0 ? 'front' : 'behind' }),
    ),
  );
}

/** A page of Salesforce Classic. */
export function classicPage(data: OrgData, href: string): HTMLElement {
  const url = new URL(href);
  document.title = `${data.org.title} ~ Salesforce - Classic`;
  if (url.pathname === '/console') {
    const wanted = decodeURIComponent(url.hash.slice(1)).replace(/^\//, '');
    const others = data.accounts.slice(0, 2).map((account) => account.id);
    return classicConsole([...(wanted ? [wanted] : []), ...others.filter((id) => !sameRecord(id, wanted))]);
  }
  if (url.pathname === '/00T/e') {
    const names = ['tsk5', 'what_id', 'tsk4', 'tsk6'];
    const pairs = names.map((name) => `${name}=${encodeURIComponent(url.searchParams.get(name) ?? '')}`);
    const form = new URL(`https://demo.invalid/?defaultFieldValues=${pairs.join(',')}`);
    return h(
      'form',
      { class: 'classic-body', id: 'editPage' },
      h('h1', {}, 'New Task'),
      ...taskForm(form, () => undefined),
    );
  }
  const account = data.accounts.find((one) => sameRecord(one.id, url.pathname.slice(1)));
  if (!account) return h('div', { class: 'classic-body' }, h('h1', {}, 'Home'));
  if (url.pathname.endsWith('/e')) {
    document.body.classList.add('editPage', 'accountTab');
    return classicEditPage(account, LOCALE);
  }
  document.body.classList.add('detailPage', 'accountTab');
  return detailPage(account);
}
