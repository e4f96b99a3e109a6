import { h, render } from 'preact';
import type { Settings } from '../../storage/settings';
import { keepFocus } from '../../ui/components/focus';
import type { Guard } from '../../ui/event-guard';
import { mountShadow } from '../../ui/shadow-mount';
import { Sidebar } from '../../ui/sidebar/Sidebar';
import type { SidebarActions, SidebarView } from '../../ui/sidebar/sidebar-props';
import { standBeside } from './beside-page';

/** Width of the collapsed rail, in CSS pixels. */
const RAIL_WIDTH = 60;

/** What the sidebar keeps free on both sides of itself, in CSS pixels. */
const GAP = 16;

/** What is to be drawn. */
export interface Scene {
  readonly view: SidebarView;
  readonly actions: SidebarActions;
  readonly settings: Settings;
}

/** The sidebar as it stands on the page. */
export interface SidebarOnPage {
  readonly host: HTMLElement;
  /** Draws now. */
  draw(): void;
  /** Draws once in the next frame, however often it is asked for: what storage reports comes in several parts. */
  drawSoon(): void;
  /** Something was done that the caller draws later; a press or key that comes before then draws it first. */
  markUndrawn(): void;
  /** Measures the page's bars again: a record may bring another with it, such as a console's row of subtabs. */
  measure(): void;
  /** Gives the focus back to where on the page it came from. */
  leave(): void;
  /** Leaves the sidebar if the focus is in it; else focuses its first control, once `open` has made sure that it is open. */
  toggle(open: () => void): void;
}

/** Puts the sidebar on the page whenever it is drawn and `scene` gives something, and takes it away when that gives nothing. */
export function sidebarOnPage({
  window,
  css,
  scene,
  ...guard
}: Omit<Guard, 'onAct'> & {
  readonly window: Window & typeof globalThis;
  readonly css: string;
  readonly scene: () => Scene | undefined;
}): SidebarOnPage {
  const { signal } = guard;
  let frame = 0;
  let isDrawn = true;
  /** An element of the page, which may drop it with everything around it. */
  let focusBefore: WeakRef<HTMLElement> | undefined;

  const onAct = (): void => {
    if (!isDrawn) draw();
  };
  // Not only when it is first drawn: its guard must hear events before any listener of the page.
  const mount = mountShadow(window.document, css, { ...guard, onAct });
  const beside = standBeside({ window, mount, onTheme: draw, signal });

  function draw(): void {
    window.cancelAnimationFrame(frame);
    frame = 0;
    isDrawn = true;
    const shown = scene();
    if (!shown) {
      render(null, mount.container);
      mount.setShown(false);
      beside.take(null);
      return;
    }
    const { view, actions, settings } = shown;
    const { dock, collapsed, width } = settings;
    beside.take({ dock, width: (collapsed ? RAIL_WIDTH : width) + GAP });
    const theme = settings.theme === 'page' ? beside.theme() : settings.theme;
    const props = { view, actions, chrome: { theme, dock, width, collapsed } };
    keepFocus(mount.container, () => render(h(Sidebar, props), mount.container));
    mount.setShown(true);
  }

  function leave(): void {
    (mount.focused() as HTMLElement | null)?.blur();
    focusBefore?.deref()?.focus();
  }

  mount.host.addEventListener(
    'focusin',
    (event) => {
      if (event.relatedTarget instanceof window.HTMLElement) focusBefore = new WeakRef(event.relatedTarget);
    },
    { signal },
  );
  return {
    host: mount.host,
    draw,
    drawSoon() {
      frame ||= window.requestAnimationFrame(draw);
    },
    markUndrawn() {
      isDrawn = false;
    },
    measure: beside.measure,
    leave,
    toggle(open) {
      if (!mount.host.isConnected) return;
      if (mount.focused()) return leave();
      open();
      // Firefox would show no ring after a press of the mouse.
      mount.container.querySelector<HTMLElement>('button, a[href], input')?.focus({ focusVisible: true });
    },
  };
}
