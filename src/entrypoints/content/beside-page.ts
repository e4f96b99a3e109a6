import { afterLayout } from '../../salesforce/page/after-layout';
import { makeRoom, measureFrame } from '../../salesforce/page/page-frame';
import { pageTheme, THEME_ATTRIBUTES } from '../../salesforce/page/page-theme';
import type { ShadowMount } from '../../ui/shadow-mount';

/** The side and the width in CSS pixels that the sidebar takes of the page, its margins included. */
export interface Room {
  readonly dock: 'left' | 'right';
  readonly width: number;
}

/** The sidebar's place beside the page's content. */
export interface BesidePage {
  /** The page's own theme when it was last looked at. */
  theme(): 'light' | 'dark';
  /** Takes room on the page, or gives it back (`null`). Measures only when something has changed. */
  take(room: Room | null): void;
  /** Measures the page's bars again in the next frame, after the page was redrawn. */
  measure(): void;
}

/** Keeps the sidebar clear of the page's own bars and in the page's theme; `onTheme` is called when that changes. */
export function standBeside({
  window,
  mount,
  onTheme,
  signal,
}: {
  readonly window: Window & typeof globalThis;
  readonly mount: ShadowMount;
  readonly onTheme: () => void;
  readonly signal: AbortSignal;
}): BesidePage {
  const { document } = window;
  let room: Room | null = null;
  let theme: 'light' | 'dark' = 'light';

  const look = (): void => {
    mount.place(measureFrame(document));
    theme = pageTheme(window);
  };
  const layout = afterLayout(window, () => {
    if (!room) return;
    const before = theme;
    look();
    if (theme !== before) onTheme();
  });
  const observer = new window.MutationObserver(layout.request);
  /** Asked for again with each measuring: the page may have no body yet when its address already names an account. */
  const observeTheme = (): void => {
    for (const element of [document.documentElement, document.body]) {
      if (element) observer.observe(element, { attributes: true, attributeFilter: THEME_ATTRIBUTES });
    }
  };
  const measure = (): void => {
    if (!room) return;
    observeTheme();
    layout.request();
  };
  const enter = (): void => {
    // At once, so that the sidebar first appears in its place and in the page's theme.
    look();
    observeTheme();
  };
  window.addEventListener('resize', measure, { signal });
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', layout.request, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    layout.cancel();
  });

  return {
    theme: () => theme,
    measure,
    take(next) {
      if (next?.dock === room?.dock && next?.width === room?.width) return;
      const entering = room === null;
      room = next;
      makeRoom(document, next);
      if (!next) observer.disconnect();
      else if (entering) enter();
    },
  };
}
