// @vitest-environment happy-dom
import fc from 'fast-check';
import * as preact from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import * as small from '../../src/ui/small-preact';

/** A tree to draw, in the words of neither library. */
type Tree =
  | string
  | null
  | false
  | readonly Tree[]
  | {
      readonly tag: string;
      readonly key?: string;
      readonly props: object;
      readonly children: readonly Tree[];
    };

const { tree } = fc.letrec<{ tree: Tree; node: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('', 'words', 'other words', null, false as const),
    tie('node'),
    fc.uniqueArray(tie('node'), {
      maxLength: 5,
      selector: (node) => (node && typeof node === 'object' && 'tag' in node ? node.key : node),
    }),
  ),
  node: fc.record(
    {
      tag: fc.constantFrom('p', 'b', 'svg', 'input', 'view'),
      key: fc.constantFrom('k1', 'k2', 'k3', 'k4', 'k5'),
      props: fc.record(
        {
          'data-word': fc.constantFrom('one', 'two', undefined),
          'data-open': fc.boolean(),
          draggable: fc.constantFrom(undefined, null),
          'aria-expanded': fc.boolean(),
          class: fc.constantFrom('a', 'b'),
        },
        { requiredKeys: [] },
      ),
      children: fc.array(tie('tree'), { maxLength: 4 }),
    },
    { requiredKeys: ['tag', 'props', 'children'] },
  ) as fc.Arbitrary<Tree>,
}));

const View = ({ children }: { children?: unknown }) => children;

type Jsx = (type: never, props: never, key?: never) => unknown;

function drawnWith(jsx: Jsx, wanted: Tree): unknown {
  if (!wanted || typeof wanted === 'string') return wanted;
  if (!('tag' in wanted)) return wanted.map((each) => drawnWith(jsx, each));
  const { tag, key, props } = wanted;
  const children = tag === 'input' ? [] : wanted.children.map((each) => drawnWith(jsx, each));
  return jsx((tag === 'view' ? View : tag) as never, { ...props, children } as never, key as never);
}

const withPreact: Jsx = (type, props, key) =>
  preact.h(type, { ...(props as object), ...(key !== undefined && { key }) } as never);

/** What can be seen of it: no empty texts, and attributes in any order. */
function shown(node: Node): unknown {
  if (node.nodeType === 3) return node.textContent;
  const attributes = [...(node as Element).attributes].map(({ name, value }) => `${name}=${value}`).sort();
  return [node.nodeName, attributes, [...node.childNodes].map(shown).filter((said) => said !== '')];
}

describe('beside Preact', () => {
  it('draws the same, whatever was drawn before', () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 4 }), (trees) => {
        const [ours, theirs] = [document.createElement('div'), document.createElement('div')];
        for (const wanted of trees) {
          small.render(drawnWith(small.jsx as Jsx, wanted), ours);
          preact.render(drawnWith(withPreact, wanted) as preact.ComponentChild, theirs);
          expect(shown(ours)).toEqual(shown(theirs));
        }
      }),
      { numRuns: 100 },
    );
  }, 30_000);
});

const { h, render } = small;
const container = document.body.appendChild(document.createElement('div'));
afterEach(() => render(null, container));
const settled = () => Promise.resolve();

