import { composedParent, findAll, type Scope, scopesOf } from './composed-tree';
import {
  ANY_FIELD,
  AURA_FIELD,
  CLASSIC_DETAIL,
  CLASSIC_ROW,
  CLASSIC_VALUE,
  EDIT_BUTTON,
  HIGHLIGHT,
  HIGHLIGHT_NAME,
  isForeign,
  isRelatedList,
  PAGE,
  RECORD_HOME,
  RELATED_LINK,
  WITHOUT_FIELDS,
} from './salesforce-selectors';

const LIGHTNING = [ANY_FIELD, HIGHLIGHT, HIGHLIGHT_NAME, AURA_FIELD, EDIT_BUTTON, RELATED_LINK].join();
const CLASSIC = [CLASSIC_VALUE, CLASSIC_ROW].join();

/** One look through a record's element: everything that any reader starts from, found in one pass. */
export interface RecordSurvey {
  readonly element: Element;
  /** The open shadow roots inside it, which a mutation observer on it does not see. */
  readonly roots: readonly Scope[];
  /** What matches and speaks for this record: nothing from dialogs, hover cards, other records and written texts. */
  all(selector: string): Element[];
  /** The same, without what stands in related lists. */
  fields(selector: string): Element[];
}

/** True where no element from here up to `top` is foreign. Remembers the ways that it has gone. */
function gate(top: Element, stops: (element: Element) => boolean): (element: Element) => boolean {
  const known = new Map<Element, boolean>([[top, true]]);
  return (element) => {
    const way: Element[] = [];
    let at: Element | undefined = element;
    while (at && !known.has(at)) {
      way.push(at);
      at = composedParent(at);
    }
    // Without a parent before `top`, the element is in no slot and not drawn.
    let own = at !== undefined && known.get(at) === true;
    for (const step of way.reverse()) {
      own &&= !stops(step);
      known.set(step, own);
    }
    return own;
  };
}

/** True for the element of a Classic record page. */
export function isClassic(element: Element): boolean {
  return !element.matches(`${PAGE}, ${RECORD_HOME}`) && element.querySelector(CLASSIC_DETAIL) !== null;
}

/** Looks through a record's element once. */
export function surveyRecord(element: Element): RecordSurvey {
  const classic = isClassic(element);
  // Classic has no shadow roots to look for.
  const scopes = classic ? [element] : scopesOf(element, WITHOUT_FIELDS).scopes;
  const found = findAll(scopes, classic ? CLASSIC : LIGHTNING);
  const own = gate(element, isForeign);
  const outsideLists = gate(element, (at) => isRelatedList(at) || isForeign(at));
  const matching = (selector: string, passes: (element: Element) => boolean) =>
    found.filter((at) => at.matches(selector) && passes(at));
  return {
    element,
    roots: scopes.slice(1),
    all: (selector) => matching(selector, own),
    fields: (selector) => matching(selector, outsideLists),
  };
}
