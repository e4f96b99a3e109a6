import { FLAT, h, lwc, type Shadow } from './dom';

/** Elements of one unit of noise, its own host included. */
const UNIT = 8;

function unit(shadow: Shadow, n: number): HTMLElement {
  return lwc(shadow, 'lightning-layout-item', { class: 'noise slds-col' }, (inner, slot) => [
    h(
      'div',
      { class: 'slds-form-element' },
      h('span', { class: 'slds-form-element__label' }, `Component ${n}`),
      h(
        'div',
        { class: 'slds-form-element__control' },
        lwc(inner, 'lightning-formatted-text', { class: 'noise-text' }, () => [`value ${n}`]),
        h(
          'button',
          { type: 'button', title: `Help ${n}` },
          h('span', { class: 'slds-assistive-text' }, 'Help'),
        ),
      ),
      slot(),
    ),
  ]);
}

/** Pads a region with about `nodes` elements of unrelated components, flat or with a root each. */
export function addNoise(region: Element, nodes: number, kind: 'flat' | 'native'): void {
  const shadow: Shadow = kind === 'native' ? { native: true, islands: new Set() } : FLAT;
  const box = h('div', { class: 'noise-box', 'aria-hidden': 'true' });
  const perRow = 25;
  let row = h('div', { class: 'noise-row' });
  for (let n = 0; n * UNIT < nodes; n += 1) {
    if (n % perRow === 0) {
      row = h('div', { class: 'noise-row' });
      box.append(row);
    }
    row.append(unit(shadow, n));
  }
  region.append(box);
}

/** Where a storm rages. */
export type StormPlace = 'page' | 'record';

/**
 * Makes mutations as fast as it can in one task, alternating text, attribute and child changes;
 * returns how long they took, in milliseconds.
 */
export function storm(place: Element, mutations: number): number {
  const box = h('div', { class: 'noise-box', 'aria-hidden': 'true' });
  const text = document.createTextNode('');
  const mark = h('span', {}, text);
  box.append(mark);
  place.append(box);
  const start = performance.now();
  for (let n = 0; n < mutations; n += 1) {
    if (n % 3 === 0) text.data = String(n);
    else if (n % 3 === 1) mark.className = `m${n}`;
    else if (box.childElementCount > 1) box.lastElementChild?.remove();
    else box.append(h('i'));
  }
  const took = performance.now() - start;
  box.remove();
  return took;
}
