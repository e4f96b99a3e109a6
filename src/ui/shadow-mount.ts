import { closedRoot } from './closed-root';
import { type Guard, guardEvents } from './event-guard';

/** A closed shadow root on the page; who can reach it all the same is in docs/security.md. */
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
 * Inside it only trusted events act, and no key typed in it reaches the page.
 */
export function mountShadow(document: Document, css: string, guard: Guard): ShadowMount {
  const { signal } = guard;
  const root = closedRoot(document, { id: 'handrail-sidebar', css, signal });
  const host = root.host as HTMLElement;
  // Chromium searches inside no element that can have no end tag; what it searches, a page may (`window.find`).
  const container = root.appendChild(document.createElement('keygen'));
  let pinned = '';
  // Important inline declarations win over the page's own rules for every element. What is shown stands in our style
  // sheet of the page: Firefox takes that away with the script when Handrail is turned off, and leaves this host, in which
  // nothing would act any more.
  const pin = (top: number, bottom: number): void => {
    const free = `--handrail-top:${top}px!important;--handrail-bottom:${bottom}px!important`;
    host.style.cssText = `all:initial!important;display:var(--handrail-shown,none)!important;${free}`;
    pinned = host.style.cssText;
  };
  pin(0, 0);
  const stands = (): boolean => host.parentNode === document.documentElement;
  guardEvents(root, () => stands() && host.style.cssText === pinned, guard);

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
