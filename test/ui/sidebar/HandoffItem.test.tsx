// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { checkEntry } from '../../../src/storage/entry-schema';
import { entry } from '../../storage/entries';
import { BASE } from '../gallery/account-states';
import { Rendered } from './rendered';

it.each([
  ['https://notes.example/1', true],
  ['http://notes.example/a?b=c#d', true],
  ['https://notes.example/a b', false],
  ['https:// notes.example', false],
  ['https://', false],
  ['ftp://notes.example/1', false],
])('a link takes the same in its form as in the log: %s', async (link, taken) => {
  const shown = new Rendered(BASE);
  await shown.press('Note, link or not applicable: Introduce new SA');
  const { pattern } = shown.get<HTMLInputElement>('textbox', 'Link');
  expect(new RegExp(`^(?:${pattern})$`, 'v').test(link)).toBe(taken);
  const noted = { kind: 'item-noted', handoff: 'sa-to-sa#1', item: 'pov', note: '', link } as const;
  expect(checkEntry(entry('noted', noted)).kind === 'entry').toBe(taken);
});
