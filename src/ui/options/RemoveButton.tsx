import { h } from 'preact';

interface RemoveButtonProps {
  readonly label: string;
  /** What it removes, for those who cannot see what it is beside. */
  readonly of?: string;
  readonly onRemove: () => unknown;
}

/** A button that goes away with what it removes or takes back: the focus goes to the section's note, which says how that ended. */
export function RemoveButton({ label, of, onRemove }: RemoveButtonProps) {
  return (
    <button
      type="button"
      class="link"
      onClick={({ currentTarget }) => {
        currentTarget.closest('section')?.querySelector<HTMLElement>('.note [role=status]')?.focus();
        onRemove();
      }}
    >
      {label}
      {of && <span class="unseen"> {of}</span>}
    </button>
  );
}
