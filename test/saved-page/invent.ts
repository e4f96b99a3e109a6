import { withChecksum } from '../demo-org/data/demo-record-id';
import { seeded } from '../pages/page-mutations';

const WORDS =
  'Alder Birch Cedar Dahlia Ember Fern Garnet Hazel Indigo Juniper Kestrel Larch Maple Nettle Ochre Poplar Quartz Rowan Sorrel Thistle Umber Verbena Willow Yarrow Zinnia Basalt Cobalt Drift Estuary Fjord Glacier Harbor Inlet Jetty Knoll Lagoon Meadow Narrows Oasis Prairie Quarry Ridge Summit Tundra Upland Valley Wharf'.split(
    ' ',
  );

/** Anything that may be a record's id: 15 characters, or 18 with their checksum. */
const ID = /(?<![A-Za-z0-9])[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?(?![A-Za-z0-9])/g;

function isId(text: string): boolean {
  if (!/^[0-9a][0-9A-Za-z]{14}(?:[A-Z0-5]{3})?$/.test(text) || !/\d.*\d.*\d/.test(text)) return false;
  return text.length === 15 || withChecksum(text.slice(0, 15)) === text;
}

/** Words of dates, which tell nothing: names of months and days in the languages that Handrail reads. */
const DATE_WORDS = new Set(
  ['en', 'de', 'fr', 'es', 'pt', 'nl', 'sv', 'ja', 'zh', 'ar', 'hi'].flatMap((locale) =>
    Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 1 + month))).flatMap((date) =>
      (['long', 'short'] as const).flatMap((style) =>
        new Intl.DateTimeFormat(locale, { month: style, weekday: style, timeZone: 'UTC' })
          .format(date)
          .toLowerCase()
          .match(/[\p{L}\p{M}]{3,}/gu),
      ),
    ),
  ),
);

/** One page's replacements: the same value gives the same invention everywhere on the page. */
export class Inventions {
  readonly #words = new Map<string, string>();
  readonly #ids = new Map<string, string>();
  readonly #numbers = new Map<string, string>();
  readonly #draw: (below: number) => number;
  readonly #taken: ReadonlySet<string>;

  /** `original` is the whole page as text: no invented word stands in it. */
  constructor(original: string, seed: number) {
    this.#draw = seeded(seed);
    this.#taken = new Set(wordsOf(original));
  }

  /** Another id of the same kind, its checksum right, with 15 or 18 characters as the original. */
  id(original: string): string {
    const short = original.slice(0, 15);
    let invented = this.#ids.get(short);
    if (!invented) {
      const n = String(this.#ids.size + 1).padStart(5, '0');
      invented = withChecksum(`${short.slice(0, 3)}3A00Fx${n}Q`);
      this.#ids.set(short, invented);
    }
    return original.length === 15 ? invented.slice(0, 15) : invented;
  }

  /** Every id in a text replaced, everything else as it was. */
  idsIn(text: string): string {
    return text.replace(ID, (match) => (isId(match) ? this.id(match) : match));
  }

  /** Other words and figures in the same form; white space, punctuation and the form of numbers stay. */
  text(original: string): string {
    if (/^\s*[^\s@]+@[^\s@]+\s*$/.test(original)) {
      return `${this.#word(original.trim()).toLowerCase()}@example.com`;
    }
    if (/^\s*(?:https?:\/\/|www\.)\S+\s*$/i.test(original)) return this.url(original.trim());
    return original.replace(/[\p{L}\p{M}\p{Nd}][\p{L}\p{M}\p{Nd}'’_]*/gu, (run) => this.#run(run, original));
  }

  /** An address of the same shape that leads nowhere. */
  url(original: string): string {
    const word = this.#word(original.toLowerCase());
    return `https://${word.toLowerCase()}.example/`;
  }

  #run(run: string, whole: string): string {
    if (isId(run)) return this.id(run);
    if (/[\p{L}_]/u.test(run)) {
      if (/\p{Nd}/u.test(whole) && DATE_WORDS.has(run.toLowerCase())) return run;
      if (/^[A-Z]{3}$/.test(run) && /\p{Nd}/u.test(whole) && isCurrency(run)) return run;
      return this.#word(run);
    }
    return this.#figures(run);
  }

  #word(original: string): string {
    const key = original.toLowerCase();
    const known = this.#words.get(key);
    const invented = known ?? this.#fresh();
    this.#words.set(key, invented);
    return original === original.toLowerCase() && original !== original.toUpperCase()
      ? invented.toLowerCase()
      : invented;
  }

  #fresh(): string {
    const used = new Set(this.#words.values());
    for (let round = 0; ; round += 1) {
      const first = WORDS[this.#draw(WORDS.length)] ?? 'Alder';
      const second = round < 40 ? '' : (WORDS[this.#draw(WORDS.length)] ?? '').toLowerCase();
      const third = round < 400 ? '' : (WORDS[this.#draw(WORDS.length)] ?? '').toLowerCase();
      const word = first + second + third;
      if (!used.has(word) && !this.#taken.has(word.toLowerCase())) return word;
    }
  }

  /** Other figures of the same length: days stay days, months months, years years. */
  #figures(run: string): string {
    const known = this.#numbers.get(run);
    if (known !== undefined) return known;
    const zero = zeroOf(run);
    const digits = [...run].map((digit) => (digit.codePointAt(0) ?? zero) - zero);
    let text = run;
    for (let round = 0; round < 100 && (text === run || this.#taken.has(text)); round += 1) {
      text = this.#otherDigits(digits)
        .map((digit) => String.fromCodePoint(zero + digit))
        .join('');
    }
    this.#numbers.set(run, text);
    return text;
  }

  #otherDigits(digits: readonly number[]): number[] {
    const value = Number(digits.join(''));
    const all = (text: string): number[] => [...text].map(Number);
    if (digits.length === 4 && value >= 1990 && value <= 2050) return all(String(2019 + this.#draw(12)));
    if (digits.length <= 2 && value >= 1 && value <= 12) {
      return all(String(1 + this.#draw(9)).padStart(digits.length, '0'));
    }
    if (digits.length === 2 && value <= 31) return all(String(13 + this.#draw(16)));
    return digits.map((_, n) => (n === 0 ? 1 + this.#draw(9) : this.#draw(10)));
  }
}

function zeroOf(run: string): number {
  const code = run.codePointAt(0) ?? 48;
  // Every script has its ten digits in a row, and only digits count.
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
  return zero;
}

function isCurrency(text: string): boolean {
  return Intl.supportedValuesOf('currency').includes(text);
}

/** The words of a text in lower case: runs of letters and figures, three characters or more. */
export function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{M}\p{Nd}]{3,}/gu) ?? []).map((word) => word.toLowerCase());
}
