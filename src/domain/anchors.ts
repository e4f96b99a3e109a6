import type { FieldKey, Playbook } from '../playbook/schema';
import type { Account, Fact, FieldValue } from './account';
import { factOf, labelOf } from './facts';
import type { Progress } from './progress';
import type { Anchor } from './schedule';

type Ambiguous = Extract<FieldValue, { kind: 'ambiguous-date' }>;

/** An anchor date, or what the page says where the date cannot be told. */
export interface AnchorReading {
  readonly anchor?: Anchor | undefined;
  readonly ambiguous?: Ambiguous | undefined;
}

/**
 * The first of the fields that holds a date. A date that can be read in two ways ends the search: a later field may
 * mean another day, and choosing it would be a guess.
 */
function fromFields(account: Account, playbook: Playbook, fields: readonly FieldKey[]): AnchorReading {
  for (const field of fields) {
    const fact: Fact | undefined = factOf(account, field);
    if (fact?.value.kind === 'ambiguous-date') return { ambiguous: fact.value };
    if (fact?.value.kind !== 'date') continue;
    const label = labelOf(playbook, field);
    const page = fact.beside?.value;
    const differs = page?.kind === 'date' && page.date !== fact.value.date;
    return {
      anchor: {
        date: fact.value.date,
        label,
        source: fact.source,
        beside: differs && fact.beside ? { date: page.date, label, source: fact.beside.source } : undefined,
      },
    };
  }
  return {};
}

/** The start or renewal date: entered by hand, else read from the page. */
export function readAnchor(
  which: 'start' | 'renewal',
  account: Account,
  playbook: Playbook,
  progress: Progress,
): AnchorReading {
  const fields = which === 'start' ? playbook.parts.startDate : playbook.parts.renewalDate;
  const page = fromFields(account, playbook, fields);
  const set = progress.dates.get(which);
  if (set === undefined) return page;
  const { date, on, by } = set;
  const label = which === 'start' ? 'Start date' : 'Renewal date';
  const beside = page.anchor?.date === date ? undefined : page.anchor;
  return { anchor: { date, label, source: { kind: 'hand', on, by }, beside } };
}
