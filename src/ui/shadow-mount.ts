import { guardEvents } from './event-guard';
import { ownHost } from './own-host';

/** A closed shadow root on the page that only we can reach. */
export interface ShadowMount {
  readonly host: HTMLElement;
  /** Where the interface is rendered. */
  readonly container: HTMLElement;
  /** Shows or removes the host; nothing is left on the page while hidden. */
  setShown(shown: boolean): void;
  /** Keeps the sidebar off the page's own bars: CSS pixels from the window's top and bottom. */
  place(free: { readonly top: number; readonly bottom: number }): void;
  /** The element inside the closed root that has the focus. */
  focused(): Element | null;
}

/**
 * Makes a host with a closed shadow root that holds `css`; it is attached to the page by `setShown(true)`.
 * Inside it only trusted events act, and no key typed in it reaches the page. `onEscape` is called for Escape, `onAct` before a press or a key acts,
 * `onRefused` when a person's click was dropped.
 * Everything ends with `signal`.
 */
export function mountShadow(
  document: Document,
  {
    css,
    signal,
    onEscape,
    onAct,
    onRefused,
  }: {
    readonly css: string;
    readonly signal: AbortSignal;
    readonly onEscape: () => void;
    readonly onAct: () => void;
    readonly onRefused: () => void;
  },
): ShadowMount {
  const host = ownHost(document, 'handrail-sidebar');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  const container = document.createElement('div');
  root.append(style, container);
  let pinned = '';
  // Important inline declarations win over the page's own rules for every element.
  const pin = (top: number, bottom: number): void => {
    const free = `--handrail-top:${top}px!important;--handrail-bottom:${bottom}px!important`;
    host.style.cssText = `all:initial!important;display:contents!important;${free}`;
    pinned = host.style.cssText;
  };
  pin(0, 0);
  const stands = (): boolean => host.parentNode === document.documentElement;
  guardEvents({
    host,
    root,
    isIntact: () => stands() && host.style.cssText === pinned,
    signal,
    onEscape,
    onAct,
    onRefused,
  });
  signal.addEventListener('abort', () => host.remove());

  return {
    host,
    container,
    setShown(shown) {
      if (signal.aborted || shown === stands()) return;
      // Outside the body: Salesforce renders the body again and would remove the host with it.
      if (shown) document.documentElement.append(host);
      else host.remove();
    },
    place: ({ top, bottom }) => pin(top, bottom),
    focused: () => root.activeElement,
  };
}
