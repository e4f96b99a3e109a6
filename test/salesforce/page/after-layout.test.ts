// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { afterLayout } from '../../../src/salesforce/page/after-layout';

/** A browser's layout, done by hand: it tells of the sizes of whatever is observed. */
let layOut: () => void;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame'] });
  const observed = new Map<() => void, Element>();
  layOut = () => {
    for (const tell of observed.keys()) tell();
  };
  class LayoutObserver {
    constructor(private readonly tell: () => void) {}
    observe(element: Element): void {
      observed.set(this.tell, element);
    }
    disconnect(): void {
      observed.delete(this.tell);
    }
  }
  vi.stubGlobal('ResizeObserver', LayoutObserver);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('works once, however often it was asked, and only after the next layout', () => {
  const work = vi.fn();
  const layout = afterLayout(window, work);
  layout.request();
  layout.request();
  layOut();
  expect(work).toHaveBeenCalledTimes(0);
  vi.advanceTimersToNextFrame();
  expect(work).toHaveBeenCalledTimes(0);
  layOut();
  layOut();
  expect(work).toHaveBeenCalledTimes(1);
});

it('works again when it is asked again, also from within its own work', () => {
  let times = 0;
  const layout = afterLayout(window, () => {
    times += 1;
    if (times === 1) layout.request();
  });
  layout.request();
  vi.advanceTimersToNextFrame();
  layOut();
  vi.advanceTimersToNextFrame();
  layOut();
  expect(times).toBe(2);
});

it.each(['before the frame', 'before the layout'])('does nothing once called off %s', (when) => {
  const work = vi.fn();
  const layout = afterLayout(window, work);
  layout.request();
  if (when === 'before the layout') vi.advanceTimersToNextFrame();
  layout.cancel();
  vi.advanceTimersToNextFrame();
  layOut();
  expect(work).toHaveBeenCalledTimes(0);
});
