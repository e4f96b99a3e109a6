// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { RecordId } from '../../../src/domain/account';
import { findActiveRecord } from '../../../src/salesforce/page/active-record';
import type { FieldNode } from '../../../src/salesforce/page/page-adapter';
import { collectFields, readAgain } from '../../../src/salesforce/page/read-page';
import { readAccountTeam } from '../../../src/salesforce/page/related-list';
import { readPage } from '../../pages/check-page';
import { type Form, showPage } from '../../pages/show-page';
import { WANTED } from '../../pages/wanted';
import { PAGES } from './page-fixtures';

const PAGE = PAGES.find(({ name }) => name === '2025-11-standard-shape-a')!;
const ID = PAGE.expected.account as RecordId;

function show(form: Form): FieldNode[] {
  showPage(document, PAGE.source, form);
  const record = findActiveRecord(document, ID);
  return record ? collectFields(record, WANTED.fields) : [];
}

const text = (words: string) => ({ kind: 'text', text: words });

function nodeOf(nodes: readonly FieldNode[], key: string): FieldNode {
  return nodes.find((node) => node.reader === 'record-layout' && node.key === key)!;
}

/** The span that holds a field's value, inside a root or not. */
function valueSpan(node: FieldNode): Element {
  return node.node.querySelector('.test-id__field-value')!;
}

describe('a field that was found', () => {
  it('tells where it comes from', () => {
    const [employees] = readAgain([nodeOf(show('flat'), 'employees')]);
    expect(employees).toEqual({
      key: 'employees',
      reader: 'record-layout',
      label: 'Employees',
      apiName: 'NumberOfEmployees',
      raw: { kind: 'text', text: '4,310' },
    });
  });

  it('is read again when its text changes in place', () => {
    const node = nodeOf(show('flat'), 'employees');
    node.read();
    const output = valueSpan(node).querySelector('lightning-formatted-number')!;
    (output.firstChild as Text).data = '4,311';
    expect(node.read()).toEqual({ kind: 'text', text: '4,311' });
    (output.firstChild as Text).data = '';
    expect(node.read()).toEqual({ kind: 'empty' });
  });

  it('follows a lookup whose link and name change in place', () => {
    const node = nodeOf(show('flat'), 'solutionsArchitect');
    node.read();
    const link = valueSpan(node).querySelector('a')!;
    link.setAttribute('href', '/lightning/r/User/0053A0000000009QAA/view');
    expect(node.read()).toEqual({
      kind: 'link',
      text: 'Ines Duarte',
      href: '/lightning/r/User/0053A0000000009QAA/view',
    });
  });

  it('is absent while its form is edited, and back after the save', () => {
    const node = nodeOf(show('flat'), 'employees');
    const view = node.node.firstElementChild!;
    const form = document.createElement('span');
    form.innerHTML =
      '<slot><records-record-layout-base-input><input value="9"></records-record-layout-base-input></slot>';
    node.read();
    view.replaceWith(form);
    expect(node.read()).toEqual({ kind: 'absent' });
    (view.querySelector('lightning-formatted-number')!.firstChild as Text).data = '9';
    form.replaceWith(view);
    expect(node.read()).toEqual({ kind: 'text', text: '9' });
  });

  it.each<Form>(['flat', 'native'])('is absent once it left the page, %s', (form) => {
    const nodes = show(form);
    document.body.replaceChildren();
    expect(new Set(readAgain(nodes).map(({ raw }) => raw.kind))).toEqual(new Set(['absent']));
  });
});

