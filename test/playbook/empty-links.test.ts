import { expect, test } from 'vitest';
import { DEFAULT_PLAYBOOK } from '../../src/playbook/default-playbook';
import { emptyLinks } from '../../src/playbook/empty-links';

test('names every link of the default playbook once', () => {
  const texts = [
    ...JSON.stringify(DEFAULT_PLAYBOOK).matchAll(/\{"text":("[^"\\]*(?:\\.[^"\\]*)*"),"url":""\}/g),
  ];
  const names = texts.map(([, text]) => JSON.parse(text ?? '') as string);
  expect(names.length).toBeGreaterThan(10);
  expect(new Set(emptyLinks(DEFAULT_PLAYBOOK))).toEqual(new Set(names));
  expect(new Set(names).size).toBe(emptyLinks(DEFAULT_PLAYBOOK).length);
});

test('leaves out what is filled in', () => {
  const steps = DEFAULT_PLAYBOOK.steps.map((step) => ({
    ...step,
    links: step.links.map((link) => ({ ...link, url: 'https://wiki.example/support' })),
  }));
  const left = emptyLinks({ ...DEFAULT_PLAYBOOK, steps, cards: [] });
  expect(left).toContain('Commercial SA Triage board');
  expect(left).not.toContain('Account Expansion Template');
});
