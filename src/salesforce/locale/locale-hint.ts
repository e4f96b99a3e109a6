import type { DateOrder } from '../../domain/org-knowledge';

/** What separates the figures of a date. */
export type DateSeparator = '/' | '.' | '-';

/** What is known about the locale of the values shown. Everything absent stays open: it is never guessed. */
export interface LocaleHint {
  readonly dateOrder?: DateOrder | undefined;
  readonly dateSeparator?: DateSeparator | undefined;
  /**
   * The order of the dates with each separator, and under an empty one of those in words; where it is given, `dateOrder`
   * decides none: a date field follows the locale, but a text beside it may write its dates in another way.
   */
  readonly orders?: Readonly<Partial<Record<DateSeparator | '', DateOrder | undefined>>>;
  /** The decimal mark; the other one of the two then groups digits. */
  readonly decimal?: '.' | ',' | undefined;
  /** BCP 47 tag whose month names are tried first. Labels follow it, numbers need not. */
  readonly lang?: string | undefined;
}
