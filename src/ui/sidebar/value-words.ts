import type { FieldValue, Provenance } from '../../domain/account';
import type { CivilDate } from '../../domain/civil-date';
import type { Holder } from '../../domain/roles';
import type { SaidValue } from '../../domain/segment';
import { dayWords } from '../components/dates';
import { numberWords } from '../components/numbers';
import { cut } from '../components/PageText';

/** A field's value as a person reads it. */
export function valueWords(value: FieldValue, today: CivilDate): string {
  if (value.kind === 'integer') return numberWords(value.value);
  if (value.kind === 'date') return dayWords(value.date, today);
  return 'name' in value ? cut(value.name) : 'text' in value ? cut(value.text) : 'nothing';
}

/** Where a value came from: "from Account Owner on this page". */
export function sourceWords(source: Provenance, today: CivilDate): string {
  switch (source.kind) {
    case 'page':
      return `from ${cut(source.label)} on this page`;
    case 'remembered':
      return `${cut(source.label)}, ${originWords(source, today)}`;
    case 'hand':
      return `entered by hand on ${dayWords(source.on, today)}${byWords(source.by)}`;
  }
}

/** "entered by hand" or "seen on 12 Nov"; nothing for what the page shows now. */
export function originWords(source: Provenance | undefined, today: CivilDate): string {
  if (source?.kind === 'hand') return 'entered by hand';
  return source?.kind === 'remembered' ? `seen on ${dayWords(source.on, today)}` : '';
}

/** A value and where it came from: "EMEA, seen on 12 Nov". */
export function saidWords({ value, source }: Omit<SaidValue, 'label'>, today: CivilDate): string {
  return [valueWords(value, today), originWords(source, today)].filter(Boolean).join(', ');
}

/** " by Dana", or nothing where nobody is named. */
export function byWords(by: string): string {
  return by && ` by ${cut(by)}`;
}

const NOBODY = { pooled: 'Pooled', unassigned: 'Unassigned', 'not-on-page': 'Not on this page' } as const;

/** The value shown beside a role's title: a name, or one of three fixed words. */
export function holderWords(holder: Holder): string {
  return 'name' in holder ? holder.name : NOBODY[holder.kind];
}
