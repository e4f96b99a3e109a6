import playbook from '../../../src/playbook/default-playbook.json' with { type: 'json' };
import type { DemoAccount } from '../../demo-org/data/demo-account';
import { demoAccounts } from '../../demo-org/data/demo-accounts';
import { BRIGHTWATER, BRIGHTWATER_UAT, type DemoOrg, QUILLHAVEN } from '../../demo-org/hosts';
import type { Act, Sample } from './recorder';

/** The orgs that the walk goes to: a company, its sandbox with the same record ids, and another company. */
export const WALKED_ORGS: readonly DemoOrg[] = [BRIGHTWATER, BRIGHTWATER_UAT, QUILLHAVEN];

/** The accounts that it visits: every layout with a form, one whose Details come second. */
export const WALKED_KEYS = [
  'corvane',
  'halvorsen',
  'pellworth',
  'tidal-fern',
  'vantor',
  'ostrelle',
  'auberon',
] as const;

/** One line of an account's log, as the model expects it. */
interface Line {
  readonly kind: 'item-ticked' | 'item-unticked' | 'step-done' | 'steps-skipped' | 'undone';
  readonly item?: string;
  taken: boolean;
}

/** What is true of one account of one org, and what ever was. */
export interface AccountModel {
  readonly org: DemoOrg;
  readonly id: string;
  readonly key: string;
  readonly own: DemoAccount;
  /** What the page of this document shows; a full load shows the original again. */
  name: string;
  users: number;
  readonly names: Set<string>;
  readonly numbers: Set<string>;
  readonly people: Set<string>;
  readonly log: Line[];
  /** Every row of ticks that there ever was. */
  readonly tickRows: Set<string>;
}

const ITEMS = (playbook.handoffs[0]?.items ?? []).map(({ id }) => id);
const NOBODY = ['Pooled', 'Unassigned', 'Not on this page'];

/** Boundaries of the handbook: from each number on, the segment beside it. */
const SEGMENTS: readonly (readonly [number, string])[] = [
  [5000, 'Strategic'],
  [750, 'Large'],
  [100, 'Mid-Market'],
  [0, 'SMB'],
];

/** The segment of so many potential users. */
export function segmentOf(users: number): string {
  return SEGMENTS.find(([from]) => users >= from)?.[1] ?? 'Unknown';
}

/** A number as the sidebar writes it. */
export function numberText(users: number): string {
  return users.toLocaleString('en-US');
}

/** The world as the walk knows it: what each account is, what was done to it, and whose address is whose. */
export class WalkModel {
  readonly accounts: readonly AccountModel[];
  acts = 0;
  samples = 0;
  readonly #used = new Set<number>();

  constructor(today: DemoAccount['fields'][string] & string) {
    this.accounts = WALKED_ORGS.flatMap((org) =>
      demoAccounts(today as Parameters<typeof demoAccounts>[0], org)
        .filter(({ key }) => WALKED_KEYS.some((walked) => walked === key))
        .map((own) => newAccount(org, own)),
    );
    for (const { own } of this.accounts) {
      for (const value of Object.values(own.fields)) if (typeof value === 'number') this.#used.add(value);
    }
  }

  /** The account that an address (host and path) names as its record page; undefined where it names none. */
  at(address: string): AccountModel | undefined {
    const [host = '', path = ''] = address.split(/(?=\/)(.*)/s);
    const id = /^\/lightning\/r\/Account\/([A-Za-z0-9]{15,18})\/view$/.exec(path)?.[1];
    return this.accounts.find((account) => account.org.lightning === host && account.id === id);
  }

  /** A number of users that no account of any org ever had. */
  freshUsers(draw: (below: number) => number): number {
    for (;;) {
      const users = 1 + draw(draw(2) === 0 ? 900 : 900_000);
      if (this.#used.has(users)) continue;
      this.#used.add(users);
      return users;
    }
  }

  /** A full load shows what the server has. */
  loaded(): void {
    for (const account of this.accounts) {
      account.name = String(account.own.fields.Name);
      account.users = Number(account.own.fields.Potential_EE_Users__c);
    }
  }

  /** Takes one thing that was seen or done; gives what is wrong with it. */
  take(entry: Sample | Act): string | undefined {
    const account = this.at(entry.address);
    if (entry.kind === 'act') return this.#takeAct(entry, account);
    this.samples += 1;
    if (!account) return entry.there ? 'the sidebar is there on a page that is no account' : undefined;
    return strange(entry, account);
  }

  #takeAct(act: Act, account: AccountModel | undefined): string | undefined {
    this.acts += 1;
    if (!account) return 'something was done where no account is shown';
    if (!account.names.has(act.name)) return `something was done under the name ${act.name}`;
    apply(account, act);
    return undefined;
  }
}

