import { h } from 'preact';
import { Button } from './Button';
import { stateful } from './stateful';

interface CopyButtonProps {
  /** Asked for at the press. */
  readonly text: () => string;
  readonly label?: string;
  /** What is copied, for the button's name. */
  readonly of?: string;
}

/** Copies a text and says whether it worked. */
export const CopyButton = stateful<CopyButtonProps, string>('', ({ text, label = 'Copy', of }, said, say) => (
  <span class="copy">
    <Button
      label={label}
      of={of}
      onClick={() => {
        // The same words are read out again only where they come anew.
        say('');
        return navigator.clipboard.writeText(text()).then(
          () => say('Copied'),
          () => say('Not copied'),
        );
      }}
    />
    <span role="status">{said}</span>
  </span>
));
