import fc from 'fast-check';
import type { Account, Fact, FieldValue, Provenance, RecordId, TeamMember } from '../../src/domain/account';
import { type Assessment, assess } from '../../src/domain/assess';
import { type CivilDate, parseCivilDate } from '../../src/domain/civil-date';
import { factsWithEntered } from '../../src/domain/facts-with-entered';
import { foldLog } from '../../src/domain/fold-log';
import type { Deed, Entry } from '../../src/domain/progress';
import { DEFAULT_PLAYBOOK } from '../../src/playbook/default-playbook';
import type { Playbook } from '../../src/playbook/schema';
import { fieldValue } from '../../src/salesforce/field-values';

/** The civil date of an ISO text that is known to be one. */
export function date(text: string): CivilDate {
  const parsed = parseCivilDate(text);
  if (parsed === undefined) throw new Error(`${text} is no date`);
  return parsed;
}

export function onPage(label: string): Provenance {
  return { kind: 'page', reader: 'record-layout', label };
}

export const integer = (value: number): FieldValue => ({ kind: 'integer', value });
export const range = (text: string, from: number, to?: number): FieldValue =>
  to === undefined ? { kind: 'range', text, from } : { kind: 'range', text, from, to };
export const day = (text: string): FieldValue => ({ kind: 'date', date: date(text) });
export const words = (text: string): FieldValue => ({ kind: 'text', text });
export const person = (name: string, id?: string): FieldValue => ({
  kind: 'person',
  name,
  ...(id && { id: id as RecordId }),
});
export const EMPTY: FieldValue = { kind: 'empty' };

/** An account whose page shows these values and nothing else. */
export function account(
  values: Readonly<Record<string, FieldValue>> = {},
  team?: readonly TeamMember[],
  complete = true,
): Account {
  const facts = Object.entries(values).map(([key, value]): [string, Fact] => [
    key,
    { value, source: onPage(DEFAULT_PLAYBOOK.fields[key]?.label ?? key) },
  ]);
  return {
    org: { key: 'northwind', name: 'northwind' },
    id: '001000000000001AAA' as RecordId,
    name: 'Northwind Robotics',
    facts: Object.fromEntries(facts),
    ...(team && { team: { members: team, complete, source: onPage('Account Team') } }),
  };
}

/** What is known of the page and the log, held against the policy as the sidebar does it. */
export function assessed(
  page: Account,
  playbook: Playbook,
  history: readonly Entry[],
  today: CivilDate,
): Assessment {
  const progress = foldLog(history);
  const facts = factsWithEntered(page, progress, playbook, fieldValue);
  return assess({ ...page, facts }, playbook, progress, today);
}

/** A log of deeds, one second after another on 1 March 2026 unless another day is given. */
export function log(...deeds: readonly (Deed | readonly [on: string, deed: Deed])[]): readonly Entry[] {
  return deeds.map((each, index): Entry => {
    const [on, what] = 'kind' in each ? ['2026-03-01', each] : each;
    return {
      id: `e${index}`,
      at: `${on}T10:00:${String(index).padStart(2, '0')}.000Z`,
      on: date(on),
      by: 'Ines',
      what,
    };
  });
}

/** The default playbook with another preset chosen. */
export function withPreset(preset: string): Playbook {
  return { ...DEFAULT_PLAYBOOK, segmentation: { ...DEFAULT_PLAYBOOK.segmentation, preset } };
}

/** Any sequence of code units, half surrogate pairs and control characters included. */
export const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));
