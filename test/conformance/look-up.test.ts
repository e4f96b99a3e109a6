// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { lookUp } from './look-up';
import type { PageObject } from './page-object';

const own = { css: '.own', shadow: true, nullable: false, is: null, inside: [] };
const CARD: PageObject = {
  name: 'card',
  root: 'x-card',
  requirements: [
    { ...own, name: 'own' },
    { ...own, name: 'given', css: '.given', shadow: false },
    { ...own, name: 'icon', css: '.icon', is: 'x-icon' },
    { ...own, name: 'outer', css: '.outer', inside: [{ ...own, name: 'inner', css: '.inner' }] },
  ],
};

function element(tag: string, kind: string, ...children: Element[]): Element {
  const made = document.createElement(tag);
  made.className = kind;
  made.append(...children);
  return made;
}

beforeEach(() => document.body.replaceChildren());

it('finds everything among the descendants of a flat component', () => {
  document.body.append(
    element('x-card', '', element('b', 'own'), element('slot', '', element('b', 'given'))),
  );
  expect(lookUp([CARD])).toEqual({ card: { roots: 1, found: ['own', 'given'] } });
});

it('tells the own elements of a native component from those handed to it', () => {
  const right = element('x-card', '', element('b', 'given'));
  right.attachShadow({ mode: 'open' }).append(element('b', 'own'));
  const wrong = element('x-card', '', element('b', 'own'));
  wrong.attachShadow({ mode: 'open' }).append(element('b', 'given'));
  document.body.append(wrong);
  expect(lookUp([CARD])).toEqual({ card: { roots: 1, found: [] } });
  const host = element('x-page', '');
  host.attachShadow({ mode: 'open' }).append(right);
  document.body.replaceChildren(host);
  expect(lookUp([CARD])).toEqual({ card: { roots: 1, found: ['own', 'given'] } });
});

it('takes an element for another page object only where it is that one’s root', () => {
  document.body.append(element('x-card', '', element('b', 'icon')));
  expect(lookUp([CARD]).card?.found).toEqual([]);
  document.body.append(element('x-card', '', element('x-icon', 'icon')));
  expect(lookUp([CARD])).toEqual({ card: { roots: 2, found: ['icon'] } });
});

it('looks for nested elements inside what was found', () => {
  document.body.append(element('x-card', '', element('b', 'inner'), element('b', 'outer')));
  expect(lookUp([CARD]).card?.found).toEqual(['outer']);
  document.body.append(element('x-card', '', element('b', 'outer', element('b', 'inner'))));
  expect(lookUp([CARD]).card?.found).toEqual(['outer', 'outer/inner']);
});
