import { h } from 'preact';

/** Texts longer than this are cut: a name of 100 kB must not stretch or slow the page. */
const LONGEST = 300;

/** A text from the page, isolated from the writing direction around it and cut where it is endless. */
export function PageText({ text }: { readonly text: string }) {
  return <bdi>{cut(text)}</bdi>;
}

/** The text itself, or its beginning with an ellipsis. */
export function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
