import { ACCOUNT_FIELDS, HIGHLIGHT_FIELDS } from '../data/account-fields';
import type { DemoValue } from '../data/demo-account';
import { actionsRibbon } from './actions-ribbon';
import { h, icon, lwc } from './dom';
import { fieldOutput, type OutputContext } from './field-output';
import { printed } from './format';

/** The highlights panel of one record. */
export interface Highlights {
  readonly element: HTMLElement;
  set(apiName: string, value: DemoValue | undefined): void;
}

/** What the panel needs of its page. */
export interface HighlightsContext extends OutputContext {
  value(apiName: string): DemoValue | undefined;
  request(what: 'edit'): void;
}

/** Fields shown by label only; the name is in the heading. */
export function highlights(context: HighlightsContext): Highlights {
  const setters = new Map<string, (value: DemoValue | undefined) => void>();
  const name = document.createTextNode(printed({ kind: 'name' }, context.value('Name'), context.locale));
  setters.set('Name', (value) => {
    name.data = printed({ kind: 'name' }, value, context.locale);
  });
  const element = lwc(context.shadow, 'records-lwc-highlights-panel', {}, (panel) => [
    lwc(panel, 'records-lwc-record-layout', {}, (layout) => [
      lwc(
        layout,
        'forcegenerated-highlightspanel_account___012000000000000aaa___compact___view___recordlayout2',
        { class: 'forcegenerated-record-layout2' },
        (generated) => {
          const inside = { ...context, shadow: generated };
          const primary = lwc(generated, 'lightning-formatted-text', {}, () => [name]);
          const lightningIcon = lwc(generated, 'lightning-icon', {}, () => [icon('account')]);
          const details = HIGHLIGHT_FIELDS.flatMap((apiName) => {
            const field = ACCOUNT_FIELDS.find((one) => one.apiName === apiName);
            const value = context.value(apiName);
            if (!field || value === undefined) return [];
            const output = fieldOutput(inside, field, value);
            setters.set(apiName, output.set);
            return [
              lwc(
                generated,
                'records-highlights-details-item',
                { class: 'slds-page-header__detail-block', role: 'listitem' },
                (_, slot) => [
                  h(
                    'div',
                    {},
                    h('p', { class: 'slds-text-title slds-truncate', title: field.label }, field.label),
                    h('p', { class: 'fieldComponent slds-text-body_regular slds-truncate' }, slot()),
                  ),
                ],
                { '': [output.element] },
              ),
            ];
          });
          return [
            lwc(
              generated,
              'records-highlights2',
              {},
              (inPanel, slot) => [
                h(
                  'div',
                  { class: 'highlights slds-page-header' },
                  h(
                    'div',
                    { class: 'primaryFieldRow slds-grid' },
                    h('span', { class: 'record-icon' }, slot('icon')),
                    h(
                      'h1',
                      { class: 'slds-page-header__title' },
                      h('div', { class: 'entityNameTitle' }, 'Account'),
                      slot('primaryField'),
                    ),
                    h(
                      'div',
                      { class: 'actionsContainer' },
                      h(
                        'div',
                        {},
                        actionsRibbon(inPanel, [
                          h('button', { type: 'button', class: 'slds-button slds-button_neutral' }, 'Follow'),
                          h(
                            'button',
                            {
                              type: 'button',
                              name: 'Edit',
                              class: 'slds-button slds-button_neutral',
                              click: () => context.request('edit'),
                            },
                            'Edit',
                          ),
                          h(
                            'button',
                            { type: 'button', class: 'slds-button slds-button_neutral' },
                            'New Contact',
                          ),
                        ]),
                      ),
                    ),
                  ),
                  h('div', { class: 'secondaryFields', role: 'list' }, slot('secondaryFields')),
                ),
              ],
              { icon: [lightningIcon], primaryField: [primary], secondaryFields: details },
            ),
          ];
        },
      ),
    ]),
  ]);
  return { element, set: (apiName, value) => setters.get(apiName)?.(value) };
}
