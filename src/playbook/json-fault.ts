/** How Chrome and Firefox begin what they say of a text that ends too early; the rest may quote the text. */
const ENDS = /^(JSON\.parse: )?(unexpected end|end of data|unterminated)/i;

/** What is wrong with a text that is not JSON, as a clause. Browsers word it differently; the place is what helps. */
export function jsonFault(error: unknown, text: string): string {
  const words = error instanceof Error ? error.message : '';
  const [, position = ''] = /position (\d+)/.exec(words) ?? [];
  if (ENDS.test(words) || (position && Number(position) >= text.length)) return 'it ends too early';
  const [, line, column] = /line (\d+) column (\d+)/.exec(words) ?? [];
  if (line && column) return `something is wrong near line ${line}, column ${column}`;
  if (position) {
    const before = text.slice(0, Number(position)).split('\n');
    return `something is wrong near line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  }
  return 'it cannot be understood';
}
