import type { BrowserName } from '../e2e/browsers/browser';

/** One line of the table. */
export interface Line {
  readonly browser: BrowserName | 'both';
  readonly what: string;
  /** The figure that the target speaks of; null where this browser cannot tell. */
  readonly value: number | null;
  readonly unit: string;
  /** Met where the value is at most this; absent where performance asks for nothing. */
  readonly atMost?: number;
  /** What stands behind the figure, or why there is none. */
  readonly note?: string;
}

/** Whether a line keeps its target; undefined where it has none or could not be measured. */
export function isMet({ value, atMost }: Line): boolean | undefined {
  return value === null || atMost === undefined ? undefined : value <= atMost;
}

/** A number in a few digits. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  return value.toFixed(size >= 100 || Number.isInteger(value) ? 0 : size >= 10 ? 1 : 2);
}

/** The lines as one plain table. */
export function tableOf(lines: readonly Line[]): string {
  const rows = lines.map((line) => {
    const met = isMet(line);
    return [
      met === undefined ? (line.value === null ? 'n/a' : '·') : met ? '✓' : '✗',
      line.browser,
      line.what,
      line.value === null ? '' : `${digits(line.value)} ${line.unit}`.trim(),
      line.atMost === undefined ? '' : `≤ ${line.atMost}`,
      line.note ?? '',
    ];
  });
  const all = [['', 'browser', 'what', 'measured', 'target', 'note'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((n) => Math.max(...all.map((row) => (row[n] ?? '').length)));
  return all
    .map((row) =>
      row
        .map((cell, n) => cell.padEnd(widths[n] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
