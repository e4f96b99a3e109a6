import { findAll, inherited, type Scope, scopesOf } from './composed-tree';
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

// Aura first: some of its fields carry the attribute of the others, and all are wanted in the page's order.
const LIGHTNING = [AURA_FIELD, ANY_FIELD, HIGHLIGHT, HIGHLIGHT_NAME, EDIT_BUTTON, RELATED_LINK];
const CLASSIC = [CLASSIC_VALUE, CLASSIC_ROW];

/** One look through a record's element: everything that any reader starts from, each kind in the page's order. */
export interface RecordSurvey {
  readonly element: Element;
  readonly classic: boolean;
  /** The open shadow roots inside it, which a mutation observer on it does not see. */
  readonly roots: readonly Scope[];
  /** What matches and speaks for this record: nothing from dialogs, hover cards, other records and written texts. */
  all(selector: string): Element[];
  /** The same, without what is in related lists. */
  fields(selector: string): Element[];
}

/** Where an element is: in the record's own parts, in one of its related lists, in a link, or in something else. */
type Standing = 'own' | 'listed' | 'link' | 'foreign';

/** Where an element is, given where its parent is. What is inside a link speaks for the record that it leads to. */
function standingOf(element: Element, parent: Standing | undefined): Standing {
  if ((parent !== 'own' && parent !== 'listed') || isForeign(element)) return 'foreign';
  if (element.hasAttribute('href')) return 'link';
  return isRelatedList(element) ? 'listed' : parent;
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
  const roots = scopes.slice(1);
  const selectors = classic ? CLASSIC : LIGHTNING;
  // Over many elements, Chromium takes twice as long for a list of selectors as for each in turn, and four times as long
  // as for one that begins with a tag and names its attributes in :is(); over many small roots one query is cheaper.
  const inFlat = selectors.flatMap((selector) => findAll([element], selector));
  const found = [...new Set([...inFlat, ...findAll(roots, selectors.join())])];
  const standing = inherited<Standing>(element, 'own', standingOf);
  return {
    element,
    classic,
    roots,
    all: (selector) => found.filter((at) => at.matches(selector) && standing(at) !== 'foreign'),
    fields: (selector) => found.filter((at) => at.matches(selector) && standing(at) === 'own'),
  };
}
