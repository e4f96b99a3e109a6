import { useRef, useState } from 'preact/hooks';
import type { Outcome } from './options-props';

/** The outcome of the last action of one part of the page. */
export interface LastOutcome {
  readonly outcome: Outcome | undefined;
  readonly busy: boolean;
  /** Runs an action and keeps its outcome, unless a later one was started meanwhile. */
  run(action: () => Promise<Outcome>): Promise<Outcome>;
}

/** Keeps the outcome of the last action. */
export function useOutcome(): LastOutcome {
  const [outcome, setOutcome] = useState<Outcome>();
  const [busy, setBusy] = useState(false);
  const latest = useRef(0);
  return {
    outcome,
    busy,
    async run(action) {
      latest.current += 1;
      const mine = latest.current;
      setBusy(true);
      const ended = await action();
      if (mine === latest.current) {
        setBusy(false);
        setOutcome(ended);
      }
      return ended;
    },
  };
}
