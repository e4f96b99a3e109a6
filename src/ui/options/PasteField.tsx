import { h } from 'preact';
import { useState } from 'preact/hooks';
import type { Outcome } from './options-props';

interface PasteFieldProps {
  onText(text: string): Promise<Outcome>;
}

/** A playbook's JSON by hand. The text stays until it is accepted, so that faults can be fixed in place. */
export function PasteField({ onText }: PasteFieldProps) {
  const [text, setText] = useState('');
  const submit = async () => {
    const outcome = await onText(text);
    if (outcome.kind === 'done') setText('');
  };
  return (
    <details>
      <summary>Paste a playbook</summary>
      <form method="dialog" class="field" onSubmit={() => void submit()}>
        <label for="paste">Playbook as JSON</label>
        <textarea
          id="paste"
          rows={8}
          spellcheck={false}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <div class="row">
          <button type="submit" class="button">
            Use this playbook
          </button>
        </div>
      </form>
    </details>
  );
}
