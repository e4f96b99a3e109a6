import { h } from 'preact';
/** A ring that is filled as far as `done` of `total`; the words are beside it. */
export function Ring({ done, total }: { readonly done: number; readonly total: number }) {
  return (
    <svg class="ring" viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r="8" pathLength="1" />
      <circle cx="10" cy="10" r="8" pathLength="1" stroke-dasharray={`${total ? done / total : 1} 1`} />
    </svg>
  );
}
