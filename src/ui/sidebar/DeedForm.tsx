import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Deed } from '../../domain/progress';
import { useGround } from './ground';

interface DeedFormProps {
  readonly submit: string;
  /** The deed that the filled-in form asks for; `read` gives a control's trimmed text by its name. */
  readonly deed: (read: (name: string) => string) => Deed;
  /** Present where the form was opened by hand: it takes the focus and can be cancelled. */
  readonly close?: () => void;
  readonly children: ComponentChildren;
}

/** A form in place whose result is one deed. */
export function DeedForm({ submit, deed, close, children }: DeedFormProps) {
  const { actions, locked } = useGround();
  const form = useRef<HTMLFormElement>(null);
  const opened = Boolean(close);
  useEffect(() => {
    if (opened) form.current?.querySelector<HTMLElement>('input,textarea')?.focus();
  }, [opened]);
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (locked) return;
        const data = new FormData(event.currentTarget);
        actions.act(deed((name) => String(data.get(name) ?? '').trim()));
        close?.();
      }}
    >
      {children}
      <div class="row">
        <button type="submit" class="solid" disabled={locked}>
          {submit}
        </button>
        {close && (
          <button type="button" class="plain" onClick={close}>
            Cancel
          </button>
        )}
      </div>
    </form>
  );
}
