import { h } from 'preact';

/** Each section's heading, and the height it will have in CSS pixels. */
const SECTIONS = [
  ['Market segment', 124],
  ['Roles', 142],
  ['Next step', 206],
  ['SA handoff', 160],
] as const;

/** Quiet shapes where the sections will stand, so that nothing jumps when they come. */
export function Placeholders() {
  return (
    <div class="body" tabIndex={-1}>
      <p role="status" class="unseen">
        Reading the account
      </p>
      {SECTIONS.map(([heading, height]) => (
        <section key={heading} aria-hidden="true" style={{ height: `${height}px` }}>
          <h3>{heading}</h3>
          <i class="ghost" />
          <i class="ghost" />
          <i class="ghost" />
        </section>
      ))}
    </div>
  );
}
