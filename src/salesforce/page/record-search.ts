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
 * After a search that took longer than `LONG` (half a frame, in milliseconds), the next one waits `REST` times as long,
 * but no more than `LONGEST_REST` milliseconds: a suspended machine must not leave the page unread for as long as it slept.
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

/** Knows where the record is on the page, and searches again only when that may have changed. */
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

  /** Makes the next look search in any case. */
  expire(): void {
    this.#stale = true;
  }

  /** Makes the next look check that the record is still in the one live page, which is cheap compared to a search. */
  doubt(): void {
    this.#unsure = true;
  }

  /**
   * The record as it is now, searched for again if it must be; undefined if the page shows none. `inside`: only in the
   * page where it was before. To find out which page is the live one costs nothing after layout but forces one before it,
   * so that is left to the next look.
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

  /** How long a search that is due still has to wait, in milliseconds; 0 if none is due or it need not wait. */
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
    // If the search throws, nothing that the last one found is believed.
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
    // A form whose fields or values are not found is still a form.
    const form =
      nodes.some(({ reader }) => reader !== 'highlights') || active.element.querySelector(FORM) !== null;
    return { active, nodes, team: readAccountTeam(active, roles), shows: form ? 'form' : 'part' };
  }

  /** Observes these nodes and no others. What is already observed is left alone: a page may have thousands of roots. */
  #observe(nodes: readonly Node[]): void {
    const wanted = new Set(nodes);
    // The search has already seen what changed until now.
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
