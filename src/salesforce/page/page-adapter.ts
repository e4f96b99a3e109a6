import type { RecordId } from '../../domain/account';
import type { FieldKey, FieldMapping } from '../../playbook/schema';
import type { NameKind } from './field-index';
import type { Value } from './value-node';

/** The names of the readers, in order of precedence: the first that has a field wins. */
export const READERS = [
  'record-layout',
  'dynamic-forms',
  'classic-detail',
  'aura-fields',
  'highlights',
] as const;
export type ReaderName = (typeof READERS)[number];

/** What a value node says right now. */
export type RawReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  /** A link to a record: a user, a queue, a parent account. `href` as written on the page. */
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  /** The node left the page or its form is in edit mode: absent is not empty. */
  | { readonly kind: 'absent' };

/** A place on the page that shows some field under a name. */
export interface FieldPlace {
  readonly kind: NameKind;
  /** As the page writes it. */
  readonly name: string;
  /** The label printed there; empty if none. */
  readonly label: () => string;
  /** Absent if the page does not tell. */
  readonly apiName?: string;
  /** The field's element: it stays while the value inside it is edited and redrawn. */
  readonly node: Element;
  /** True for another record's field, another adapter's, or one with another id. Costly: asked only of wanted fields. */
  readonly isOthers?: (field: FieldMapping) => boolean;
  /** Reads the value by looking for it; undefined if it is not there now. */
  readonly find: () => Value | undefined;
}

/** Which field was found, and by whom. */
export interface FoundField {
  readonly key: FieldKey;
  readonly reader: ReaderName;
  readonly label: string;
  readonly apiName?: string | undefined;
}

/** A field found on the page: where its value is, so that it can be read again without searching. */
export interface FieldNode extends FoundField {
  readonly node: Element;
  read(): RawReading;
}

/** One field as one reader gave it. */
export interface FieldReading extends FoundField {
  readonly raw: RawReading;
}

/** The part of the page that shows the active record, never a hidden older one. */
export interface ActiveRecord {
  readonly element: Element;
  /** The account that the address names. */
  readonly accountId: RecordId;
  /** The record id that the page itself shows; absent where it shows none. */
  readonly id?: RecordId | undefined;
  /** True while the record's form is in edit mode. */
  readonly editing: boolean;
}

/** What an adapter looks through: the record's element and, inside it, what matches the adapter's `anchors`. */
export interface Anchored {
  readonly element: Element;
  /** In any shadow root; other records' parts and related lists left out. */
  readonly anchors: readonly Element[];
}

/** One way in which Salesforce shows fields. The core never learns which one a page uses. */
export interface PageAdapter {
  /** What it starts from: one compound selector, or several with commas, so that it holds in any shadow root. */
  readonly anchors: string;
  /** Finds the fields that are shown. Never throws on a strange page; finds less. */
  places(page: Anchored): readonly FieldPlace[];
}
