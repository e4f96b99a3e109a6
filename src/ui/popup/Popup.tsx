import { Fragment, h } from 'preact';
import { Icon } from '../components/Icon';
import { type PopupState, popupSentence } from './popup-state';

/** What a person can do in the popup. */
export interface PopupActions {
  /** Asks for the host of the tab in front; called in the click's own task, which browsers insist on. */
  enable(): void;
  disable(): void;
  /** Asks to see the addresses of tabs where our button is clicked; also in the click's own task. */
  look(): void;
  openOptions(): void;
}

interface PopupProps {
  readonly state: PopupState;
  /** Why the last click came to nothing. */
  readonly failure?: string | undefined;
  readonly actions: PopupActions;
}

/** What Handrail does on this tab, how to change that, and the way to the options. */
export function Popup({ state, failure, actions }: PopupProps) {
  return (
    <>
      <h1>
        <Icon name="rail" />
        Handrail
      </h1>
      <p aria-live="polite">{popupSentence(state)}</p>
      {state.kind === 'account' && state.shortcut && (
        <p class="soft">
          <kbd>{state.shortcut}</kbd> goes to it, and back to the page.
        </p>
      )}
      <HostActions state={state} actions={actions} />
      {failure && <p role="alert">{failure}</p>}
      <button type="button" class="button" onClick={actions.openOptions}>
        Options
      </button>
    </>
  );
}

function HostActions({ state, actions }: Pick<PopupProps, 'state' | 'actions'>) {
  switch (state.kind) {
    case 'not-enabled':
      return (
        <>
          <p class="soft">
            Handrail may then read this one host and show its sidebar there. Nothing leaves your browser.
          </p>
          <button type="button" class="button solid" onClick={actions.enable}>
            Enable on {state.host}
          </button>
        </>
      );
    case 'hidden':
      return (
        <button type="button" class="button" onClick={actions.look}>
          Let Handrail look
        </button>
      );
    case 'account':
    case 'salesforce':
      return state.extraHost === undefined ? null : (
        <button type="button" class="button" onClick={actions.disable}>
          Disable on {state.extraHost}
        </button>
      );
    default:
      return null;
  }
}
