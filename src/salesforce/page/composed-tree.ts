/** A tree that a selector can search: an element, or the open shadow root of one. */
export type Scope = Element | ShadowRoot;

/** Elements that one descent may touch before it gives up. */
export const DESCENT_BUDGET = 50_000;

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
  const slot = element.assignedSlot;
  if (slot) return slot;
  const parent = element.parentNode;
  if (!parent) return undefined;
  const host = (parent as Partial<ShadowRoot>).host;
  if (host) return host;
  if (slot === null && rootOf(parent)) return undefined;
  return parent.nodeType === 1 ? (parent as Element) : undefined;
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

/** The scopes of a tree and whether the descent for them gave up: the tree itself and the open roots inside it. */
export interface Scopes {
  readonly scopes: readonly Scope[];
  readonly gaveUp: boolean;
}

/** Descends for open shadow roots, around the tags in `skip`, touching at most `budget` elements. */
export function scopesOf(top: Element, skip: ReadonlySet<string>, budget = DESCENT_BUDGET): Scopes {
  const scopes: Scope[] = [top];
  if (top.shadowRoot) scopes.push(top.shadowRoot);
  let left = budget;
  // Into each root where it stands: the fields of a native page lie deep, and what is beside them is wide.
  const descend = (scope: Scope): boolean => {
    let at: Element | null = scope.firstElementChild;
    while (at) {
      if (--left < 0) return false;
      const skipped = skip.has(at.localName);
      const root = skipped ? null : at.shadowRoot;
      if (root) {
        scopes.push(root);
        if (!descend(root)) return false;
      }
      at = (skipped ? null : at.firstElementChild) ?? following(at, scope);
    }
    return true;
  };
  const done = (!top.shadowRoot || descend(top.shadowRoot)) && descend(top);
  return { scopes, gaveUp: !done };
}

/** The next element after a subtree, in document order, inside the scope. */
function following(element: Element, scope: Scope): Element | null {
  let at: Element | null = element;
  while (at && at !== scope) {
    if (at.nextElementSibling) return at.nextElementSibling;
    at = at.parentElement;
  }
  return null;
}

/** All elements of the scopes that match one compound selector, scope by scope in document order. */
export function findAll(scopes: readonly Scope[], selector: string): Element[] {
  const found: Element[] = [];
  for (const scope of scopes) found.push(...scope.querySelectorAll(selector));
  return found;
}

const NOTHING_SKIPPED: ReadonlySet<string> = new Set();

/** Finds inside one small component: by a native query, and through roots only where that finds nothing. */
export function findInside(element: Element, selector: string, budget = 400): Element[] {
  const flat = element.querySelectorAll(selector);
  if (flat.length > 0) return [...flat];
  const { scopes } = scopesOf(element, NOTHING_SKIPPED, budget);
  return scopes.length > 1 ? findAll(scopes.slice(1), selector) : [];
}
