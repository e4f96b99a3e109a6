import type { FieldMap } from '../../src/playbook/schema';
import { isMemberLabel, isRoleLabel } from '../../src/salesforce/page/team-member';
import { Inventions } from './invent';
import {
  COUNT,
  DROPPED,
  EMPTIED,
  holdsLabel,
  KEPT_ATTRIBUTES,
  KEPT_IDS,
  KEPT_NAMES,
  keptClasses,
  keptTag,
  LABEL_ATTRIBUTES,
  OWN_WORDS,
  WORD_ATTRIBUTES,
} from './kept-markup';

/** What a page became, and what a person should look at before it is given away. */
export interface CleanPage {
  readonly html: string;
  /** Labels and API names that were kept; custom ones may be words of the company's own. */
  readonly labels: readonly string[];
  readonly apiNames: readonly string[];
  /** What the id, as it stood on the page, is now. */
  newId(id: string): string;
}

const WITHOUT_END = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const plain = (text: string): string =>
  text
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase();
const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\u00a0', '&nbsp;');

/**
 * Rewrites a saved page so that nothing of its content is left: structure, Salesforce's own labels and API names stay,
 * every other word, figure, id and address is replaced, the same by the same; what is not known to be harmless goes.
 */
export function cleanPage(
  source: string,
  parse: (html: string) => Document,
  wanted: { readonly fields: FieldMap; readonly roles: readonly string[] },
  seed = 1,
): CleanPage {
  // A parser would end a paragraph at the first block in it; our pages write such paragraphs as <as-p>.
  const page = parse(source.replace(/<(\/?)p(?=[\s>])/gi, '<$1as-p'));
  const invent = new Inventions(source, seed);
  const known = new Set([...OWN_WORDS, ...wanted.roles.map(plain)]);
  for (const field of Object.values(wanted.fields)) {
    for (const label of [field.label, ...field.labels]) known.add(plain(label));
  }
  const labels = new Set<string>();
  const apiNames = new Set<string>();

  /** True for a value's element, whose words are the customer's even where they look like a label. */
  const inValue = (element: Element): boolean =>
    element.closest('.test-id__field-value, .fieldComponent, [id$="_ileinner"], [data-output-element-id]') !==
    null;

  function words(text: string, at: Element, isLabel: boolean): string {
    const said = plain(text).replace(/[*:]$/, '');
    if (said === '') return text;
    if (COUNT.test(text) && !inValue(at)) return text;
    const counted = at.closest('.countSortedByFilteredBy') ? /^\s*\d+\+?/.exec(text)?.[0] : undefined;
    if (counted !== undefined) return counted + invent.text(text.slice(counted.length));
    if (known.has(said) && !(inValue(at) && !wanted.roles.some((role) => plain(role) === said))) return text;
    if (isLabel && (isRoleLabel(said) || isMemberLabel(said))) return text;
    if (isLabel && !inValue(at)) labels.add(text.trim());
    return invent.text(text);
  }
  function hrefOf(href: string): string | undefined {
    const path = href.replace(/^https?:\/\/[^/]+/i, '');
    const known = [
      /^\/lightning\/r\/(?:\w+\/)?\w{15,18}\/(?:view|related\/\w+\/view)$/,
      /^\/lightning\/o\/\w+\/list$/,
      /^\/?one\/one\.app#\/sObject\/\w{15,18}\/(?:view|rlName\/\w+\/view)$/,
      /^#\/sObject\/\w{15,18}\/(?:view|rlName\/\w+\/view)$/,
      /^\/\w{15,18}$/,
    ];
    const dynamic =
      /^(\/lightning\/cmp\/force__dynamicRelatedListViewAll\?).*\b(force__recordId=\w{15,18})(?:&|$)/.exec(
        path,
      );
    if (dynamic) return invent.idsIn(`${dynamic[1]}${dynamic[2]}`);
    const [, inConsole] = /^javascript:srcUp\((?:%27|')%2F(\w{15,18})(?:%3F|%27|')/.exec(href) ?? [];
    if (inConsole) return `javascript:srcUp(%27%2F${invent.idsIn(inConsole)}%3Fisdtp%3Dvw%27);`;
    const bare = path.replace(/[?].*$/, '');
    if (known.some((form) => form.test(bare))) return invent.idsIn(bare);
    if (/^(?:mailto|tel):/i.test(href)) return undefined;
    return /^https?:/i.test(href) ? invent.url(href) : undefined;
  }
  function attribute(element: Element, name: string, value: string): string | undefined {
    if (KEPT_ATTRIBUTES.get(name)?.test(value)) {
      if (name === 'data-target-selection-name') apiNames.add(value.slice(value.lastIndexOf('.') + 1));
      return value;
    }
    // Other people's components keep that they are such, and not their names.
    if (name === 'data-component-id') return 'c_component';
    if (name === 'class') return keptClasses(value) || undefined;
    if (name === 'slot' || name === 'name') {
      if (KEPT_NAMES.test(value) || value === '') return value;
      // A slot and what goes into it keep the same invented name.
      return name === 'slot' || element.localName === 'slot' ? invent.text(value) : undefined;
    }
    if (name === 'href') return hrefOf(value);
    if (name === 'id') {
      const id = invent.idsIn(value.replace(/(?<=^[A-Za-z0-9]{15})_/, ' ')).replace(' ', '_');
      const kept = /^00N/.test(value) ? value : id;
      return KEPT_IDS.test(kept) ? kept : undefined;
    }
    if (name === 'src') return /\/checkbox_(?:un)?checked\.gif/.exec(value)?.[0].replace(/^/, '/img');
    if (name === 'style') return /(?:^|;)\s*display:\s*none/.test(value) ? 'display: none' : undefined;
    if (LABEL_ATTRIBUTES.has(name)) return words(value, element, true);
    if (WORD_ATTRIBUTES.has(name)) return words(value, element, holdsLabel(element));
    return undefined;
  }
  function cleanChildren(node: Node): string {
    return [...node.childNodes].map(clean).join('');
  }
  function clean(node: Node): string {
    if (node.nodeType === 3) {
      const parent = node.parentElement;
      const text = node.nodeValue ?? '';
      if (!parent) return escaped(invent.text(text));
      return escaped(words(text, parent, labelAbove(parent)));
    }
    if (node.nodeType !== 1) return '';
    const element = node as Element;
    const original = element.localName.toLowerCase();
    if (DROPPED.has(original)) return '';
    const tag = keptTag(original);
    const kept = element.getAttributeNames().flatMap((name) => {
      const value = attribute(element, name.toLowerCase(), element.getAttribute(name) ?? '');
      return value === undefined ? [] : [` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`];
    });
    const start = `<${tag}${kept.join('')}>`;
    if (WITHOUT_END.has(tag)) return start;
    if (EMPTIED.has(original)) return `${start}</${tag}>`;
    const inside =
      original === 'template'
        ? cleanChildren((element as HTMLTemplateElement).content)
        : cleanChildren(element);
    return `${start}${inside}</${tag}>`;
  }

  const lang = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/.exec(
    page.documentElement.getAttribute('lang') ?? '',
  )?.[0];
  const body = clean(page.body);
  return {
    html: `<!doctype html>\n<html lang="${lang ?? ''}">\n<head><meta charset="utf-8"><title>Salesforce</title></head>\n${body}\n</html>\n`,
    labels: [...labels].sort(),
    apiNames: [...apiNames].sort(),
    newId: (id) => invent.id(id),
  };
}

function labelAbove(element: Element): boolean {
  let at: Element | null = element;
  for (let step = 0; at && step < 4; step += 1, at = at.parentElement) if (holdsLabel(at)) return true;
  return false;
}
