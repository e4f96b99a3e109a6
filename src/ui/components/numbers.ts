import { apart } from './apart';

let plain: Intl.NumberFormat | undefined;

/** A number with the grouping of the reader's locale: "1,200". */
export function numberWords(value: number): string {
  plain ??= new Intl.NumberFormat(navigator.language || 'en');
  return apart(plain.format(value));
}

/** "1 day", "3 days". */
export function countWords(count: number, one: string): string {
  return `${numberWords(count)} ${one}${count === 1 ? '' : 's'}`;
}
