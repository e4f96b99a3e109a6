import { h } from 'preact';
/** A term, its value, and whether it is the one that holds. */
export type Fact = readonly [term: string, value: string, holds?: boolean];

/** Terms and values in two columns. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(([term, value, holds]) => (
        <div key={term + value} class={holds ? 'here' : ''}>
          <dt>{term}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
