// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { Popup } from '../../../src/ui/popup/Popup';
import type { PopupState } from '../../../src/ui/popup/popup-state';

async function show(state: PopupState, failure?: string, openOptions = vi.fn()) {
  const main = document.createElement('main');
  await act(() => render(<Popup state={state} failure={failure} openOptions={openOptions} />, main));
  return main;
}

test.each<[PopupState, string]>([
  [
    { kind: 'account', organisation: 'northwind' },
    'This is an account of northwind: Handrail stands beside it, or will once the page is loaded again.',
  ],
  [
    { kind: 'salesforce', organisation: 'northwind (uat)' },
    'This is northwind (uat), but not an account page: Handrail waits and adds nothing.',
  ],
  [
    { kind: 'elsewhere' },
    'This is none of the Salesforce pages that Handrail may read, so it does nothing here.',
  ],
  [{ kind: 'waiting' }, ''],
])('%j is said in one sentence', async (state, sentence) => {
  expect((await show(state)).querySelector('p')?.textContent).toBe(sentence);
});

test('the options are one click away', async () => {
  const openOptions = vi.fn();
  (await show({ kind: 'elsewhere' }, undefined, openOptions)).querySelector('button')?.click();
  expect(openOptions).toHaveBeenCalledOnce();
});

test('a click that came to nothing says so', async () => {
  const main = await show({ kind: 'elsewhere' }, 'Handrail is not running just now. Try again.');
  expect(main.querySelector('[role=alert]')?.textContent).toBe(
    'Handrail is not running just now. Try again.',
  );
});
