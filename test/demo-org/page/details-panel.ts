import { ACCOUNT_FIELDS, type DemoField } from '../data/account-fields';
import type { DemoLayout, DemoValue } from '../data/demo-account';
import { h, icon, lwc, type Shadow } from './dom';
import { type FieldItem, fieldItem, type ItemContext, type ItemShape, SHAPE_A, SHAPE_B } from './field-item';
import type { OutputContext } from './field-output';
import { typed } from './format';

/** The Details of one record. */
export interface DetailsPanel {
  readonly element: HTMLElement;
  readonly items: readonly FieldItem[];
  edit(): void;
  cancel(): void;
  /** Ends the edit and returns what was changed, by API name. */
  save(): Record<string, DemoValue>;
  readonly editing: () => boolean;
}

/** What the Details need of their page. */
export interface DetailsContext extends OutputContext {
  readonly layout: DemoLayout;
  value(apiName: string): DemoValue | undefined;
  /** The person pressed a pencil, Save or Cancel. */
  request(what: 'edit' | 'save' | 'cancel'): void;
  /** Where the page shows the footer of a dynamic form. */
  readonly pageFooter: HTMLElement;
}

const standard = (body: ItemShape['body']): ItemShape => ({
  tag: 'records-record-layout-item',
  attributes: (field) => ({ 'field-label': field.label, class: 'slds-form__item' }),
  slotName: 'outputField',
  inputSlotName: 'inputField',
  body,
  wrap: (_, __, item) => item,
});

/** Organisations have both forms of a custom field's id; here it goes by the length of the name. */
function dynamicFieldId(apiName: string): string {
  return `Record${apiName.length % 2 === 0 ? apiName : apiName.replace(/__c$/, '_c')}Field`;
}

const DYNAMIC: ItemShape = {
  tag: 'record_flexipage-record-field',
  attributes: () => ({}),
  slotName: 'output',
  inputSlotName: 'input',
  body: SHAPE_A,
  wrap: (shadow, field, item) =>
    lwc(
      shadow,
      'flexipage-field',
      {
        'data-field-id': dynamicFieldId(field.apiName),
        class: 'slds-form__item',
      },
      (_, slot) => [slot()],
      { '': [item] },
    ),
};

function sectionTitle(title: string, body: HTMLElement): HTMLElement {
  const button = h(
    'button',
    {
      type: 'button',
      class: 'slds-button slds-section__title-action',
      'aria-expanded': 'true',
      click: () => {
        const open = button.getAttribute('aria-expanded') !== 'true';
        button.setAttribute('aria-expanded', String(open));
        body.classList.toggle('slds-hide', !open);
      },
    },
    icon('down'),
    h('span', { class: 'slds-truncate' }, title),
  );
  return h('h3', { class: 'slds-section__title' }, button);
}

/** records-record-layout-section > … > slot > row > slot > item. */
function standardSection(shadow: Shadow, title: string, items: readonly FieldItem[]): HTMLElement {
  const rows: HTMLElement[] = [];
  for (let i = 0; i < items.length; i += 2) {
    const pair = items.slice(i, i + 2).map((item) => item.element);
    rows.push(
      lwc(shadow, 'records-record-layout-row', { class: 'slds-form__row' }, (_, slot) => [slot()], {
        '': pair,
      }),
    );
  }
  return lwc(
    shadow,
    'records-record-layout-section',
    { class: 'section-layout-container' },
    (_, slot) => {
      const body = h('div', { class: 'slds-section__content' }, h('div', { class: 'slds-form' }, slot()));
      return [h('div', { class: 'slds-section has-header slds-is-open' }, sectionTitle(title, body), body)];
    },
    { '': rows },
  );
}

