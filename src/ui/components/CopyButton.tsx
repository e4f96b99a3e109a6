import { useState } from 'preact/hooks';

/** Copies a text and says whether it worked. */
export function CopyButton({ text, of }: { readonly text: string; readonly of: string }) {
  const [said, say] = useState('');
  return (
    <span class="copy">
      <button
        type="button"
        onClick={() =>
          navigator.clipboard.writeText(text).then(
            () => say('Copied'),
            () => say('The browser refused to copy; select the text instead'),
          )
        }
      >
        Copy<span class="unseen"> {of}</span>
      </button>
      <span role="status">{said}</span>
    </span>
  );
}
