import type { Assessment } from '../../domain/assess';
import { cut } from '../components/PageText';
import { deedWords } from './deed-words';
import { useGround } from './ground';
import type { PendingDeed } from './sidebar-props';

interface FailedDeedsProps {
  readonly pending: readonly PendingDeed[];
  readonly assessment: Assessment;
}

/** What could not be saved, kept in view until the person sends it again or drops it. */
export function FailedDeeds({ pending, assessment }: FailedDeedsProps) {
  const { actions } = useGround();
  return (
    <>
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
    </>
  );
}