describe('the elements', () => {
  it('stay the same ones under their keys, wherever they go, and those that stay put are not touched', () => {
    const draw = (...keys: string[]) => {
      render(
        keys.map((key) => h('p', { id: key }, key)),
        container,
      );
      return new Map([...container.children].map((element) => [element.id, element]));
    };
    const before = draw('a', 'b', 'c');
    const touched: Node[] = [];
    const insert = container.insertBefore;
    container.insertBefore = (node, child) => {
      touched.push(node);
      return insert.call(container, node, child) as typeof node;
    };
    const after = draw('c', 'a', 'd');
    container.insertBefore = insert;
    expect([...after.keys()]).toEqual(['c', 'a', 'd']);
    expect([after.get('a'), after.get('c')]).toEqual([before.get('a'), before.get('c')]);
    expect(touched).toEqual([after.get('c'), after.get('d')]);
  });

  it('go one by one where two carry the same key', () => {
    const twice = h('p', {}, 'same');
    render([twice, { ...twice }], container);
    expect(container.children).toHaveLength(2);
    render([twice], container);
    expect(container.children).toHaveLength(1);
  });

  it('stand in the right namespace', () => {
    render(h('svg', { viewBox: '0 0 1 1', children: h('path', { d: 'M0 0' }) }), container);
    const [path] = container.querySelectorAll('path');
    expect(path?.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(container.querySelector('svg')?.getAttribute('viewBox')).toBe('0 0 1 1');
  });

  it('are switched by attributes that have no value', () => {
    const draw = (disabled: boolean) => render(h('button', { disabled }), container);
    draw(true);
    expect(container.innerHTML).toBe('<button disabled=""></button>');
    draw(false);
    expect(container.innerHTML).toBe('<button></button>');
  });

  it('carry styles by the names of CSS', () => {
    render(h('p', { style: { '--width': '3px', left: '50%' } }), container);
    const style = container.querySelector('p')?.style;
    expect([style?.getPropertyValue('--width'), style?.left]).toEqual(['3px', '50%']);
  });
});

describe('what a person types and ticks', () => {
  it('stays where nothing is said about it', () => {
    const field = () => h('input', { defaultValue: 'first', title: String(Math.random()) });
    render(field(), container);
    const input = container.querySelector('input') as HTMLInputElement;
    expect(input.value).toBe('first');
    input.value = 'typed';
    render(field(), container);
    expect(input.value).toBe('typed');
  });

  it('gives way to what is wanted, also where that has not changed', () => {
    const box = () => h('input', { type: 'checkbox', checked: false });
    render(box(), container);
    const input = container.querySelector('input') as HTMLInputElement;
    input.checked = true;
    render(box(), container);
    expect(input.checked).toBe(false);
  });
});

describe('events', () => {
  it('reach the listener of the last drawing, once, and none where there is none any more', () => {
    const heard: string[] = [];
    const draw = (onClick?: () => void) => render(h('button', { onClick }), container);
    draw(() => heard.push('first'));
    const button = container.querySelector('button');
    button?.click();
    draw(() => heard.push('second'));
    button?.click();
    draw();
    button?.click();
    draw(() => heard.push('third'));
    button?.click();
    expect(heard).toEqual(['first', 'second', 'third']);
  });
});

describe('references', () => {
  it('are told of their element once, in the order of the document, when all of it is there', () => {
    const told: string[] = [];
    const ref = (element: Element) => told.push(`${element.id} ${element.isConnected}`);
    const draw = () =>
      render(
        h('p', { id: 'outer', ref, children: [h('b', { id: 'in', ref }), h('i', { id: 'too', ref })] }),
        container,
      );
    draw();
    draw();
    expect(told).toEqual(['in true', 'too true', 'outer true']);
  });
});

class Counter extends small.Component {
  override state = { count: 0 };
  override render({ step }: { step?: number }, { count }: { count: number }) {
    return count > 2
      ? null
      : h('button', { onClick: () => this.setState({ count: count + (step ?? 1) }), children: count });
  }
}

describe('a component', () => {
  it('is drawn again, alone and in its place, when its state has changed', async () => {
    render([h('i', {}), h(Counter as never, { step: 2 }), h('b', {})], container);
    container.querySelector('button')?.click();
    await settled();
    expect(container.innerHTML).toBe('<i></i><button>2</button><b></b>');
    container.querySelector('button')?.click();
    await settled();
    expect(container.innerHTML).toBe('<i></i><b></b>');
  });

  it('keeps its state while it is drawn at the same place, and not beyond', async () => {
    const draw = (key: string) => render([h(Counter as never, {}, key)], container);
    draw('one');
    container.querySelector('button')?.click();
    draw('one');
    await settled();
    expect(container.textContent).toBe('1');
    draw('two');
    expect(container.textContent).toBe('0');
  });

  it('that wants no update is left as it is, and goes along when its place changes', () => {
    class Still extends small.Component {
      override shouldComponentUpdate(next: { words?: string }) {
        return next.words !== (this.props as { words?: string }).words;
      }
      override render({ words }: { words?: string }) {
        return [h('i', {}), words, Math.random()];
      }
    }
    const still = h(Still as never, { words: 'words' }, 'still');
    render([still, h('b', {})], container);
    const before = container.textContent;
    render([h('b', {}, 'first'), { ...still }], container);
    expect(container.textContent).toBe(before);
    expect([...container.children].map(({ localName }) => localName)).toEqual(['b', 'i']);
    render([h('b', {}, 'first'), { ...still, props: { words: 'other' } }], container);
    expect(container.textContent).toContain('other');
  });
});
