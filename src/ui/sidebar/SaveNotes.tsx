import { useEffect, useState } from 'preact/hooks';
import type { Assessment } from '../../domain/assess';
import { cut } from '../components/PageText';
import { deedWords } from './deed-words';
import { useGround } from './ground';
import type { PendingDeed } from './sidebar-props';

/** How long "Saved" and its undo stay, milliseconds; the menu keeps the undo. */
const SAVED_MS = 7000;

interface SaveNotesProps {
  readonly pending: readonly PendingDeed[];
  readonly assessment: Assessment;
}

/** Says quietly that a deed is being saved or is saved, and keeps what failed until the person decides. */
export function SaveNotes({ pending, assessment }: SaveNotesProps) {
  const { actions, locked } = useGround();
  const failed = pending.filter(({ state }) => state.kind === 'failed');
  const saving = pending.length > failed.length;
  const [said, say] = useState('');
  useEffect(() => {
    if (saving) {
      say('Saving…');
      return;
    }
    say((before) => (before === 'Saving…' && !failed.length ? 'Saved' : ''));
    const timer = setTimeout(say, SAVED_MS, '');
    return () => clearTimeout(timer);
  }, [saving, failed.length]);
  const { undoable } = assessment;
  return (
    <div class="saves">
      {pending.map(
        ({ id, deed, state }) =>
          state.kind === 'failed' && (
            <div class="failed" key={id} role="alert">
              <p>
                <b>Not saved:</b> {cut(deedWords(deed, assessment))}. {state.reason}
              </p>
              <button type="button" onClick={() => actions.retry(id)}>
                Retry
              </button>
              <button type="button" onClick={() => actions.dismiss(id)}>
                Dismiss
              </button>
            </div>
          ),
      )}
      <div class={said ? `saved ${saving ? 'saving' : ''}` : 'saved none'}>
        <span role="status">
          {said && undoable && !saving && `${cut(undoable.words)}. `}
          {said}
        </span>
        {said && undoable && !saving && (
          <button
            type="button"
            disabled={locked}
            onClick={() => actions.act({ kind: 'undone', entry: undoable.entry })}
          >
            Undo
          </button>
        )}
      </div>
    </div>
  );
}
