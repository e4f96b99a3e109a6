import { h } from 'preact';
import type { FieldMap } from '../../playbook/schema';
import { stateful } from '../components/stateful';
import type { Grounded } from './ground';
import { SupplyValue } from './SupplyValue';

type CorrectValueProps = Grounded<{ readonly fields: FieldMap }>;

/** Any value that the policy asks for, to be corrected by hand or by pointing, wherever else it is shown. */
export const CorrectValue = stateful<CorrectValueProps, string>('', ({ fields, ground }, chosen, choose) => {
  const known = fields[chosen];
  return (
    <div class="row">
      <label>
        Correct a value
        <select onChange={({ currentTarget }) => choose(currentTarget.value)}>
          <option value="">Which one?</option>
          {Object.entries(fields).map(([field, { label }]) => (
            <option key={field} value={field}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {known && (
        <SupplyValue
          key={chosen}
          field={chosen}
          label={known.label}
          isDate={known.type === 'date'}
          ground={ground}
        />
      )}
    </div>
  );
});