/** flexipage-field-section2 > … > two columns > flexipage-field. */
function dynamicSection(shadow: Shadow, title: string, items: readonly FieldItem[]): HTMLElement {
  const column = (parity: number) =>
    lwc(
      shadow,
      'flexipage-column2',
      { class: 'column' },
      (_, slot) => [h('div', { class: 'column-content' }, slot())],
      { '': items.filter((_, i) => i % 2 === parity).map((item) => item.element) },
    );
  return lwc(
    shadow,
    'flexipage-field-section2',
    { class: 'section-layout-container' },
    (_, slot) => {
      const body = h(
        'div',
        { class: 'slds-section__content' },
        h('div', { class: 'section-columns' }, slot('columns')),
      );
      return [h('div', { class: 'slds-section has-header slds-is-open' }, sectionTitle(title, body), body)];
    },
    { columns: [column(0), column(1)] },
  );
}

function fieldsOfPage(context: DetailsContext): DemoField[] {
  return ACCOUNT_FIELDS.filter((field) => context.value(field.apiName) !== undefined);
}

function footer(shadow: Shadow, context: DetailsContext): HTMLElement {
  const button = (inFooter: Shadow, name: string, words: string, what: 'save' | 'cancel', kind: string) =>
    lwc(inFooter, 'lightning-button', { class: `${what}-button` }, () => [
      h('button', { type: 'button', name, class: kind, click: () => context.request(what) }, words),
    ]);
  return lwc(shadow, 'records-form-footer', { class: 'form-footer' }, (inFooter) => [
    h(
      'div',
      { class: 'footer-full-width' },
      button(inFooter, 'CancelEdit', 'Cancel', 'cancel', 'slds-button slds-button_neutral'),
      button(inFooter, 'SaveEdit', 'Save', 'save', 'slds-button slds-button_brand'),
    ),
  ]);
}

/** Makes the Details of a record in its layout. */
export function detailsPanel(context: DetailsContext): DetailsPanel {
  const dynamic = context.layout === 'dynamic-forms' || context.layout === 'native-dynamic-forms';
  const shape = dynamic ? DYNAMIC : standard(context.layout === 'standard-dl' ? SHAPE_B : SHAPE_A);
  const items: FieldItem[] = [];
  const sections = h('div', { class: 'sections' });
  const place = dynamic ? context.pageFooter : h('div', { class: 'form-footer-place' });
  let editing = false;
  const build = (shadow: Shadow) => {
    const itemContext: ItemContext = { ...context, shadow, startEdit: () => context.request('edit') };
    const fields = fieldsOfPage(context);
    for (const title of new Set(fields.map((field) => field.section))) {
      const made = fields
        .filter((field) => field.section === title)
        .map((field) => fieldItem(itemContext, field, shape));
      items.push(...made);
      sections.append((dynamic ? dynamicSection : standardSection)(shadow, title, made));
    }
    return [sections];
  };
  const element = dynamic
    ? h('div', { class: 'dynamic-form' }, ...build(context.shadow))
    : lwc(context.shadow, 'records-lwc-detail-panel', {}, (panel) => [
        lwc(panel, 'records-base-record-form', {}, (form) => [
          h(
            'div',
            { class: 'forceDetailPanelDesktop' },
            h(
              'div',
              { class: 'record-layout-container' },
              lwc(form, 'records-lwc-record-layout', {}, (layout) => [
                lwc(
                  layout,
                  'forcegenerated-detailpanel_account___012000000000000aaa___full___view___recordlayout2',
                  { class: 'forcegenerated-record-layout2' },
                  build,
                ),
              ]),
            ),
            place,
          ),
        ]),
      ]);
  const end = () => {
    editing = false;
    place.replaceChildren();
  };
  return {
    element,
    items,
    editing: () => editing,
    edit: () => {
      if (editing) return;
      editing = true;
      for (const item of items) item.edit();
      place.replaceChildren(footer(context.shadow, context));
    },
    cancel: () => {
      end();
      for (const item of items) item.view();
    },
    save: () => {
      const changed: Record<string, DemoValue> = {};
      for (const item of items) {
        const text = item.typed();
        const field = ACCOUNT_FIELDS.find((one) => one.apiName === item.apiName);
        if (text !== undefined && field) changed[item.apiName] = typed(field, text);
      }
      end();
      return changed;
    },
  };
}
