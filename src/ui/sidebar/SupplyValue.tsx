import { Fragment, h } from 'preact';
import type { Deed } from '../../domain/progress';
import { Disclosure } from '../components/Disclosure';
import { Field } from '../components/Field';
import { DeedForm } from './DeedForm';
import type { Grounded } from './ground';
import { MovesForm } from './MovesForm';
import { PointAt } from './PointAt';

type SupplyValueProps = Grounded<{
  readonly field: string;
  readonly label: string;
  readonly isDate?: boolean | undefined;
}>;

/** Two ways to a value that the page lacks or has wrong: enter it by hand, or point at the page's field for it. */
export function SupplyValue({ field, label, isDate, ground }: SupplyValueProps) {
  return (
    <>
      <Disclosure label="Enter" of={label}>
        {(close) => {
          const enter = (text: string): Deed => ({ kind: 'value-entered', field, text });
          return isDate ? (
            <MovesForm ground={ground} close={close} label={label} deed={enter} />
          ) : (
            <DeedForm ground={ground} close={close} deed={(read) => enter(read('value'))}>
              <Field
                label={label}
                name="value"
                required
                onInput={({ currentTarget }) =>
                  currentTarget.setCustomValidity(
                    ground.actions.canRead(field, currentTarget.value) ? '' : 'Enter a number such as 1200.',
                  )
                }
              />
            </DeedForm>
          );
        }}
      </Disclosure>
      <PointAt field={field} label={label} ground={ground} />
    </>
  );
}
