/**
 * Makes the element that a closed root stands in. No custom element: a page could define one of its name, and would be
 * handed the root of each that is made afterwards.
 */
export function ownHost(document: Document, id: string): HTMLElement {
  const host = document.createElement('div');
  host.id = id;
  return host;
}
