import { apart } from './apart';

/** A number with the grouping of the reader's locale: "1,200". */
export function numberWords(value: number): string {
  return apart(value.toLocaleString(navigator.language || 'en'));
}

/** "1 day", "3 days". */
export function countWords(count: number, one: string): string {
  return `${numberWords(count)} ${one}${count === 1 ? '' : 's'}`;
}
