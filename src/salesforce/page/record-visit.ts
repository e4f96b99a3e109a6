import type { RecordId } from '../../domain/account';
import type { ShownPart } from '../../domain/lost-facts';
import type { FieldKey, FieldMap, FieldType } from '../../playbook/schema';
import { detectLocale } from '../locale/detect-locale';
import { toAccount } from '../to-account';
import { findActiveRecord } from './active-record';
import { type AfterLayout, afterLayout } from './after-layout';
import { nativeRoots } from './composed-tree';
import { listFields, type PageField } from './list-fields';
import { findLivePages } from './live-page';
import type { ActiveRecord, FieldNode, FieldReading, ReaderName } from './page-adapter';
import type { AccountRecord, PageState, ReadingReport } from './page-state';
import { collectFields, readAgain } from './read-page';
import { readAccountTeam, type TeamReading } from './related-list';
import { FORM } from './salesforce-selectors';
import type { Wanted } from './wanted';

/** While a record is awaited: one look per frame for this long, in milliseconds, then one look per `SLOW_LOOK`. */
const EAGER_FOR = 5_000;
const SLOW_LOOK = 500;

/**
 * A record comes in parts, its highlights before its form: for so long, in milliseconds, nothing is said of a record
 * without one, because "not on this page" would be taken back at once.
 */
const FORM_PATIENCE = 1_000;

/** Once a record is shown: how often to make sure that its container is still the live one, in milliseconds. */
const HEARTBEAT = 1_000;

/** Every how many heartbeats it is searched anew: a shadow root that was attached late tells no observer. */
const SEARCH_BEATS = 5;

/** A search that took longer than half a frame, in milliseconds, is followed by a rest of so many times as long. */
const LONG_SEARCH = 8;
const REST = 10;

/** What a change inside the record can be: new nodes, new text, a link or a title that points elsewhere. */
const RECORD_CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['href', 'title'],
};

/** What each value node said when the page last showed an account, and which account that was. */
export interface Before {
  readonly id: RecordId;
  readonly said: WeakMap<Element, string>;
}

/** Why nothing is shown of the page, in words for a person. */
const NOT_THERE = 'Handrail does not recognise this page, so it shows nothing of it.';
const NOT_AGREED = 'The page shows another record than its address, so nothing can be changed here.';
const NOT_CHANGED = 'The page has not changed since the last account, so nothing of it is shown.';

const FIGURES: ReadonlySet<FieldType | undefined> = new Set<FieldType>(['integer', 'date']);

/** How a team that was read is cited. */
export const TEAM_SOURCE = { kind: 'page', reader: 'related-list', label: 'Account team' } as const;

/** What one look at the page found. */
type Look =
  | { readonly kind: 'waiting'; readonly why: string }
  | {
      readonly kind: 'found';
      readonly active: ActiveRecord;
      readonly readings: readonly FieldReading[];
      readonly team: TeamReading;
    };

/** One stay on one account's address: looking for the record, then following it. */
export class RecordVisit {
  private readonly leaving = new AbortController();
  private readonly since: number;
  private readonly observer: MutationObserver;
  private active: ActiveRecord | undefined;
  private nodes: readonly FieldNode[] = [];
  private team: TeamReading = { kind: 'not-found' };
  private shows: ShownPart = 'part';
  private lastSeen: readonly FieldReading[] = [];
  private told = '';
  private readonly nextLook: AfterLayout;
  private timer = 0;
  private beats = 0;
  private unsure = false;
  private stale = true;
  /** No search before this moment, in the time of `performance.now`. */
  private restsUntil = 0;
  private agreed = false;

