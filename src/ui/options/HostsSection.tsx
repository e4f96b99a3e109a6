import { h } from 'preact';
import { OutcomeNote } from './OutcomeNote';
import type { Outcome } from './options-props';
import { RemoveButton } from './RemoveButton';
import { Section } from './Section';
import { useOutcome } from './use-outcome';

/** A host beyond the common ones that somebody enabled. */
export interface ExtraHost {
  /** As a person reads it: "acme.example.com", "*.example.com". */
  readonly host: string;
  disable(): Promise<Outcome>;
}

/** The less common hosts that Handrail is enabled on, each with a way to disable it again. */
export function HostsSection({ hosts }: { readonly hosts: readonly ExtraHost[] }) {
  const last = useOutcome();
  return (
    <Section
      title="More hosts"
      about="On government, China and other less common Salesforce hosts, enable Handrail with its toolbar button."
    >
      {hosts.length === 0 ? (
        <p>Handrail is enabled on the common Salesforce hosts only.</p>
      ) : (
        <ul>
          {hosts.map(({ host, disable }) => (
            <li key={host} class="row">
              <span>{host}</span>
              <RemoveButton label="Disable" of={`on ${host}`} onRemove={() => last.run(disable)} />
            </li>
          ))}
        </ul>
      )}
      <OutcomeNote last={last} />
    </Section>
  );
}
