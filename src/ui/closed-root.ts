/**
 * Makes an element with a closed root that holds `css`; it leaves the page with `signal`. No custom element: a page
 * could define one of its name, and would be handed the root of each that is made afterwards.
 */
export function closedRoot(
  document: Document,
  { id, css, signal }: { readonly id: string; readonly css: string; readonly signal: AbortSignal },
): ShadowRoot {
  const host = document.createElement('div');
  host.id = id;
  const root = host.attachShadow({ mode: 'closed' });
  root.appendChild(document.createElement('style')).textContent = css;
  signal.addEventListener('abort', () => host.remove());
  return root;
}
