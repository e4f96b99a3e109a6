import { h } from 'preact';
import { Icon, type IconName } from './Icon';

/** What a button says and does. */
export interface ButtonProps {
  readonly label: string;
  /** The rest of its name, for those who cannot see what it is beside. */
  readonly of?: string | undefined;
  /** Shown in place of the label, which stays its name. */
  readonly icon?: IconName;
  readonly class?: string;
  readonly title?: string;
  readonly disabled?: boolean;
  readonly expanded?: boolean;
  readonly onClick: (event: { currentTarget: HTMLButtonElement }) => void;
}

/** A native button that submits nothing. */
export function Button({ label, of, icon, expanded, ...rest }: ButtonProps) {
  const name = of ? `${label} ${of}` : label;
  return (
    <button type="button" aria-expanded={expanded} class={icon && 'tiny'} {...rest}>
      {icon ? <Icon name={icon} /> : label}
      {(icon || of) && <span class="unseen">{icon ? name : ` ${of}`}</span>}
    </button>
  );
}
