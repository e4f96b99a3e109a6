import { demoRecordId } from '../../demo-org/data/demo-record-id';
import { seeded } from '../../pages/page-mutations';
import type { ExtensionControl, Tab } from '../browsers/browser';
import { waitFor } from '../browsers/wait-for';
import { drivePage, type PageMove, type PageReport } from './drive-page';
import { drainRecorder, type Sample } from './recorder';
import {
  type AccountModel,
  differencesOf,
  numberText,
  unmet,
  WALKED_KEYS,
  WALKED_ORGS,
  type WalkModel,
} from './walk-model';

/** How long the sidebar may take to show what is true once the page is there, in milliseconds. */
const PATIENCE = 8_000;
const POLL = 10;
/** Longest wait of each of the page's stages, in milliseconds. */
const SLOWEST = 40;
/** After so many steps what is stored is held against what was done. */
const AUDIT_EVERY = 100;
const CONTACTS = ['003Hs00000AbCdEIAV', '003Hs00000AbCdFIAV'];
/** As many as the standard app keeps pages. */
const PLACES = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `/lightning/page/${name}`);
const WORDS_KEPT = 14;

/** What a walk came to. */
export interface WalkFigures {
  readonly steps: number;
  readonly acts: number;
  readonly samples: number;
  readonly waits: number;
}

/** A random walk over the demo org: the same seed makes the same moves. Throws at the first thing that is wrong. */
export class RandomWalk {
  #draw: (below: number) => number;
  readonly #said: string[] = [];
  #console = false;
  #org = 0;
  #report: PageReport = { moved: false, address: '', settled: false, editing: false };
  #now: Sample | null = null;
  #serial = 0;
  #waits = 0;
  #step = 0;

  constructor(
    private readonly tab: Tab,
    private readonly extension: ExtensionControl,
    private readonly model: WalkModel,
    private readonly seed: number,
  ) {
    this.#draw = seeded(seed);
  }