  constructor(
    private readonly window: Window & typeof globalThis,
    readonly record: AccountRecord,
    private readonly wanted: () => Wanted | undefined,
    private readonly onState: (state: PageState) => void,
    private readonly before: Before | undefined,
  ) {
    this.since = window.performance.now();
    this.nextLook = afterLayout(window, () => this.look());
    this.observer = new window.MutationObserver((records) => {
      this.stale ||= records.some(({ type }) => type !== 'characterData');
      this.wake();
    });
    // No frame comes in a hidden window: look once more when it is shown.
    window.document.addEventListener('visibilitychange', () => this.lookAnew(), {
      signal: this.leaving.signal,
    });
    this.look();
  }

  /** Searches the page again and looks at it in the next frame. */
  lookAnew(): void {
    this.stale = true;
    this.wake();
  }

  /** Every field that the page shows now, wanted or not. */
  fields(): readonly PageField[] {
    return this.active ? listFields(this.active) : [];
  }

  /** Ends the visit; gives what the page said, so that the next visit can tell what has not followed yet. */
  leave(): Before | undefined {
    this.leaving.abort();
    this.observer.disconnect();
    this.nextLook.cancel();
    this.window.clearTimeout(this.timer);
    // A page that never followed still shows the account before.
    if (!this.agreed) return this.before;
    const said = new WeakMap(this.nodes.map((found) => [found.node, JSON.stringify(found.read())]));
    return { id: this.record.id, said };
  }

  private wake(): void {
    if (!this.leaving.signal.aborted) this.nextLook.request();
  }

  /** Looks whether the record is still the live one; what changes inside it, the observer tells. */
  private beat(): void {
    this.beats += 1;
    this.unsure = true;
    this.stale ||= this.beats % SEARCH_BEATS === 0;
    this.wake();
  }

  /** One look: tells what changed, and arranges for the next. */
  private look(): void {
    const wanted = this.wanted();
    if (!wanted) return;
    const look = this.see(wanted);
    this.window.clearTimeout(this.timer);
    const waited = this.window.performance.now() - this.since;
    const patience = this.shows === 'form' ? 0 : FORM_PATIENCE - waited;
    if (look.kind === 'found' && patience > 0) {
      this.timer = this.window.setTimeout(() => this.lookAnew(), patience);
    } else if (look.kind === 'found') {
      this.tellFound(look, wanted);
      // What changed while a search was not yet due is searched as soon as it is.
      const rest = this.restsUntil - this.window.performance.now();
      this.timer = this.window.setTimeout(() => this.beat(), this.stale && rest > 0 ? rest : HEARTBEAT);
    } else if (waited < EAGER_FOR) {
      this.lookAnew();
    } else {
      this.tellDoubt(look.why, wanted);
      this.timer = this.window.setTimeout(() => this.lookAnew(), SLOW_LOOK);
    }
  }

  private see(wanted: Wanted): Look {
    const now = this.window.performance.now();
    if ((this.stale || (this.unsure && !this.isLive())) && now >= this.restsUntil) {
      this.search(wanted);
      const took = this.window.performance.now() - now;
      this.restsUntil = took > LONG_SEARCH ? now + (REST + 1) * took : 0;
    }
    const { active } = this;
    if (!active) return { kind: 'waiting', why: NOT_THERE };
    if (active.id !== undefined && active.id !== this.record.id) return { kind: 'waiting', why: NOT_AGREED };
    // The address changes before the page does: a node of the account before that still says the same is not believed.
    const said = this.before?.id === this.record.id ? undefined : this.before?.said;
    const fresh = said
      ? this.nodes.filter((found) => said.get(found.node) !== JSON.stringify(found.read()))
      : this.nodes;
    if (fresh.length === 0)
      return { kind: 'waiting', why: this.nodes.length === 0 ? NOT_THERE : NOT_CHANGED };
    this.agreed = true;
    const readings = readAgain(fresh);
    return { kind: 'found', active, readings: this.withLastSeen(active, readings), team: this.team };
  }

  /** True while the record found last stands in the one page that is live: cheap beside a search. */
  private isLive(): boolean {
    this.unsure = false;
    const [page, ...others] = findLivePages(this.window.document);
    return page !== undefined && page === this.active?.element && others.length === 0;
  }

