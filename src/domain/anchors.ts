import type { FieldKey, Playbook } from '../playbook/schema';
import type { Account, Fact } from './account';
import type { CivilDate } from './civil-date';
import { factOf } from './facts';
import type { Anchor, UnclearDate } from './plan';
import type { Progress } from './progress';

/** An anchor date, or what the page says where the date cannot be told. */
export interface AnchorReading {
  readonly anchor?: Anchor | undefined;
  readonly unclear?: UnclearDate | undefined;
}

/**
 * The first of the fields that holds a date. A date that can be read in two ways ends the search: a later field may
 * mean another day, and choosing it would be a guess.
 */
function fromFields(
  fields: readonly FieldKey[],
  factIn: (field: FieldKey) => Fact | undefined,
): AnchorReading {
  let unclear: UnclearDate | undefined;
  for (const field of fields) {
    const { value, source } = factIn(field) ?? {};
    if (value?.kind === 'ambiguous-date') return { unclear: value };
    if (value?.kind === 'date' && source) return { anchor: { date: value.date, source, field } };
    if (value?.kind === 'unreadable') unclear ??= { text: value.text, candidates: [] };
  }
  return { unclear };
}

/**
 * The start or renewal date: the one that was entered by hand last, for the plan or in its field, else the page's.
 * One entered by hand that is not `after` the date that this year counts from is the last term's, and gives way to a
 * later or unclear one on the page.
 */
export function readAnchor(
  which: 'start' | 'renewal',
  account: Account,
  playbook: Playbook,
  progress: Progress,
  after?: CivilDate,
): AnchorReading {
  const fields = which === 'start' ? playbook.parts.startDate : playbook.parts.renewalDate;
  const entered = fromFields(fields, (field) => {
    const fact = factOf(account, field);
    return fact?.source.kind === 'hand' ? fact : undefined;
  }).anchor;
  const page = fromFields(fields, (field) => {
    const fact = factOf(account, field);
    return fact?.source.kind === 'hand' ? fact.beside : fact;
  });
  const enteredAt = entered?.field && progress.values.get(entered.field)?.at;
  const set = progress.dates.get(which);
  let hand: Anchor | undefined = entered;
  if (set && !(enteredAt && enteredAt > set.at)) {
    const { date, on, by } = set;
    hand = { date, source: { kind: 'hand', on, by } };
  }
  if (!hand) return page;
  const beside = page.anchor?.date === hand.date ? undefined : page.anchor;
  const isLater = page.unclear || (beside && beside.date > hand.date);
  if (after && hand.date <= after && isLater) return page;
  return { anchor: { ...hand, beside } };
}
