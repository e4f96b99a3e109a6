/** How often the address is compared where the browser has no Navigation API (Firefox before 147), in milliseconds. */
const FALLBACK_INTERVAL = 300;

/**
 * Calls back each time the address of the window has changed, the page's own `pushState` and `replaceState`
 * included, until `signal` aborts. The address changes before the page does.
 *
 * Patching `history` from a content script sees nothing, and `popstate` does not fire for the page's own calls;
 * the Navigation API does, in both browsers (seen 2026-11).
 */
export function observeNavigation(window: Window, onAddress: (url: URL) => void, signal: AbortSignal): void {
  let last = window.location.href;
  const compare = (): void => {
    const href = window.location.href;
    if (href === last) return;
    last = href;
    onAddress(new URL(href));
  };
  const navigation = (window as { navigation?: EventTarget }).navigation;
  if (navigation) {
    navigation.addEventListener('currententrychange', compare, { signal });
    navigation.addEventListener('navigatesuccess', compare, { signal });
  } else {
    const timer = window.setInterval(compare, FALLBACK_INTERVAL);
    signal.addEventListener('abort', () => window.clearInterval(timer));
  }
  window.addEventListener('popstate', compare, { signal });
  window.addEventListener('hashchange', compare, { signal });
}
