import { describe, expect, it } from 'vitest';
import { observeNavigation } from '../../../src/salesforce/page/navigation-observer';

/** A window with an address bar. */
class FakeWindow extends EventTarget {
  readonly location = { href: 'https://brightwater.lightning.force.com/lightning/page/home' };
  readonly navigation = new EventTarget();

  /** What the page's own `history.pushState` does to a content script. */
  pushState(path: string): void {
    this.location.href = new URL(path, this.location.href).href;
    this.navigation.dispatchEvent(new Event('currententrychange'));
  }
}

function observe() {
  const window = new FakeWindow();
  const lifetime = new AbortController();
  const seen: string[] = [];
  observeNavigation(window as unknown as Window, (url) => seen.push(url.pathname), lifetime.signal);
  return { window, seen, end: () => lifetime.abort() };
}

describe('the address of the window', () => {
  it('is told as soon as the page pushes it', () => {
    const { window, seen } = observe();
    window.pushState('/lightning/r/Account/001000000000001AAA/view');
    expect(seen).toEqual(['/lightning/r/Account/001000000000001AAA/view']);
  });

  it('is told once for an address, however many events speak of it', () => {
    const { window, seen } = observe();
    window.pushState('/lightning/o/Account/list');
    window.navigation.dispatchEvent(new Event('navigatesuccess'));
    window.dispatchEvent(new Event('popstate'));
    expect(seen).toHaveLength(1);
  });

  it('is told for the hash of a Classic console', () => {
    const { window, seen } = observe();
    window.location.href = 'https://brightwater.my.salesforce.com/console#%2F001000000000001';
    window.dispatchEvent(new Event('hashchange'));
    expect(seen).toEqual(['/console']);
  });

  it('is left alone after the end', () => {
    const { window, seen, end } = observe();
    end();
    window.pushState('/lightning/o/Account/list');
    window.dispatchEvent(new Event('popstate'));
    expect(seen).toEqual([]);
  });
});
