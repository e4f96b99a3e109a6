/** As a ref: what was turned to takes the focus, so that it does not fall back to the page, and is read from its top. */
export function focusTop(element: HTMLElement | null): void {
  element?.focus();
  // It is new: what stood here before may have been scrolled.
  element?.scrollIntoView();
}

/** As the ref of a form that a person opened: its first control takes the focus. */
export function focusFirst(form: HTMLElement | null): void {
  const first = form?.querySelector<HTMLInputElement>('input,select,textarea');
  first?.focus();
  // What is proposed is replaced by typing.
  first?.select?.();
}

/**
 * Draws. If that removes or disables the focused element, such as a button that is done, the focus moves to a button
 * nearby that only opens something, or else to the sidebar's body: the next key must not reach the page.
 */
export function keepFocus(container: ParentNode & Node, draw: () => void): void {
  const root = container.getRootNode() as ShadowRoot;
  const had = root.activeElement;
  const places = ['li,.extra,.anchor', 'section,footer'].map((each) => had?.closest(each));
  draw();
  // An element that is no longer on the page does not take the focus.
  for (const next of [
    ...places.map((place) => place?.querySelector<HTMLElement>('[aria-expanded]')),
    container.querySelector<HTMLElement>('.body,.rail'),
  ]) {
    if (had && !root.activeElement?.matches(':not(:disabled)')) next?.focus();
  }
}
