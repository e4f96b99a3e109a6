import { h } from 'preact';

/** Texts longer than this are cut: a name of 100 kB must not stretch or slow the page. */
const LONGEST = 300;

/** A text from the page, isolated from the writing direction around it and cut where it is endless. */
export function PageText({ text }: { readonly text: string }) {
  return <bdi>{cut(text)}</bdi>;
}

/**
 * The text itself, or its beginning with an ellipsis; without what would turn the direction of the words around it,
 * because a sentence, a title or an accessible name has no element that isolates it.
 */
export function cut(text: string): string {
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return shown.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}
