import { h } from 'preact';
import type { MissingFact } from '../../domain/missing-facts';
import { DateChoice } from './DateChoice';
import type { Grounded } from './ground';
import { SupplyValue } from './SupplyValue';

const WHY = {
  empty: 'is empty',
  'not-on-page': 'not on this page',
  unreadable: 'could not be read',
  ambiguous: 'can be read two ways',
} as const;

/** What was not found, each with the ways to supply it. */
export function MissingList({ missing, ground }: Grounded<{ readonly missing: readonly MissingFact[] }>) {
  return (
    <ul class="missing">
      {missing.map(({ field, label, why, isDate, ambiguous }) => (
        <li key={field}>
          <span>
            {label} <span class={`soft ${why}`}>{WHY[why]}</span>
          </span>
          <SupplyValue field={field} label={label} isDate={isDate} ground={ground} />
          {ambiguous && (
            <DateChoice
              ambiguous={ambiguous}
              ground={ground}
              otherwise={(date) => ({ kind: 'value-entered', field, text: date })}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