function newAccount(org: DemoOrg, own: DemoAccount): AccountModel {
  const name = String(own.fields.Name);
  const users = Number(own.fields.Potential_EE_Users__c);
  const holders = Object.values(own.fields).flatMap((value) =>
    typeof value === 'object' && value !== null && 'name' in value ? [value.name] : [],
  );
  return {
    org,
    id: own.id,
    key: own.key,
    own,
    name,
    users,
    names: new Set([name]),
    numbers: new Set([numberText(users)]),
    people: new Set([
      ...NOBODY,
      ...holders,
      ...Object.values(own.expected.roles),
      ...own.team.map((line) => line.person.name),
    ]),
    log: [],
    tickRows: new Set([ticksOf([])]),
  };
}

function apply(account: AccountModel, { what, item }: Act): void {
  const id = ITEMS[item] ?? '';
  const { log } = account;
  if (what === 'tick' || what === 'untick') {
    log.push({ kind: what === 'tick' ? 'item-ticked' : 'item-unticked', item: id, taken: false });
  } else if (what === 'undo') {
    const last = log.findLast((line) => line.kind !== 'undone' && !line.taken);
    if (last) last.taken = true;
    log.push({ kind: 'undone', taken: false });
  } else {
    log.push({ kind: what === 'done' ? 'step-done' : 'steps-skipped', taken: false });
  }
  account.tickRows.add(ticksOf(log));
}

/** The row of ticks that a log adds up to. */
function ticksOf(log: readonly Line[]): string {
  return ITEMS.map((id) => {
    const last = log.findLast((line) => line.item === id && !line.taken);
    return last?.kind === 'item-ticked' ? 'x' : 'o';
  }).join('');
}

/** What in a sample is not the account's, now or ever. */
function strange(sample: Sample, account: AccountModel): string | undefined {
  const { name, number, segment, roles, ticks } = sample;
  if (name !== '' && name !== 'Handrail' && !account.names.has(name)) return `the name ${name}`;
  if (number !== '' && !account.numbers.has(number)) return `the number ${number}`;
  if (number !== '' && segment !== segmentOf(Number(number.replaceAll(',', ''))))
    return `${segment} for ${number}`;
  if (number === '' && segment !== '' && segment !== 'Unknown') return `${segment} for no number`;
  const foreign = roles.find((person) => !account.people.has(person));
  if (foreign !== undefined) return `the person ${foreign}`;
  if (ticks !== '' && !account.tickRows.has(ticks)) return `the ticks ${ticks}`;
  return undefined;
}

/** What the sidebar does not show yet of the account that is in front and fully there; empty where all is as it should be. */
export function unmet(now: Sample | null, account: AccountModel | undefined, editing: boolean): string {
  if (!account) return now?.there ? 'the sidebar to go' : '';
  if (!now?.there) return 'the sidebar';
  const wanted: (readonly [string, unknown, unknown])[] = [
    ['ticks', now.ticks, ticksOf(account.log)],
    ['unlocked', now.locked, false],
  ];
  // A form in edit shows no values: what was seen last stands, which is the account's but may be older.
  if (!editing) {
    wanted.push(
      ['name', now.name, account.name],
      ['number', now.number, numberText(account.users)],
      ['segment', now.segment, segmentOf(account.users)],
    );
  }
  return wanted
    .filter(([, is, should]) => is !== should)
    .map(([what, is, should]) => `${what} ${should} (is ${is})`)
    .join(', ');
}

/** Where what is stored is not what was done; empty where every log is exactly as it should be. */
export function differencesOf(stored: Readonly<Record<string, unknown>>, model: WalkModel): string[] {
  const known = new Map(model.accounts.map((account) => [`log/${account.org.key}/${account.id}`, account]));
  const wrong = Object.keys(stored)
    .filter((key) => key.startsWith('log/') && !known.has(key))
    .map((key) => `${key} is nobody's log`);
  for (const [key, account] of known) {
    const { data = [] } = (stored[key] ?? {}) as {
      data?: readonly { what: { kind: string; item?: string } }[];
    };
    const is = data.map(({ what }) => `${what.kind} ${what.item ?? ''}`);
    const should = account.log.map((line) => `${line.kind} ${line.item ?? ''}`);
    const at = should.findIndex((line, n) => line !== is[n]);
    if (at >= 0 || is.length !== should.length) {
      wrong.push(
        `${account.org.key} ${account.key}: ${is.length} entries for ${should.length} deeds, first other at ${at}`,
      );
    }
  }
  return wrong;
}
