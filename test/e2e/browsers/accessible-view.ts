/** A name to look for: exactly this text, or a pattern. */
export type NameMatch = { readonly exact: string } | { readonly pattern: string; readonly flags: string };

/** An element to look for, by what assistive technology sees of it. */
export interface Target {
  readonly role: string;
  readonly name?: NameMatch;
  /** Only inside the first element that matches this. */
  readonly within?: Target;
}

/** What a person could know of an element. Rectangles are in CSS pixels of the viewport. */
export interface ElementFacts {
  readonly role: string;
  readonly name: string;
  /** The text as shown, lines kept. */
  readonly text: string;
  readonly description: string;
  readonly checked: boolean | null;
  readonly expanded: boolean | null;
  readonly disabled: boolean;
  readonly focused: boolean;
  readonly value: string | null;
  readonly href: string | null;
  readonly level: number | null;
  readonly rect: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** True where the middle of the rectangle really is this element and not something over it. */
  readonly onTop: boolean;
}

/** A question about the sidebar's closed root, as plain data. */
export type Question =
  | { readonly kind: 'find'; readonly target: Target; readonly scroll?: boolean; readonly focus?: boolean }
  | { readonly kind: 'outline'; readonly within?: Target }
  | { readonly kind: 'terms'; readonly within?: Target }
  | { readonly kind: 'text'; readonly within?: Target }
  /** The text of the first element in a region after its heading. */
  | { readonly kind: 'lead'; readonly within: Target };

/** The answer; absent things are null, never exceptions. */
export interface Answer {
  readonly found: readonly ElementFacts[];
  readonly text: string | null;
  readonly terms: Readonly<Record<string, string>> | null;
}

/**
 * Answers a question about a shadow root. It is sent to the browser as source text, so it uses nothing from outside itself.
 * Roles and names follow HTML-AAM and accname as far as the sidebar needs them.
 */
