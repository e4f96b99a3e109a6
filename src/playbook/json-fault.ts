/** How Chrome and Firefox begin what they say of a text that ends too early; the rest may quote the text. */
const ENDS = /^(JSON\.parse: )?(unexpected end|end of data|unterminated string)/i;

/** What is wrong with a text that is not JSON, as a clause. Browsers word it differently; the place is what helps. */
export function jsonFault(error: unknown, text: string): string {
  const words = wordsOf(error);
  if (endsTooEarly(words, text)) return 'it ends too early';
  const [, line, column] = /line (\d+) column (\d+)/.exec(words) ?? [];
  if (line && column) return `something is wrong near line ${line}, column ${column}`;
  const position = positionIn(words) ?? faultyAt(text);
  // A file of another kind is wrong from its first character on.
  if (position === 0) return 'it cannot be understood';
  const before = text.slice(0, position).split('\n');
  return `something is wrong near line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}

function positionIn(words: string): number | undefined {
  const [, position] = /position (\d+)/.exec(words) ?? [];
  return position === undefined ? undefined : Number(position);
}

function endsTooEarly(words: string, text: string): boolean {
  return ENDS.test(words) || (positionIn(words) ?? 0) >= Math.max(1, text.length);
}

/**
 * Where a text goes wrong if Chrome names only the character: every beginning that stops before it ends too early, or
 * is valid JSON, and every longer one is as wrong as the whole.
 */
function faultyAt(text: string): number {
  let [sound, wrong] = [0, text.length];
  while (wrong - sound > 1) {
    const middle = Math.floor((sound + wrong) / 2);
    if (mayGoOn(text.slice(0, middle))) sound = middle;
    else wrong = middle;
  }
  return sound;
}

function mayGoOn(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return true;
  } catch (error) {
    return endsTooEarly(wordsOf(error), beginning);
  }
}
