import type { MissingFact } from '../../domain/assess';
import { Disclosure } from '../components/Disclosure';
import { Field } from '../components/Field';
import { DeedForm } from './DeedForm';
import type { Grounded } from './ground';

const WHY = {
  empty: 'is empty on the page',
  'not-on-page': 'is not on this page',
  unreadable: 'could not be read',
  ambiguous: 'can be read in two ways',
} as const;

/** What was not found, each with a field to enter it by hand. */
export function MissingList({ missing, ground }: Grounded<{ readonly missing: readonly MissingFact[] }>) {
  return (
    <ul class="missing">
      {missing.map(({ field, label, why }) => (
        <li key={field}>
          <span>
            {label} <span class="soft">{WHY[why]}</span>
          </span>
          <Disclosure label="Enter" of={label}>
            {(close) => (
              <DeedForm
                ground={ground}
                close={close}
                deed={(read) => ({ kind: 'value-entered', field, text: read('value') })}
              >
                <Field label={label} name="value" required />
              </DeedForm>
            )}
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}
