/*
 * The part of Preact that the sidebar uses, at a quarter of its size: the content script is built with this module in
 * the place of `preact` and `preact/jsx-runtime`. Not in it: hooks, context, error boundaries, hydration, other life
 * cycle methods, refs that are objects or that want to know when their element goes, listeners that are taken away
 * again or that capture, and styles that are taken away again.
 */

type Props = Readonly<Record<string, unknown>>;

/** What JSX becomes: what to draw. */
interface Wanted {
  readonly type: string | ((props: Props) => unknown) | (new (props: Props) => Component);
  readonly props: Props;
  readonly key: unknown;
}

/** What it became. It lives on when another node of its type takes its place, and takes over the props of that. */
interface Drawn {
  readonly type: Wanted['type'];
  readonly key: unknown;
  props: Props;
  /** Absent for components and fragments, which are drawn by their children alone. */
  readonly dom: Element | Text | undefined;
  readonly component: Component | undefined;
  children: readonly Drawn[];
  readonly hear: (event: Event) => void;
}

/** Where the next DOM node belongs. */
interface Place {
  readonly parent: Node;
  before: Node | null;
}

const TEXT = '';
/** Properties that are no attributes: the last two are set last. */
const NO_ATTRIBUTES = new Set(['children', 'ref', 'value', 'checked']);
const SVG = 'http://www.w3.org/2000/svg';

const roots = new WeakMap<Node, readonly Drawn[]>();
const dirty = new Set<Component>();
/** What is told of its element once everything is drawn. */
let newcomers: (() => void)[] = [];

/** A view with a state of its own. */
export class Component {
  state: Props = {};
  drawn: Drawn | undefined;
  shouldComponentUpdate?(next: Props): boolean;

  constructor(public props: Props) {}

  /** Changes a part of the state; the view is drawn again when the current task is done. */
  setState(part: Props): void {
    this.state = { ...this.state, ...part };
    if (dirty.size === 0) queueMicrotask(redraw);
    dirty.add(this);
  }

  render(_props: Props, _state: Props): unknown {
    return null;
  }
}

/** Draws its children and nothing around them. */
export function Fragment({ children }: Props): unknown {
  return children;
}

/** Makes a node; JSX calls it. */
export function jsx(type: Wanted['type'], props: Props, key?: unknown): Wanted {
  return { type, props, key };
}
export { jsx as h, jsx as jsxDEV, jsx as jsxs };

/** Changes what was drawn in the container into what is wanted now. */
export function render(wanted: unknown, container: Node): void {
  const place = { parent: container, before: container.firstChild };
  roots.set(container, drawAll(wanted, roots.get(container) ?? [], place));
  welcome();
}

function redraw(): void {
  const waiting = [...dirty];
  dirty.clear();
  for (const component of waiting) {
    const { drawn } = component;
    const [before] = drawn ? nodesOf(drawn) : [];
    if (drawn && before?.parentNode) drawInside(drawn, { parent: before.parentNode, before });
  }
  welcome();
}

function welcome(): void {
  const ready = newcomers;
  newcomers = [];
  for (const tell of ready) tell();
}

/** What draws nothing is an empty text, so that everything has a place in the document. */
function wantedOf(child: unknown): Wanted {
  if (Array.isArray(child)) return jsx(Fragment, { children: child });
  if (typeof child === 'object' && child) return child as Wanted;
  return jsx(TEXT, {
    data: child === undefined || child === null || typeof child === 'boolean' ? '' : child,
  });
}

/** A node takes over what stood under its key, or without a key at its position, if that was of its type. */
function drawAll(children: unknown, before: readonly Drawn[], place: Place): readonly Drawn[] {
  const left = new Map(before.map((drawn, index) => [drawn.key ?? index, drawn]));
  const list: readonly unknown[] = Array.isArray(children) ? children : [children];
  const pairs = (list.length > 0 ? list : [null]).map((child, index) => {
    const wanted = wantedOf(child);
    const key = wanted.key ?? index;
    const known = left.get(key);
    if (known?.type !== wanted.type) return { wanted };
    left.delete(key);
    return { wanted, known };
  });
  const kept = new Set(pairs.map(({ known }) => known));
  for (const dom of before.filter((drawn) => !kept.has(drawn)).flatMap(nodesOf)) {
    if (dom === place.before) place.before = dom.nextSibling;
    dom.remove();
  }
  return pairs.map(({ wanted, known }) => draw(wanted, known, place));
}

