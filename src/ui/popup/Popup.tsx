import { Icon } from '../components/Icon';
import { type PopupState, popupSentence } from './popup-state';

interface PopupProps {
  readonly state: PopupState;
  /** Why the last click came to nothing. */
  readonly failure?: string | undefined;
  openOptions(): void;
}

/** What Handrail does on this tab, and the way to the options. */
export function Popup({ state, failure, openOptions }: PopupProps) {
  return (
    <>
      <h1>
        <Icon name="rail" />
        Handrail
      </h1>
      <p aria-live="polite">{popupSentence(state)}</p>
      {failure && <p role="alert">{failure}</p>}
      <button type="button" class="button" onClick={openOptions}>
        Options
      </button>
    </>
  );
}
