// @vitest-environment happy-dom
import { h, render } from 'preact';
import { expect, it } from 'vitest';
import { still } from '../../../src/ui/components/still';

it('draws again only when the content of its props changes', () => {
  let drawn = 0;
  const Line = still(({ words }: { words: { list: string[] } }) => {
    drawn += 1;
    return <p>{words.list.join(' ')}</p>;
  });
  const root = document.createElement('div').attachShadow({ mode: 'open' });
  const draw = (list: string[]) => render(<Line words={{ list }} />, root);
  draw(['one', 'two']);
  draw(['one', 'two']);
  expect(drawn).toBe(1);
  draw(['one']);
  draw(['one', 'three']);
  expect(drawn).toBe(3);
  expect(root.textContent).toBe('one three');
});