function draw({ type, props, key }: Wanted, known: Drawn | undefined, place: Place): Drawn {
  const drawn = known ?? begin(type, props, key, place.parent);
  const { dom, component, props: old } = drawn;
  drawn.props = props;
  if (dom) {
    setProps(dom, drawn, known ? old : {});
    if (type !== TEXT) {
      drawn.children = drawAll(props.children, drawn.children, { parent: dom, before: dom.firstChild });
    }
    setLive(dom as HTMLInputElement, props);
    const { ref } = props;
    if (!known && typeof ref === 'function') newcomers.push(() => ref(dom));
    stand(drawn, place);
  } else if (known && component?.shouldComponentUpdate?.(props) === false) {
    stand(drawn, place);
  } else {
    drawInside(drawn, place);
  }
  return drawn;
}

function begin(type: Wanted['type'], props: Props, key: unknown, parent: Node): Drawn {
  const isClass = typeof type === 'function' && type.prototype?.render;
  const component = isClass ? new (type as new (props: Props) => Component)(props) : undefined;
  const dom = typeof type === 'string' ? make(type, parent) : undefined;
  const drawn: Drawn = { type, key, props, dom, component, children: [], hear };
  // One listener for all events of an element, which asks for what is wanted when the event comes.
  function hear(event: Event): void {
    for (const [name, listener] of Object.entries(drawn.props)) {
      if (name.toLowerCase() === `on${event.type}` && typeof listener === 'function') listener(event);
    }
  }
  if (component) component.drawn = drawn;
  return drawn;
}

function make(type: string, parent: Node): Element | Text {
  if (type === TEXT) return document.createTextNode('');
  const isDrawing = type === 'svg' || (parent as Element).namespaceURI === SVG;
  return isDrawing ? document.createElementNS(SVG, type) : document.createElement(type);
}

function drawInside(drawn: Drawn, place: Place): void {
  const { type, component, props } = drawn;
  if (component) component.props = props;
  const view = component
    ? component.render(props, component.state)
    : (type as (props: Props) => unknown)(props);
  drawn.children = drawAll(view, drawn.children, place);
}

/** The outermost DOM nodes that it is drawn with: one of its own, or those of its children. */
function nodesOf({ dom, children }: Drawn): readonly (Element | Text)[] {
  return dom ? [dom] : children.flatMap(nodesOf);
}

/** Makes sure that its nodes stand where they belong; those that do are not touched. */
function stand(drawn: Drawn, place: Place): void {
  for (const dom of nodesOf(drawn)) {
    if (dom === place.before) place.before = dom.nextSibling;
    else place.parent.insertBefore(dom, place.before);
  }
}

function setProps(dom: Element | Text, drawn: Drawn, old: Props): void {
  const { props } = drawn;
  for (const name of new Set([...Object.keys(old), ...Object.keys(props)])) {
    const value = props[name];
    if (value === old[name] || NO_ATTRIBUTES.has(name)) continue;
    if (name === 'data' || name === 'defaultValue') Object.assign(dom, { [name]: value });
    else if (name.startsWith('on')) dom.addEventListener(name.slice(2).toLowerCase(), drawn.hear);
    else if (name === 'style') setStyle(dom as HTMLElement, value as Props, old[name] as Props | undefined);
    else setAttribute(dom as Element, name, value);
  }
}

function setStyle(dom: HTMLElement, style: Props, old: Props | undefined): void {
  for (const [property, value] of Object.entries(style)) {
    if (value !== old?.[property]) dom.style.setProperty(property, String(value));
  }
}

function setAttribute(dom: Element, name: string, value: unknown): void {
  // `aria-…` and `data-…` say "true" and "false"; others are there or not.
  const isSwitch = typeof value === 'boolean' && name[4] !== '-';
  if (value === undefined || value === null || (isSwitch && !value)) dom.removeAttribute(name);
  else dom.setAttribute(name, isSwitch ? '' : String(value));
}

/** What a person may have changed since, and what depends on attributes such as `max`. */
function setLive(dom: HTMLInputElement, { value, checked }: Props): void {
  if (value !== undefined && dom.value !== String(value)) dom.value = String(value);
  if (checked !== undefined && dom.checked !== checked) dom.checked = !!checked;
}