describe('a field inside a part of the page', () => {
  it.each([
    ['force_detailPanel2', true],
    ['flexipage_tabset3', true],
    ['runtime_sales_pathassistant_pathAssistant', true],
    ['lst_details', true],
    ['record_flexipage_details', true],
    ['force_relatedRecord', false],
    ['c_ParentAccountInfo', false],
    ['flowruntime_interview', false],
    ['acme_forceLayout', false],
  ])('that is called %s speaks for the record: %s', (component, own) => {
    showPage(document, PAGE.source, 'flat');
    document
      .querySelector('[data-component-id="force_detailPanel"]')!
      .setAttribute('data-component-id', component);
    const record = findActiveRecord(document, ID)!;
    const readers = collectFields(record, WANTED.fields).map(({ reader }) => reader);
    expect(readers.includes('record-layout')).toBe(own);
  });

  it.each([
    'section role="dialog"',
    'div class="modal-container"',
    'div class="quickActionPanel"',
    'div class="forceHoverPanel"',
    'div class="slds-popover"',
    'div class="feedBodyInner"',
    'div class="cuf-content"',
    'div class="oneContent lafPageHost"',
    'section class="tabContent oneConsoleTab"',
    'div data-output-element-id="output-field"',
    'lightning-formatted-rich-text',
    'flowruntime-lwc-body',
    'lst-second-degree-related-list-single-container',
    'lst-related-list-single-container',
    'article class="forceRelatedListCardDesktop"',
    'div class="bRelatedList"',
    'a href="/lightning/r/Account/0013A0000199QAXQA2/view"',
  ])('that is <%s> does not speak for the record', (tag) => {
    showPage(document, PAGE.source, 'flat');
    const panel = document.querySelector('records-lwc-detail-panel')!;
    const holder = document.createElement('div');
    holder.innerHTML = `<${tag}></${tag.split(' ')[0]}>`;
    const part = holder.firstElementChild!;
    panel.replaceWith(part);
    part.append(panel);
    const readers = collectFields(findActiveRecord(document, ID)!, WANTED.fields).map(({ reader }) => reader);
    expect(readers).not.toContain('record-layout');
  });
});

describe('a page made by a script, whose components are called anything', () => {
  const { source, expected } = PAGES.find(({ name }) => name === '2025-11-dynamic-forms')!;
  const { record, fields, team } = expected;
  const section = /<flexipage-field-section2.*?<\/flexipage-field-section2>/gs;
  const html = source
    .replaceAll(section, '<flexipage-component2 data-component-id="x"><slot>$&</slot></flexipage-component2>')
    .replaceAll(/ data-component-id="[^"]*"/g, ' data-component-id="account_details"');

  it.each<Form>(['flat', 'native'])('is read like any other, %s', (form) => {
    showPage(document, html, form);
    expect(readPage(document, expected, WANTED.fields, WANTED.roles)).toEqual({ record, fields, team });
  });

  it('has the highlights that it has, of either kind', () => {
    const page = PAGES.find(({ name }) => name === '2026-09-dynamic-highlights')!;
    showPage(
      document,
      page.source.replaceAll(/ data-component-id="[^"]*"/g, ' data-component-id="top"'),
      'flat',
    );
    expect(readPage(document, page.expected, WANTED.fields, WANTED.roles).fields.highlights).toEqual(
      page.expected.fields.highlights,
    );
  });

  it('is not read inside an organisation’s own component', () => {
    const own = html.replaceAll('flexipage-field-section2', 'c-account-fields');
    showPage(document, own, 'flat');
    const read = readPage(document, expected, WANTED.fields, WANTED.roles);
    expect(Object.keys(read.fields)).toEqual(['highlights']);
  });
});