  private search({ fields, roles }: Wanted): void {
    this.stale = false;
    this.unsure = false;
    this.active = findActiveRecord(this.window.document, this.record.id);
    this.observer.disconnect();
    this.nodes = [];
    if (!this.active) return;
    this.nodes = collectFields(this.active, fields);
    this.team = readAccountTeam(this.active, roles);
    // A form whose fields or values are not found is a form all the same.
    const form =
      this.nodes.some(({ reader }) => reader !== 'highlights') || this.active.element.querySelector(FORM);
    this.shows = form ? 'form' : 'part';
    for (const node of [this.active.element, ...nativeRoots(this.active.element)])
      this.observer.observe(node, RECORD_CHANGES);
  }

  /** In edit mode values are absent, which is not empty: what was seen last holds until the form is back. */
  private withLastSeen(active: ActiveRecord, readings: readonly FieldReading[]): readonly FieldReading[] {
    const present = readings.filter(({ raw }) => raw.kind !== 'absent');
    if (active.editing) {
      const seen = new Set(present.map(readingKey));
      return [...present, ...this.lastSeen.filter((reading) => !seen.has(readingKey(reading)))];
    }
    this.lastSeen = present;
    return present;
  }

  private tellFound(
    { active, readings, team }: Look & { kind: 'found' },
    { fields, nameKey, dateOrder }: Wanted,
  ): void {
    const { record } = this;
    const list = team.kind === 'list' ? team : undefined;
    const told = `${this.shows}${signatureOf(readings)}|${active.editing}|${dateOrder}|${JSON.stringify(list ?? team.kind)}`;
    if (told === this.told) return;
    this.told = told;
    const hint = detectLocale(
      // Names and addresses would be poor witnesses of how numbers and dates are written.
      readings.flatMap(({ key, raw }) => ('text' in raw && FIGURES.has(fields[key]?.type) ? [raw.text] : [])),
      this.window.document.documentElement.lang,
      dateOrder,
    );
    const account = toAccount({
      org: record.org,
      id: record.id,
      readings,
      place: record.place,
      ...(list && { team: { members: list.members, complete: list.complete, source: TEAM_SOURCE } }),
      fields,
      nameKey,
      hint,
    });
    this.onState({
      kind: 'account',
      record,
      account,
      report: {
        ...reportOf(readings, fields),
        shows: this.shows,
        team: team.kind,
      },
      editing: active.editing,
      hint,
    });
  }

  private tellDoubt(doubt: string, { fields }: Wanted): void {
    if (this.told === doubt) return;
    this.told = doubt;
    const { record } = this;
    const account = { org: record.org, id: record.id, name: '', facts: {} };
    const report = {
      ...reportOf([], fields),
      shows: doubt === NOT_THERE ? ('nothing' as const) : ('part' as const),
      team: 'not-found' as const,
    };
    this.onState({ kind: 'account', record, account, report, editing: false, doubt });
  }
}

function readingKey({ reader, key }: FieldReading): string {
  return `${reader} ${key}`;
}

/** All that was read, as one text: the same where and only where nothing that is shown has changed. */
function signatureOf(readings: readonly FieldReading[]): string {
  return JSON.stringify(readings.map((reading) => [readingKey(reading), reading.raw]));
}

function reportOf(
  readings: readonly FieldReading[],
  fields: FieldMap,
): Omit<ReadingReport, 'shows' | 'team'> {
  const byReader = new Map<ReaderName, FieldKey[]>();
  for (const { reader, key } of readings) byReader.set(reader, [...(byReader.get(reader) ?? []), key]);
  const found = new Set(readings.map(({ key }) => key));
  return {
    at: Date.now(),
    readers: [...byReader].map(([reader, keys]) => ({ reader, fields: keys })),
    notFound: Object.keys(fields).filter((key) => !found.has(key)),
  };
}
