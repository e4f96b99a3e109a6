import type { CallName, Failed, Input, Message, Output } from './protocol';

/** The part of `browser.runtime` that sending needs. */
export interface SendingRuntime {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
}

/** Calls the background. Never throws: a call that cannot be made or answered is a value with a sentence. */
export type Send = <N extends CallName>(call: N, input: Input<N>) => Promise<Output<N> | Failed>;

/** How long an answer may take, in milliseconds: a cold background wakes in under 100. */
const PATIENCE = 10_000;

const ORPHANED: Failed = {
  kind: 'orphaned',
  reason: 'Handrail was updated. Reload this page.',
};

/** What browsers say to a script whose extension was updated, reloaded or removed under it. */
const ORPHAN_WORDS = /extension context|context unloaded|dead object/i;

const NO_RECEIVER_WORDS = /could not establish connection|message (port|channel) closed|destroyed before/i;

/** Makes the function with which a tab or page of ours calls the background. */
export function sender(runtime: SendingRuntime, patience = PATIENCE): Send {
  return async <N extends CallName>(call: N, input: Input<N>): Promise<Output<N> | Failed> => {
    if (orphaned(runtime)) return ORPHANED;
    const message = { call, input } as Message;
    try {
      const answer = await within(patience, runtime.sendMessage(message));
      return isAnswer<N>(answer) ? answer : notSaved('Handrail did not answer. It is safe to try again.');
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      if (orphaned(runtime) || ORPHAN_WORDS.test(words)) return ORPHANED;
      if (NO_RECEIVER_WORDS.test(words)) return notSaved('Handrail is not running just now. Try again.');
      return notSaved(`This could not be sent: ${words}`);
    }
  };
}

/** The answer; undefined if it does not come within this many milliseconds. */
async function within(patience: number, answer: Promise<unknown>): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** Why nothing can be sent or stored any more; a tab's script that an update left behind has no extension id. */
export function orphaned(runtime: SendingRuntime): Failed | undefined {
  try {
    return runtime.id ? undefined : ORPHANED;
  } catch {
    // Firefox throws at any touch of a runtime that is gone, which is the answer.
    return ORPHANED;
  }
}

function isAnswer<N extends CallName>(answer: unknown): answer is Output<N> {
  return typeof answer === 'object' && answer !== null && 'kind' in answer;
}

function notSaved(reason: string): Failed {
  return { kind: 'not-saved', reason };
}
