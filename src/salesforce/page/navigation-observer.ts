/**
 * Calls back each time the address of the window has changed, the page's own `pushState` and `replaceState`
 * included, until `signal` aborts. The address changes before the page does.
 *
 * Patching `history` from a content script sees nothing, and `popstate` does not fire for the page's own calls;
 * the Navigation API does, in both browsers (seen 2026-11). Asking for the address now and then would not do: the page
 * may have changed in between, and nobody could tell what stood there before.
 */
export function observeNavigation(window: Window, onAddress: (url: URL) => void, signal: AbortSignal): void {
  let last = window.location.href;
  const compare = (): void => {
    const href = window.location.href;
    if (href === last) return;
    last = href;
    onAddress(new URL(href));
  };
  const { navigation } = window as { readonly navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', compare, { signal });
  navigation?.addEventListener('navigatesuccess', compare, { signal });
  window.addEventListener('popstate', compare, { signal });
  window.addEventListener('hashchange', compare, { signal });
}
