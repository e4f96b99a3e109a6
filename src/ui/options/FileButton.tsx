import { h } from 'preact';

interface FileButtonProps {
  readonly label: string;
  /** Gets the text of the chosen file, or the reason why it cannot be read. */
  onText(text: string): void;
  onFailure(reason: string): void;
}

/** A native file field that looks like the buttons beside it. */
export function FileButton({ label, onText, onFailure }: FileButtonProps) {
  const choose = async (field: HTMLInputElement) => {
    const file = field.files?.[0];
    if (!file) return;
    try {
      onText(await file.text());
    } catch {
      onFailure(`The browser could not read "${file.name}". Choose it again.`);
    }
    // So that choosing the same file again, once corrected, is a change.
    field.value = '';
  };
  return (
    <label class="button">
      {label}
      <input
        type="file"
        class="unseen"
        accept=".json,application/json"
        onChange={({ currentTarget }) => void choose(currentTarget)}
      />
    </label>
  );
}
