import type { GenericEventHandler } from 'preact';
import { h } from 'preact';
import type { CivilDate } from '../../domain/civil-date';
import { Field } from '../components/Field';

interface DateFieldProps {
  readonly label: string;
  readonly defaultValue?: CivilDate | undefined;
  readonly onInput?: GenericEventHandler<HTMLInputElement>;
}

/** Asks for a day, as the control "date", within what the playbook can reckon with. */
export function DateField(props: DateFieldProps) {
  return <Field type="date" name="date" required min="1990-01-01" max="2199-12-31" {...props} />;
}
