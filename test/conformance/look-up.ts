import type { PageObject } from './page-object';

/** What one view of a page has of one page object. */
export interface Sighting {
  /** How often its root is there. */
  readonly roots: number;
  /** Paths of the requirements found in at least one of them, such as `tabBar` or `header/title`. */
  readonly found: readonly string[];
}

/**
 * Looks for each page object everywhere in the document, and for what it requires where it says.
 * Runs in the page: it refers to nothing outside itself. Where a component is drawn flat, as through synthetic shadow,
 * its own template is among its descendants; where it has a root, in that root and nowhere else.
 */
export function lookUp(objects: readonly PageObject[]): Record<string, Sighting> {
  type Asked = PageObject['requirements'][number];
  const trees: ParentNode[] = [document];
  for (const tree of trees) {
    for (const element of tree.querySelectorAll('*')) if (element.shadowRoot) trees.push(element.shadowRoot);
  }
  const firstOf = (scope: ParentNode): Element[] =>
    scope.firstElementChild ? [scope.firstElementChild] : [];
  const hitsOf = (scope: ParentNode, css: string): Element[] => {
    // A shadow root is no element, so that :scope means nothing there.
    if (scope instanceof ShadowRoot) return [...scope.querySelectorAll(css.replaceAll(':scope', ':host'))];
    // What a component is given may be what its owner was given: behind a slot stands what is shown in it.
    const handedOn = [...scope.querySelectorAll('slot')].flatMap((slot) =>
      slot.assignedElements({ flatten: true }),
    );
    const beyond = handedOn.flatMap((one) => [
      ...(one.matches(css) ? [one] : []),
      ...one.querySelectorAll(css),
    ]);
    return [...scope.querySelectorAll(css), ...beyond];
  };
  const visit = (place: Element, asked: readonly Asked[], path: string, found: Set<string>): void => {
    for (const one of asked) {
      const scope: ParentNode = one.shadow ? (place.shadowRoot ?? place) : place;
      const hits = one.css === null ? firstOf(scope) : hitsOf(scope, one.css);
      const { is } = one;
      const right = is === null ? hits : hits.filter((hit) => hit.matches(is));
      if (right.length === 0) continue;
      found.add(path + one.name);
      for (const hit of right) visit(hit, one.inside, `${path}${one.name}/`, found);
    }
  };
  return Object.fromEntries(
    objects.map(({ name, root, requirements }) => {
      const roots = trees.flatMap((tree) => [...tree.querySelectorAll(root)]);
      const found = new Set<string>();
      for (const host of roots) visit(host, requirements, '', found);
      return [name, { roots: roots.length, found: [...found] }];
    }),
  );
}
