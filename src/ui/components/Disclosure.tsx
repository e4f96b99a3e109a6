import type { ComponentChildren } from 'preact';
import { Fragment, h } from 'preact';
import { Button, type ButtonProps } from './Button';
import { stateful } from './stateful';

interface DisclosureProps extends Omit<ButtonProps, 'onClick' | 'expanded'> {
  /** Draws what is open; closing puts the focus back on the button. */
  readonly children: (close: () => void) => ComponentChildren;
}

/** A button and what it opens right after itself. */
export const Disclosure = stateful<DisclosureProps, HTMLButtonElement | null>(
  null,
  ({ children, ...button }, opener, set) => (
    <>
      <Button
        {...button}
        expanded={!!opener}
        onClick={({ currentTarget }) => {
          set(opener ? null : currentTarget);
          if (!opener) requestAnimationFrame(() => bringIntoView(currentTarget));
        }}
      />
      {opener &&
        children(() => {
          set(null);
          opener.focus();
        })}
    </>
  ),
);

/** Scrolls as little as shows what a button has opened, and never the button itself away. */
function bringIntoView(opener: HTMLElement): void {
  for (const each of [opener.nextElementSibling, opener]) each?.scrollIntoView({ block: 'nearest' });
}
