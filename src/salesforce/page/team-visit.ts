import { shortId } from '../record-id';
import { TEAM_SOURCE } from './account-state';
import type { AccountRecord, PageState } from './page-state';
import type { OpenedPages } from './record-interlock';
import { readTeamPage } from './related-list';
import { TEAM_PATH } from './salesforce-selectors';
import type { Wanted } from './wanted';

/** Time between two looks, in milliseconds. */
const LOOK_AGAIN = 500;

/** One stay on the full list of an account's team: looked at now and then, since its rows come as they are scrolled. */
export class TeamVisit {
  readonly #window: Window & typeof globalThis;
  readonly #record: AccountRecord;
  readonly #wanted: () => Wanted | undefined;
  readonly #onState: (state: PageState) => void;
  readonly #opened: OpenedPages;
  #timer = 0;
  #told = '';

  constructor(
    window: Window & typeof globalThis,
    record: AccountRecord,
    wanted: () => Wanted | undefined,
    onState: (state: PageState) => void,
    opened: OpenedPages,
  ) {
    this.#window = window;
    this.#record = record;
    this.#wanted = wanted;
    this.#onState = onState;
    this.#opened = opened;
    this.lookAnew();
  }

  lookAnew(): void {
    this.leave();
    this.#timer = this.#window.setTimeout(() => this.lookAnew(), LOOK_AGAIN);
    const { id } = this.#record;
    // The address changes before the page does: until then another list of the same account may stand there.
    const isFollowing = (page: Element): boolean => {
      const opened = this.#opened.get(page);
      return !opened || (opened.includes(TEAM_PATH) && opened.includes(shortId(id)));
    };
    const list = readTeamPage(this.#window.document, id, this.#wanted()?.roles, isFollowing);
    if (list.kind !== 'list' || JSON.stringify(list) === this.#told) return;
    const { members, complete } = list;
    this.#onState({ kind: 'team', record: this.#record, team: { members, complete, source: TEAM_SOURCE } });
    this.#told = JSON.stringify(list);
  }

  fields(): readonly [] {
    return [];
  }

  leave(): undefined {
    this.#window.clearTimeout(this.#timer);
  }
}
