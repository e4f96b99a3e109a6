import { CLASSIC_DETAIL, CONSOLE_TAB, LIVE_PAGE, PAGE, RECORD_HOME } from './salesforce-selectors';

/** True for a page or a tab that Salesforce keeps in the document without `active`. Seen 2025-11, 2026-09. */
function isRetired(element: Element): boolean {
  return element.matches(`${PAGE}, ${CONSOLE_TAB}`) && !element.classList.contains('active');
}

/** True for an element that is drawn. Not by `aria-hidden`: a page behind an open dialog has it and is still the live one. */
function isShown(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (isRetired(at)) return false;
  return element.checkVisibility({ visibilityProperty: true });
}

/** Those that contain no other of them. */
function innermost(elements: readonly Element[]): Element[] {
  return elements.filter((one) => !elements.some((other) => other !== one && one.contains(other)));
}

/** In a console, the tabs that are open on top: of tabs inside each other the deepest. */
function consoleTabs(document: Document): Element[] {
  const open = [...document.querySelectorAll(`${CONSOLE_TAB}.active`)].filter(
    (tab) => tab.getAttribute('aria-expanded') !== 'false' && isShown(tab),
  );
  return innermost(open);
}

/** Classic: the part of the page with the details and the related lists; one document shows one record. */
function classicPage(document: Document): Element | undefined {
  const [detail, ...others] = document.querySelectorAll(CLASSIC_DETAIL);
  // A text on a Lightning page may call itself the same.
  if (!detail || others.length > 0 || document.querySelector(PAGE)) return undefined;
  // Seen 2016-02, 2021-04: the details and the related lists have this cell in common.
  return detail.closest('#bodyCell, #contentWrapper') ?? document.body;
}

/**
 * The pages that Salesforce shows now, never a hidden older one: usually one.
 * Several are an answer too: nobody can tell then which is the live one.
 */
export function findLivePages(document: Document): Element[] {
  const classic = classicPage(document);
  if (classic) return [classic];
  const tabs = consoleTabs(document);
  const tops: ParentNode[] = tabs.length > 0 ? tabs : [document];
  let pages = tops.flatMap((top) => [...top.querySelectorAll(LIVE_PAGE)]);
  // A pinned template has its tabs inside the page. Seen 2021.
  if (pages.length === 0) pages = tabs.flatMap((tab) => tab.closest(LIVE_PAGE) ?? []);
  // Pages without the host's classes, such as in other frames of the app: the record home itself.
  if (!document.querySelector(PAGE)) {
    pages = tops.flatMap((top) => [...top.querySelectorAll(RECORD_HOME)]);
  }
  return innermost(pages.filter(isShown));
}
