import { useEffect, useState } from 'preact/hooks';
import { cut } from '../components/PageText';
import type { PendingDeed } from './sidebar-props';

/** How long "Saved" stays, milliseconds. */
const SAVED_MS = 7000;

interface SaveStateProps {
  readonly pending: readonly PendingDeed[];
  /** The last deed in words, to be announced. */
  readonly last: string;
}

/** Says quietly, and aloud to a screen reader, that a deed is being saved or is saved. */
export function SaveState({ pending, last }: SaveStateProps) {
  const failed = pending.filter(({ state }) => state.kind === 'failed').length;
  const saving = pending.length > failed;
  const [said, say] = useState('');
  useEffect(() => {
    if (saving) {
      say('Saving…');
      return;
    }
    say((before) => (before && !failed ? 'Saved' : ''));
    const timer = setTimeout(say, SAVED_MS, '');
    return () => clearTimeout(timer);
  }, [saving, failed, last]);
  return (
    <span role="status" class={saving ? 'saving' : undefined}>
      {said && ' · '}
      {said === 'Saved' && <span class="unseen">{cut(last)}. </span>}
      {said}
    </span>
  );
}
