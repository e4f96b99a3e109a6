import { h } from 'preact';
import { stateful } from './stateful';

/** Two lines of a longer text; whole on focus, on hover, and for good on a click. */
export const ClampedText = stateful<{ readonly text: string }, boolean>(false, ({ text }, whole, set) => (
  <button type="button" class="clamp" aria-expanded={whole} onClick={() => set(!whole)}>
    {text}
  </button>
));
