/** A number as written: its digits, and what is between them. */
export interface NumberShape {
  readonly negative: boolean;
  /** Whole digits without marks. */
  readonly digits: string;
  /** What groups the digits, and how many times. An apostrophe stands for all marks that only ever group. */
  readonly group: string | undefined;
  readonly groups: number;
  readonly decimal: string | undefined;
  readonly fraction: string;
}

/**
 * Groups of three with one mark, groups as in 12,34,567, or no groups; then a decimal mark and its digits.
 * No group starts with 0: 0.123 is a fraction in every locale. A single group of three ("1.234") reads as grouped.
 */
const NUMBER =
  /^(?:(?<threes>[1-9]\d{0,2}(?:(?<mark>[.,' ])\d{3})(?:\k<mark>\d{3})*)|(?<indian>[1-9]\d?(?:,\d\d)+,\d{3})|(?<bare>0|[1-9]\d*))(?:(?<decimal>[.,٫])(?<fraction>\d+))?$/;

function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code);
}

/**
 * Takes away a percent sign, a currency ("USD 5", "5 €", "R$ 5"; not "K€ 5" or "T€ 5", which are thousands) and a
 * conversion behind it ("USD 5 (EUR 4)").
 */
function withoutUnits(text: string): string {
  const bare = text.replace(/ \([A-Z]{3} [\d.,' ]+\)$/, '').replace(/^[%٪] ?| ?[%٪]$/, '');
  const sign = /^(?!K|BN|MM?\p{Sc}|[A-Z]+€)[A-Z]{0,3}\p{Sc} ?| ?\p{Sc}$/u;
  if (sign.test(bare)) return bare.replace(sign, '');
  return bare.replace(/^[A-Z]{3} | [A-Z]{3}$/, (code) => (isCurrency(code.trim()) ? '' : code));
}

/** How a plain text (see `plainText`) writes one number; undefined if it is no number in any locale. */
export function numberShape(plain: string): NumberShape | undefined {
  const even = plain.replace(/[’‘ʼ٬]/g, "'").replace('−', '-');
  const [, before = '', unsigned = ''] = /^(-?)(.*)$/.exec(even) ?? [];
  const bare = withoutUnits(unsigned);
  const after = before === '' && bare.startsWith('-') ? '-' : '';
  const found = NUMBER.exec(bare.slice(after.length))?.groups;
  const whole = found?.threes ?? found?.indian ?? found?.bare;
  if (!found || whole === undefined) return undefined;
  const group = found.indian ? ',' : found.mark;
  const { decimal, fraction = '' } = found;
  if (group !== undefined && group === decimal) return undefined;
  return {
    group,
    decimal,
    negative: before + after !== '',
    digits: whole.replace(/\D/g, ''),
    groups: whole.replace(/\d/g, '').length,
    fraction,
  };
}
