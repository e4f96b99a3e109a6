import type { FieldKey } from '../playbook/schema';
import type { Account } from './account';
import type { CivilDate } from './civil-date';
import { factOf } from './facts';

/** How much of the record the page shows: its form of fields, only another part of it, or nothing that is recognised. */
export type ShownPart = 'form' | 'part' | 'nothing';

/** What a page that used to be readable no longer shows. */
export interface LostFacts {
  /** How many facts were seen today, out of how many that were ever seen. */
  readonly given: number;
  readonly of: number;
  /** The last day on which one of the others was seen. */
  readonly on: CivilDate;
}

/** Fewer than this many lost facts are an ordinary change of a layout. Our own choice. */
const LEAST_LOST = 3;

/** A page still counts as readable while it shows one fact in this many. Our own choice: fields spread over two tabs pass. */
const ONE_IN = 3;

/**
 * Says when a page that used to be readable no longer is: the form is there (or nothing is recognised at all), and
 * clearly less is on it than was seen on earlier days. What was seen today on another tab is not lost.
 */
export function lostFacts(
  account: Account,
  fields: readonly FieldKey[],
  shown: ShownPart,
  today: CivilDate,
): LostFacts | undefined {
  if (shown === 'part') return undefined;
  const sources = fields.flatMap((field) => factOf(account, field)?.source ?? []);
  const lost = sources
    .flatMap((source) => (source.kind === 'remembered' && source.on < today ? [source.on] : []))
    .sort();
  const on = lost.at(-1);
  const given = sources.length - lost.length;
  if (on === undefined || lost.length < LEAST_LOST || given * ONE_IN >= sources.length) return undefined;
  return { given, of: sources.length, on };
}
