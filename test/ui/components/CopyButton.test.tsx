// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { CopyButton } from '../../../src/ui/components/CopyButton';

const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard');
afterEach(() => {
  Reflect.deleteProperty(navigator, 'clipboard');
  if (clipboard) Object.defineProperty(Navigator.prototype, 'clipboard', clipboard);
});

async function press(writeText: (text: string) => Promise<void>): Promise<string> {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  render(<CopyButton text={() => 'the words'} of="pitch" />, root);
  root.querySelector('button')?.click();
  await new Promise((resolve) => setTimeout(resolve));
  return root.querySelector('[role=status]')?.textContent ?? '';
}

it('copies and says so', async () => {
  const copied: string[] = [];
  expect(await press(async (text) => void copied.push(text))).toBe('Copied');
  expect(copied).toEqual(['the words']);
});

it('says so where the browser refuses', async () => {
  expect(await press(() => Promise.reject(new Error('no')))).toBe('Not copied');
});

it('says so again at the next press: words that stay as they are are not read out', async () => {
  const said: string[] = [];
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async () => {} } });
  const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  render(<CopyButton text={() => 'the words'} />, root);
  const status = root.querySelector('[role=status]')!;
  const observer = new MutationObserver(() => said.push(status.textContent ?? ''));
  observer.observe(status, { subtree: true, childList: true, characterData: true });
  for (let presses = 0; presses < 2; presses += 1) {
    root.querySelector('button')?.click();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(said.filter((words) => words === 'Copied')).toHaveLength(2);
});
