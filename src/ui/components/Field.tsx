import type { InputHTMLAttributes } from 'preact';
import { h } from 'preact';

type FieldProps = InputHTMLAttributes<HTMLInputElement> & { readonly name: string; readonly label: string };

/** An input with its label; the browser keeps what is typed. */
export function Field({ label, ...input }: FieldProps) {
  return (
    <label>
      {label}
      <input maxLength={200} autocomplete="off" {...input} />
    </label>
  );
}
