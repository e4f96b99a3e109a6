import { type CheckEntry, parseMessage } from './message-schema';
import type { CallName, Failed, Input, Message, Output } from './protocol';
import { type Policy, refusalOf, type Sender } from './sender-policy';

type Listener = (message: unknown, sender: Sender, sendResponse: (answer: unknown) => void) => true;

/** The part of `browser.runtime` that serving needs. */
export interface ServingRuntime {
  readonly onMessage: { addListener(listener: Listener): void };
}

/** One handler for every call; a call without one does not compile. A handler may throw: that is answered as well. */
export type Handlers = {
  readonly [N in CallName]: (input: Input<N>, sender: Sender) => Promise<Output<N>>;
};

/** What stands between a message and its handler. */
export interface Door {
  readonly policy: Policy;
  readonly checkEntry: CheckEntry;
}

/** Answers every call that reaches the background, each failure as a value. Call it at the top level of the background. */
export function serve(runtime: ServingRuntime, door: Door, handlers: Handlers): void {
  runtime.onMessage.addListener((message, sender, sendResponse) => {
    answerTo(message, sender, door, handlers).then(sendResponse, (error: unknown) =>
      sendResponse(failed(error)),
    );
    return true;
  });
}

async function answerTo(
  value: unknown,
  sender: Sender,
  { policy, checkEntry }: Door,
  handlers: Handlers,
): Promise<Output<CallName>> {
  const parsed = parseMessage(value, checkEntry);
  if (parsed.kind === 'fault') {
    return { kind: 'not-saved', reason: `Handrail refused a message: ${parsed.fault}.` };
  }
  const refusal = refusalOf(parsed.message, sender, policy);
  if (refusal !== undefined) return { kind: 'not-saved', reason: refusal };
  return handle(parsed.message, sender, handlers);
}

function handle(message: Message, sender: Sender, handlers: Handlers): Promise<Output<CallName>> {
  switch (message.call) {
    case 'append':
      return handlers.append(message.input, sender);
    case 'learn':
      return handlers.learn(message.input, sender);
    case 'ensurePlaybook':
      return handlers.ensurePlaybook(message.input, sender);
    case 'setPlaybook':
      return handlers.setPlaybook(message.input, sender);
    case 'changeSettings':
      return handlers.changeSettings(message.input, sender);
    case 'importBackup':
      return handlers.importBackup(message.input, sender);
    case 'openOptions':
      return handlers.openOptions(message.input, sender);
  }
}

function failed(error: unknown): Failed {
  const words = error instanceof Error ? error.message : String(error);
  return { kind: 'not-saved', reason: `Handrail could not do this: ${words}` };
}
