/** The free band of the window between the page's own header and its utility bar, in CSS pixels from the top and bottom. */
export interface PageFrame {
  readonly top: number;
  readonly bottom: number;
}

/** The page's own bars above and below the record. seen 2026-09 */
const BARS_ABOVE = ['.oneHeader', '#oneHeader', 'one-appnav', '.oneConsoleTabItem', '#phHeader'];
const BARS_BELOW = '.utilitybar';

/**
 * The attribute that makes the page's host give room (`make-room.css`). Body padding does nothing in Salesforce: each
 * record page scrolls in a host of its own. Only that host gives room, so that the page's header, navigation and
 * utility bar stay as wide as the window. Seen 2026-09. (The rules are sent to every page as they are written, so this
 * stands here.)
 */
const ROOM_ATTRIBUTE = 'data-handrail-dock';
const ROOM_PROPERTY = '--handrail-room';

/** Measures where a sidebar may stand without covering the page's header or utility bar. */
export function measureFrame(document: Document): PageFrame {
  const height = document.documentElement.clientHeight;
  let top = 0;
  // A simple selector is looked up many times faster than a list of them.
  for (const bar of BARS_ABOVE.flatMap((selector) => [...document.querySelectorAll(selector)])) {
    const box = bar.getBoundingClientRect();
    // A header that scrolled away, or one that spans the page because it wraps it, takes no room.
    if (box.width > 0 && box.bottom > top && box.bottom < height / 2) top = box.bottom;
  }
  let bottom = 0;
  for (const bar of document.querySelectorAll(BARS_BELOW)) {
    const box = bar.getBoundingClientRect();
    if (box.width > 0 && box.top > height / 2) bottom = Math.max(bottom, height - box.top);
  }
  return { top: Math.round(top), bottom: Math.round(bottom) };
}

/** Narrows the page's content by `width` CSS pixels on one side, or gives the room back (`null`). */
export function makeRoom(
  document: Document,
  room: { readonly dock: 'left' | 'right'; readonly width: number } | null,
): void {
  const html = document.documentElement;
  if (room === null) {
    html.removeAttribute(ROOM_ATTRIBUTE);
    html.style.removeProperty(ROOM_PROPERTY);
    return;
  }
  html.setAttribute(ROOM_ATTRIBUTE, room.dock);
  html.style.setProperty(ROOM_PROPERTY, `${room.width}px`);
}
