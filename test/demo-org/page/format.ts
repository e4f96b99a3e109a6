import type { DemoField } from '../data/account-fields';
import type { DemoReference, DemoValue } from '../data/demo-account';

/** A reference, or undefined where the value is none. */
export function referenceOf(value: DemoValue | undefined): DemoReference | undefined {
  return typeof value === 'object' && value !== null && 'object' in value ? value : undefined;
}

/** What Salesforce prints for a value in the user's locale; empty text for an empty field. */
export function printed(
  field: Pick<DemoField, 'kind'>,
  value: DemoValue | undefined,
  locale: string,
): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') {
    return field.kind === 'currency'
      ? new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD' }).format(value)
      : new Intl.NumberFormat(locale).format(value);
  }
  if ('raw' in value) return value.raw;
  if ('date' in value) return printedDate(value.date, locale);
  return value.name;
}

/** A civil date in the short form of a locale. */
function printedDate(date: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: locale === 'en-CA' || locale === 'sv-SE' ? '2-digit' : 'numeric',
    day: locale === 'en-CA' || locale === 'sv-SE' ? '2-digit' : 'numeric',
  });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** The typed text of an edit form as a value of the field's kind. */
export function typed(field: Pick<DemoField, 'kind'>, text: string): DemoValue {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (field.kind === 'integer' || field.kind === 'currency') {
    const number = Number(trimmed.replace(/[\s,]/g, ''));
    return Number.isNaN(number) ? trimmed : number;
  }
  if (field.kind === 'date')
    return /^\d{4}-\d{2}-\d{2}$/.test(trimmed) ? { date: trimmed } : { raw: trimmed };
  return trimmed;
}
