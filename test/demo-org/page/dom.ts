/** What may stand inside an element. */
export type Child = Node | string | null | undefined | false;

/** Attributes by name; a function is an event listener under its event's name; false and undefined are left out. */
export type Attributes = Readonly<Record<string, string | boolean | undefined | ((event: Event) => void)>>;

function fill(node: Element | ShadowRoot, children: readonly Child[]): void {
  for (const child of children) if (child) node.append(child);
}

/** Makes an element. Texts become text nodes: nothing is ever parsed. */
export function h(tag: string, attributes: Attributes = {}, ...children: Child[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (typeof value === 'string') element.setAttribute(name, value);
    else if (value) element.setAttribute(name, '');
  }
  fill(element, children);
  return element;
}

/** Which components have a real shadow root. */
export interface Shadow {
  /** All from here downward: native shadow is transitive. */
  readonly native: boolean;
  /** Tags of the components that are native although what surrounds them is flat. */
  readonly islands: ReadonlySet<string>;
}

/** A page in synthetic shadow, as a content script sees it: flat. */
export const FLAT: Shadow = { native: false, islands: new Set() };

let sharedSheet: CSSStyleSheet | undefined;

/** The document's style as a sheet that shadow roots can adopt. */
function sheet(): CSSStyleSheet {
  if (sharedSheet) return sharedSheet;
  sharedSheet = new CSSStyleSheet();
  const rules = [...document.styleSheets].flatMap((style) => [...style.cssRules]);
  sharedSheet.replaceSync(rules.map((rule) => rule.cssText).join('\n'));
  return sharedSheet;
}

/** Makes one slot of a component, with what the parent put into it. */
export type Slot = (name?: string) => HTMLElement;

/**
 * Makes a web component. Flat: its template is its children, and each slot is an element around what was slotted.
 * Native: its template is in an open root, and what was slotted are the host's children.
 */
export function lwc(
  shadow: Shadow,
  tag: string,
  attributes: Attributes,
  template: (inner: Shadow, slot: Slot) => Child[],
  slotted: Readonly<Record<string, readonly Child[]>> = {},
): HTMLElement {
  const host = h(tag, attributes);
  const native = shadow.native || shadow.islands.has(tag);
  const inner: Shadow = native ? { native: true, islands: shadow.islands } : shadow;
  const content = (name: string) => {
    const nodes = slotted[name] ?? [];
    if (name) for (const node of nodes) if (node instanceof Element) node.setAttribute('slot', name);
    return nodes;
  };
  if (!native) {
    fill(
      host,
      template(inner, (name = '') => h('slot', name ? { name } : {}, ...content(name))),
    );
    return host;
  }
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet()];
  fill(
    root,
    template(inner, (name = '') => h('slot', name ? { name } : {})),
  );
  for (const name of Object.keys(slotted)) fill(host, content(name));
  return host;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Simple pictures, each the `d` of one path in a 24 × 24 box. */
const ICONS = {
  search: 'M10 4a6 6 0 1 0 3.7 10.7l5 5 1.4-1.4-5-5A6 6 0 0 0 10 4Zm0 2a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z',
  bell: 'M12 3a5 5 0 0 0-5 5v4l-2 4h14l-2-4V8a5 5 0 0 0-5-5Zm-2 15a2 2 0 0 0 4 0h-4Z',
  help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm1 14h-2v-2h2v2Zm0-4h-2c0-3 3-2.6 3-4.6a2 2 0 0 0-4 0H8a4 4 0 1 1 8 0c0 2.600-3 2.800-3 4.600Z',
  gear: 'M10.500 3h3l.5 2.500 1.700.9 2.300-1 1.800 2.500-1.700 1.800v2l1.900 1.800-1.600 2.600-2.500-.7-1.500 1-.6 2.600h-3l-.6-2.500-1.700-1-2.400.8-1.700-2.500 1.900-1.800v-2L4 8.200l1.600-2.600 2.500.7 1.700-.9.7-2.400Zm1.500 6a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z',
  plus: 'M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6V5Z',
  star: 'm12 4 2.400 5.200 5.600.6-4.200 3.800 1.200 5.600L12 16.400 7 19.200l1.200-5.600L4 9.800l5.600-.6L12 4Z',
  account:
    'M5 20V5h8v4h6v11h-5v-4h-2v4H5Zm2-12h2V7H7v1Zm0 4h2v-2H7v2Zm0 4h2v-2H7v2Zm4-8V7h0v1Zm3 4h2v-1h-2v1Z',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8Zm-7 16c0-4 3-6 7-6s7 2 7 6H5Z',
  pencil: 'M4 17.500V20h2.500L17 9.500 14.500 7 4 17.500ZM19 7.500 16.500 5 18 3.500 20.500 6 19 7.500Z',
  down: 'M6 9h12l-6 7-6-7Z',
  grid: 'M4 4h4v4H4V4Zm6 0h4v4h-4V4Zm6 0h4v4h-4V4ZM4 10h4v4H4v-4Zm6 0h4v4h-4v-4Zm6 0h4v4h-4v-4ZM4 16h4v4H4v-4Zm6 0h4v4h-4v-4Zm6 0h4v4h-4v-4Z',
  list: 'M5 6h14v2H5V6Zm0 5h14v2H5v-2Zm0 5h14v2H5v-2Z',
  task: 'M5 4h14v16H5V4Zm3 8 3 3 5-6-1.500-1.200L11 12.200l-1.600-1.600L8 12Z',
  mail: 'M4 6h16v12H4V6Zm2 2 6 5 6-5H6Z',
  call: 'M7 4h3l1.500 4-2 1.500a9 9 0 0 0 5 5l1.500-2 4 1.500v3c0 1.500-1 2-2.500 2C10 19 5 14 5 6.500 5 5 5.500 4 7 4Z',
  close:
    'm6 7.400 1.400-1.400 4.600 4.600L16.600 6 18 7.400 13.400 12l4.600 4.600-1.400 1.400-4.600-4.600L7.400 18 6 16.600 10.600 12 6 7.400Z',
  tree: 'M9 3h6v5h-2v3h6v5h2v5h-6v-5h2v-3H7v3h2v5H3v-5h2v-5h6V8H9V3Z',
} as const;

export type IconName = keyof typeof ICONS;

/** A picture that says nothing by itself. */
export function icon(name: IconName, kind = ''): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', `icon ${kind}`.trim());
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/** A button with a picture and a name for screen readers. */
export function iconButton(name: IconName, title: string, click?: () => void, kind = ''): HTMLElement {
  return h(
    'button',
    { type: 'button', class: `icon-button ${kind}`.trim(), title, click: click ? () => click() : undefined },
    icon(name),
    h('span', { class: 'slds-assistive-text' }, title),
  );
}
