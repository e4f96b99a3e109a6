import { h } from 'preact';
import { countWords } from '../components/numbers';
import { FileButton } from './FileButton';
import { OutcomeNote } from './OutcomeNote';
import type { OptionsActions, Outcome } from './options-props';
import { Section } from './Section';
import { useOutcome } from './use-outcome';

interface DataSectionProps {
  readonly accounts: number | undefined;
  /** Why they could not be counted. */
  readonly problem: string | undefined;
  readonly actions: OptionsActions;
}

/** What is stored in this browser, and the way to take it along. */
export function DataSection({ accounts, problem, actions }: DataSectionProps) {
  const exported = useOutcome();
  const added = useOutcome();
  const fail = (reason: string) => void added.run(async () => ({ kind: 'failed', reason }) satisfies Outcome);
  return (
    <Section title="Data" about="Nothing leaves this browser, except in files you export.">
      {problem !== undefined ? (
        <p role="alert">{problem}</p>
      ) : (
        <p>{accounts === undefined ? 'Counting accounts…' : accountsWords(accounts)}</p>
      )}
      <div class="row">
        <button type="button" class="button" onClick={() => void exported.run(actions.exportBackup)}>
          Export everything
        </button>
        <FileButton
          label="Add a backup…"
          onText={(text) => void added.run(() => actions.importBackup(text))}
          onFailure={fail}
        />
      </div>
      <p class="soft">
        A backup is one JSON file: settings, playbook, what was learned about each organisation, and what was
        seen and done on each account. Adding one merges both histories and never overwrites what is here, but
        it cannot be undone: export first.
      </p>
      <OutcomeNote last={exported} />
      <OutcomeNote last={added} />
    </Section>
  );
}

function accountsWords(accounts: number): string {
  return accounts === 0 ? 'No accounts stored yet.' : `${countWords(accounts, 'account')} stored.`;
}
