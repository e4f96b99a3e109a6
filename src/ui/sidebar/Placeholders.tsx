import { h } from 'preact';

/** Each section's heading, and the height that it will have: where there is room, and where there is little. */
const SECTIONS = [
  ['Market segment', '120px', '81px'],
  ['Roles', '135px', '128px'],
  ['Next step', '182px', '152px'],
  ['SA handoff', '160px'],
] as const;

/** Quiet shapes where the sections will stand, so that nothing jumps when they come. */
export function Placeholders() {
  return (
    <div class="body" tabIndex={-1}>
      <p role="status" class="unseen">
        Reading the account
      </p>
      {SECTIONS.map(([heading, tall, low]) => (
        <section key={heading} aria-hidden="true" style={{ height: tall, '--low': low }}>
          <h3>{heading}</h3>
          <i class="ghost" />
          <i class="ghost" />
        </section>
      ))}
    </div>
  );
}