export function answerQuestion(root: ShadowRoot, question: Question): Answer {
  const INPUT_ROLES: Record<string, string> = {
    checkbox: 'checkbox',
    radio: 'radio',
    button: 'button',
    submit: 'button',
    range: 'slider',
    number: 'spinbutton',
    search: 'searchbox',
    date: 'date',
  };
  const TAG_ROLES: Record<string, string> = {
    aside: 'complementary',
    article: 'article',
    button: 'button',
    dialog: 'dialog',
    dt: 'term',
    dd: 'definition',
    details: 'group',
    fieldset: 'group',
    h1: 'heading',
    h2: 'heading',
    h3: 'heading',
    h4: 'heading',
    img: 'img',
    li: 'listitem',
    main: 'main',
    meter: 'meter',
    nav: 'navigation',
    ol: 'list',
    option: 'option',
    output: 'status',
    progress: 'progressbar',
    search: 'search',
    select: 'combobox',
    summary: 'button',
    table: 'table',
    textarea: 'textbox',
    time: 'time',
    ul: 'list',
  };
  const NAMED_BY_CONTENT = ['button', 'heading', 'link', 'menuitem', 'menuitemcheckbox', 'menuitemradio'];
  NAMED_BY_CONTENT.push('option', 'tab', 'tooltip', 'switch');
  const squeeze = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

  function isShown(element: Element): boolean {
    if (element.closest('[aria-hidden="true"], [inert]')) return false;
    return element.checkVisibility({ visibilityProperty: true });
  }
  function roleOf(element: Element): string {
    const explicit = element.getAttribute('role')?.trim().split(/\s+/)[0];
    if (explicit) return explicit;
    const tag = element.localName;
    if (tag === 'a') return element.hasAttribute('href') ? 'link' : 'generic';
    if (tag === 'input') return INPUT_ROLES[(element as HTMLInputElement).type] ?? 'textbox';
    if (tag === 'section') return nameOf(element, 'section') ? 'region' : 'generic';
    return TAG_ROLES[tag] ?? 'generic';
  }
  function contentName(element: Element): string {
    let text = '';
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) text += child.textContent ?? '';
      else if (child.nodeType === Node.ELEMENT_NODE) {
        const inner = child as Element;
        if (!isShown(inner)) continue;
        const block = getComputedStyle(inner).display.startsWith('inline') ? '' : ' ';
        const label = inner.getAttribute('aria-label');
        text += `${block}${label ?? (inner.localName === 'img' ? inner.getAttribute('alt') : null) ?? contentName(inner)}${block}`;
      }
    }
    return text;
  }
  function nameOf(element: Element, role: string): string {
    const ids = element.getAttribute('aria-labelledby');
    if (ids) {
      const parts = ids.split(/\s+/).map((id) => {
        const label = root.getElementById(id);
        return label ? (label.getAttribute('aria-label') ?? label.textContent ?? '') : '';
      });
      const text = squeeze(parts.join(' '));
      if (text) return text;
    }
    const own = squeeze(element.getAttribute('aria-label') ?? '');
    if (own) return own;
    const labels = (element as HTMLInputElement).labels;
    if (labels && labels.length > 0) return squeeze([...labels].map(contentName).join(' '));
    if (element.localName === 'img') return squeeze(element.getAttribute('alt') ?? '');
    if (element.localName === 'fieldset')
      return squeeze(element.querySelector('legend')?.textContent ?? element.getAttribute('title') ?? '');
    if (element.localName === 'svg') return squeeze(element.querySelector('title')?.textContent ?? '');
    if (NAMED_BY_CONTENT.includes(role)) {
      const text = squeeze(contentName(element));
      if (text) return text;
    }
    const titled = role === 'generic' ? null : element.getAttribute('title');
    return squeeze(titled ?? element.getAttribute('placeholder') ?? '');
  }
  function descriptionOf(element: Element): string {
    const ids = element.getAttribute('aria-describedby');
    if (!ids) return squeeze(element.getAttribute('aria-description') ?? '');
    return squeeze(
      ids
        .split(/\s+/)
        .map((id) => root.getElementById(id)?.textContent ?? '')
        .join(' '),
    );
  }
  function matches(name: string, wanted: NameMatch | undefined): boolean {
    if (!wanted) return true;
    return 'exact' in wanted ? name === wanted.exact : new RegExp(wanted.pattern, wanted.flags).test(name);
  }
  function all(target: Target, scope: ParentNode): Element[] {
    const inside = target.within ? all(target.within, scope)[0] : scope;
    if (!inside) return [];
    return [...inside.querySelectorAll('*')].filter((element) => {
      const role = roleOf(element);
      return role === target.role && isShown(element) && matches(nameOf(element, role), target.name);
    });
  }
  function stateOf(element: Element, attribute: string): boolean | null {
    const value = element.getAttribute(attribute);
    return value === null ? null : value === 'true';
  }
  function isOnTop(element: Element, rect: DOMRect): boolean {
    const x = rect.x + rect.width / 2;
    const y = rect.y + rect.height / 2;
    if (document.elementFromPoint(x, y) !== root.host) return false;
    const hit = root.elementFromPoint(x, y);
    if (!hit) return false;
    const label = hit.closest('label')?.control;
    return element === hit || element.contains(hit) || label === element;
  }
  function factsOf(element: Element): ElementFacts {
    const role = roleOf(element);
    const rect = element.getBoundingClientRect();
    const input = element as HTMLInputElement;
    const isBox = input.localName === 'input' && (input.type === 'checkbox' || input.type === 'radio');
    const expandable = element.localName === 'summary' ? (element.parentElement as HTMLDetailsElement) : null;
    return {
      role,
      name: nameOf(element, role),
      text: (element as HTMLElement).innerText ?? element.textContent ?? '',
      description: descriptionOf(element),
      checked: isBox ? input.checked : (stateOf(element, 'aria-checked') ?? stateOf(element, 'aria-pressed')),
      expanded: expandable ? expandable.open : stateOf(element, 'aria-expanded'),
      disabled: element.matches(':disabled') || element.getAttribute('aria-disabled') === 'true',
      focused: root.activeElement === element,
      value: 'value' in element ? String(input.value) : null,
      href: element.localName === 'a' ? (element as HTMLAnchorElement).href : null,
      level:
        role === 'heading' ? Number(element.getAttribute('aria-level') ?? element.localName.slice(1)) : null,
      rect: { x: rect.x, y: rect.y, width: rect.width, height: rect.height },
      onTop: isOnTop(element, rect),
    };
  }
  function outline(element: Element, depth: number, lines: string[]): void {
    if (element.localName === 'style' || !isShown(element)) return;
    const role = roleOf(element);
    let inner = depth;
    let named = false;
    if (role !== 'generic' && role !== 'presentation' && role !== 'none') {
      const facts = factsOf(element);
      const states = [
        facts.level === null ? '' : ` ${facts.level}`,
        facts.name ? ` "${facts.name}"` : '',
        facts.checked === null ? '' : facts.checked ? ' (checked)' : ' (not checked)',
        facts.expanded === null ? '' : facts.expanded ? ' (expanded)' : ' (collapsed)',
        facts.disabled ? ' (disabled)' : '',
        facts.focused ? ' (focused)' : '',
        facts.value && facts.checked === null && role !== 'listitem' ? ` = ${facts.value}` : '',
      ];
      lines.push(`${'  '.repeat(depth)}${role}${states.join('')}`);
      inner = depth + 1;
      named = NAMED_BY_CONTENT.includes(role) && facts.name !== '';
    }
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        const text = squeeze(child.textContent ?? '');
        if (text && !named) lines.push(`${'  '.repeat(inner)}${text}`);
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        const isPlain = named && roleOf(child as Element) === 'generic';
        if (!isPlain) outline(child as Element, inner, lines);
      }
    }
  }
  function leadOf(region: Element): string | null {
    const heading = region.querySelector('h1, h2, h3, h4, [role="heading"]');
    const shown = [...region.querySelectorAll('*')].filter(
      (element) =>
        isShown(element) &&
        (!heading || (heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0) &&
        !heading?.contains(element) &&
        element.children.length === 0 &&
        squeeze(element.textContent ?? '') !== '',
    );
    const first = shown[0];
    return first ? squeeze(first.textContent ?? '') : null;
  }
  function termsOf(scope: ParentNode): Record<string, string> {
    const terms: Record<string, string> = {};
    for (const term of scope.querySelectorAll('dt')) {
      const value = term.nextElementSibling;
      terms[squeeze(term.innerText)] =
        value?.localName === 'dd' ? squeeze((value as HTMLElement).innerText) : '';
    }
    return terms;
  }

  const none: Answer = { found: [], text: null, terms: null };
  if (question.kind === 'find') {
    const elements = all(question.target, root);
    const first = elements[0];
    if (first && question.scroll) first.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    if (first && question.focus) (first as HTMLElement).focus();
    return { ...none, found: elements.map(factsOf) };
  }
  const scope: ParentNode | undefined = question.within ? all(question.within, root)[0] : root;
  if (!scope) return none;
  const tops = scope === root ? [...root.children] : [scope as Element];
  if (question.kind === 'outline') {
    const lines: string[] = [];
    for (const top of tops) outline(top, 0, lines);
    return { ...none, text: lines.join('\n') };
  }
  if (question.kind === 'terms') return { ...none, terms: termsOf(scope) };
  if (question.kind === 'lead') return { ...none, text: leadOf(scope as Element) };
  const text = tops
    .filter((top) => top.localName !== 'style')
    .map((top) => (top as HTMLElement).innerText ?? '');
  return {
    ...none,
    text: text
      .join('\n')
      .replace(/\n{2,}/g, '\n')
      .trim(),
  };
}
