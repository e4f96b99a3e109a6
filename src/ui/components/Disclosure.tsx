import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';

interface DisclosureProps {
  readonly label: ComponentChildren;
  readonly class?: string;
  readonly title?: string;
  /** Drawn while open; may close the disclosure, which puts the focus back on its button. */
  readonly children: ComponentChildren | ((close: () => void) => ComponentChildren);
}

/** A button and what it opens right after itself. */
export function Disclosure({ label, children, ...rest }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button ref={button} type="button" aria-expanded={open} onClick={() => setOpen(!open)} {...rest}>
        {label}
      </button>
      {open && (typeof children === 'function' ? children(close) : children)}
    </>
  );
}
