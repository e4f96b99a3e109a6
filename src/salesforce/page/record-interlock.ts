import type { RecordId } from '../../domain/account';
import { isSame } from '../../domain/same-content';
import type { FieldKey } from '../../playbook/schema';
import { shortId } from '../record-id';
import type { ActiveRecord, FieldNode, RawReading } from './page-adapter';

/** For each page seen: the address that it was opened under, or the id of the account that it was taken to show. */
export type OpenedPages = WeakMap<Element, string>;

/** What each value's node said when the page last showed an account, and which account that was. */
export interface Before {
  readonly id: RecordId;
  readonly said: WeakMap<Element, RawReading>;
  /** What those nodes said instead since then, under the addresses of accounts that the page never agreed to. */
  readonly since: WeakMap<Element, RawReading>;
}

/** Why nothing of a page is believed, in words for a person. */
export const DOUBTS = {
  'not-there': 'Handrail does not recognise this page, so it shows nothing from it.',
  'not-agreed': 'The page and its address show different records, so nothing can be changed here.',
  'not-changed': 'The page has not changed since the last account, so nothing from it is shown.',
} as const;
export type Doubt = keyof typeof DOUBTS;

/** Holds what the page shows against the account that the address names: Salesforce changes the address before the page. */
export class RecordInterlock {
  readonly #id: RecordId;
  readonly #opened: OpenedPages;
  readonly #before: Before | undefined;
  /** The fields of the page when it last agreed. */
  #agreed: readonly FieldNode[] | undefined;

  /** `before`: what the page said of the account that was looked at last. */
  constructor(id: RecordId, opened: OpenedPages, before: Before | undefined) {
    this.#id = id;
    this.#opened = opened;
    this.#before = before;
  }

  /**
   * Those of the fields found that this account's page shows, or the doubt; `nameKey` is the field of its name.
   * `isLate`: the address has named this account long enough for a page that names it, too, to have finished following.
   */
  believe(
    active: ActiveRecord,
    nodes: readonly FieldNode[],
    nameKey: FieldKey,
    isLate: boolean,
  ): readonly FieldNode[] | Doubt {
    if (active.id && active.id !== this.#id) return 'not-agreed';
    if (nodes.length === 0) return 'not-there';
    // A node of the account before that still says the same is not believed.
    const { id, said, since } = this.#before ?? {};
    const isBack = id === this.#id;
    const names = nodes.filter(({ key }) => key === nameKey);
    const isBetween = ({ node, read }: FieldNode): boolean => isSame(since?.get(node), read());
    const isSaid = ({ node, read }: FieldNode): boolean => isSame(said?.get(node), read());
    // A name from in between is another's, unless all the rest of the page has stayed this account's own.
    const isOwnName = (): boolean => {
      const others = nodes.filter(({ key }) => key !== nameKey);
      return isBack && others.some((other) => 'text' in other.read()) && others.every(isSaid);
    };
    // Values from in between that stay are this account's own, saved while its page was being left.
    const doubtsBetween = !isLate || !active.id || (names.some(isBetween) && !isOwnName());
    const isOld = (field: FieldNode): boolean =>
      (doubtsBetween && isBetween(field)) || (!isBack && isSaid(field));
    const fresh = nodes.filter((node) => !isOld(node));
    const isRenamed = (name: FieldNode): boolean =>
      !isBack && 'text' in (said?.get(name.node) ?? {}) && fresh.includes(name);
    const isUsedAgain = names.length > 0 && names.every(isRenamed);
    const isLeft = isBack && names.some(isOld);
    if (fresh.length === 0 || isLeft || (this.#isOthers(active) && !isUsedAgain)) return 'not-changed';
    this.#agreed = nodes;
    this.#opened.set(active.element, this.#id);
    return fresh;
  }

  /** What the page says at the end of the visit, for the interlock of the next account; `nodes` are its fields now. */
  leave(nodes: readonly FieldNode[]): Before | undefined {
    // The page in front may be that of the next account already: what it says is not this one's.
    if (this.#agreed) {
      const said = new WeakMap(this.#agreed.map(({ node, read }) => [node, read()]));
      return { id: this.#id, said, since: new WeakMap() };
    }
    // A page that never followed still shows the account before, except where its words have changed since.
    const { said, since } = this.#before ?? {};
    for (const { node, read } of nodes) {
      const was = said?.get(node) ?? {};
      if ('text' in was && !isSame(was, read())) since?.set(node, read());
    }
    return this.#before;
  }

  /** True for a page that names no id and was opened under another address: what it says is about that account, however late. */
  #isOthers({ element, id }: ActiveRecord): boolean {
    const opened = id ? undefined : this.#opened.get(element);
    return opened !== undefined && !opened.includes(shortId(this.#id));
  }
}
