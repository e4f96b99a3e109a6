import type { ComponentChildren } from 'preact';
import type { Deed } from '../../domain/progress';
import { useGround } from './ground';

interface DeedButtonProps {
  readonly deed: Deed;
  readonly class?: string;
  readonly then?: () => void;
  readonly children: ComponentChildren;
}

/** A button that does one deed; disabled while the account is locked. */
export function DeedButton({ deed, then, children, ...rest }: DeedButtonProps) {
  const { actions, locked } = useGround();
  return (
    <button
      type="button"
      disabled={locked}
      onClick={() => {
        actions.act(deed);
        then?.();
      }}
      {...rest}
    >
      {children}
    </button>
  );
}
