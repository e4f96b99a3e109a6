import { h } from 'preact';
import { stateful } from '../components/stateful';
import type { Grounded } from './ground';
import { SupplyValue } from './SupplyValue';
import type { KnownField } from './sidebar-props';

type CorrectValueProps = Grounded<{ readonly fields: readonly KnownField[] }>;

/** Any value that the policy asks for, to be corrected by hand or by pointing, wherever else it is shown. */
export const CorrectValue = stateful<CorrectValueProps, string>('', ({ fields, ground }, chosen, choose) => {
  const known = fields.find(({ field }) => field === chosen);
  return (
    <div class="row">
      <label>
        A value is wrong
        <select onChange={({ currentTarget }) => choose(currentTarget.value)}>
          <option value="">Which one?</option>
          {fields.map(({ field, label }) => (
            <option key={field} value={field}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {known && <SupplyValue key={chosen} {...known} ground={ground} />}
    </div>
  );
});
