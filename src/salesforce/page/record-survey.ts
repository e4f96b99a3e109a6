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

const LIGHTNING = [ANY_FIELD, HIGHLIGHT, HIGHLIGHT_NAME, AURA_FIELD, EDIT_BUTTON, RELATED_LINK];
const CLASSIC = [CLASSIC_VALUE, CLASSIC_ROW];

/** One look through a record's element: everything that any reader starts from, found in one pass. */
export interface RecordSurvey {
  readonly element: Element;
  readonly classic: boolean;
  /** The open shadow roots inside it, which a mutation observer on it does not see. */
  readonly roots: readonly Scope[];
  /** What matches and speaks for this record: nothing from dialogs, hover cards, other records and written texts. */
  all(selector: string): Element[];
  /** The same, without what stands in related lists. */
  fields(selector: string): Element[];
}

/** Where an element stands: in the record's own parts, in a related list of it, or in what is not the record's. */
type Standing = 'own' | 'listed' | 'foreign';

/** Tells where elements inside `top` stand. Remembers the ways that it has gone. */
function standingIn(top: Element): (element: Element) => Standing {
  const known = new Map<Element, Standing>([[top, 'own']]);
  return (element) => {
    const way: Element[] = [];
    let at: Element | undefined = element;
    while (at && !known.has(at)) {
      way.push(at);
      at = composedParent(at);
    }
    // Without a parent before `top`, the element is in no slot and not drawn.
    let standing = (at && known.get(at)) ?? 'foreign';
    for (const step of way.reverse()) {
      if (standing !== 'foreign' && isForeign(step)) standing = 'foreign';
      else if (standing === 'own' && isRelatedList(step)) standing = 'listed';
      known.set(step, standing);
    }
    return standing;
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
  const roots = scopes.slice(1);
  const selectors = classic ? CLASSIC : LIGHTNING;
  // Over many elements a list of selectors takes Chromium twice as long as its parts; over many small roots one query is cheaper.
  const inFlat = selectors.flatMap((selector) => findAll([element], selector));
  const found = [...new Set([...inFlat, ...findAll(roots, selectors.join())])];
  const standing = standingIn(element);
  return {
    element,
    classic,
    roots,
    all: (selector) => found.filter((at) => at.matches(selector) && standing(at) !== 'foreign'),
    fields: (selector) => found.filter((at) => at.matches(selector) && standing(at) === 'own'),
  };
}
