/** Digit zero of the scripts that Salesforce's locales write numbers in: Arabic, Persian, Devanagari, Bengali, Burmese, full width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0x1040, 0xff10] as const;

/** Where a text is longer than this many UTF-16 units it is no number, range or date. */
const LONGEST = 100;

/**
 * A formatted value with ASCII digits and simple spaces, without the invisible marks that formatting adds.
 * Undefined for what is too long or has several lines. Direction overrides stay: a text that shows its digits in another
 * order is no number.
 */
export function plainText(text: string): string | undefined {
  const short = text.trim();
  if (short.length > LONGEST || short.includes('\n')) return undefined;
  return short
    .replace(/[\u061c\u200b\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/[٠-٩۰-۹०-९০-৯၀-၉０-９]/g, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
    })
    .replace(/\s+/g, ' ')
    .trim();
}
