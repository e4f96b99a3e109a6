// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { takeFocus, wantFocus } from '../../../src/ui/components/focus';

afterEach(() => vi.restoreAllMocks());

function buttons(): [HTMLElement, HTMLElement] {
  const make = () => document.body.appendChild(document.createElement('button'));
  return [make(), make()];
}

it('gives the focus once, to the first that comes after it was wanted', () => {
  const [first, second] = buttons();
  takeFocus(first);
  expect(document.activeElement).not.toBe(first);
  wantFocus();
  takeFocus(null);
  takeFocus(first);
  takeFocus(second);
  expect(document.activeElement).toBe(first);
});

it.each([
  [300, true],
  [301, false],
])('after %i ms, taking it is %s: what appears by itself leaves the page its focus', (later, taken) => {
  const [first] = buttons();
  const now = vi.spyOn(performance, 'now').mockReturnValue(1000);
  wantFocus();
  now.mockReturnValue(1000 + later);
  takeFocus(first);
  expect(document.activeElement === first).toBe(taken);
});
