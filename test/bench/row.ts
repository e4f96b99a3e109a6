import type { Cast } from './cast';
import type { Line } from './line';

/** What a row is run with. */
export interface RowContext {
  readonly cast: Cast;
  /** Fewer rounds and no page of a million elements. */
  readonly quick: boolean;
  /** Prints a line of progress. */
  say(words: string): void;
}

/** One group of the table's lines. */
export interface Row {
  /** What `--only` takes. */
  readonly name: string;
  measure(context: RowContext): Promise<readonly Line[]>;
}
