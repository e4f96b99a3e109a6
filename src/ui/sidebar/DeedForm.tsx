import type { ComponentChildren } from 'preact';
import { h } from 'preact';
import type { Deed } from '../../domain/progress';
import { Button } from '../components/Button';
import { focusFirst } from '../components/focus';
import type { Grounded } from './ground';

type DeedFormProps = Grounded<{
  readonly submit?: string;
  /** The deed that the filled-in form asks for; `read` gives a control's trimmed text by its name. */
  readonly deed: (read: (name: string) => string) => Deed;
  /** Present where the form was opened by hand: it takes the focus and can be cancelled. */
  readonly close?: () => void;
  readonly children: ComponentChildren;
}>;

/** A form in place whose result is one deed. */
export function DeedForm({ ground, submit = 'Save', deed, close, children }: DeedFormProps) {
  return (
    <form
      // Sends nothing to the page's server, also where the browser has ended our script and left the form.
      method="dialog"
      ref={close ? focusFirst : null}
      onSubmit={(event) => {
        if (ground.locked) return;
        const data = new FormData(event.currentTarget);
        ground.actions.act(deed((name) => String(data.get(name) ?? '').trim()));
        close?.();
      }}
    >
      {children}
      <div class="row">
        <button type="submit" class="solid" disabled={ground.locked}>
          {submit}
        </button>
        {close && <Button label="Cancel" class="plain" onClick={close} />}
      </div>
    </form>
  );
}
