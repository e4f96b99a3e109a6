/** The children of an element two by two, the first of each pair matching `first`; none if any pair is of another kind. */
export function pairsIn(parent: Element, first: string, second: string): [Element, Element][] {
  const children = [...parent.children];
  const pairs: [Element, Element][] = [];
  for (let i = 0; i < children.length; i += 2) {
    const [one, other] = [children[i], children[i + 1]];
    if (!one?.matches(first) || !other?.matches(second)) return [];
    pairs.push([one, other]);
  }
  return pairs;
}
