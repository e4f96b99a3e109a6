import { h } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { countWords } from '../components/numbers';
import { FaultList } from './FaultList';
import type { Outcome } from './options-props';
import { RemoveButton } from './RemoveButton';
import type { LastOutcome } from './use-outcome';

/** Says how the last action ended, in view and to screen readers, and offers to take it back. */
export function OutcomeNote({ last }: { readonly last: LastOutcome }) {
  const { outcome } = last;
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The sentence last: a list of faults may be taller than the window.
    for (const part of [note.current, note.current?.firstElementChild]) {
      if (outcome) part?.scrollIntoView({ block: 'nearest' });
    }
  }, [outcome]);
  const undo = outcome?.kind === 'done' ? outcome.undo : undefined;
  return (
    <div class="note" ref={note} data-kind={outcome?.kind}>
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
