import { civilDateOf } from '../../domain/civil-date';
import type { FieldMap } from '../../playbook/schema';
import { accountState, doubtfulState, type RecordContent, signatureOf } from './account-state';
import { type AfterLayout, afterLayout } from './after-layout';
import { LastValues } from './last-values';
import { listFields, type PageField } from './list-fields';
import type { AccountRecord, PageState } from './page-state';
import { readAgain } from './read-page';
import { type Before, DOUBTS, type Doubt, type RecordInterlock } from './record-interlock';
import { type FoundRecord, RecordSearch } from './record-search';
import type { Wanted } from './wanted';

/** While a record is awaited: one look per frame for this long, in milliseconds, then one look per `SLOW_LOOK`. */
const EAGER_FOR = 5_000;
const SLOW_LOOK = 500;

/**
 * A record arrives in parts, its highlights before its form. For this long, in milliseconds, nothing is said about a
 * record without a form, because "not on this page" would be taken back at once. Meanwhile the form is looked for this
 * often: it may arrive in another container than the highlights, where no observer notices.
 */
const FORM_PATIENCE = 1_000;
const FORM_LOOK = 100;

/** Once a record is shown, or a look has failed: how soon to check its container again, in milliseconds. */
const HEARTBEAT = 1_000;

/** After the address changed and still names this record: for so long, in milliseconds, that is made sure of more often. */
const RESTLESS_FOR = 1_000;
const RESTLESS_BEAT = 100;

/** Every how many heartbeats it is searched anew: a shadow root that was attached late tells no observer. */
const SEARCH_BEATS = 5;

/** One stay on one account's address: looking for the record, then following it. */
export class RecordVisit {
  readonly #window: Window & typeof globalThis;
  readonly record: AccountRecord;
  readonly #wanted: () => Wanted | undefined;
  readonly #onState: (state: PageState) => void;
  readonly #interlock: RecordInterlock;
  readonly #lastValues = new LastValues();
  /** A page that says "today" goes on meaning the day it was loaded, even after midnight. */
  readonly #today = civilDateOf(new Date());
  readonly #leaving = new AbortController();
  #since: number;
  readonly #search: RecordSearch;
  readonly #nextLook: AfterLayout;
  #found: FoundRecord | undefined;
  #told = '';
  #toldOf: FieldMap | undefined;
  #timer = 0;
  #beats = 0;
  #restlessUntil = 0;
  #awaitsForm = false;
  #lookedEarly = false;

