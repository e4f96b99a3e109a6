/**
 * A number or date as it is, or isolated where it holds what is written from right to left: in an English sentence two
 * of them would else change places.
 */
export function apart(text: string): string {
  return /[\u0590-\u08ff]/.test(text) ? `\u2068${text}\u2069` : text;
}
