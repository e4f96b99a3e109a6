/**
 * A number or date, isolated if it holds anything written from right to left: two of those would otherwise change
 * places in an English sentence.
 */
export function apart(text: string): string {
  return /[\u0590-\u08ff]/.test(text) ? `\u2068${text}\u2069` : text;
}
