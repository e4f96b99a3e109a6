import type { GenericEventHandler } from 'preact';
import { h } from 'preact';
import type { CivilDate } from '../../domain/civil-date';
import { Field } from '../components/Field';
import { nextPicture } from '../next-picture';

interface DateFieldProps {
  readonly label: string;
  readonly defaultValue?: CivilDate | undefined;
  readonly onInput?: GenericEventHandler<HTMLInputElement>;
}

const DAY = { name: 'date', required: true, min: '1990-01-01', max: '2199-12-31' };

/** Asks for a day, as the control "date", within what the playbook can reckon with. */
export function DateField(props: DateFieldProps) {
  return <Field type="date" {...DAY} {...props} />;
}

/**
 * The same where nobody has asked for it: Firefox takes 25 ms to make a page's first date picker (seen 2026-11), so it
 * is made after the picture that shows everything else.
 */
export function UnaskedDateField(props: DateFieldProps) {
  return <Field type="text" ref={makeDate} {...DAY} {...props} />;
}

function makeDate(input: HTMLInputElement | null): void {
  void nextPicture(window).then(() => input?.setAttribute('type', 'date'));
}
