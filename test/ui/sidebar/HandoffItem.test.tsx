// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { checkEntry } from '../../../src/storage/entry-schema';
import { entry } from '../../storage/entries';
import { assessed, BASE, day, handoffOf } from '../gallery/account-states';
import { Rendered } from './rendered';

it.each([
  [{ kind: 'page', reader: 'record-layout', label: 'SA' }, 'The page already shows Priya Raman.'],
  [{ kind: 'remembered', label: 'SA', on: day('2026-11-12') }, 'The page showed Priya Raman on Nov 12.'],
  [
    { kind: 'remembered', label: 'SA', on: day('2025-11-12') },
    'The page showed Priya Raman on Nov 12, 2025.',
  ],
] as const)('says beside an open item whom the page shows: %j', (source, words) => {
  const of = (name: string) => {
    const [first, ...others] = handoffOf(0).items;
    const items = [{ ...first!, shown: { name, source } }, ...others];
    const view = assessed({ handoffs: [{ current: { ...handoffOf(0), items }, history: [] }] });
    return new Rendered(view).root.querySelector('.evidence')!.textContent!.trim();
  };
  expect(of('Priya Raman')).toBe(words);
  expect(of('x'.repeat(100_000)).length).toBeLessThan(1000);
});

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
