import type { ComponentChildren } from 'preact';
import { h } from 'preact';
import { useId } from 'preact/hooks';

interface SectionProps {
  readonly title: string;
  readonly about: string;
  readonly children: ComponentChildren;
}

/** A region named by its heading: what it is about on the left, what can be done on the right. */
export function Section({ title, about, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div class="about">
        <h2 id={id}>{title}</h2>
        <p class="soft">{about}</p>
      </div>
      <div class="content">{children}</div>
    </section>
  );
}
