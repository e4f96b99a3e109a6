import { h, iconButton } from './dom';

/** Shows a toast above everything; it stays until `remove` is called or it is closed. */
export function toast(place: Element, words: string): HTMLElement {
  const element = h(
    'div',
    { class: 'forceToastManager' },
    h(
      'div',
      { class: 'forceToastMessage slds-notify_toast', role: 'status' },
      h('span', { class: 'toastMessage' }, words),
      iconButton('close', 'Close', () => element.remove()),
    ),
  );
  place.append(element);
  return element;
}

/** Shows a modal dialog with its backdrop; closing it removes it and calls `closed`. */
export function modal(
  place: Element,
  title: string,
  body: readonly Node[],
  closed?: () => void,
): HTMLElement {
  const close = () => {
    element.remove();
    closed?.();
  };
  const element = h(
    'div',
    { class: 'modal-container' },
    h(
      'section',
      { class: 'slds-modal', role: 'dialog', 'aria-modal': 'true', 'aria-label': title },
      h(
        'div',
        { class: 'slds-modal__container' },
        h('header', { class: 'slds-modal__header' }, h('h2', {}, title), iconButton('close', 'Close', close)),
        h('div', { class: 'slds-modal__content' }, ...body),
        h(
          'footer',
          { class: 'slds-modal__footer' },
          h(
            'button',
            { type: 'button', class: 'slds-button slds-button_neutral', name: 'CancelEdit', click: close },
            'Cancel',
          ),
          h(
            'button',
            { type: 'button', class: 'slds-button slds-button_brand', name: 'SaveEdit', click: close },
            'Save',
          ),
        ),
      ),
    ),
    h('div', { class: 'slds-backdrop' }),
  );
  place.append(element);
  return element;
}
