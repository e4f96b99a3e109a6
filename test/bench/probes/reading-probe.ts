import type { RecordId } from '../../../src/domain/account';
import playbook from '../../../src/playbook/default-playbook.json';
import type { FieldMap } from '../../../src/playbook/schema';
import { findActiveRecord } from '../../../src/salesforce/page/active-record';
import { collectFields, readAgain } from '../../../src/salesforce/page/read-page';

/** Microseconds of one run of each way to read the page; -1 for a way that found nothing. */
export type ReadingCosts = Readonly<Record<string, number>>;

/** How the page is made. `inside`: the padding stands in the record itself, else beside it. */
export interface ReadingPage {
  readonly elements: number;
  readonly native: boolean;
  readonly inside: boolean;
}

const ACCOUNT = '001Hs000000v7kaIAA' as RecordId;
const FIELDS = playbook.fields as unknown as FieldMap;

function make(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A component: its template in an open root where the page is native, else as its children. */
function component(
  native: boolean,
  tag: string,
  attributes: Record<string, string>,
  ...inside: Node[]
): HTMLElement {
  const host = make(tag, attributes);
  (native ? host.attachShadow({ mode: 'open' }) : host).append(...inside);
  return host;
}

function field(native: boolean, apiName: string, label: string, value: string): HTMLElement {
  const output = component(native, 'lightning-formatted-text', { 'data-output-element-id': 'output-field' });
  (output.shadowRoot ?? output).append(value);
  return component(
    native,
    'records-record-layout-item',
    { 'field-label': label },
    make(
      'div',
      { 'data-target-selection-name': `sfdc:RecordField.Account.${apiName}`, role: 'listitem' },
      make(
        'div',
        { class: 'slds-form-element test-id__output-root' },
        make(
          'div',
          { class: 'test-id__field-label-container' },
          make('span', { class: 'test-id__field-label' }, label),
        ),
        make(
          'div',
          { class: 'slds-form-element__control' },
          make('span', { class: 'test-id__field-value' }, output),
        ),
      ),
    ),
  );
}

/** Components that hold no field: eight elements each. */
function padding(native: boolean, elements: number): HTMLElement {
  const box = make('div', { class: 'padding' });
  let row = box;
  for (let n = 0; n * 8 < elements; n += 1) {
    if (n % 50 === 0) {
      row = make('div', {});
      box.append(row);
    }
    row.append(
      component(
        native,
        'lightning-layout-item',
        {},
        make(
          'div',
          {},
          make('span', {}, `Component ${n}`),
          make(
            'div',
            {},
            make('span', {}, make('i', {}, `value ${n}`)),
            make('button', {}, make('span', {})),
          ),
        ),
      ),
    );
  }
  return box;
}

function build({ elements, native, inside }: ReadingPage): HTMLElement {
  const known = Object.values(FIELDS).flatMap(({ apiNames, label }) =>
    apiNames.slice(0, 1).map((name) => [name, label] as const),
  );
  const others = Array.from(
    { length: 60 - known.length },
    (_, n) => [`Other_${n}__c`, `Other ${n}`] as const,
  );
  const fields = [...known, ...others].map(([name, label], n) => field(native, name, label, `value ${n}`));
  const padded = padding(native, elements);
  const record = component(
    native,
    'one-record-home-flexipage2',
    {},
    component(native, 'records-lwc-detail-panel', {}, ...fields),
    ...(inside ? [padded] : []),
  );
  const host = make('div', { class: 'windowViewMode-normal oneContent active lafPageHost' }, record);
  const top = make('div', { id: 'bench-page' }, host, ...(inside ? [] : [padded]));
  // Measured is what scripts do: the browser need not lay a million boxes out for it.
  padded.style.display = 'none';
  return top;
}

const SELECTOR = '[data-target-selection-name^="sfdc:RecordField."]';

/** The reference that every page pays for in full: each element, through each root. */
function walkAll(scope: ParentNode, found: Element[]): Element[] {
  for (let at = scope.firstElementChild; at; at = at.nextElementSibling) {
    if (at.matches(SELECTOR)) found.push(at);
    if (at.shadowRoot) walkAll(at.shadowRoot, found);
    walkAll(at, found);
  }
  return found;
}

/** Repeats until the clock can tell, and gives microseconds for one. */
function time(run: () => unknown, top: HTMLElement, atLeast: number): number {
  let runs = 0;
  const start = performance.now();
  let took = 0;
  do {
    // Browsers remember the answer to a query for as long as nothing of the page changes, and pages change.
    top.setAttribute('data-run', String(runs));
    run();
    runs += 1;
    took = performance.now() - start;
  } while (took < atLeast);
  return (took * 1000) / runs;
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? -1;
}

/** Builds a page, reads it in each way in turn, and takes it away again. */
export function measureReading(page: ReadingPage, rounds: number): ReadingCosts {
  const top = build(page);
  document.body.append(top);
  try {
    // Undefined where the page is larger than the descent goes: then every look costs this, and finds nothing.
    const once = findActiveRecord(document, ACCOUNT);
    const nodes = once ? collectFields(once, FIELDS) : [];
    const ways: Record<string, () => number> = {
      look: () => {
        const record = findActiveRecord(document, ACCOUNT);
        return record ? collectFields(record, FIELDS).length : 0;
      },
      again: () => readAgain(nodes).filter(({ raw }) => raw.kind === 'text').length,
      walk: () => walkAll(document, []).length,
      query: () => document.querySelectorAll(SELECTOR).length,
    };
    const times: Record<string, number[]> = {};
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, way] of Object.entries(ways)) {
        if (round === 0 && way() === 0 && name !== 'look') times[name] = [-1];
        else if (times[name]?.[0] !== -1) times[name] = [...(times[name] ?? []), time(way, top, 12)];
      }
    }
    return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, middle(all)]));
  } finally {
    top.remove();
  }
}
