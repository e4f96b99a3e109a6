import { guardEvents } from './event-guard';

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
 * Inside it only trusted events act, and no key typed in it reaches the page. `onEscape` is called for Escape.
 * Everything ends with `signal`.
 */
export function mountShadow(
  document: Document,
  {
    css,
    signal,
    onEscape,
  }: { readonly css: string; readonly signal: AbortSignal; readonly onEscape: () => void },
): ShadowMount {
  const host = document.createElement('handrail-sidebar');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  const container = document.createElement('div');
  root.append(style, container);
  // The page's own rules for every element lose against inline declarations that are important.
  const pin = (property: string, value: string): void => host.style.setProperty(property, value, 'important');
  for (const [property, value] of Object.entries({
    all: 'initial',
    display: 'contents',
    opacity: '1',
    visibility: 'visible',
  })) {
    pin(property, value);
  }
  guardEvents({ host, root, signal, onEscape });
  signal.addEventListener('abort', () => host.remove());

  return {
    host,
    container,
    setShown(shown) {
      if (signal.aborted || shown === host.isConnected) return;
      // Outside the body: Salesforce renders the body anew and would take the host with it.
      if (shown) document.documentElement.append(host);
      else host.remove();
    },
    place({ top, bottom }) {
      pin('--handrail-top', `${top}px`);
      pin('--handrail-bottom', `${bottom}px`);
    },
    focused: () => root.activeElement,
  };
}
