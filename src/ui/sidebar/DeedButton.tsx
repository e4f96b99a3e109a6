import { h } from 'preact';
import type { Deed } from '../../domain/progress';
import { Button, type ButtonProps } from '../components/Button';
import type { Grounded } from './ground';

type DeedButtonProps = Grounded<Omit<ButtonProps, 'onClick'>> & { readonly deed: Deed };

/** A button that does one deed; disabled while the account is locked. */
export function DeedButton({ ground, deed, ...button }: DeedButtonProps) {
  return <Button disabled={ground.locked} onClick={() => ground.actions.act(deed)} {...button} />;
}
