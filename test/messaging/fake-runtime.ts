import type { Sender } from '../../src/messaging/sender-policy';
import type { ServingRuntime } from '../../src/messaging/serve';

export const OWN_ID = 'handrail-id';
export const OWN_PAGES = 'chrome-extension://handrail-id/';
export const OPTIONS_PAGE: Sender = { id: OWN_ID, url: `${OWN_PAGES}src/entrypoints/options.html` };
export const NORTHWIND_TAB: Sender = {
  id: OWN_ID,
  url: 'https://northwind.lightning.force.com/lightning/r/Account/001000000000001AAA/view',
};

type Listener = Parameters<ServingRuntime['onMessage']['addListener']>[0];

/** Carries messages to the listeners of a background, as JSON. */
export class FakeRuntime implements ServingRuntime {
  readonly id = OWN_ID;
  private readonly listeners: Listener[] = [];

  readonly onMessage = { addListener: (listener: Listener) => void this.listeners.push(listener) };

  /** A `runtime` as the sender has it. */
  as(sender: Sender): { id: string; sendMessage(message: unknown): Promise<unknown> } {
    return {
      id: OWN_ID,
      sendMessage: (message) =>
        new Promise((resolve, reject) => {
          const [listener] = this.listeners;
          if (!listener) {
            reject(new Error('Could not establish connection. Receiving end does not exist.'));
            return;
          }
          listener(copy(message), sender, (answer) => resolve(copy(answer)));
        }),
    };
  }
}

function copy(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
