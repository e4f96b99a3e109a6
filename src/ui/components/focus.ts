/** How long something may take to appear and still get the focus, milliseconds. */
const PATIENCE_MS = 300;

let wantedUntil = 0;

/**
 * Says that what has the focus is about to go, so that what comes in its place takes it over.
 * The wish lapses soon: nothing that appears later by itself may take the focus from the page.
 */
export function wantFocus(): void {
  wantedUntil = performance.now() + PATIENCE_MS;
}

/** As a ref: takes the focus where it was wanted, so that it does not fall back to the page, and is read from its top. */
export function takeFocus(element: HTMLElement | null): void {
  if (!element || performance.now() > wantedUntil) return;
  wantedUntil = 0;
  element.focus();
  // It is new: what stood here before may have been scrolled.
  element.scrollIntoView();
}

/** As the ref of a form that was opened by hand: its first control takes the focus. */
export function focusFirst(form: HTMLElement | null): void {
  form?.querySelector<HTMLElement>('input,select,textarea')?.focus();
}

/**
 * Draws. Where what had the focus goes, as a button does with what it did, the focus goes to what stands near, or else
 * to the sidebar's body: the next key must not reach the page.
 */
export function keepFocus(container: ParentNode & Node, draw: () => void): void {
  const root = container.getRootNode() as ShadowRoot;
  const had = root.activeElement;
  const place = had?.closest('li, .extra, section');
  draw();
  // What is no longer on the page takes no focus.
  for (const next of [place?.querySelector('button'), container.querySelector<HTMLElement>('.body, .rail')]) {
    if (had && !root.activeElement) next?.focus();
  }
}
