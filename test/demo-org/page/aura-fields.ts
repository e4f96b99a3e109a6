import { ACCOUNT_FIELDS } from '../data/account-fields';
import type { DemoValue } from '../data/demo-account';
import { h } from './dom';
import { type OutputContext, recordLink } from './field-output';
import { printed, referenceOf } from './format';

/** What the older Details need of their page. */
interface AuraContext extends OutputContext {
  value(apiName: string): DemoValue | undefined;
}

/** The Details in the older Aura markup: labels and values by class, no API names. */
export function auraFields(context: AuraContext): HTMLElement {
  const items = ACCOUNT_FIELDS.flatMap((field) => {
    const value = context.value(field.apiName);
    if (value === undefined) return [];
    const reference = referenceOf(value);
    const content =
      field.kind === 'checkbox'
        ? h('img', {
            class: 'checkImg',
            src: '/img/checkbox_unchecked.gif',
            alt: value === 'true' ? 'True' : 'False',
          })
        : reference
          ? h(
              'div',
              { class: 'outputLookupContainer forceOutputLookupWithPreview' },
              recordLink(context, reference, reference.name),
            )
          : h('span', { class: 'uiOutputText' }, printed(field, value, context.locale));
    return [
      h(
        'div',
        { class: 'forcePageBlockItem forcePageBlockItemView slds-form__item' },
        h(
          'div',
          { class: 'slds-form-element slds-form-element_readonly' },
          h(
            'div',
            { class: 'test-id__field-label-container slds-form-element__label' },
            h('span', { class: 'test-id__field-label' }, field.label),
          ),
          h(
            'div',
            { class: 'slds-form-element__control' },
            h('span', { class: 'test-id__field-value slds-form-element__static' }, content),
          ),
        ),
      ),
    ];
  });
  return h(
    'div',
    { class: 'forceDetailPanelDesktop aura' },
    h('div', { class: 'full forcePageBlock forceRecordLayout slds-form' }, ...items),
  );
}
