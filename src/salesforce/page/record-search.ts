import type { RecordId } from '../../domain/account';
import type { ShownPart } from '../../domain/lost-facts';
import { findActiveRecord, surveyOf } from './active-record';
import { findLivePages } from './live-page';
import type { ActiveRecord, FieldNode } from './page-adapter';
import { collectFields } from './read-page';
import { readAccountTeam, type TeamReading } from './related-list';
import { FIELD_ATTRIBUTE, FORM } from './salesforce-selectors';
import type { Wanted } from './wanted';

/**
 * A search that took longer than half a frame, in milliseconds, is followed by a rest of so many times as long, and of so
 * many milliseconds at most: a machine that stood still for a while must not leave the page unread for as long again.
 */
const LONG = 8;
const REST = 2;
const LONGEST_REST = 1_000;

/** What a change inside the record can be: new nodes, new text, a link or a title that points elsewhere, another field. */
const RECORD_CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['href', 'title', FIELD_ATTRIBUTE],
};

/** The record as a search of the page found it. */
export interface FoundRecord {
  readonly active: ActiveRecord;
  readonly nodes: readonly FieldNode[];
  readonly team: TeamReading;
  readonly shows: ShownPart;
}

/** Knows where the record stands on the page, and searches again only where that may have changed. */
export class RecordSearch {
  readonly #window: Window & typeof globalThis;
  readonly #id: RecordId;
  #found: FoundRecord | undefined;
  #stale = true;
  #unsure = false;
  readonly #observed = new Set<Node>();
  /** No search before this moment, in the time of `performance.now`. */
  #restsUntil = 0;
  readonly #observer: MutationObserver;

  /** `onChange` is called for each change inside the record, in the task of the change. */
  constructor(window: Window & typeof globalThis, id: RecordId, onChange: () => void) {
    this.#window = window;
    this.#id = id;
    this.#observer = new window.MutationObserver((records) => {
      this.#stale ||= records.some(({ type }) => type !== 'characterData');
      onChange();
    });
  }

  /** The next look searches in any case. */
  expire(): void {
    this.#stale = true;
  }

  /** The next look makes sure that the record still stands in the one live page, which is cheap beside a search. */
  doubt(): void {
    this.#unsure = true;
  }

  /**
   * The record as it stands now, searched anew where it must be; undefined where the page shows none. `inside`: only in
   * the page where it stood before. Which page is the live one browsers know for nothing after layout, and only at the
   * price of one before it: so the next look makes sure of that.
   */
  look(wanted: Wanted, inside = false): FoundRecord | undefined {
    const page = inside ? this.#found?.active.element : undefined;
    if (!page && this.#unsure && !this.#isLive()) {
      this.#stale = true;
      this.#restsUntil = 0;
    }
    if (this.#stale && this.rest() === 0) this.#search(wanted, page && [page]);
    if (page) this.#unsure = true;
    return this.#found;
  }

  /** How long the search that is due has to rest yet, in milliseconds; 0 where none is due, or none has to. */
  rest(): number {
    return this.#stale ? Math.max(0, this.#restsUntil - this.#window.performance.now()) : 0;
  }

  stop(): void {
    this.#observe([]);
  }

  #isLive(): boolean {
    this.#unsure = false;
    const [page, ...others] = findLivePages(this.#window.document);
    return page !== undefined && page === this.#found?.active.element && others.length === 0;
  }

  #search(wanted: Wanted, pages?: readonly Element[]): void {
    const began = this.#window.performance.now();
    // Where the search throws, nothing of the one before is believed.
    this.#found = undefined;
    this.#found = this.#find(wanted, pages);
    this.#stale = false;
    const ended = this.#window.performance.now();
    const took = ended - began;
    this.#restsUntil = took > LONG ? ended + Math.min(REST * took, LONGEST_REST) : 0;
  }

  #find({ fields, roles }: Wanted, pages?: readonly Element[]): FoundRecord | undefined {
    const active = findActiveRecord(this.#window.document, this.#id, pages);
    this.#observe(active ? [active.element, ...surveyOf(active).roots] : []);
    if (!active) return undefined;
    const nodes = collectFields(active, fields);
    // A form whose fields or values are not found is a form all the same.
    const form =
      nodes.some(({ reader }) => reader !== 'highlights') || active.element.querySelector(FORM) !== null;
    return { active, nodes, team: readAccountTeam(active, roles), shows: form ? 'form' : 'part' };
  }

  /** Observes these and no others; what was observed before goes on being so, since a page may have thousands of roots. */
  #observe(nodes: readonly Node[]): void {
    const wanted = new Set(nodes);
    // What changed until now was seen by the search.
    this.#observer.takeRecords();
    if ([...this.#observed].some((node) => !wanted.has(node))) {
      this.#observer.disconnect();
      this.#observed.clear();
    }
    for (const node of wanted) {
      if (this.#observed.has(node)) continue;
      this.#observed.add(node);
      this.#observer.observe(node, RECORD_CHANGES);
    }
  }
}
