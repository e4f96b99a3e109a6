// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import {
  composedChildren,
  composedParent,
  findInside,
  scopesOf,
} from '../../../src/salesforce/page/composed-tree';
import { showPage } from '../../pages/show-page';

const NONE: ReadonlySet<string> = new Set();

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
    const [, ...roots] = scopesOf(document.body, NONE).scopes;
    expect(roots.map((root) => (root as ShadowRoot).host.localName)).toEqual(['x-outer', 'x-inner']);
  });

  it('finds through roots where a native query finds nothing', () => {
    expect(findInside(document.body, '.deep').map((found) => found.textContent)).toEqual(['deep']);
  });

  it('gives up at its budget instead of walking everything', () => {
    document.body.innerHTML = '<i></i>'.repeat(50);
    expect(scopesOf(document.body, NONE, 49).gaveUp).toBe(true);
    expect(scopesOf(document.body, NONE, 50).gaveUp).toBe(false);
  });

  it('goes around the tags that it is told to skip', () => {
    const { scopes } = scopesOf(document.body, new Set(['x-inner']));
    expect(scopes).toHaveLength(2);
  });

  it.each([
    ['one after another', 3, '<x-skip><i></i></x-skip><x-skip></x-skip><x-last></x-last>'],
    ['the last of its parent', 4, '<div><p><x-skip><i></i></x-skip></p></div><x-last></x-last>'],
  ])('goes around a skipped tag and on behind it: %s', (_, elements, html) => {
    document.body.innerHTML = html;
    for (const host of document.querySelectorAll('i, x-last')) host.attachShadow({ mode: 'open' });
    const { scopes, gaveUp } = scopesOf(document.body, new Set(['x-skip']), elements);
    expect([scopes.length, gaveUp]).toEqual([2, false]);
  });
});
