const HEADINGS = { 'Market segment': 4, Roles: 4, 'Next step': 5, 'SA handoff': 4 };

/** Quiet shapes where the sections will stand, so that nothing jumps when they come. */
export function Placeholders() {
  return (
    <div class="body">
      <p role="status" class="unseen">
        Reading the account
      </p>
      {Object.entries(HEADINGS).map(([heading, lines]) => (
        <div class="section" key={heading} aria-hidden="true">
          <h3>{heading}</h3>
          {Array.from({ length: lines }, (_, line) => (
            <i key={line} class={`ghost g${line}`} />
          ))}
        </div>
      ))}
    </div>
  );
}
