import { h } from 'preact';
import { countWords } from '../components/numbers';
import { FaultList } from './FaultList';
import type { Outcome } from './options-props';
import { RemoveButton } from './RemoveButton';
import type { LastOutcome } from './use-outcome';

/** Says how the last action ended, to eyes and to screen readers, and offers to take it back. */
export function OutcomeNote({ last }: { readonly last: LastOutcome }) {
  const { outcome } = last;
  const undo = outcome?.kind === 'done' ? outcome.undo : undefined;
  return (
    <div class="note" data-kind={outcome?.kind}>
      <p role="status" tabIndex={-1}>
        {outcome && sentenceOf(outcome)}
      </p>
      {undo && <RemoveButton label="Undo" onRemove={() => last.run(undo)} />}
      {outcome?.kind === 'refused' && <FaultList faults={outcome.faults} />}
      {outcome?.kind === 'done' && outcome.remarks && <FaultList faults={outcome.remarks} />}
    </div>
  );
}

function sentenceOf(outcome: Outcome): string {
  if (outcome.kind === 'done') return outcome.words;
  if (outcome.kind === 'failed') return outcome.reason;
  const example = outcome.faults.some(({ path }) => path.includes('['))
    ? ' Lists count from 0: steps[3] is the fourth step.'
    : '';
  return `Refused: ${countWords(outcome.faults.length, 'fault')}. Nothing was changed.${example}`;
}
