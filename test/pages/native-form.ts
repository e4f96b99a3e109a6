/** A template being rebuilt: its host, and the template that the host itself stands in. */
interface Template {
  readonly host: Element;
  readonly outer: Template | undefined;
}

function isComponent(node: Node): node is Element {
  return node.nodeType === 1 && (node as Element).localName.includes('-');
}

/** Gives a component its root; what stood in it flat becomes its template. */
function giveRoot(host: Element, outer: Template | undefined): void {
  const children = [...host.childNodes];
  const root = host.attachShadow({ mode: 'open' });
  root.append(...children);
  rebuild(root, { host, outer });
}

/** What stood in a slot becomes the host's own child and belongs to the template around the host. */
function emptySlot(slot: Element, template: Template): void {
  const name = slot.getAttribute('name');
  for (const child of [...slot.childNodes]) {
    // Text cannot go into a named slot: it stays as the slot's fallback.
    if (name && child.nodeType !== 1) continue;
    if (name) (child as Element).setAttribute('slot', name);
    else if (child.nodeType === 1) (child as Element).removeAttribute('slot');
    template.host.append(child);
    rebuildNode(child, template.outer);
  }
}

function rebuildNode(node: Node, template: Template | undefined): void {
  if (isComponent(node)) giveRoot(node, template);
  else if (template && node.nodeType === 1 && (node as Element).localName === 'slot') {
    emptySlot(node as Element, template);
  } else rebuild(node, template);
}

function rebuild(node: Node, template: Template | undefined): void {
  for (const child of [...node.childNodes]) rebuildNode(child, template);
}

/**
 * Turns a page that shows components flat, as synthetic shadow does, into its native form:
 * one open root per component, and slots that show the component's own children.
 */
export function toNativeForm(top: Element): void {
  // Pages that were native from the start keep their own roots.
  if (top.querySelector('template[shadowrootmode]') === null) rebuild(top, undefined);
}

/** Builds the roots that a page declares; parsers build them in some ways of parsing only. */
export function buildDeclaredRoots(top: ParentNode): void {
  for (const template of top.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const host = template.parentElement;
    if (!host || host.shadowRoot) continue;
    const root = host.attachShadow({ mode: 'open' });
    root.append(template.content);
    template.remove();
    buildDeclaredRoots(root);
  }
}