  /** Makes so many steps; full page loads only where `loads`. */
  async walk(steps: number, loads = true): Promise<WalkFigures> {
    if (this.#report.address === '') await this.#load();
    for (let n = 0; n < steps; n += 1) {
      this.#step += 1;
      // Anew for each step: how fast the browser is may change what one step draws, never what the next ones do.
      this.#draw = seeded(this.seed + this.#step * 7919);
      await this.#make(loads);
      await this.#look();
      if (this.#draw(3) > 0) await this.settle();
      if (this.#step % AUDIT_EVERY === 0) await this.audit();
    }
    await this.settle();
    await this.audit();
    const { acts, samples } = this.model;
    return { steps: this.#step, acts, samples, waits: this.#waits };
  }

  /**
   * Loads the standard app, which keeps only the last few pages; a console keeps every tab that was ever opened.
   */
  async startAnew(): Promise<void> {
    await this.#load(true);
  }

  /** Goes to each account in turn and stays until it is shown; before that to so many places that every page is built anew. */
  async visitAll(): Promise<void> {
    for (const place of PLACES) {
      await this.#navigate(place);
      await this.settle();
    }
    for (const key of [...WALKED_KEYS, WALKED_KEYS[0]]) {
      await this.#navigate(key);
      await this.settle();
    }
  }

  /** Waits until the sidebar shows exactly what is true of the page in front. */
  async settle(): Promise<void> {
    this.#waits += 1;
    const end = Date.now() + PATIENCE;
    let looked = false;
    for (;;) {
      // Once the page is there, only the sidebar is asked, unless the address has changed meanwhile.
      if (!looked || !this.#report.settled || this.#now?.address !== this.#report.address) {
        await this.#drive({ kind: 'look' });
        looked = true;
      }
      await this.#look();
      const { address, settled, editing } = this.#report;
      const missing = settled ? unmet(this.#now, this.model.at(address), editing) : 'the page';
      if (missing === '') return;
      if (Date.now() > end) this.#fail(`waited ${PATIENCE} ms for ${missing}`);
      await new Promise((resolve) => setTimeout(resolve, POLL));
    }
  }

  /** Every log is exactly what was done, and there is no other. */
  async audit(): Promise<void> {
    let wrong: string[] = [];
    try {
      await waitFor('the logs to be what was done', async () => {
        wrong = differencesOf(await this.extension.storage(), this.model);
        return wrong.length === 0;
      });
    } catch {
      this.#fail(`stored otherwise than done: ${wrong.join('; ')}`);
    }
  }

  #fail(what: string): never {
    throw new Error(
      `Seed ${this.seed}, step ${this.#step}: ${what}\nat ${this.#report.address}\nshown: ${JSON.stringify(this.#now)}\nlast steps:\n  ${this.#said.slice(-WORDS_KEPT).join('\n  ')}`,
    );
  }

  /** Takes what was seen and done since the last look. */
  async #look(): Promise<void> {
    const recording = await this.tab.insideSidebar(drainRecorder);
    this.#now = recording?.now ?? null;
    if (recording?.behind) {
      this.#say('back to this tab');
      await this.tab.bringToFront();
    }
    for (const entry of recording?.entries ?? []) {
      const wrong = this.model.take(entry);
      if (wrong !== undefined) this.#fail(`${wrong} at ${entry.address}\n${JSON.stringify(entry)}`);
    }
  }

  async #drive(move: PageMove): Promise<boolean> {
    try {
      this.#report = await this.tab.evaluate(drivePage, move);
    } catch (fault) {
      this.#fail(`${JSON.stringify(move)} failed: ${fault instanceof Error ? fault.message : String(fault)}`);
    }
    return this.#report.moved;
  }
  #say(words: string): void {
    this.#said.push(`${this.#step} ${words}`);
    if (this.#said.length > 100) this.#said.shift();
  }
  #one<T>(list: readonly T[]): T {
    return list[this.#draw(list.length)] as T;
  }
  #account(): AccountModel | undefined {
    return this.model.at(this.#report.address);
  }

  /** A full load of an account of some org, in the standard or the console app. */
  async #load(standard = false): Promise<void> {
    this.#org = this.#draw(WALKED_ORGS.length);
    this.#console = this.#draw(3) === 0 && !standard;
    const account = this.#one(this.model.accounts.filter(({ org }) => org === WALKED_ORGS[this.#org]));
    const query = `?delay=0-${SLOWEST}${this.#console ? '&app=console' : ''}${this.#draw(5) === 0 ? '&tab=Related' : ''}`;
    this.#say(`load ${account.org.key} ${account.key} ${query}`);
    await this.tab.goto(`https://${account.org.lightning}/lightning/r/Account/${account.id}/view${query}`);
    await waitFor('the page', () => this.tab.evaluate(() => typeof window.demoOrg === 'object'));
    this.model.loaded();
    await this.#drive({ kind: 'delay', from: 0, to: SLOWEST, seed: this.#draw(1_000_000) });
    await this.settle();
  }

  async #navigate(to: string): Promise<void> {
    this.#say(`navigate ${to}`);
    await this.#drive({ kind: 'navigate', to });
  }

