import { plainlyVisible } from './plainly-visible';

/** What a person's events in the sidebar mean to those who put it on the page. */
export interface Guard {
  /** Escape was pressed in it. */
  readonly onEscape: () => void;
  /** Before a press or a key acts, and before a checkbox changes by it: it must act on what is true by now. */
  readonly onAct: () => void;
  /** A person's click was dropped, because the sidebar does not stand there plainly. */
  readonly onRefused: () => void;
  /** Everything ends with it. */
  readonly signal: AbortSignal;
}

/** Events by which a person acts; each must be trusted. */
const ACTS = ['click', 'dblclick', 'change', 'submit', 'pointerdown', 'mousedown'] as const;

/** Of those, the ones that change state when they land: they must also hit something that can be seen. */
const CHANGING = new Set<string>(['click', 'submit']);

/**
 * Events that would tell the page's own listeners of keys and typed text, or hand them an element of the closed root:
 * Chromium puts one into a pointer's coalesced events and into what is dragged.
 */
const PRIVATE = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'textInput',
  'input',
  'pointermove',
  'pointerrawupdate',
  'mousemove',
  'dragstart',
  'drop',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'paste',
  'cut',
  'copy',
] as const;

/**
 * Keeps page and sidebar apart: events that the page made itself are dropped, nothing changes while the sidebar is
 * hidden, transparent or covered at the point of the click, and what is typed inside never reaches the page.
 *
 * That is stopped at the window, before any listener of the page, because Salesforce listens there for its single-key
 * shortcuts. Native controls act all the same; this is why components use no key handlers. Of the stopped events only
 * `input` is needed inside: it is sent there again, as an event that does not leave the root.
 */
export function guardEvents(
  root: ShadowRoot,
  /** False while the page has moved the host or changed its style. */
  isIntact: () => boolean,
  { onEscape, onAct, onRefused, signal }: Guard,
): void {
  const { host } = root;
  const view = host.ownerDocument.defaultView;
  const drop = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  /** Chromium hands the link that somebody follows to the page's own `navigate` listeners. */
  const follow = (event: MouseEvent): void => {
    const link = (event.target as Element).closest('a');
    if (!link || link.target || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    view?.location.assign(link.href);
  };
  const admit = (event: Event): void => {
    if (!event.isTrusted) {
      drop(event);
    } else if (CHANGING.has(event.type) && !(isIntact() && plainlyVisible(root, event))) {
      drop(event);
      onRefused();
    } else if (event.type === 'pointerdown') {
      onAct();
    } else if (event.type === 'click') {
      follow(event as MouseEvent);
    }
  };
  const keep = (event: Event & Partial<KeyboardEvent>): void => {
    if (event.target !== host) return;
    event.stopImmediatePropagation();
    if (event.type === 'keydown') onAct();
    if (!event.isTrusted || event.type === 'dragstart') event.preventDefault();
    // Not the one that ends what an input method composes: macOS tells pages of it, too.
    else if (event.type === 'keydown' && event.key === 'Escape' && !event.isComposing) onEscape();
    else if (event.type === 'input') root.activeElement?.dispatchEvent(new Event('input', { bubbles: true }));
  };

  for (const type of ACTS) root.addEventListener(type, admit, { capture: true, signal });
  for (const type of PRIVATE) view?.addEventListener(type, keep, { capture: true, signal });
}
