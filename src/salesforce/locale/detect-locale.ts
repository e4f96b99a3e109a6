import type { DateOrder } from '../../domain/org-knowledge';
import type { DateSeparator, LocaleHint } from './locale-hint';
import { numberShape } from './number-shape';
import { numericDate, separatorOf } from './numeric-date';
import { plainText } from './plain-text';

/** The order that a date's own figures prove: one slot above 12, dots (no locale orders month.day.year), or a year in front. */
function provenOrder(plain: string): DateOrder | undefined {
  const orders = new Set(numericDate(plain)?.map(({ order }) => order));
  if (separatorOf(plain) === '.') orders.delete('mdy');
  const [order, ...others] = orders;
  return others.length === 0 && order !== 'ydm' && order !== 'relative' ? order : undefined;
}

/** The decimal mark that a number's own figures prove: it comes before a fraction, or the other mark groups twice. */
function provenDecimal(plain: string): '.' | ',' | undefined {
  const shape = numberShape(plain);
  if (shape?.decimal === '.' || shape?.decimal === ',') return shape.decimal;
  if (!shape || shape.groups < 2) return undefined;
  if (shape.group === '.') return ',';
  return shape.group === ',' ? '.' : undefined;
}

/** The only member, if there is exactly one. */
function only<T>(values: ReadonlySet<T>): T | undefined {
  const [value, ...others] = values;
  return others.length === 0 ? value : undefined;
}

/**
 * What the values on a page prove about the locale they are written in. Contradictions prove nothing, and the language
 * of the page (`lang`) says nothing about dates and numbers: it is only passed on for the names of months.
 * An order that a person taught (`taught`) decides what the page leaves open. It counts as one more witness: if a page
 * proves another order, the person is asked again, and the page is not read in the wrong one.
 */
export function detectLocale(texts: readonly string[], lang?: string, taught?: DateOrder): LocaleHint {
  const orders = new Set<DateOrder>(taught ? [taught] : []);
  const separators = new Map<DateOrder, Set<DateSeparator>>();
  const decimals = new Set<'.' | ','>();
  for (const text of texts) {
    const plain = plainText(text);
    if (!plain || !/\d/.test(plain)) continue;
    const proven = provenOrder(plain);
    const separator = separatorOf(plain);
    const order = proven ?? taught;
    if (proven) orders.add(proven);
    if (order && separator) separators.set(order, (separators.get(order) ?? new Set()).add(separator));
    const decimal = provenDecimal(plain);
    if (decimal) decimals.add(decimal);
  }
  // A year in front explains itself and may occur in any locale: it decides only if nothing else does.
  if (orders.size > 1) orders.delete('ymd');
  const dateOrder = only(orders);
  const dateSeparator = dateOrder ? only(separators.get(dateOrder) ?? new Set<DateSeparator>()) : undefined;
  const decimal = only(decimals);
  return {
    ...(dateOrder && { dateOrder }),
    ...(dateSeparator && { dateSeparator }),
    ...(decimal && { decimal }),
    ...(lang && { lang }),
  };
}