  async #make(loads: boolean): Promise<void> {
    const dice = this.#draw(100);
    if (dice < 24) return this.#navigate(this.#one(WALKED_KEYS));
    if (dice < 32) return this.#elsewhere();
    if (dice < 42) return this.#history();
    if (dice < 48) return this.#consoleTab();
    if (dice < 54) return this.#page({ kind: 'tab', title: this.#one(['Details', 'Related', 'News']) });
    if (dice < 62) return this.#edit();
    if (dice < 68) return this.#set();
    if (dice < 71) {
      const place = this.#one(['page', 'record'] as const);
      return this.#page({ kind: 'storm', mutations: 200 + this.#draw(3000), place });
    }
    if (dice < 73) return this.#page({ kind: 'theme' });
    if (dice < 75) return loads ? this.#load() : this.#navigate(this.#one(WALKED_KEYS));
    if (dice < 90) return this.#act(`item ${this.#draw(4)}`);
    if (dice < 93) return this.#act('Done');
    return this.#act('Undo');
  }

  async #page(move: PageMove): Promise<void> {
    const moved = await this.#drive(move);
    this.#say(`${JSON.stringify(move)}${moved ? '' : ' (not possible)'}`);
  }

  async #elsewhere(): Promise<void> {
    const id = this.#one(this.model.accounts).id;
    const workspace =
      this.#draw(2) === 0 ? `?ws=${encodeURIComponent(`/lightning/r/Account/${id}/view`)}` : '';
    const path = this.#one([
      '/lightning/o/Account/list?filterName=Recent',
      '/lightning/page/home',
      `/lightning/r/Contact/${this.#one(CONTACTS)}/view${workspace}`,
      `/lightning/r/Account/${id}/related/AccountTeamMembers/view${workspace}`,
    ]);
    await this.#navigate(path);
  }

  async #history(): Promise<void> {
    const before = this.#report.address;
    const to = this.#one(WALKED_KEYS);
    await this.#page({ kind: this.#draw(3) === 0 ? 'forward' : 'back' });
    this.#say(`from ${before}`);
    if (!this.#report.moved) await this.#navigate(to);
  }

  async #consoleTab(): Promise<void> {
    if (!this.#console) return this.#navigate(this.#one(WALKED_KEYS));
    const close = this.#draw(6) === 0;
    const move: PageMove = { kind: 'console-tab', n: this.#draw(50), close };
    await this.#page(move);
  }

  async #edit(): Promise<void> {
    const account = this.#account();
    const what = this.#draw(4);
    if (what === 0 || !account) return this.#page({ kind: 'cancel' });
    const users = this.model.freshUsers(this.#draw);
    const save = what > 1;
    // Known before it can be shown.
    if (save) account.numbers.add(numberText(users));
    await this.#page({
      kind: 'edit',
      id: account.id,
      apiName: 'Potential_EE_Users__c',
      text: String(users),
      save,
    });
    if (this.#report.moved && save) account.users = users;
  }

  /** A change from elsewhere, now and then on the page that is being left. */
  async #set(): Promise<void> {
    const account = this.#account();
    if (!account) return this.#navigate(this.#one(WALKED_KEYS));
    const { id } = account;
    const leaving = this.#draw(2) === 0 ? { leaveFor: this.#one(WALKED_KEYS) } : {};
    this.#serial += 1;
    const what = this.#draw(3);
    // What can be shown is known before it is shown.
    if (what === 0) {
      const users = this.model.freshUsers(this.#draw);
      account.numbers.add(numberText(users));
      await this.#page({ kind: 'set', id, apiName: 'Potential_EE_Users__c', value: users, ...leaving });
      if (this.#report.moved) account.users = users;
    } else if (what === 1) {
      const name = `${account.own.fields.Name} ${this.#serial}`;
      account.names.add(name);
      await this.#page({ kind: 'set', id, apiName: 'Name', value: name, ...leaving });
      if (this.#report.moved) account.name = name;
    } else {
      const name = `Sam ${account.key} ${account.org.key} ${this.#serial}`;
      account.people.add(name);
      const value = { object: 'User', id: demoRecordId('User', 1000 + this.#serial), name } as const;
      await this.#page({ kind: 'set', id, apiName: 'Solutions_Architect__c', value, ...leaving });
    }
  }

  /** A trusted click on a control of the sidebar; now and then a moment after the address has changed under it. */
  async #act(what: string): Promise<void> {
    const { sidebar } = this.tab;
    if (!this.#account()) await this.#navigate(this.#one(WALKED_KEYS));
    await this.settle();
    const item = /^item (\d)$/.exec(what)?.[1];
    const parts =
      item === undefined
        ? await sidebar.button(what).all()
        : await sidebar.region('SA handoff').part('checkbox').all();
    const facts = parts[Number(item ?? 0)];
    if (!facts?.onTop || facts.disabled) return this.#say(`${what}: not there to be clicked`);
    const blind = this.#draw(4) === 0;
    if (blind) await this.#navigate(this.#one(WALKED_KEYS));
    this.#say(`click ${what}${blind ? ' where it was' : ''}`);
    await this.tab.clickAt(facts.rect.x + facts.rect.width / 2, facts.rect.y + facts.rect.height / 2);
  }
}