  constructor(
    window: Window & typeof globalThis,
    record: AccountRecord,
    wanted: () => Wanted | undefined,
    onState: (state: PageState) => void,
    interlock: RecordInterlock,
  ) {
    this.#window = window;
    this.record = record;
    this.#wanted = wanted;
    this.#onState = onState;
    this.#interlock = interlock;
    this.#since = window.performance.now();
    this.#search = new RecordSearch(window, record.id, () => this.#changed());
    this.#nextLook = afterLayout(window, () => {
      this.#lookedEarly = false;
      this.#look();
    });
    // A hidden window draws no frames: look again when it is shown, with full patience if nothing was said yet.
    window.document.addEventListener(
      'visibilitychange',
      () => {
        if (!this.#told) this.#since = window.performance.now();
        this.lookAnew();
      },
      { signal: this.#leaving.signal },
    );
    this.lookAnew();
  }

  /** Searches the page again and looks at it in the next frame. */
  lookAnew(): void {
    this.#search.expire();
    this.#wake();
  }

  /** The address changed and still names this record: another copy of it may be the live one now, or in a moment. */
  stay(): void {
    this.#restlessUntil = this.#window.performance.now() + RESTLESS_FOR;
    this.lookAnew();
  }

  /** Every field that the page shows now, wanted or not. */
  fields(): readonly PageField[] {
    return this.#found ? listFields(this.#found.active) : [];
  }

  /** Ends the visit; returns what the page said, so that the next one can tell what has not changed yet. */
  leave(): Before | undefined {
    this.#leaving.abort();
    this.#search.stop();
    this.#nextLook.cancel();
    this.#window.clearTimeout(this.#timer);
    return this.#interlock.leave(this.#found?.nodes ?? []);
  }

  #wake(): void {
    if (!this.#leaving.signal.aborted) this.#nextLook.request();
  }

  /**
   * The record changed. While its form is waited for, the first change of a frame is looked at in its own task, because
   * it may be the form; whatever follows, and whatever else changes, is looked at in the next frame.
   */
  #changed(): void {
    const there = this.#found?.active.element.isConnected;
    const early = there && this.#awaitsForm && !this.#lookedEarly && this.#search.rest() === 0;
    this.#wake();
    if (!early) return;
    this.#lookedEarly = true;
    this.#look(true);
  }

  /** Checks that the record is still the live one; the search itself notices what changes inside it. */
  #beat(): void {
    this.#beats += 1;
    this.#search.doubt();
    if (this.#beats % SEARCH_BEATS === 0) this.#search.expire();
    this.#wake();
  }

  /** Arranges for the next look, in place of what was arranged before. */
  #again(delay: number, look: () => void): void {
    this.#window.clearTimeout(this.#timer);
    this.#timer = this.#window.setTimeout(look, delay);
  }

  /** One look: tells what changed, and arranges for the next. */
  #look(early = false): void {
    const wanted = this.#wanted();
    if (!wanted) return;
    // If this look throws, another one still follows.
    this.#again(HEARTBEAT, () => this.lookAnew());
    const now = this.#window.performance.now();
    const waited = now - this.#since;
    let content: RecordContent | Doubt;
    try {
      this.#found = this.#search.look(wanted, early);
      content = this.#read(wanted.nameKey, waited > EAGER_FOR);
    } catch (fault) {
      // What was read before may not be so any more.
      if (this.#told) this.#tellDoubt('not-there', wanted);
      throw fault;
    }
    const isPart = typeof content !== 'string' && content.shows === 'part';
    this.#awaitsForm = isPart && waited < FORM_PATIENCE;
    if (this.#awaitsForm) {
      this.#again(Math.min(FORM_LOOK, FORM_PATIENCE - waited), () => this.lookAnew());
    } else if (typeof content !== 'string') {
      this.#tell(content, wanted, early);
      const pause = now < this.#restlessUntil ? RESTLESS_BEAT : HEARTBEAT;
      this.#again(this.#search.rest() || pause, () => this.#beat());
    } else {
      const eager = waited < EAGER_FOR;
      // A page that shows another record is merely late at first, but a contradiction once it has shown this one.
      if (!eager || (this.#told && content === 'not-agreed')) this.#tellDoubt(content, wanted);
      if (eager) this.lookAnew();
      else this.#again(SLOW_LOOK, () => this.lookAnew());
    }
  }

  /** What the page says of this record now, or why it says nothing that can be believed. */
  #read(nameKey: string, isLate: boolean): RecordContent | Doubt {
    if (!this.#found) return 'not-there';
    const { active, nodes, team, shows } = this.#found;
    const believed = this.#interlock.believe(active, nodes, nameKey, isLate);
    if (typeof believed === 'string') return believed;
    const readings = this.#lastValues.complete(readAgain(believed), active.editing);
    return { readings, team, shows, editing: active.editing };
  }

  #tell(content: RecordContent, wanted: Wanted, early: boolean): void {
    const said = `${signatureOf(content)} ${wanted.dateOrder} ${early}`;
    if (said === this.#told && wanted.fields === this.#toldOf) return;
    const { lang } = this.#window.document.documentElement;
    this.#say(said, wanted, { ...accountState(this.record, content, wanted, lang, this.#today), early });
  }

  #tellDoubt(doubt: Doubt, wanted: Wanted): void {
    if (this.#told === doubt) return;
    const shows = doubt === 'not-there' ? 'nothing' : 'part';
    this.#say(doubt, wanted, doubtfulState(this.record, DOUBTS[doubt], shows, wanted.fields));
  }

  /** If the state fails to arrive, nothing counts as said any more. */
  #say(said: string, { fields }: Wanted, state: PageState): void {
    this.#told = '';
    this.#onState(state);
    this.#told = said;
    this.#toldOf = fields;
  }
}
