import { Disclosure } from '../components/Disclosure';
import { DeedForm } from './DeedForm';

/** A small button that opens a field to enter a value by hand. */
export function EnterValue({ field, label }: { readonly field: string; readonly label: string }) {
  return (
    <Disclosure
      label={
        <>
          Enter<span class="unseen"> {label}</span>
        </>
      }
    >
      {(close) => (
        <DeedForm
          submit="Save"
          close={close}
          deed={(read) => ({ kind: 'value-entered', field, text: read('value') })}
        >
          <label>
            {label}
            <input name="value" required maxLength={200} autocomplete="off" />
          </label>
        </DeedForm>
      )}
    </Disclosure>
  );
}
