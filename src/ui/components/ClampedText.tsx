import { useState } from 'preact/hooks';

/** Two lines of a longer text; whole on focus, on hover, and for good on a click. */
export function ClampedText({ text }: { readonly text: string }) {
  const [whole, setWhole] = useState(false);
  return (
    <button type="button" class="clamp" aria-expanded={whole} onClick={() => setWhole(!whole)}>
      {text}
    </button>
  );
}
