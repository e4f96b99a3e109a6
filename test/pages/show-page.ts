import { buildDeclaredRoots, toNativeForm } from './native-form';

/** How a page's components are drawn: through synthetic shadow, which a content script sees flat, or native roots. */
export type Form = 'flat' | 'native';

/**
 * Salesforce's script puts blocks into paragraphs, which a parser of HTML takes apart again:
 * in a page's source `<as-p>` stands for such a paragraph.
 */
function buildParagraphs(top: ParentNode): void {
  for (const standIn of [...top.querySelectorAll('as-p')]) {
    const paragraph = standIn.ownerDocument.createElement('p');
    for (const name of standIn.getAttributeNames()) {
      paragraph.setAttribute(name, standIn.getAttribute(name) ?? '');
    }
    paragraph.append(...standIn.childNodes);
    standIn.replaceWith(paragraph);
  }
  for (const { content } of top.querySelectorAll('template')) buildParagraphs(content);
}

/** Puts a page's source into the document, its body's children and attributes; `change` may alter it while flat. */
export function showPage(
  document: Document,
  source: string,
  form: Form,
  change?: (body: HTMLElement) => void,
): void {
  const page = new (document.defaultView ?? window).DOMParser().parseFromString(source, 'text/html');
  const { body } = document;
  for (const name of body.getAttributeNames()) body.removeAttribute(name);
  for (const name of page.body.getAttributeNames())
    body.setAttribute(name, page.body.getAttribute(name) ?? '');
  document.documentElement.lang = page.documentElement.lang;
  body.replaceChildren(...[...page.body.childNodes].map((node) => document.importNode(node, true)));
  buildParagraphs(body);
  change?.(body);
  if (form === 'native') toNativeForm(body);
  buildDeclaredRoots(body);
}