describe('a pinned template in a console', () => {
  const { source, expected } = PAGES.find(({ name }) => name === '2026-11-console-pinned-template')!;
  const { record, fields, team } = expected;

  it.each([
    ['its tabs', /(<navex-console-tab2><section [^>]*) oneConsoleTab"/g, '.oneConsoleTab'],
    [
      'the page in it',
      /(<section [^>]*display: none".*?windowViewMode-maximized active) lafPageHost"/g,
      '.lafPageHost',
    ],
  ])('is read without the hidden tab inside it, whatever %s is called', (_, named, left) => {
    showPage(document, source.replaceAll(named, '$1"'), 'flat');
    expect(document.querySelectorAll(left)).toHaveLength(1);
    expect(readPage(document, expected, WANTED.fields, WANTED.roles)).toEqual({ record, fields, team });
  });
});

describe('a field in a Dynamic Form', () => {
  const { source, expected } = PAGES.find(({ name }) => name === '2025-11-dynamic-forms')!;

  it.each([
    ['RecordCSM_Segment_cField', true],
    ['RecordCSM_Segment_cField12', true],
    ['RecordCSM_Segment__cField', true],
    ['RecordCSM_Segment__cField2', true],
    ['RecordCsm_segment_cField', true],
    ['Record_CSM_Segment__c_Field', true],
    ['RecordParentCSM_Segment_cField', false],
    ['RecordParentCSM_Segment__cField1', false],
    ['RecordBuyer__rCSM_Segment__cField', false],
    ['RecordParent_CSM_Segment__c_Field', false],
    ['csm_segment', false],
  ])('whose id is %s is the record’s own: %s', (id, own) => {
    showPage(document, source.replace('RecordCSM_Segment_cField', id), 'flat');
    const record = findActiveRecord(document, expected.account as RecordId)!;
    const read = collectFields(record, WANTED.fields).map(({ key }) => key);
    expect(read.includes('csmSegment')).toBe(own);
  });
});

describe('a field of the parent in a Dynamic Form', () => {
  const { source, expected } = PAGES.find(({ name }) => name === '2026-11-fields-in-links')!;

  it.each([
    ['whose component has another name', source.replaceAll('flexipage-field ', 'flexipage-field3 ')],
    ['whose component has no id', source.replaceAll(/ data-field-id="RecordParent\w+"/g, '')],
  ])('%s is not read as a field of the standard layout', (_, html) => {
    showPage(document, html, 'flat');
    const record = findActiveRecord(document, expected.account as RecordId)!;
    const read = collectFields(record, WANTED.fields).map(({ reader }) => reader);
    expect(read).not.toContain('record-layout');
  });
});

describe('a single related list of another account, alone on the page', () => {
  const PARENT = '0013A0000107QAXQA2';
  const parentField = (id: string) =>
    `<div data-target-selection-name="sfdc:RecordField.Account.ParentId"><span class="test-id__field-value"><force-lookup><a href="/lightning/r/Account/${id}/view">Hemlock</a></force-lookup></span></div>`;
  const editedParent =
    '<div data-target-selection-name="sfdc:RecordField.Account.ParentId"><records-record-layout-lookup><input></records-record-layout-lookup></div>';
  const markedParent = editedParent
    .replace('<records', '<span class="test-id__field-value slds-size_1-of-1"><records')
    .replace('lookup></div>', 'lookup></span></div>');
  const list = `<article><h2><a href="/lightning/r/Account/${PARENT}/related/Opportunities/view">Opportunities</a></h2></article>`;
  it.each<[string, string, string | undefined, string?]>([
    ['which names no parent, tells that the page is another’s', '', PARENT],
    ['whose form names that account as its parent, leaves it open', parentField(PARENT), undefined],
    ['whose form names another parent, tells it', parentField('0013A0000127QAXQA2'), PARENT],
    ['whose form is being edited, leaves it open', editedParent, undefined],
    ['whose form with marked fields is being edited, leaves it open', markedParent, undefined],
    [
      'which says that it is another’s, leaves it open',
      '',
      undefined,
      'lst-second-degree-related-list-single-container',
    ],
  ])('%s', (_, html, id, frame = 'div') => {
    showPage(document, PAGE.source, 'flat');
    for (const link of document.querySelectorAll('a[href*="/related/"]')) link.removeAttribute('href');
    const part = document.createElement('div');
    part.innerHTML = `${html}<${frame}>${list}</${frame}>`;
    document.querySelector('records-lwc-detail-panel')!.append(part);
    const record = findActiveRecord(document, ID);
    expect(record?.id).toBe(id);
    expect(record && collectFields(record, WANTED.fields).length > 0).toBe(true);
  });
});

it('a team list that shows all its members counts before one that shows some', () => {
  const { source, expected } = PAGES.find(({ name }) => name === '2025-11-team-table')!;
  showPage(document, source, 'flat');
  const list = document.querySelector('article[aria-label="Account Team"]')!;
  const part = list.cloneNode(true) as Element;
  part.querySelector('tbody tr')?.remove();
  list.before(part);
  expect(readAccountTeam(findActiveRecord(document, expected.account as RecordId)!)).toEqual(expected.team);
});

it('a team list of another account in Classic is no team of this one', () => {
  const { source, expected } = PAGES.find(({ name }) => name === '2016-02-classic-detail')!;
  showPage(document, source, 'flat');
  const list = document.querySelector('.bRelatedList[id$="_RelatedAccountSalesTeam"]')!;
  const team = () => readAccountTeam(findActiveRecord(document, expected.account as RecordId)!);
  expect(team().kind).toBe('list');
  list.id = '0013A0000107QAX_RelatedAccountSalesTeam';
  expect(team().kind).toBe('not-found');
});

it('a Classic row that lost cells is told by the columns of any other row, whatever element takes them', () => {
  const { source, expected } = PAGES.find(({ name }) => name === '2021-04-classic-narrow-row')!;
  showPage(document, source, 'flat');
  document.querySelector('.detailList tr')!.remove();
  const wide = document.querySelector('[colspan="3"]')!;
  const renamed = document.createElement('div');
  for (const { name, value } of wide.attributes) renamed.setAttribute(name, value);
  renamed.append(...wide.childNodes);
  wide.replaceWith(renamed);
  const { fields } = readPage(document, expected, WANTED.fields, WANTED.roles);
  expect(fields).toEqual({ 'classic-detail': { customerSince: '01.02.2025' } });
});

it('a Classic label that stands before the value of another field, by its id, is not its name', () => {
  const { source, expected } = PAGES.find(({ name }) => name === '2021-04-classic-feed')!;
  showPage(document, source, 'flat');
  document.querySelector('#acc2_ilecell')!.remove();
  document.querySelectorAll('.labelCol')[1]!.remove();
  const { fields } = readPage(document, expected, WANTED.fields, WANTED.roles);
  expect(fields).toEqual({ 'classic-detail': { employees: '2,500' } });
});

describe('a value in Classic', () => {
  it.each([
    ['is what stands before a link in brackets', 'Tern&nbsp;<a href="#">[View Hierarchy]</a>', text('Tern')],
    ['may have brackets of its own at its end', '<span>Tern [EU]</span>', text('Tern [EU]')],
    ['may have brackets of its own at its beginning', '<span>[EU] Tern</span>', text('[EU] Tern')],
    ['is empty where it is a lone space', '&nbsp;', { kind: 'empty' }],
    ['is not there where it has lost the space', '', undefined],
    ['is not there where it has lost what stood in an element', '<span></span>&nbsp;', undefined],
  ])('%s', (_, html, raw) => {
    const { source, expected } = PAGES.find(({ name }) => name === '2016-02-classic-detail')!;
    showPage(document, source, 'flat');
    document.querySelector('#acc2_ileinner')!.innerHTML = html;
    const record = findActiveRecord(document, expected.account as RecordId)!;
    const name = collectFields(record, WANTED.fields).find(({ key }) => key === 'name')!;
    expect(name.read()).toEqual(raw ?? { kind: 'absent' });
  });
});

describe('the live record page', () => {
  const SUBJECT = 'sfdc:RecordField.Task.Subject';
  const NAME = 'sfdc:RecordField.Contact.Name';
  const input = '<span><slot><input></slot></span>';
  const marked = '<span class="test-id__field-value slds-size_1-of-1"><slot><input></slot></span>';
  const value =
    '<span class="test-id__field-value"><lightning-formatted-text>x</lightning-formatted-text></span>';
  it.each([
    ['nothing else', '', true],
    ['the form of a new task', `<div data-target-selection-name="${SUBJECT}">${input}</div>`, true],
    ['a task', `<div data-target-selection-name="${SUBJECT}">${value}</div>`, true],
    ['the form of a new contact', `<div data-target-selection-name="${NAME}">${input}</div>`, true],
    ['its form with marked fields', `<div data-target-selection-name="${NAME}">${marked}</div>`, true],
    ['a contact', `<div data-target-selection-name="${NAME}">${value}</div>`, false],
    [
      'a contact in edit mode',
      `<div data-target-selection-name="${NAME}">${input}</div><button name="SaveEdit">Save</button>`,
      false,
    ],
  ])('of which there are highlights and %s is an account: %s', (_, html, expected) => {
    showPage(document, PAGE.source, 'flat');
    const part = document.createElement('div');
    part.innerHTML = html;
    document.querySelector('records-lwc-detail-panel')!.replaceWith(part);
    expect(findActiveRecord(document, ID) !== undefined).toBe(expected);
  });

  it('is none where two pages claim to be it', () => {
    showPage(document, PAGE.source, 'flat');
    const page = document.querySelector('.lafPageHost')!;
    page.after(page.cloneNode(true));
    expect(findActiveRecord(document, ID)).toBeUndefined();
  });

  it.each<[string, (page: Element, other: Element) => void]>([
    ['before', (page, other) => page.before(other)],
    ['after', (page, other) => page.after(other)],
  ])(
    'is the one that names the address’s record, where one %s it that names another claims to be it',
    (_, put) => {
      showPage(document, PAGE.source, 'flat');
      const page = document.querySelector('.lafPageHost')!;
      const other = page.cloneNode(true) as Element;
      other.innerHTML = other.innerHTML.replaceAll(ID, '0013A0000199QAXQA2');
      put(page, other);
      expect(findActiveRecord(document, ID)?.element).toBe(page);
      page.replaceWith(other.cloneNode(true));
      expect(findActiveRecord(document, ID)).toBeUndefined();
    },
  );

  it('is none where a style sheet hides it', () => {
    showPage(document, PAGE.source, 'flat');
    const style = document.createElement('style');
    style.textContent = '.lafPageHost { display: none }';
    document.body.append(style);
    expect(findActiveRecord(document, ID)).toBeUndefined();
  });

  it('is still the one behind an open dialog, which hides it from screen readers', () => {
    showPage(document, PAGE.source, 'flat');
    document.querySelector('.desktop')!.setAttribute('aria-hidden', 'true');
    expect(findActiveRecord(document, ID)?.id).toBe(ID);
  });

  /** The page with these related lists and no others, each named after its container. */
  function showLists(...lists: readonly (readonly [container: string, id: string])[]): void {
    showPage(document, PAGE.source, 'flat');
    const page = document.querySelector('.lafPageHost')!;
    for (const link of page.querySelectorAll('a[href*="/related/"]')) link.remove();
    for (const [container, id] of lists) {
      const link = document.createElement('a');
      link.setAttribute('href', `/lightning/r/Account/${id}/related/Contacts/view`);
      const list = document.createElement(container);
      list.append(link);
      page.append(list);
    }
  }
  const OTHER = '0013A0000199QAXQA2';
  const QUICK = 'lst-related-list-quick-links-container';
  const ALL = 'lst-related-list-container';
  const SINGLE = 'lst-related-list-single-container';

  it.each<[string, string | undefined, (readonly [string, string])[]]>([
    ['its own', ID, [[QUICK, ID]]],
    [
      'its own, whatever a single list names',
      ID,
      [
        [QUICK, ID],
        [SINGLE, OTHER],
      ],
    ],
    [
      'its own, whatever another component names',
      ID,
      [
        [ALL, ID],
        ['c-children', OTHER],
      ],
    ],
    ['its own by a single list', ID, [[SINGLE, ID]]],
    [
      'another, whatever a single list names',
      OTHER,
      [
        [QUICK, OTHER],
        [SINGLE, ID],
      ],
    ],
    [
      'another where the lists of the page itself disagree',
      OTHER,
      [
        [QUICK, ID],
        [ALL, OTHER],
      ],
    ],
    [
      'another by single lists',
      OTHER,
      [
        [SINGLE, OTHER],
        [SINGLE, OTHER],
      ],
    ],
    [
      'none where single lists alone disagree',
      undefined,
      [
        [SINGLE, ID],
        [SINGLE, OTHER],
      ],
    ],
  ])('shows an id: %s', (_, id, lists) => {
    showLists(...lists);
    const record = findActiveRecord(document, ID);
    expect(record).toBeDefined();
    expect(record?.id).toBe(id);
  });
});

it('gives each reader its own word on a field, for the caller to choose', () => {
  const readers = show('flat')
    .filter(({ key }) => key === 'name')
    .map(({ reader }) => reader);
  expect(readers).toEqual(['record-layout', 'highlights']);
});
