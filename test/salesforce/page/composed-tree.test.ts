// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import {
  composedChildren,
  composedClosest,
  composedParent,
  findInside,
  scopesOf,
} from '../../../src/salesforce/page/composed-tree';
import { showPage } from '../../pages/show-page';

const NATIVE = `<x-outer><template shadowrootmode="open"><p><slot name="a"></slot></p>
  <x-inner><template shadowrootmode="open"><i class="deep">deep</i></template></x-inner></template>
  <b slot="a">slotted</b></x-outer>`;

describe('the composed tree', () => {
  beforeEach(() => showPage(document, NATIVE, 'flat'));

  it('goes through open roots and slots', () => {
    const host = document.querySelector('x-outer') as Element;
    const slot = host.shadowRoot?.querySelector('slot') as Element;
    expect([...host.shadowRoot!.childNodes]).toEqual(Array.from(composedChildren(host)));
    expect(Array.from(composedChildren(slot))).toEqual([host.querySelector('b')]);
    expect(composedParent(host.shadowRoot!.querySelector('p') as Element)).toBe(host);
  });

  it('goes up from what is slotted to its slot, and from what is in no slot nowhere', () => {
    const host = document.querySelector('x-outer') as Element;
    const slotted = host.querySelector('b') as Element;
    expect(composedParent(slotted)).toBe(host.shadowRoot?.querySelector('slot'));
    slotted.setAttribute('slot', 'other');
    expect(composedParent(slotted)).toBeUndefined();
  });

  it('goes from a slot through the slot in it', () => {
    showPage(
      document,
      `<x-outer><template shadowrootmode="open"><x-inner><template shadowrootmode="open"><slot></slot></template>
        <slot></slot></x-inner></template><b>slotted</b></x-outer>`,
      'flat',
    );
    const [, outer, inner] = scopesOf(document.body).scopes;
    const slot = inner?.querySelector('slot') as Element;
    expect(outer?.querySelector('x-inner')).not.toBeNull();
    expect(Array.from(composedChildren(slot))).toContain(document.querySelector('b'));
  });

  it.each<[string, string, string | undefined]>([
    ['itself', 'b', 'B'],
    ['what is around its slot', 'p', 'P'],
    ['the host of its root', 'x-outer', 'X-OUTER'],
    ['nothing from the top on', 'body', undefined],
  ])('looks upwards for %s', (_, selector, name) => {
    const from = document.querySelector('b') as Element;
    const found = composedClosest(from, (at) => at.matches(selector), document.body);
    expect(found?.tagName.toUpperCase()).toBe(name);
  });

  it('takes a slot without assigned nodes as an ordinary element, as synthetic shadow has it', () => {
    document.body.innerHTML = '<x-flat><slot name="a"><b>words</b></slot></x-flat>';
    const slot = document.querySelector('slot') as Element;
    expect(Array.from(composedChildren(slot))).toEqual([document.querySelector('b')]);
  });

  it('goes up from inside a link to the link itself, whose host is a name', () => {
    document.body.innerHTML = '<a href="https://example.com/x"><b>words</b></a>';
    const inside = document.querySelector('b') as Element;
    expect(composedParent(inside)).toBe(document.querySelector('a'));
  });

  it('finds every open root inside an element', () => {
    const [, ...roots] = scopesOf(document.body).scopes;
    expect(roots.map((root) => (root as ShadowRoot).host.localName)).toEqual(['x-outer', 'x-inner']);
  });

  it('finds through roots where a native query finds nothing', () => {
    expect(findInside(document.body, '.deep').map((found) => found.textContent)).toEqual(['deep']);
  });

  it('gives up at its budget instead of walking everything', () => {
    document.body.innerHTML = '<x-i></x-i>'.repeat(50);
    expect(scopesOf(document.body, undefined, 50).gaveUp).toBe(true);
    expect(scopesOf(document.body, undefined, 51).gaveUp).toBe(false);
  });

  it('touches no element that is no component', () => {
    document.body.innerHTML = '<div><button><a><span><x-i></x-i></span></a></button></div>'.repeat(50);
    expect(scopesOf(document.body, undefined, 51).gaveUp).toBe(false);
  });

  it.each([
    ['itself', '<x-skip class="host"></x-skip><x-last class="host"></x-last>', ['x-last']],
    [
      'what is in it',
      '<p class="skip"><b><x-i class="host"></x-i></b></p><x-last class="host"></x-last>',
      ['x-last'],
    ],
    [
      'nothing else',
      '<x-i class="host"><p class="skip"></p></x-i><x-last class="host"></x-last>',
      ['x-i', 'x-last'],
    ],
  ])('goes around what it is told to skip: %s', (_, html, entered) => {
    document.body.innerHTML = html;
    for (const host of document.querySelectorAll('.host')) host.attachShadow({ mode: 'open' });
    const { scopes } = scopesOf(document.body, 'x-skip, .skip');
    expect(scopes.slice(1).map((root) => (root as ShadowRoot).host.localName)).toEqual(entered);
  });
});
