import { vi } from 'vitest';

// The files of a process share its page and its globals: each starts as if it were the first.
vi.useRealTimers();
vi.restoreAllMocks();
vi.unstubAllGlobals();
vi.unstubAllEnvs();
if (typeof document === 'object') {
  const { documentElement } = document;
  for (const name of documentElement.getAttributeNames()) documentElement.removeAttribute(name);
  documentElement.replaceChildren(document.createElement('head'), document.createElement('body'));
  // What every browser has and happy-dom lacks.
  if (!('assignedSlot' in Element.prototype)) {
    Object.defineProperty(Element.prototype, 'assignedSlot', {
      get(this: Element): HTMLSlotElement | null {
        const slots = this.parentElement?.shadowRoot?.querySelectorAll('slot') ?? [];
        return [...slots].find((slot) => slot.assignedNodes().includes(this)) ?? null;
      },
    });
  }
}
