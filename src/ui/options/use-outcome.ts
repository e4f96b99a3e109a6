import { useRef, useState } from 'preact/hooks';
import type { Outcome } from './options-props';

/** The outcome of the last action of one part of the page. */
export interface LastOutcome {
  readonly outcome: Outcome | undefined;
  /** Runs an action and keeps its outcome, unless a later one was started meanwhile. */
  run(action: () => Promise<Outcome>): Promise<Outcome>;
}

/** Keeps the outcome of the last action. */
export function useOutcome(): LastOutcome {
  const [outcome, setOutcome] = useState<Outcome>();
  const latest = useRef(0);
  return {
    outcome,
    async run(action) {
      latest.current += 1;
      const mine = latest.current;
      const ended = await action();
      if (mine === latest.current) setOutcome(ended);
      return ended;
    },
  };
}
