import { afterEach, describe, expect, it, vi } from 'vitest';
import { observeNavigation } from '../../../src/salesforce/page/navigation-observer';

/** A window with an address bar, with or without the Navigation API. */
class FakeWindow extends EventTarget {
  readonly location = { href: 'https://brightwater.lightning.force.com/lightning/page/home' };
  readonly navigation: EventTarget | undefined;
  readonly setInterval = setInterval;
  readonly clearInterval = clearInterval;

  constructor(modern: boolean) {
    super();
    this.navigation = modern ? new EventTarget() : undefined;
  }

  /** What the page's own `history.pushState` does to a content script. */
  pushState(path: string): void {
    this.location.href = new URL(path, this.location.href).href;
    this.navigation?.dispatchEvent(new Event('currententrychange'));
  }
}

function observe(modern: boolean) {
  const window = new FakeWindow(modern);
  const lifetime = new AbortController();
  const seen: string[] = [];
  observeNavigation(window as unknown as Window, (url) => seen.push(url.pathname), lifetime.signal);
  return { window, seen, end: () => lifetime.abort() };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('the address of the window', () => {
  it('is told as soon as the page pushes it, where the browser has the Navigation API', () => {
    const { window, seen } = observe(true);
    window.pushState('/lightning/r/Account/001000000000001AAA/view');
    expect(seen).toEqual(['/lightning/r/Account/001000000000001AAA/view']);
  });

  it('is told within a third of a second where it has none', () => {
    vi.useFakeTimers();
    const { window, seen } = observe(false);
    window.pushState('/lightning/o/Account/list');
    expect(seen).toEqual([]);
    vi.advanceTimersByTime(300);
    expect(seen).toEqual(['/lightning/o/Account/list']);
  });

  it('is told once for an address, however many events speak of it', () => {
    const { window, seen } = observe(true);
    window.pushState('/lightning/o/Account/list');
    window.navigation?.dispatchEvent(new Event('navigatesuccess'));
    window.dispatchEvent(new Event('popstate'));
    expect(seen).toHaveLength(1);
  });

  it('is told for the hash of a Classic console', () => {
    const { window, seen } = observe(false);
    window.location.href = 'https://brightwater.my.salesforce.com/console#%2F001000000000001';
    window.dispatchEvent(new Event('hashchange'));
    expect(seen).toEqual(['/console']);
  });

  it.each([true, false])('is left alone after the end (Navigation API: %s)', (modern) => {
    vi.useFakeTimers();
    const { window, seen, end } = observe(modern);
    end();
    window.pushState('/lightning/o/Account/list');
    window.dispatchEvent(new Event('popstate'));
    vi.advanceTimersByTime(10_000);
    expect(seen).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
