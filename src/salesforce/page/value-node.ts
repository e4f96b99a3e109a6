import { unanimous } from '../unanimous';
import { composedChildren } from './composed-tree';
import type { RawReading } from './page-adapter';
import { IN_PIECES, isNoise, isOutput } from './salesforce-selectors';

/** Nodes that one value may have; a larger one is not a value. */
const NODE_BUDGET = 2_000;

/** Addresses of records: "/lightning/r/User/005…/view", "/005…", "/one/one.app#/sObject/005…/view". */
const RECORD_LINK = /(?:^|\/)([A-Za-z0-9]{15}(?:[A-Z0-5]{3})?)(?:\/view)?(?:[?#]|$)/;

/** The id text in a record's address, unchecked; undefined if the address is no record's. */
export function idInHref(href: string): string | undefined {
  return RECORD_LINK.exec(href)?.[1];
}

/** "javascript:srcUp(%27%2F005…%3Fisdtp%3Dvw%27);", a link to a record in a tab of the Classic console. Seen 2023-01. */
const CONSOLE_LINK = /^javascript:srcUp\((?:%27|')%2F(\w+)(?:%3F|%27|').*/;

/** One line: white space collapsed, non-breaking spaces inside kept, as numbers use them. */
export function tidy(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ').trim();
}

/** What a value says. */
export interface Value {
  readonly raw: RawReading;
  /** True if it certainly says the same still, which is cheap compared to reading it again. */
  readonly holds?: () => boolean;
}

const ABSENT: Value = { raw: { kind: 'absent' } };
const EMPTY: Value = { raw: { kind: 'empty' } };

interface Gathered {
  readonly pieces: string[];
  leaf?: Text;
  link?: Element;
  /** Two parts of the tree print something where one value is expected. */
  several: boolean;
  /** A link, a picture or a control without words: not known to be empty. */
  wordless: boolean;
  left: number;
}

function gathered(node: Node, inPieces: boolean, skip: (element: Element) => boolean): Gathered {
  const into: Gathered = { pieces: [], several: false, wordless: false, left: NODE_BUDGET };
  gather(node, into, inPieces, skip);
  return into;
}

/** Salesforce's checkbox in its three forms; their words are translated, their state is not. */
function checkboxState(element: Element, tag: string): boolean | undefined {
  if (tag === 'input' && element.getAttribute('type') === 'checkbox') {
    return (element as HTMLInputElement).checked;
  }
  if (tag !== 'img') return undefined;
  const told = `${element.getAttribute('class') ?? ''} ${element.getAttribute('src') ?? ''}`;
  if (/(?:^|[\s/])(?:unchecked|checkbox_unchecked)(?:\W|$)/.test(told)) return false;
  return /(?:^|[\s/])(?:checked|checkbox_checked)(?:\W|$)/.test(told) ? true : undefined;
}

/** True for an output that shows a state instead of words: without its checkbox it is broken, not empty. */
function hasState(output: Element): boolean {
  return output.localName === 'lightning-input' || /Checkbox/.test(output.getAttribute('class') ?? '');
}

/** Gathers the words inside a node; true if it prints any. */
function gather(node: Node, into: Gathered, inPieces: boolean, skip: (element: Element) => boolean): boolean {
  let bearing = 0;
  const children = composedChildren(node);
  const { length } = children;
  for (let i = 0; i < length; i++) {
    const child = children[i] as Node;
    if (--into.left < 0) {
      into.several = true;
      return true;
    }
    const type = child.nodeType;
    if (type === 3) {
      const text = (child as Text).data;
      if (tidy(text) === '') continue;
      into.leaf = child as Text;
      // Breaks between lines are elements; a line feed in words is white space.
      into.pieces.push(text.replace(/[\r\n]+/g, ' '));
      bearing++;
    } else if (type === 1 && !skip(child as Element)) {
      const element = child as Element;
      const tag = element.localName;
      const checked = checkboxState(element, tag);
      if (checked !== undefined) {
        into.pieces.push(String(checked));
        bearing++;
        continue;
      }
      // "120" and "<sup>1</sup>" are not 1201.
      const apart = inPieces && /^(?:br|p|div|li|t[dhr]|su[bp])$/.test(tag);
      if (apart) into.pieces.push('\n');
      const inside = gather(element, into, inPieces || IN_PIECES.test(tag), skip);
      if (inside) bearing++;
      if (/^(?:a|img|(?:.*-)?input|records-hoverable-link)$/.test(tag)) {
        if (!inside) into.wordless = true;
        else if (!inPieces && element.hasAttribute('href')) into.link ??= element;
      }
      if (apart) into.pieces.push('\n');
    }
  }
  if (bearing > 1 && !inPieces) into.several = true;
  return bearing > 0;
}

function readingOf({ pieces, leaf, link, several, wordless }: Gathered): Value {
  if (several) return ABSENT;
  const text = pieces.join('').split('\n').map(tidy).filter(Boolean).join('\n');
  if (text === '') return wordless ? ABSENT : EMPTY;
  const words = leaf?.data;
  const address = () => (link?.getAttribute('href') ?? '').replace(CONSOLE_LINK, '/$1');
  const href = address();
  return {
    raw: idInHref(href) ? { kind: 'link', text, href } : { kind: 'text', text },
    holds: () =>
      pieces.length === 1 && leaf?.isConnected === true && leaf.data === words && address() === href,
  };
}

/** Outputs inside a value's element, the outermost of each branch. */
function outputsIn(node: Node, found: Element[], budget: { left: number }): Element[] {
  const children = composedChildren(node);
  const { length } = children;
  for (let i = 0; i < length && --budget.left > 0; i++) {
    const child = children[i] as Node;
    if (child.nodeType !== 1 || isNoise(child as Element)) continue;
    if (isOutput(child as Element)) found.push(child as Element);
    else outputsIn(child, found, budget);
  }
  return found;
}

/** What all of them say; undefined where two differ, and where there is none. */
export function agreed(values: readonly Value[]): Value | undefined {
  return unanimous(values, ({ raw }) => raw);
}

/** Reads the output inside a value's element: no output, or outputs that differ, are `absent`, never a guess. */
export function readOutput(holder: Element): Value {
  const values = outputsIn(holder, [], { left: NODE_BUDGET }).map((output) => {
    const found = gathered(output, IN_PIECES.test(output.localName), isNoise);
    found.wordless ||= hasState(output);
    return readingOf(found);
  });
  return agreed(values) ?? ABSENT;
}

/** Reads a cell that has no marked output: its one run of words, or link. */
export function readCell(cell: Element, skip: (element: Element) => boolean = isNoise): Value {
  return readingOf(gathered(cell, false, skip));
}

/** All words of a label or a heading on one line, without help texts and other extensions' marks. */
export function labelText(element: Element): string {
  const { pieces } = gathered(element, true, (inside) => inside.localName === 'mark' || isNoise(inside));
  return tidy(pieces.join(' ').replace(/\n/g, ' '));
}
