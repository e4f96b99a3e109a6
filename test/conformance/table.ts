import type { Difference } from './differences';
import { explanationOf, type Verdict } from './verdict';

/** One line of the table: a page object on the pages that fare alike with it, or on all fixtures of one form. */
export interface Line {
  readonly object: string;
  readonly pages: string;
  readonly required: number;
  readonly found: number;
  readonly differing: number;
  /** How many misses nobody has explained. */
  readonly unexplained: number;
  readonly reasons: readonly string[];
}

function lineOf(
  differences: readonly Difference[],
  object: string,
  pages: string,
  of: readonly Verdict[],
): Line {
  const misses = of.flatMap((verdict) =>
    verdict.missing.map((element) => explanationOf(differences, verdict, element)),
  );
  const required = of.reduce((sum, verdict) => sum + verdict.required, 0);
  const explained = misses.filter((why) => why !== undefined);
  return {
    object,
    pages,
    required,
    found: required - misses.length,
    differing: explained.length,
    unexplained: misses.length - explained.length,
    reasons: [...new Set(explained.map(({ reason }) => reason))],
  };
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** The lines of the table: pages of the demo org that fare alike share one, fixtures are added up. */
export function linesOf(differences: readonly Difference[], verdicts: readonly Verdict[]): Line[] {
  const isFixture = ({ page }: Verdict): boolean => page.startsWith('fixtures/');
  return grouped(verdicts, ({ object }) => object).flatMap((of) => {
    const object = of[0]?.object ?? '';
    const org = of.filter((verdict) => !isFixture(verdict));
    const alike = grouped(org, ({ required, missing }) => `${required} ${missing.join()}`).map((same) => {
      const [first] = same;
      const pages = same.map(({ page }) => page.replace('org/', '')).join(', ');
      return lineOf(differences, object, pages, first ? [first] : []);
    });
    const fixtures = grouped(of.filter(isFixture), ({ page }) => page.split('/')[1] ?? '').map((same) => {
      const form = same[0]?.page.split('/')[1] ?? '';
      return lineOf(differences, object, `${same.length} fixtures, ${form}`, same);
    });
    return [...alike, ...fixtures];
  });
}

/** One line for each page object on the demo org's pages together, and one on all fixtures together. */
export function shortLinesOf(differences: readonly Difference[], verdicts: readonly Verdict[]): Line[] {
  const place = ({ page }: Verdict): string => (page.startsWith('org/') ? 'demo org' : 'fixtures');
  return grouped(verdicts, (verdict) => `${verdict.object} ${place(verdict)}`).flatMap((of) => {
    const [first] = of;
    return first ? [lineOf(differences, first.object, `${of.length} × ${place(first)}`, of)] : [];
  });
}

/** The table as Markdown, which reads well in a terminal too. */
export function tableOf(lines: readonly Line[]): string {
  const reasons = [...new Set(lines.flatMap((line) => line.reasons))];
  const heads = ['Page object', 'Page', 'Required', 'Found', 'Differing', 'Why'];
  const rows = lines.map((line) => {
    const why = line.reasons.map((reason) => reasons.indexOf(reason) + 1).join(', ');
    const unexplained = line.unexplained > 0 ? `**${line.unexplained} unexplained**` : '';
    return [
      line.object,
      line.pages,
      String(line.required),
      String(line.found),
      String(line.differing),
      [why, unexplained].filter(Boolean).join('; '),
    ];
  });
  const widths = heads.map((head, n) => Math.max(head.length, ...rows.map((row) => row[n]?.length ?? 0)));
  const isNumber = (n: number): boolean => n >= 2 && n <= 4;
  const drawn = (cells: readonly string[]): string =>
    `| ${cells.map((cell, n) => (isNumber(n) ? cell.padStart(widths[n] ?? 0) : cell.padEnd(widths[n] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, n) => (isNumber(n) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [
    drawn(heads),
    rule,
    ...rows.map(drawn),
    '',
    ...reasons.map((reason, n) => `${n + 1}. ${reason}`),
  ].join('\n');
}
