// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { Popup, type PopupActions } from '../../../src/ui/popup/Popup';
import type { PopupState } from '../../../src/ui/popup/popup-state';

const idle = (): PopupActions => ({ enable: vi.fn(), disable: vi.fn(), look: vi.fn(), openOptions: vi.fn() });

async function show(state: PopupState, failure?: string, actions = idle()) {
  const main = document.createElement('main');
  await act(() => render(<Popup state={state} failure={failure} actions={actions} />, main));
  return main;
}

const button = (main: HTMLElement, name: string): HTMLButtonElement | undefined =>
  [...main.querySelectorAll('button')].find((one) => one.textContent === name);

test.each<[PopupState, string]>([
  [
    { kind: 'account', organisation: 'northwind' },
    'This is an account in northwind. Handrail is beside it, or will be once you reload the page.',
  ],
  [
    { kind: 'salesforce', organisation: 'northwind (uat)' },
    'This is northwind (uat), but not an account page, so Handrail adds nothing to it.',
  ],
  [{ kind: 'elsewhere' }, 'This is not a Salesforce page that Handrail may read, so it does nothing here.'],
  [
    { kind: 'not-enabled', host: 'northwind.example.mil' },
    'Handrail is not enabled on northwind.example.mil.',
  ],
  [
    { kind: 'look-again' },
    'Click Handrail’s toolbar button again: it can now see which page this is, and you can enable it.',
  ],
  [
    { kind: 'hidden' },
    'Handrail is not enabled on this page, and your browser hides its address. If this is a Salesforce page, let Handrail see a tab’s address when you click its button. You can then enable it here.',
  ],
  [{ kind: 'waiting' }, ''],
])('%j is said in one sentence', async (state, sentence) => {
  expect((await show(state)).querySelector('p')?.textContent).toBe(sentence);
});

test.each([
  ['Alt+Shift+J', 'Alt+Shift+J goes to it, and back to the page.'],
  ['', undefined],
])('beside an account it tells the shortcut "%s": %s', async (shortcut, sentence) => {
  const main = await show({ kind: 'account', organisation: 'northwind', shortcut });
  expect(main.querySelectorAll('p')[1]?.textContent).toBe(sentence);
});

test.each<[PopupState, string, keyof PopupActions]>([
  [{ kind: 'not-enabled', host: 'northwind.example.mil' }, 'Enable on northwind.example.mil', 'enable'],
  [
    { kind: 'account', organisation: 'northwind', extraHost: 'northwind.example.mil' },
    'Disable on northwind.example.mil',
    'disable',
  ],
  [
    { kind: 'salesforce', organisation: 'northwind', extraHost: 'northwind.example.mil' },
    'Disable on northwind.example.mil',
    'disable',
  ],
  [{ kind: 'hidden' }, 'Let Handrail look', 'look'],
  [{ kind: 'elsewhere' }, 'Options', 'openOptions'],
])('%j: "%s" is one click away', async (state, name, action) => {
  const actions = idle();
  button(await show(state, undefined, actions), name)?.click();
  expect(actions[action]).toHaveBeenCalledOnce();
});

test.each<PopupState>([
  { kind: 'account', organisation: 'northwind' },
  { kind: 'elsewhere' },
  { kind: 'look-again' },
  { kind: 'waiting' },
])('%j offers nothing but the options', async (state) => {
  const names = [...(await show(state)).querySelectorAll('button')].map((one) => one.textContent);
  expect(names).toEqual(['Options']);
});

test('a click that came to nothing says so', async () => {
  const main = await show({ kind: 'elsewhere' }, 'Handrail is not running just now. Try again.');
  expect(main.querySelector('[role=alert]')?.textContent).toBe(
    'Handrail is not running just now. Try again.',
  );
});
