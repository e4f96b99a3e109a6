// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { type ExtraHost, HostsSection } from '../../../src/ui/options/HostsSection';

async function show(hosts: readonly ExtraHost[]) {
  const main = document.body.appendChild(document.createElement('main'));
  await act(() => render(<HostsSection hosts={hosts} />, main));
  return main;
}

test('without extra hosts it says so and offers nothing', async () => {
  const main = await show([]);
  expect(main.textContent).toContain('on the common Salesforce hosts only');
  expect(main.querySelector('button')).toBeNull();
});

test('each extra host can be disabled, and the page says how that ended', async () => {
  const disable = vi.fn(async () => ({ kind: 'done', words: 'Handrail has left it.' }) as const);
  const main = await show([{ host: 'acme.example.mil', disable }]);
  const button = main.querySelector('button');
  expect(button?.textContent).toBe('Disable on acme.example.mil');
  await act(async () => button?.click());
  expect(disable).toHaveBeenCalledOnce();
  // The button may be gone by now.
  expect(document.activeElement).toBe(main.querySelector('[role=status]'));
  expect(main.querySelector('[role=status]')?.textContent).toBe('Handrail has left it.');
});
