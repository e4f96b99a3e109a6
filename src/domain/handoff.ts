import type { HandoffItem, HandoffKind, Playbook } from '../playbook/schema';
import type { Provenance } from './account';
import type { CivilDate } from './civil-date';
import {
  type HandoffKey,
  type HandoffProgress,
  handoffKey,
  type Progress,
  parseHandoffKey,
} from './progress';
import type { RoleAssessment } from './roles';
import { sameWords } from './same-words';

export type HandoffItemState =
  | { readonly kind: 'open' }
  | { readonly kind: 'ticked'; readonly on: CivilDate; readonly by: string }
  | { readonly kind: 'not-applicable'; readonly on: CivilDate; readonly by: string };

/** A name that the page shows, or showed on the day of its source. */
interface Shown {
  readonly name: string;
  readonly source: Exclude<Provenance, { kind: 'hand' }>;
}

/** One item of a handoff, with its evidence. */
export interface HandoffItemView {
  readonly id: string;
  readonly text: string;
  readonly state: HandoffItemState;
  readonly note: string;
  readonly link: string;
  /** Who holds the role that tells of it, where the page shows or showed that it has already changed hands. */
  readonly shown?: Shown | undefined;
}

/** One handoff of an account. */
export interface Handoff {
  readonly key: HandoffKey;
  readonly title: string;
  /** Names as known; empty where nobody knows them yet. */
  readonly from: string;
  readonly to: string;
  /** Who holds the role on this page: likely the one who hands over, where nobody is named yet. */
  readonly holder?: string | undefined;
  /** Absent until something happened in it. */
  readonly started?: CivilDate | undefined;
  /** The day the last item was settled; present makes it closed. */
  readonly closed?: CivilDate | undefined;
  readonly items: readonly HandoffItemView[];
  /** Ticked items, and items that apply: "2 of 5". */
  readonly done: number;
  readonly total: number;
}

/** The current handoff of one kind and those before it, newest first. */
export interface HandoffAssessment {
  readonly current: Handoff;
  readonly history: readonly Handoff[];
}

/** Tells where the page shows that the role has already changed hands. What was entered by hand proves nothing. */
function shownFor(
  item: HandoffItem,
  { from, to }: HandoffNames,
  roles: readonly RoleAssessment[],
): Shown | undefined {
  const role = roles.find(({ id }) => id === item.shownByRole);
  const holder = role && 'source' in role.holder ? role.holder : undefined;
  if (!role || !holder) return undefined;
  // The field and the account team may name two people; it is enough if one of them is the new one.
  const isNew = ({ name }: { readonly name: string }) => sameWords(name, to);
  const changed = from !== '' && !sameWords(holder.name, from) ? holder : undefined;
  const { name, source } = [holder, ...role.alsoNamed].find(isNew) ?? changed ?? {};
  return name && source && source.kind !== 'hand' ? { name, source } : undefined;
}

/** Whom this page shows in the role, unless that is the one who is handed over to. */
function holderOf({ role }: HandoffKind, to: string, roles: readonly RoleAssessment[]): string | undefined {
  const holder = roles.find(({ id }) => id === role)?.holder;
  const isShown = holder?.kind === 'person' && holder.source.kind === 'page';
  return isShown && !sameWords(holder.name, to) ? holder.name : undefined;
}

type HandoffNames = Pick<HandoffProgress, 'from' | 'to'>;

const NOT_STARTED = {
  started: undefined,
  from: '',
  to: '',
  items: new Map(),
  notes: new Map(),
  among: undefined,
};

/**
 * Today's items; or, if all the items that the handoff had at its time are settled, those: it is closed, and later
 * changes of the playbook do not open it. An earlier one that does not tell had the items that were settled.
 */
function itemsOf(
  kind: HandoffKind,
  { items, among }: Pick<HandoffProgress, 'items' | 'among'>,
  isPast: boolean,
): readonly HandoffItem[] {
  const had = among ?? (isPast ? [...items.keys()] : []);
  if (had.length === 0 || !had.every((id) => items.has(id))) return kind.items;
  return had.map((id) => kind.items.find((item) => item.id === id) ?? { id, text: id });
}

function itemView(
  { id, text }: HandoffItem,
  { items, notes }: Pick<HandoffProgress, 'items' | 'notes'>,
  shown: Shown | undefined,
): HandoffItemView {
  const state: HandoffItemState = items.get(id) ?? { kind: 'open' };
  const { note, link } = notes.get(id) ?? { note: '', link: '' };
  return { id, text, state, note, link, shown: state.kind === 'open' ? shown : undefined };
}

/** The day the last item was settled; undefined while one is open. */
function closedOn(items: readonly HandoffItemView[]): CivilDate | undefined {
  const days = items.map(({ state }) => (state.kind === 'open' ? undefined : state.on));
  return days.reduce((latest, day) => latest && day && (day > latest ? day : latest));
}

function handoffOf(
  kind: HandoffKind,
  key: HandoffKey,
  progress: Progress,
  roles: readonly RoleAssessment[],
  isPast = false,
): Handoff {
  const known = progress.handoffs.get(key) ?? NOT_STARTED;
  const items = itemsOf(kind, known, isPast).map((item) =>
    itemView(item, known, shownFor(item, known, roles)),
  );
  const closed = closedOn(items);
  const count = (state: HandoffItemState['kind']) => items.filter((item) => item.state.kind === state).length;
  return {
    key,
    title: kind.title,
    from: known.from,
    to: known.to,
    holder: holderOf(kind, known.to, roles),
    started: known.started,
    closed,
    items,
    done: count('ticked'),
    total: items.length - count('not-applicable'),
  };
}

/**
 * The handoffs of each kind: the one with the highest number is current, also when it is closed, until a new one is
 * started; nothing that happened in an earlier one is lost.
 */
export function assessHandoffs(
  playbook: Playbook,
  progress: Progress,
  roles: readonly RoleAssessment[],
): readonly HandoffAssessment[] {
  const keys = [...progress.handoffs.keys()].map((key) => ({ key, ...parseHandoffKey(key) }));
  return playbook.handoffs.map((kind) => {
    const [newest, ...older] = keys.filter((each) => each.kind === kind.id).sort((a, b) => b.n - a.n);
    return {
      current: handoffOf(kind, newest?.key ?? handoffKey(kind.id, 1), progress, roles),
      history: older.map(({ key }) => handoffOf(kind, key, progress, [], true)),
    };
  });
}

/** The key of the handoff that comes after this one. */
export function nextHandoffKey({ key }: Pick<Handoff, 'key'>): HandoffKey {
  const { kind, n } = parseHandoffKey(key);
  return handoffKey(kind, n + 1);
}
