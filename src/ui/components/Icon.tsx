import { h } from 'preact';

const PATHS = {
  rail: 'M1.5 4.6 14.5 2M3.5 4.2v9.3M7.2 3.5v10M10.9 2.8v10.7M14.5 2v2',
  dots: 'M3 8h.01M8 8h.01M13 8h.01',
  next: 'm6 3.5 4.5 4.5L6 12.5',
  back: 'M10 3.5 5.5 8l4.5 4.5',
  down: 'm4 6 4 4 4-4',
  clock: 'M8 4.5V8l2.2 1.6M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0',
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3M10.5 2v3',
  warn: 'M8 6.2v3.3M8 11.6v.01M8 2.2 14.3 13.4H1.7z',
  check: 'm3 8.5 3.2 3.2L13 4.8',
  out: 'M6 4h6v6M12 4 4.5 11.5',
  pencil: 'M3 13l.6-2.8L10.8 3l2.2 2.2-7.2 7.2z',
  skip: 'M4 8h8',
  undo: 'M5.5 2.8 2.6 5.7l2.9 2.9M3 5.7h6.4a3.6 3.6 0 0 1 0 7.2H7',
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
