import { plainlyVisible } from './plainly-visible';

/** Events by which a person acts; each must be trusted and hit something that can be seen. */
const ACTS = [
  'click',
  'dblclick',
  'change',
  'submit',
  'input',
  'pointerdown',
  'mousedown',
  'drop',
  'paste',
] as const;

/** Of those, the ones that change state when they land. */
const CHANGING = new Set<string>(['click', 'submit']);

/** What is typed stays here: these would carry the text to the page's own listeners. */
const PRIVATE = [
  'beforeinput',
  'input',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'paste',
  'cut',
  'copy',
] as const;

const KEYS = ['keydown', 'keypress', 'keyup'] as const;

/**
 * Keeps page and sidebar apart: events that the page made itself are dropped, nothing changes while the sidebar is
 * hidden, transparent or covered at the point of the click, and keys typed inside never reach the page.
 *
 * Keys are stopped at the window, before any listener of the page, because Salesforce listens there for its
 * single-key shortcuts. Native controls act all the same; this is why components use no key handlers.
 */
export function guardEvents({
  host,
  root,
  signal,
  onEscape,
}: {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly signal: AbortSignal;
  readonly onEscape: () => void;
}): void {
  const drop = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const admit = (event: Event): void => {
    if (!event.isTrusted) drop(event);
    else if (CHANGING.has(event.type) && !plainlyVisible(host, root, event)) drop(event);
  };
  const stop = (event: Event): void => event.stopPropagation();
  const stopKey = (event: Event): void => {
    if (event.target !== host) return;
    event.stopImmediatePropagation();
    if (!event.isTrusted) event.preventDefault();
    else if (event.type === 'keydown' && (event as KeyboardEvent).key === 'Escape') onEscape();
  };

  for (const type of ACTS) root.addEventListener(type, admit, { capture: true, signal });
  for (const type of PRIVATE) root.addEventListener(type, stop, { signal });
  const view = host.ownerDocument.defaultView;
  for (const type of KEYS) view?.addEventListener(type, stopKey, { capture: true, signal });
}
