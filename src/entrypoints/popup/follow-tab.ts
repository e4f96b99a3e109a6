import type { Browser } from 'webextension-polyfill';
import type { Send } from '../../messaging/send';
import { originOf } from '../../salesforce/hosts';
import type { PopupActions } from '../../ui/popup/Popup';
import type { PopupState } from '../../ui/popup/popup-state';
import { hostAccess } from '../hosts/host-access';
import { popupStateOf } from './popup-state-of';

/** What the popup acts through. */
export interface PopupHands {
  readonly browser: Pick<Browser, 'tabs' | 'permissions' | 'runtime' | 'commands'>;
  readonly send: Send;
  draw(props: {
    readonly state: PopupState;
    readonly failure: string | undefined;
    readonly actions: PopupActions;
  }): void;
  close(): void;
}

/** Draws what Handrail does on the tab in front, now and after each thing that a person does about it. */
export function followTab({ browser, send, draw, close }: PopupHands): void {
  const access = hostAccess(browser);
  let state: PopupState = { kind: 'waiting' };
  let origin: string | undefined;

  const show = (failure?: string): void => draw({ state, failure, actions });

  async function look(): Promise<void> {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    const address = tab?.url;
    origin = address !== undefined && URL.canParse(address) ? originOf(new URL(address)) : undefined;
    state = await popupStateOf(address, access);
    if (state.kind === 'account') state = { ...state, shortcut: await shortcut() };
  }

  /** A person may have chosen other keys than the manifest's. */
  async function shortcut(): Promise<string | undefined> {
    const commands = await browser.commands.getAll();
    return commands.find(({ name }) => name === 'toggle-sidebar')?.shortcut;
  }

  /** Shows how a request ended. The request is under way already: browsers take it in the click's own task only. */
  async function follow(request: Promise<boolean>, then: () => Promise<void>): Promise<void> {
    try {
      if (!(await request)) {
        show('Your browser did not allow it, so nothing has changed.');
        return;
      }
      await then();
      show();
    } catch (error) {
      show(`Your browser refused: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  const actions: PopupActions = {
    enable: () => void (origin !== undefined && follow(access.enable(origin), look)),
    disable: () => void (origin !== undefined && follow(access.disable(origin), look)),
    look: () =>
      void follow(access.look(), async () => {
        state = { kind: 'look-again' };
      }),
    async openOptions() {
      const answer = await send('openOptions', {});
      if (answer.kind === 'saved') close();
      else show(answer.reason);
    },
  };

  show();
  void follow(
    look().then(() => true),
    async () => undefined,
  );
}
