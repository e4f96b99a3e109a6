import { h, lwc, type Shadow } from './dom';

/** The buttons of a record or of a list, each in a component of its own. */
export function actionsRibbon(shadow: Shadow, buttons: readonly HTMLElement[]): HTMLElement {
  return lwc(shadow, 'runtime_platform_actions-actions-ribbon', {}, (inRibbon) => [
    h(
      'ul',
      { class: 'slds-button-group-list' },
      ...buttons.map((button) =>
        h(
          'li',
          {},
          lwc(inRibbon, 'lightning-button', {}, () => [button]),
        ),
      ),
    ),
  ]);
}
