/** A tree that a selector can search: an element, or the open shadow root of one. */
export type Scope = Element | ShadowRoot;

/** A component is a custom element: what is left out here, the most frequent others, carries no root on any page. */
const MAY_BE_HOST = ':not(div, span, slot, a, button, li, tr, td)';

/**
 * Components that one descent may touch before it gives up: one element in four is one, so this is a record of 16,000
 * elements. Without open roots, nothing is missed by giving up.
 */
const DESCENT_BUDGET = 4_000;

/** An element's open shadow root, if any. */
function rootOf(node: Node): ShadowRoot | null {
  return (node as Partial<Element>).shadowRoot ?? null;
}

/** What is drawn inside a node: its shadow tree, what is slotted into it, or its children. */
export function composedChildren(node: Node): ArrayLike<Node> {
  const root = rootOf(node);
  if (root) return root.childNodes;
  if ((node as Element).localName === 'slot') {
    // Empty under synthetic shadow, where a slot is an ordinary element.
    const assigned = (node as HTMLSlotElement).assignedNodes({ flatten: true });
    if (assigned.length > 0) return assigned;
  }
  return node.childNodes;
}

/** The element inside which an element is drawn; undefined at the top, and where it is in no slot and not drawn. */
export function composedParent(element: Element): Element | undefined {
  const parent = element.parentElement;
  if (!parent) return (element.parentNode as Partial<ShadowRoot> | null)?.host;
  // Only what stands in a component with a root can be in a slot.
  return rootOf(parent) ? (element.assignedSlot ?? undefined) : parent;
}

/** The nearest element upwards, itself included, that passes; the search ends at `top`. */
export function composedClosest(
  from: Element,
  passes: (element: Element) => boolean,
  top?: Element,
): Element | undefined {
  for (let at: Element | undefined = from; at && at !== top; at = composedParent(at)) {
    if (passes(at)) return at;
  }
  return undefined;
}

/**
 * What each element below `top` has from its parent by `next`; `top` has `own`, and undefined stands above what is not
 * drawn inside it. Remembers the ways that it has gone.
 */
export function inherited<T>(
  top: Element,
  own: T,
  next: (element: Element, parent: T | undefined) => T,
): (element: Element) => T {
  const known = new Map<Element | undefined, T | undefined>([[top, own]]);
  return (element) => {
    const way: Element[] = [];
    let at: Element | undefined = element;
    while (at && !known.has(at)) {
      way.push(at);
      at = composedParent(at);
    }
    let value = known.get(at);
    for (const step of way.reverse()) {
      value = next(step, value);
      known.set(step, value);
    }
    return value as T;
  };
}

/** The scopes of a tree and whether the descent for them gave up: the tree itself and the open roots inside it. */
export interface Scopes {
  readonly scopes: readonly Scope[];
  readonly gaveUp: boolean;
}

/**
 * Descends for open shadow roots, none inside what matches `skip`, touching at most `budget` components.
 * By native queries, because what costs is the elements that are handed over: in Firefox three microseconds each.
 */
export function scopesOf(top: Element, skip?: string, budget = DESCENT_BUDGET): Scopes {
  const scopes: Scope[] = [top];
  let left = budget;
  // Both are false if the budget is spent.
  const descend = (scope: Scope): boolean => {
    for (const host of scope.querySelectorAll(MAY_BE_HOST)) if (!enter(host)) return false;
    return true;
  };
  // Goes into each root where it is found: the fields of a native page lie deep, and what is beside them is wide.
  const enter = (host: Element): boolean => {
    if (--left < 0) return false;
    const root = rootOf(host);
    if (!root || (skip && host.closest(skip))) return true;
    scopes.push(root);
    return descend(root);
  };
  return { scopes, gaveUp: !(enter(top) && descend(top)) };
}

/** All elements of the scopes that match one compound selector, scope by scope in document order. */
export function findAll(scopes: readonly Scope[], selector: string): Element[] {
  const found: Element[] = [];
  for (const scope of scopes) found.push(...scope.querySelectorAll(selector));
  return found;
}

/** Finds inside one small component: by a native query, and through roots only where that finds nothing. */
export function findInside(element: Element, selector: string, budget = 400): Element[] {
  const flat = element.querySelectorAll(selector);
  if (flat.length > 0) return [...flat];
  const { scopes } = scopesOf(element, undefined, budget);
  return scopes.length > 1 ? findAll(scopes.slice(1), selector) : [];
}
