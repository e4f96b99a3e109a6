import type { RecordId } from '../../domain/account';
import type { ShownPart } from '../../domain/lost-facts';
import { findActiveRecord, surveyOf } from './active-record';
import { findLivePages } from './live-page';
import type { ActiveRecord, FieldNode } from './page-adapter';
import { collectFields } from './read-page';
import { readAccountTeam, type TeamReading } from './related-list';
import { FORM } from './salesforce-selectors';
import type { Wanted } from './wanted';

/** A search that took longer than half a frame, in milliseconds, is followed by a rest of so many times as long. */
const LONG = 8;
const REST = 2;

/** What a change inside the record can be: new nodes, new text, a link or a title that points elsewhere. */
const RECORD_CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['href', 'title'],
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
  private found: FoundRecord | undefined;
  private stale = true;
  private unsure = false;
  /** No search before this moment, in the time of `performance.now`. */
  private restsUntil = 0;
  private readonly observer: MutationObserver;

  /** `onChange` is called for each change inside the record, in the task of the change. */
  constructor(
    private readonly window: Window & typeof globalThis,
    private readonly id: RecordId,
    onChange: () => void,
  ) {
    this.observer = new window.MutationObserver((records) => {
      this.stale ||= records.some(({ type }) => type !== 'characterData');
      onChange();
    });
  }

  /** The next look searches in any case. */
  expire(): void {
    this.stale = true;
  }

  /** The next look makes sure that the record still stands in the one live page, which is cheap beside a search. */
  doubt(): void {
    this.unsure = true;
  }

  /** The record as it stands now, searched anew where it must be; undefined where the page shows none. */
  look(wanted: Wanted): FoundRecord | undefined {
    const now = this.window.performance.now();
    this.stale ||= this.unsure && !this.isLive();
    if (this.stale && now >= this.restsUntil) {
      this.search(wanted);
      const took = this.window.performance.now() - now;
      this.restsUntil = took > LONG ? now + (REST + 1) * took : 0;
    }
    return this.found;
  }

  /** How long the search that is due has to rest yet, in milliseconds; 0 where none is due, or none has to. */
  rest(): number {
    return this.stale ? Math.max(0, this.restsUntil - this.window.performance.now()) : 0;
  }

  stop(): void {
    this.observer.disconnect();
  }

  private isLive(): boolean {
    this.unsure = false;
    const [page, ...others] = findLivePages(this.window.document);
    return page !== undefined && page === this.found?.active.element && others.length === 0;
  }

  private search({ fields, roles }: Wanted): void {
    this.stale = false;
    this.unsure = false;
    this.observer.disconnect();
    const active = findActiveRecord(this.window.document, this.id);
    this.found = undefined;
    if (!active) return;
    const nodes = collectFields(active, fields);
    // A form whose fields or values are not found is a form all the same.
    const form =
      nodes.some(({ reader }) => reader !== 'highlights') || active.element.querySelector(FORM) !== null;
    this.found = { active, nodes, team: readAccountTeam(active, roles), shows: form ? 'form' : 'part' };
    for (const node of [active.element, ...surveyOf(active).roots])
      this.observer.observe(node, RECORD_CHANGES);
  }
}
