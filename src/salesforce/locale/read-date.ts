import { addDays, type CivilDate, civilDate } from '../../domain/civil-date';
import { dateWords, languagesFor, wordOf } from './date-words';
import type { DateOrder, LocaleHint } from './locale-hint';
import { numericDate, plausible, type ReadAs, twoDigitYear } from './numeric-date';

/** What a text says about a date: one date, several that it may mean, or (`undefined`) none. */
export type DateReading =
  | { readonly kind: 'date'; readonly date: CivilDate }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly CivilDate[] };

function decide(candidates: readonly ReadAs[], order: DateOrder | undefined): DateReading | undefined {
  const known = candidates.find((candidate) => candidate.order === order);
  const dates = known ? [known.date] : [...new Set(candidates.map(({ date }) => date))].sort();
  const [first] = dates;
  if (first === undefined) return undefined;
  return dates.length === 1 ? { kind: 'date', date: first } : { kind: 'ambiguous', candidates: dates };
}

/** A time of day behind a date: "3:15 PM", "15.15", "午後3:15". */
const TIME = /[, ،]+[^\d\s]{0,4} ?\d{1,2}(?:[:.]\d\d){1,2}[^\d]{0,12}$/;

/** Words between the parts of a date that say nothing. */
const FILLERS = new Set(['de', 'del', 'of', 'the', 'den', 'le', 'el']);

/** "24 November 2026", "Nov 24, 2026", "24. Nov. 26" in one language. */
function inWords(
  tokens: readonly string[],
  tag: string,
  order: DateOrder | undefined,
): DateReading | undefined {
  const { months, weekdays } = dateWords(tag);
  const parts: { kind: 'figure' | 'month'; text: string; value: number }[] = [];
  for (const token of tokens) {
    const [, figure] = /^(\d{1,4})(?:st|nd|rd|th|er|º|ª)?$/.exec(token) ?? [];
    const month = months.get(token);
    if (figure) parts.push({ kind: 'figure', text: figure, value: Number(figure) });
    else if (month) parts.push({ kind: 'month', text: token, value: month });
    else if (!FILLERS.has(token) && !weekdays.has(token)) return undefined;
  }
  const [first, last, ...more] = parts.filter(({ kind }) => kind === 'figure');
  const [month, ...otherMonths] = parts.filter(({ kind }) => kind === 'month');
  if (!first || !last || !month || more.length > 0 || otherMonths.length > 0) return undefined;
  const readAs = (as: DateOrder, year: typeof first, day: typeof first): ReadAs[] => {
    if (day.text.length > 2 || !/^(?:\d\d|\d{4})$/.test(year.text)) return [];
    const full = year.text.length === 4 ? year.value : twoDigitYear(year.value);
    return plausible(as, civilDate(full, month.value, day.value));
  };
  // A month in front leaves the year for last.
  const yearFirst = parts[0] === month ? [] : readAs('ymd', first, last);
  return decide([...readAs('dmy', last, first), ...yearFirst], order === 'mdy' ? 'dmy' : order);
}

function aroundToday(text: string, tags: readonly string[], today: CivilDate): DateReading | undefined {
  const word = wordOf(text);
  const found = tags.flatMap((tag) => dateWords(tag).days).filter((day) => day.word === word);
  return decide(
    found.map(({ distance }) => ({ order: 'relative', date: addDays(today, distance) })),
    undefined,
  );
}

/**
 * The date that a plain text (see `plainText`) shows in any locale. Where day and month can be told apart neither by
 * their size nor by the hint, both readings are candidates. "Yesterday" counts from `today` and is no date without it.
 */
export function readDate(plain: string, hint: LocaleHint = {}, today?: CivilDate): DateReading | undefined {
  const text = plain.replace(/[‐‑]/g, '-').replace(TIME, '');
  const figures = numericDate(text, hint.dateOrder);
  if (figures) return decide(figures, hint.dateOrder);
  if (!/\p{L}/u.test(text)) return undefined;
  const tags = languagesFor(hint.lang);
  const tokens = text
    .split(/[\s,،/-]+/)
    .map(wordOf)
    .filter((token) => token !== '');
  if (/\d/.test(text)) {
    for (const tag of tags) {
      const reading = inWords(tokens, tag, hint.dateOrder);
      if (reading) return reading;
    }
    return undefined;
  }
  return today && aroundToday(text, tags, today);
}
