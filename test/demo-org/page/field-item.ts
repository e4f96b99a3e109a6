import type { DemoField } from '../data/account-fields';
import type { DemoValue } from '../data/demo-account';
import { type Child, h, iconButton, lwc, type Shadow } from './dom';
import { type FieldOutput, fieldOutput, type OutputContext } from './field-output';
import { printed } from './format';

/** One field of the Details: shows its value, or an input while the whole form is being edited. */
export interface FieldItem {
  readonly apiName: string;
  readonly element: HTMLElement;
  /** Changes the value in place, as a re-render of the view does. */
  set(value: DemoValue | undefined): void;
  edit(): void;
  view(): void;
  /** What stands in the input now; undefined while nothing is being edited. */
  typed(): string | undefined;
  /** Types into the input; nothing happens while nothing is being edited. */
  type(text: string): void;
}

/** What an item needs of its form. */
export interface ItemContext extends OutputContext {
  value(apiName: string): DemoValue | undefined;
  /** The pencil: puts the whole form into edit. */
  startEdit(apiName: string): void;
}

const WITH_HELP = new Set(['Potential_EE_Users__c', 'IT_TEDD_Employees__c', 'CSM_Segment__c']);
const READ_ONLY = new Set(['CreatedById', 'LastModifiedById', 'OwnerId']);

function help(shadow: Shadow, label: string): Child {
  return lwc(shadow, 'lightning-helptext', {}, () => [
    iconButton('help', `Help ${label}`, undefined, 'help'),
  ]);
}

function pencil(context: ItemContext, field: DemoField): Child {
  if (READ_ONLY.has(field.apiName)) return undefined;
  return iconButton(
    'pencil',
    `Edit ${field.label}`,
    () => context.startEdit(field.apiName),
    'test-id__inline-edit-trigger inline-edit-trigger',
  );
}

function labelOf(shadow: Shadow, field: DemoField): Child[] {
  return [
    h('span', { class: 'test-id__field-label' }, field.label),
    WITH_HELP.has(field.apiName) && help(shadow, field.label),
  ];
}

const EDITORS: Partial<Record<DemoField['kind'], string>> = {
  picklist: 'records-record-picklist',
  lookup: 'records-record-layout-lookup',
  owner: 'records-record-layout-lookup',
};

/** What stands in the slot of a form in edit mode: data-target-selection-name > span > slot > an input component. */
function editor(context: ItemContext, field: DemoField, input: HTMLInputElement): HTMLElement {
  const value = context.value(field.apiName);
  input.value =
    typeof value === 'object' && value !== null && 'date' in value
      ? value.date
      : printed(field, value, context.locale);
  const tag = EDITORS[field.kind] ?? 'records-record-layout-base-input';
  const component = lwc(context.shadow, tag, {}, (shadow) => [
    lwc(shadow, field.kind === 'lookup' ? 'lightning-lookup' : 'lightning-input', {}, () => [
      h('label', { class: 'slds-form-element__label' }, field.label),
      h('div', { class: 'slds-form-element__control' }, input),
    ]),
  ]);
  return component;
}

/** Body of an item in view mode, given the slot that holds the output. */
type ViewBody = (shadow: Shadow, field: DemoField, slot: HTMLElement, context: ItemContext) => HTMLElement;

function rootClass(field: DemoField): string {
  const kind = READ_ONLY.has(field.apiName) ? ' is-read-only' : '';
  return `slds-form-element slds-hint-parent test-id__output-root is-stacked${kind}`;
}

/** Shape A of the wrappers: label container and control stand side by side. */
export const SHAPE_A: ViewBody = (shadow, field, slot, context) =>
  h(
    'div',
    { class: rootClass(field) },
    h('div', { class: 'test-id__field-label-container slds-form-element__label' }, ...labelOf(shadow, field)),
    h(
      'div',
      { class: 'slds-form-element__control' },
      h('span', { class: 'test-id__field-value slds-form-element__static' }, slot),
      pencil(context, field),
    ),
  );

/** Shape B: the same classes on a definition list. */
export const SHAPE_B: ViewBody = (shadow, field, slot, context) =>
  h(
    'div',
    { class: rootClass(field) },
    h(
      'dl',
      {},
      h(
        'dt',
        { class: 'test-id__field-label-container slds-form-element__label' },
        ...labelOf(shadow, field),
      ),
      h(
        'dd',
        { class: 'slds-form-element__control' },
        h('span', { class: 'test-id__field-value slds-form-element__static' }, slot),
        pencil(context, field),
      ),
    ),
  );

/** The parts in which the ways of building a field differ. */
export interface ItemShape {
  /** The host around the component that holds the field. */
  wrap(shadow: Shadow, field: DemoField, item: HTMLElement): HTMLElement;
  readonly tag: string;
  attributes(field: DemoField): Record<string, string>;
  readonly slotName: string;
  /** Of the slot in edit mode. */
  readonly inputSlotName: string;
  readonly body: ViewBody;
}

/** Makes one field of the Details in the given shape. */
export function fieldItem(context: ItemContext, field: DemoField, shape: ItemShape): FieldItem {
  const input = h('input', { class: 'slds-input', name: field.apiName }) as HTMLInputElement;
  const target = h('div', {
    'data-target-selection-name': `sfdc:RecordField.Account.${field.apiName}`,
    role: 'listitem',
  });
  let output: FieldOutput | undefined;
  let shown: HTMLElement | undefined;
  let editing = false;
  let offered = '';
  let inner = context.shadow;
  const element = lwc(context.shadow, shape.tag, shape.attributes(field), (shadow) => {
    inner = shadow;
    return [target];
  });
  const view = () => {
    editing = false;
    shown?.remove();
    output?.element.remove();
    output = fieldOutput(context, field, context.value(field.apiName));
    output.element.setAttribute('slot', shape.slotName);
    const slot = h('slot', { name: shape.slotName });
    // Native: the output is a child of the host, and the slot only names its place.
    (element.shadowRoot ? element : slot).append(output.element);
    target.replaceChildren(shape.body(inner, field, slot, { ...context, shadow: inner }));
  };
  const edit = () => {
    if (READ_ONLY.has(field.apiName)) return;
    editing = true;
    output?.element.remove();
    shown = editor({ ...context, shadow: inner }, field, input);
    offered = input.value;
    shown.setAttribute('slot', shape.inputSlotName);
    const slot = h('slot', { name: shape.inputSlotName });
    (element.shadowRoot ? element : slot).append(shown);
    target.replaceChildren(h('span', {}, slot));
  };
  view();
  return {
    apiName: field.apiName,
    element: shape.wrap(context.shadow, field, element),
    set: (value) => {
      if (!editing) output?.set(value);
    },
    edit,
    view,
    // A save sends what was changed and nothing else, so that a form open for long takes nothing back.
    typed: () => (editing && input.value !== offered ? input.value : undefined),
    type: (text) => {
      if (editing) input.value = text;
    },
  };
}
