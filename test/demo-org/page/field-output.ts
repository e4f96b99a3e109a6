import type { DemoField } from '../data/account-fields';
import type { DemoReference, DemoValue } from '../data/demo-account';
import { h, type IconName, iconButton, lwc, type Shadow } from './dom';
import { printed, referenceOf } from './format';

/** A printed value on the page. `set` changes it in place, as a re-render does. */
export interface FieldOutput {
  readonly element: HTMLElement;
  set(value: DemoValue | undefined): void;
}

/** What an output needs to know. */
export interface OutputContext {
  readonly shadow: Shadow;
  readonly locale: string;
  /** In-app navigation. */
  open(path: string): void;
}

const OUTPUT = { 'data-output-element-id': 'output-field' };

/** A component whose template is one text. */
function textOutput(context: OutputContext, tag: string, wrap?: (text: Text) => HTMLElement) {
  const text = document.createTextNode('');
  const element = lwc(context.shadow, tag, OUTPUT, () => [wrap ? wrap(text) : text]);
  return { element, text };
}

/** The path of a record in Lightning. */
export function recordPath(reference: Pick<DemoReference, 'object' | 'id'>): string {
  return `/lightning/r/${reference.object}/${reference.id}/view`;
}

/** A link to a record that opens inside the app. */
export function recordLink(
  context: OutputContext,
  reference: DemoReference,
  ...children: (Node | string)[]
): HTMLElement {
  const path = recordPath(reference);
  return h(
    'a',
    {
      href: path,
      class: 'flex-wrap-ie11 slds-truncate',
      click: (event) => {
        const mouse = event as MouseEvent;
        if (mouse.ctrlKey || mouse.metaKey || mouse.shiftKey) return;
        event.preventDefault();
        context.open(path);
      },
    },
    ...children,
  );
}

/** A transparent picture. */
const DOT = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

function buttonIcon(shadow: Shadow, name: IconName, title: string): HTMLElement {
  return lwc(shadow, 'lightning-button-icon', {}, () => [iconButton(name, title, undefined, 'preview')]);
}

/** force-lookup > div > records-hoverable-link > div > a > span > slot > span > slot > span. */
function lookupParts(context: OutputContext, reference: DemoReference | undefined, shadow: Shadow): Node[] {
  if (!reference) return [];
  return [
    h(
      'div',
      { class: 'slds-grid' },
      lwc(
        shadow,
        'records-hoverable-link',
        {},
        (inLink, slot) => [
          h(
            'div',
            { class: 'slds-grid' },
            recordLink(context, reference, h('span', {}, slot())),
            buttonIcon(inLink, 'down', `Open ${reference.name} Preview`),
          ),
        ],
        { '': [h('span', {}, reference.name)] },
      ),
    ),
  ];
}

function lookupOutput(context: OutputContext, value: DemoValue | undefined, owner: boolean): FieldOutput {
  const box = h('span', { class: 'lookup-box' });
  let inner = context.shadow;
  let avatar: HTMLElement | undefined;
  const lookup = (shadow: Shadow, attributes = {}) =>
    lwc(shadow, 'force-lookup', attributes, (deeper) => {
      inner = deeper;
      const picture = () => [h('img', { class: 'avatar', alt: '', src: DOT })];
      avatar = owner ? lwc(deeper, 'force-record-avatar', {}, picture) : undefined;
      return [avatar, box];
    });
  const element = owner
    ? lwc(context.shadow, 'force-owner-lookup', OUTPUT, (deeper) => [
        h(
          'div',
          { class: 'slds-grid slds-grid_align-spread' },
          lookup(deeper),
          buttonIcon(deeper, 'person', 'Change Owner'),
        ),
      ])
    : lookup(context.shadow, OUTPUT);
  const set = (next: DemoValue | undefined) => {
    const reference = referenceOf(next);
    const text = reference ? '' : printed({ kind: 'text' }, next, context.locale);
    if (reference && avatar) box.before(avatar);
    else avatar?.remove();
    box.replaceChildren(...lookupParts(context, reference, inner), text);
  };
  set(value);
  return { element, set };
}

function stampOutput(context: OutputContext, field: DemoField, value: DemoValue | undefined): FieldOutput {
  const who = lookupOutput(context, value, false);
  const when = field.apiName === 'CreatedById' ? '2024-02-17' : '2026-10-28';
  const time = `, ${printed({ kind: 'date' }, { date: when }, context.locale)} 9:15`;
  const element = lwc(context.shadow, 'records-modstamp', OUTPUT, (shadow) => [
    h(
      'span',
      { class: 'slds-grid' },
      who.element,
      lwc(shadow, 'lightning-formatted-text', {}, () => [time]),
    ),
  ]);
  return { element, set: who.set };
}

function checkboxOutput(context: OutputContext, value: DemoValue | undefined): FieldOutput {
  const box = h('input', { type: 'checkbox', disabled: true }) as HTMLInputElement;
  const set = (next: DemoValue | undefined) => {
    box.checked = next === 'true';
  };
  set(value);
  return { element: lwc(context.shadow, 'lightning-input', OUTPUT, () => [h('span', {}, box)]), set };
}

const TAGS: Partial<Record<DemoField['kind'], string>> = {
  integer: 'lightning-formatted-number',
  phone: 'lightning-formatted-phone',
  url: 'lightning-formatted-url',
  address: 'lightning-formatted-address',
  'long-text': 'lightning-formatted-rich-text',
};

/** Prints a field with the component that Salesforce uses for its kind. */
export function fieldOutput(
  context: OutputContext,
  field: DemoField,
  value: DemoValue | undefined,
): FieldOutput {
  if (field.kind === 'lookup') return lookupOutput(context, value, false);
  if (field.kind === 'owner') return lookupOutput(context, value, true);
  if (field.kind === 'stamp') return stampOutput(context, field, value);
  if (field.kind === 'checkbox') return checkboxOutput(context, value);
  const linked = field.kind === 'phone' || field.kind === 'url' || field.kind === 'address';
  const wrap = (text: Text) => h('a', { href: '#', click: (event) => event.preventDefault() }, text);
  const { element, text } = textOutput(
    context,
    TAGS[field.kind] ?? 'lightning-formatted-text',
    linked ? wrap : undefined,
  );
  const set = (next: DemoValue | undefined) => {
    text.data = printed(field, next, context.locale);
  };
  set(value);
  if (field.kind === 'phone') {
    const phone = lwc(context.shadow, 'records-output-phone', OUTPUT, () => [element]);
    return { element: phone, set };
  }
  if (field.kind !== 'name') return { element, set };
  const named = h(
    'div',
    { class: 'sfaOutputNameWithHierarchyIcon slds-grid' },
    element,
    iconButton('tree', 'View Account Hierarchy', undefined, 'preview'),
  );
  return { element: named, set };
}
