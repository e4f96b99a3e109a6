/** A seeded source of chance: the same seed gives the same run everywhere. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** What a mutation did, for the message of a failing test. */
export interface Mutation {
  readonly kind: 'drop' | 'duplicate' | 'rename-class' | 'rename-tag' | 'reorder' | 'wrap';
  readonly what: string;
  /** True where something was dropped inside a value's output: nothing can tell that from an empty field. */
  readonly blanked: boolean;
}

const OUTPUT =
  '[data-output-element-id], [class*="uiOutput"], [class*="forceOutput"], force-owner-lookup, force-lookup, lightning-formatted-text, lightning-formatted-number';

function isBlanking(element: Element): boolean {
  return element.parentElement?.closest(OUTPUT) != null || element.matches(OUTPUT);
}

/** Other words, such that every text that had words differs from what it was. */
function alterWords(top: Element): void {
  const walker = top.ownerDocument.createTreeWalker(top, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (text.trim() === '') continue;
    node.nodeValue = /\d/.test(text)
      ? text.replace(/\d/g, (digit) => String((Number(digit) + 3) % 10))
      : `${text.trimEnd()} II`;
  }
}

function rename(element: Element, tag: string): void {
  const renamed = element.ownerDocument.createElement(tag);
  for (const name of element.getAttributeNames())
    renamed.setAttribute(name, element.getAttribute(name) ?? '');
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

const WRAPPERS = ['div', 'span', 'section', 'x-wrapper'];

function described(element: Element): string {
  const attributes = element.getAttributeNames().map((name) => `${name}="${element.getAttribute(name)}"`);
  return `<${[element.localName, ...attributes].join(' ')}>`.slice(0, 300);
}

function mutateOne(element: Element, kind: Mutation['kind'], chance: (below: number) => number): Mutation {
  const mutation = { kind, what: described(element), blanked: kind === 'drop' && isBlanking(element) };
  const { classList } = element;
  switch (kind) {
    case 'drop':
      element.remove();
      break;
    case 'duplicate': {
      const copy = element.cloneNode(true) as Element;
      alterWords(copy);
      if (chance(2) === 0) element.before(copy);
      else element.after(copy);
      break;
    }
    case 'rename-class': {
      const name = classList.item(chance(Math.max(1, classList.length)));
      if (name) classList.replace(name, `x${chance(1000)}`);
      break;
    }
    case 'rename-tag':
      rename(element, chance(2) === 0 ? 'div' : 'x-renamed');
      break;
    case 'reorder': {
      const next = element.nextElementSibling;
      if (next) element.before(next);
      break;
    }
    case 'wrap': {
      const wrapper = element.ownerDocument.createElement(WRAPPERS[chance(WRAPPERS.length)] ?? 'div');
      element.replaceWith(wrapper);
      wrapper.append(element);
      break;
    }
  }
  return mutation;
}

const KINDS = ['drop', 'rename-class', 'rename-tag', 'reorder', 'wrap'] as const;

/**
 * Changes a flat page at random, as a release of Salesforce might: one altered duplicate,
 * or one to three of everything else. (A duplicate whose original is dropped would be the truth.)
 */
export function mutate(body: Element, chance: (below: number) => number): Mutation[] {
  const pick = () => {
    const all = body.querySelectorAll(':not(template)');
    return all[chance(Math.max(1, all.length))] ?? body.appendChild(body.ownerDocument.createElement('div'));
  };
  if (chance(3) === 0) return [mutateOne(pick(), 'duplicate', chance)];
  return Array.from({ length: 1 + chance(3) }, () =>
    mutateOne(pick(), KINDS[chance(KINDS.length)] ?? 'drop', chance),
  );
}
