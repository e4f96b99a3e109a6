import { addDays, type CivilDate } from '../../domain/civil-date';
import type { DateOrder } from '../../domain/org-knowledge';
import { unanimous } from '../unanimous';
import { dateWords, daysCalled, languagesFor, wordOf } from './date-words';
import type { LocaleHint } from './locale-hint';
import { dayOrYear, numericDate, type ReadAs, readingAs, separatorOf, withoutTime } from './numeric-date';
import { plainText } from './plain-text';

/** What a text says about a date: one date, several that it may mean, or (`undefined`) none. */
export type DateReading =
  | { readonly kind: 'date'; readonly date: CivilDate }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly CivilDate[] };

function decide(candidates: readonly ReadAs[], order: DateOrder | undefined): DateReading | undefined {
  const known = candidates.find((candidate) => candidate.order === order);
  const dates = known ? [known.date] : [...new Set(candidates.map(({ date }) => date))].sort();
  const [first] = dates;
  if (!first) return undefined;
  return dates.length === 1 ? { kind: 'date', date: first } : { kind: 'ambiguous', candidates: dates };
}

/** Words between the parts of a date that say nothing. */
const FILLERS = new Set(['de', 'del', 'of', 'the', 'den', 'le', 'el']);

/** A figure of a date in words, with its ordinal ending. */
const FIGURE = /^(\d{1,4})(?:st|nd|rd|th|er|º|ª)?$/;

/** The tokens of two figures and some words; none for any other text, because looking words up in a language costs time. */
function tokensOf(text: string): readonly string[] {
  const tokens = text
    .split(/[\s,،/-]+/)
    .map(wordOf)
    .filter((token) => token !== '');
  const others = tokens.filter((token) => !FIGURE.test(token));
  const isDate =
    // "24-26" are two days, "24/11" has a month of its own.
    !/\d ?[/-] ?\d/.test(text) &&
    tokens.length === others.length + 2 &&
    others.every((token) => /^[\p{L}\p{M}'’]+$/u.test(token));
  return isDate ? tokens : [];
}

/** "24 November 2026", "Nov 24, 2026", "24. Nov. 26" in one language. */
function inWords(
  tokens: readonly string[],
  tag: string,
  order: DateOrder | undefined,
): DateReading | undefined {
  const { months, weekdays } = dateWords(tag);
  // Figures are 1, the month is M.
  const roles = tokens.map((token, at) => {
    if (FIGURE.test(token)) return '1';
    // "mar" may be a Tuesday: then it stands in front.
    if (months.has(token) && (at > 0 || !weekdays.has(token))) return 'M';
    return FILLERS.has(token) || weekdays.has(token) ? '' : '?';
  });
  const parts = roles.join('');
  const monthFirst = parts === 'M11';
  if (!monthFirst && parts !== '1M1') return undefined;
  const month = String(months.get(tokens[roles.indexOf('M')] ?? ''));
  const [first = '', last = ''] = tokens.flatMap((token) => FIGURE.exec(token)?.[1] ?? []);
  const days = readingAs('dmy', last, month, first);
  const known = order === 'mdy' ? 'dmy' : order;
  // A month before both figures leaves the year for last.
  const readings = monthFirst ? days : dayOrYear(first, days, readingAs('ymd', first, month, last), order);
  // A day of the week that is another than the date's shows that the date is a mistake, or of another calendar.
  const isOn = ({ date }: ReadAs) =>
    tokens.every(
      (token, at) => roles[at] || !weekdays.has(token) || weekdays.has(token + new Date(date).getUTCDay()),
    );
  return decide(readings.filter(isOn), known);
}

function aroundToday(text: string, tags: readonly string[], today: CivilDate): DateReading | undefined {
  const word = wordOf(text);
  const found = tags.flatMap((tag) => daysCalled(word, tag));
  return decide(
    found.map((distance) => ({ order: 'relative', date: addDays(today, distance) })),
    undefined,
  );
}

/**
 * The date that a plain text (see `plainText`) shows in any locale. Where day and month can be told apart neither by
 * their size nor by the hint, both readings are candidates. "Yesterday" counts from `today` and is no date without it.
 */
export function readDate(plain: string, hint: LocaleHint = {}, today?: CivilDate): DateReading | undefined {
  const text = withoutTime(plain);
  const order = hint.orders ? hint.orders[separatorOf(text) ?? ''] : hint.dateOrder;
  // A year of two figures on a page in Persian may be of its calendar: 1405 or 2005.
  if (/^fa/i.test(hint.lang ?? '') && !/\d{4}|^\D+$/.test(text)) return undefined;
  const figures = numericDate(text, order);
  if (figures) return decide(figures, order);
  if (!/\p{L}/u.test(text)) return undefined;
  const tags = languagesFor(hint.lang);
  // "Today, 24.11.26" may name two days.
  if (!/\d/.test(text)) return today && !/\d\.\d/.test(plain) ? aroundToday(text, tags, today) : undefined;
  const tokens = tokensOf(text);
  for (const tag of tokens.length > 0 ? tags : []) {
    const reading = inWords(tokens, tag, order);
    if (reading) return reading;
  }
  return undefined;
}

const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

/** The one order under which a text on the page means that date; undefined if none does, or several. */
export function orderMeaning(text: string, date: CivilDate): DateOrder | undefined {
  const plain = plainText(text);
  return unanimous(
    ORDERS.filter((dateOrder) => {
      const reading = plain && readDate(plain, { dateOrder });
      return reading && reading.kind === 'date' && reading.date === date;
    }),
  );
}
