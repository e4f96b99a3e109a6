import { h } from 'preact';

const PATHS = {
  rail: 'M1.5 4.5l13-2.5v2M3.5 4v9.5M7 3.5v10M11 3v10.5',
  dots: 'M3 8h.01M8 8h.01M13 8h.01',
  next: 'm6 3.5 4.5 4.5L6 12.5',
  back: 'M10 3.5 5.5 8l4.5 4.5',
  down: 'm4 6 4 4 4-4',
  clock: 'M8 4.5V8l2 1.5M14 8a6 6 0 1 0 0 .01',
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3M10.5 2v3',
  warn: 'M8 6v3.5M8 11.5h.01M8 2l6.5 11.5h-13z',
  check: 'm3 8.5 3 3 7-7',
  out: 'M6 4h6v6M12 4 4.5 11.5',
  pencil: 'M3 13l.5-3 7-7L13 5.5l-7 7z',
  skip: 'M4 8h8',
  undo: 'm5.5 3-3 3 3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H7',
} as const;

/** The name of a shape. */
export type IconName = keyof typeof PATHS;

/** A small drawing in the colour of the text beside it; it never speaks for itself. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon i-${name}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
