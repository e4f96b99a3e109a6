/** Each section's heading with the widths of its lines in per cent, and the height it will have. */
const SECTIONS = [
  { heading: 'Market segment', height: 124, lines: [40, 75, 100] },
  { heading: 'Roles', height: 142, lines: [90, 80, 85, 70] },
  { heading: 'Next step', height: 206, lines: [55, 65, 95, 85] },
  { heading: 'SA handoff', height: 160, lines: [60, 90, 80] },
];

/** Quiet shapes where the sections will stand, so that nothing jumps when they come. */
export function Placeholders() {
  return (
    <div class="body">
      <p role="status" class="unseen">
        Reading the account
      </p>
      {SECTIONS.map(({ heading, height, lines }) => (
        <div class="section" key={heading} aria-hidden="true" style={{ height: `${height}px` }}>
          <h3>{heading}</h3>
          {lines.map((width) => (
            <i key={width} class="ghost" style={{ width: `${width}%` }} />
          ))}
        </div>
      ))}
    </div>
  );
}
