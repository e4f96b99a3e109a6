import { expect, it } from 'vitest';
import { PageObjectReader } from './page-object';

const SOURCES: Readonly<Record<string, unknown>> = {
  'a/card': {
    description: { text: ['Selector: x-card.', 'Represents a card.'] },
    beforeLoad: [
      {
        apply: 'waitFor',
        args: [
          {
            type: 'function',
            predicate: [
              {
                element: 'root',
                apply: 'containsElement',
                args: [{ type: 'locator', value: { css: 'x-body' } }, { value: true }],
              },
            ],
          },
        ],
      },
    ],
    elements: [
      { name: 'content', type: 'container' },
      { name: 'row', selector: { css: "li[title*='%s']:nth-of-type(%d)" } },
      { name: 'whatever', selector: { css: '%s' } },
      { name: 'onPhones', selector: { accessid: 'Row' } },
    ],
    shadow: {
      elements: [
        {
          name: 'head',
          nullable: true,
          selector: { css: 'header' },
          shadow: {
            elements: [{ name: 'icon', type: 'utam-a-b/pageObjects/icon', selector: { css: '.icon' } }],
          },
        },
      ],
    },
  },
  'a/b/icon': { root: true, selector: { css: 'x-icon' } },
  'a/rootless': { description: 'Represents something.' },
  'a/broken': { elements: [{ selector: 'x-card' }] },
};

const reader = new PageObjectReader(
  (name) => SOURCES[name],
  (reference) => (reference === 'utam-a-b/pageObjects/icon' ? 'a/b/icon' : undefined),
);

it('takes the root from the grammar or from the words of the description', () => {
  expect(reader.pageObject('a/card').root).toBe('x-card');
  expect(reader.pageObject('a/b/icon').root).toBe('x-icon');
  expect(() => reader.pageObject('a/rootless')).toThrow('names no root');
});

it('reads where each selector must be found, with any arguments', () => {
  const plain = { nullable: false, is: null, inside: [] };
  expect(reader.pageObject('a/card').requirements).toEqual([
    { ...plain, name: 'beforeLoad1', css: 'x-body', shadow: true },
    { ...plain, name: 'content', css: null, shadow: false },
    { ...plain, name: 'row', css: 'li[title]:nth-of-type(1)', shadow: false },
    {
      name: 'head',
      css: 'header',
      shadow: true,
      nullable: true,
      is: null,
      inside: [{ ...plain, name: 'icon', css: '.icon', shadow: true, is: 'x-icon' }],
    },
  ]);
});

it('says which page object it cannot read', () => {
  expect(() => reader.pageObject('a/broken')).toThrow(/a\/broken is written in another grammar/);
});
