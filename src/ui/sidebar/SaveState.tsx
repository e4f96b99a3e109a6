import { Component, h } from 'preact';
import { cut } from '../components/PageText';
import type { PendingDeed } from './sidebar-props';

interface SaveStateProps {
  readonly pending: readonly PendingDeed[];
  /** The last deed in words, to be announced. */
  readonly last: string;
}

/** Says quietly, and aloud to a screen reader, that a deed is being saved or is saved. */
export class SaveState extends Component<SaveStateProps> {
  said = '';
  words = '';
  override render({ pending, last }: SaveStateProps) {
    const failed = pending.some(({ state }) => state.kind === 'failed');
    const saving = pending.find(({ state }) => state.kind === 'saving');
    if (saving) this.words = saving.deed.kind === 'undone' ? 'Undone' : '';
    // What another tab does later is not what was saved here.
    else this.words ||= cut(last);
    this.said = saving ? 'Saving…' : failed ? '' : this.said && 'Saved';
    return (
      <span role="status">
        {this.said !== '' && (
          <span key={this.words + this.said} class={saving ? '' : 'saved'}>
            {!saving && <span class="unseen">{this.words}. </span>}
            {this.said}
          </span>
        )}
      </span>
    );
  }
}
