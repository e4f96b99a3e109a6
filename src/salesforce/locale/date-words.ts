/**
 * Languages whose month and day names are understood wherever they occur; no word among them names two months.
 * Others are understood where the page's own language says so: "listopad" is October in one language, November in another.
 */
export const LANGUAGES = [
  'en',
  'en-GB',
  'de',
  'de-AT',
  'fr',
  'es',
  'pt',
  'nl',
  'sv',
  'it',
  'da',
  'nb',
  'fi',
  'ar',
  'hi',
] as const;

/** The words of one language, in lower case and without dots. */
export interface DateWords {
  /** Month by name, 1 to 12. */
  readonly months: ReadonlyMap<string, number>;
  /** Each word that names a day of the week, alone and with that day behind it: "monday", "monday1"; "feira" has several. */
  readonly weekdays: ReadonlySet<string>;
}

/** Lower case, without the dots of abbreviations; one between figures stays. */
export function wordOf(text: string): string {
  return text.toLowerCase().replace(/[.॰](?!\d)/g, '');
}

const cache = new Map<string, DateWords>();

/** The words of a language from the browser's own data, kept since they cost milliseconds. */
export function dateWords(tag: string): DateWords {
  const known = cache.get(tag);
  if (known) return known;
  const months = new Map<string, number>();
  const weekdays = new Set<string>();
  for (const width of ['long', 'short'] as const) {
    // Alone and beside a day, since many languages decline the month.
    for (const options of [{ month: width }, { month: width, day: 'numeric', weekday: width }] as const) {
      const format = new Intl.DateTimeFormat(tag, { ...options, calendar: 'gregory', timeZone: 'UTC' });
      // Every 26 days: all months and all days of the week.
      for (let day = 0; day < 365; day += 26) {
        const date = new Date(Date.UTC(2026, 0, 1 + day));
        for (const { type, value } of format.formatToParts(date)) {
          if (type === 'month') months.set(wordOf(value), date.getUTCMonth() + 1);
          for (const part of type === 'weekday' ? value.split(/[\s-]/) : []) {
            const word = wordOf(part);
            weekdays.add(word).add(word + date.getUTCDay());
          }
        }
      }
    }
  }
  const words = { months, weekdays };
  cache.set(tag, words);
  return words;
}

/** How far from today, in days, the days are that a language calls by that word (Hindi has one word for two). */
export function daysCalled(word: string, tag: string): number[] {
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  return [-1, 0, 1].filter((distance) => wordOf(relative.format(distance, 'day')) === word);
}

/** The language that a tag names, where a browser knows it. */
export function languageOf(lang: string | undefined): string | undefined {
  try {
    return lang ? Intl.DateTimeFormat.supportedLocalesOf(lang)[0] : undefined;
  } catch {
    // The page's `lang` may be any text; one that is no language tag names no language.
    return undefined;
  }
}

/** The tag's own language first where a browser knows it, then all that are understood everywhere. */
export function languagesFor(lang: string | undefined): readonly string[] {
  const own = languageOf(lang);
  return own ? [own, ...LANGUAGES] : LANGUAGES;
}
