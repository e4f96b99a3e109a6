/** A tree that a selector can search: an element, or the open shadow root of one. */
export type Scope = Element | ShadowRoot;

/** Components that one descent may touch before it gives up. */
export const DESCENT_BUDGET = 15_000;

/**
 * Whatever may be a component: these are custom elements, so that no root is looked for on a plain tag. Browsers find them faster than a script that looks at each element: excluded are the tags of which pages are mostly
 * made, any other costs one look.
 */
const COMPONENT =
  ':not(div,span,slot,a,p,ul,li,dl,dt,dd,i,b,h2,section,article,button,input,label,option,img,svg,g,path,use,tbody,tr,td,th)';

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

/** Descends for open shadow roots, around what matches `skip`, touching at most `budget` components. */
export function scopesOf(top: Element, skip?: string, budget = DESCENT_BUDGET): Scopes {
  const scopes: Scope[] = [top];
  let left = budget;
  const isSkipped = (host: Element, scope: Scope): boolean => {
    const around = skip === undefined ? null : host.closest(skip);
    return around !== null && around !== scope && scope.contains(around);
  };
  // Into each root where it stands: the fields of a native page lie deep, and what is beside them is wide.
  const descend = (scope: Scope): boolean => {
    for (const host of scope.querySelectorAll(COMPONENT)) {
      if (--left < 0) return false;
      const root = host.shadowRoot;
      if (!root || isSkipped(host, scope)) continue;
      scopes.push(root);
      if (!descend(root)) return false;
    }
    return true;
  };
  if (top.shadowRoot) scopes.push(top.shadowRoot);
  const done = (!top.shadowRoot || descend(top.shadowRoot)) && descend(top);
  return { scopes, gaveUp: !done };
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
