import { buildDeclaredRoots, toNativeForm } from './native-form';

/** How a page's components are drawn: through synthetic shadow, which a content script sees flat, or native roots. */
export type Form = 'flat' | 'native';

/** Puts a page's source into the document: its body's children and attributes. */
export function showPage(document: Document, source: string, form: Form): void {
  const page = new (document.defaultView ?? window).DOMParser().parseFromString(source, 'text/html');
  const { body } = document;
  for (const name of body.getAttributeNames()) body.removeAttribute(name);
  for (const name of page.body.getAttributeNames())
    body.setAttribute(name, page.body.getAttribute(name) ?? '');
  document.documentElement.lang = page.documentElement.lang;
  body.replaceChildren(...[...page.body.childNodes].map((node) => document.importNode(node, true)));
  if (form === 'native') toNativeForm(body);
  buildDeclaredRoots(body);
}
