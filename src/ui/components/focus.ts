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

/** As a ref: takes the focus where it was wanted, so that it does not fall back to the page. */
export function takeFocus(element: HTMLElement | null): void {
  if (!element || performance.now() > wantedUntil) return;
  wantedUntil = 0;
  element.focus();
}

/** As the ref of a form that was opened by hand: its first control takes the focus. */
export function focusFirst(form: HTMLElement | null): void {
  form?.querySelector<HTMLElement>('input,select,textarea')?.focus();
}
