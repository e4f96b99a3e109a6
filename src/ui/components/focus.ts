let wanted = false;

/** Says that what has the focus is about to go, so that what comes in its place takes it over. */
export function wantFocus(): void {
  wanted = true;
}

/** As a ref: takes the focus where it was wanted, so that it does not fall back to the page. */
export function takeFocus(element: HTMLElement | null): void {
  if (!element || !wanted) return;
  wanted = false;
  element.focus();
}

/** As the ref of a form that was opened by hand: its first control takes the focus. */
export function focusFirst(form: HTMLElement | null): void {
  form?.querySelector<HTMLElement>('input,textarea')?.focus();
}
