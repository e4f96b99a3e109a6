/** Properties by which a page could make a person click what they cannot see. */
const FADING = ['filter', 'maskImage', 'webkitMaskBoxImageSource', 'mixBlendMode'] as const;

/** The same for the element around the sidebar, with the properties that move or clip what is inside it. */
const HIDING = [
  ...FADING,
  'clipPath',
  'transform',
  'translate',
  'scale',
  'rotate',
  'zoom',
  'offsetPath',
  'perspective',
  'contain',
  'contentVisibility',
  'willChange',
] as const;

/** The point that a person acts on: the pointer, or the middle of the control for keys and form submissions. */
function pointOf(event: Event): { x: number; y: number } | undefined {
  if (event instanceof MouseEvent && event.detail > 0) return { x: event.clientX, y: event.clientY };
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return undefined;
  // A person looks at what their keys act on, wherever the sidebar was scrolled to.
  target.scrollIntoView({ block: 'nearest' });
  const box = target.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

/**
 * True if the sidebar is shown as it is at the point that `event` acts on: not hidden, faded, moved, clipped,
 * blended, or covered by something of the page. An overlay that lets the pointer through
 * (`pointer-events: none`) escapes hit testing; see docs/security.md.
 */
export function plainlyVisible(root: ShadowRoot, event: Event): boolean {
  const { host } = root;
  const { ownerDocument: document } = host;
  const view = document.defaultView;
  if (!view) return false;
  // It has every property's initial value, or it is not intact.
  const initial = view.getComputedStyle(host);
  const shown = (element: Element, hiding: readonly (typeof HIDING)[number][]): boolean => {
    const style = view.getComputedStyle(element);
    return (
      style.visibility === 'visible' &&
      Number(style.opacity) >= 0.95 &&
      hiding.every((property) => style[property] === initial[property])
    );
  };
  if (!shown(document.documentElement, HIDING)) return false;
  // A console's frame is faded with all that holds it; how the console moves its frames is its own affair.
  for (let at = view.frameElement; at; at = at.parentElement) if (!shown(at, FADING)) return false;
  const point = pointOf(event);
  if (!point) return false;
  const { x, y } = point;
  return document.elementFromPoint(x, y) === host && root.elementFromPoint(x, y) !== null;
}
