import type { DateOrder } from '../../domain/org-knowledge';
import { unanimous } from '../unanimous';
import type { DateSeparator, LocaleHint } from './locale-hint';
import { numberShape } from './number-shape';
import { numericDate, separatorOf, withoutTime } from './numeric-date';
import { plainText } from './plain-text';

/** The order that a date's own figures prove: one slot above 12, dots (no locale orders month.day.year), or a year in front. */
function provenOrder(date: string): DateOrder | undefined {
  const orders = new Set(numericDate(date)?.map(({ order }) => order));
  if (separatorOf(date) === '.') orders.delete('mdy');
  const order = unanimous(orders);
  return order === 'ydm' || order === 'relative' ? undefined : order;
}

/** The decimal mark that a number's own figures prove: it stands before a fraction, or the other mark groups so often. */
function provenDecimal(plain: string, least: number): '.' | ',' | undefined {
  const { decimal, group, groups = 0 } = numberShape(plain) ?? {};
  if (decimal === '.' || decimal === ',') return decimal;
  if (groups < least) return undefined;
  if (group === '.') return ',';
  return group === ',' ? '.' : undefined;
}

/** The one order of the witnesses. A year in front explains itself and may stand in any locale: it decides only alone. */
function onlyOrder(witnesses: Iterable<DateOrder>): DateOrder | undefined {
  const orders = new Set(witnesses);
  if (orders.size > 1) orders.delete('ymd');
  return unanimous(orders);
}

/**
 * What the values on a page prove about the locale they are written in. Contradictions prove nothing, and the language
 * of the page (`lang`) says nothing about dates and numbers: it is only passed on for the names of months.
 * An order that dates prove holds for those with the same separator. One that a person taught (`taught`) holds for all;
 * it is one witness more, so that dates which prove another one are asked about again instead of being read by the wrong one.
 * `integers` are texts of fields that have no decimals: a mark in them groups.
 */
export function detectLocale(
  texts: readonly string[],
  lang?: string,
  taught?: DateOrder,
  integers: readonly string[] = [],
): LocaleHint {
  const dates: { readonly separator: DateSeparator | ''; readonly order: DateOrder }[] = [];
  const decimals: ('.' | ',')[] = [];
  for (const text of [...texts, ...integers]) {
    const plain = plainText(text) ?? '';
    const date = withoutTime(plain);
    const separator = separatorOf(date) ?? '';
    const order = provenOrder(date) ?? (separator && taught);
    if (order) dates.push({ separator, order });
    const decimal = provenDecimal(plain, integers.includes(text) ? 1 : 2);
    if (decimal) decimals.push(decimal);
  }
  const orderIn = (some: typeof dates) =>
    onlyOrder([...some.map(({ order }) => order), ...(taught ? [taught] : [])]);
  const orders = Object.fromEntries(
    (['', '/', '.', '-'] as const).map((separator) => {
      // Only dots are printed with the year in front in two ways; elsewhere it would only decide where the year has two figures.
      const proven = dates.filter(
        (date) => date.separator === separator && (separator === '.' || date.order !== 'ymd'),
      );
      return [separator, orderIn(proven)];
    }),
  );
  const dateOrder = orderIn(dates);
  const separators = dates.flatMap(({ separator, order }) => (order === dateOrder && separator) || []);
  return {
    orders,
    dateOrder,
    dateSeparator: unanimous(separators),
    decimal: unanimous(decimals),
    lang,
  };
}
