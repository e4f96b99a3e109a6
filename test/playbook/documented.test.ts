import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { playbookSchema } from '../../src/playbook/schema';

const PAGE = readFileSync(new URL('../../docs/playbook.md', import.meta.url), 'utf8');

/** The parts of a schema that stand in it, whatever kind it is of. */
interface Definition {
  readonly shape?: Readonly<Record<string, { readonly def: Definition }>>;
  readonly element?: { readonly def: Definition };
  readonly innerType?: { readonly def: Definition };
  readonly valueType?: { readonly def: Definition };
  readonly options?: readonly { readonly def: Definition }[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
}

/** Every name and every choice that an author can write. */
function* wordsOf({ shape = {}, entries = {}, values = [], ...def }: Definition): Generator<string> {
  yield* Object.keys(shape);
  yield* Object.values(entries);
  yield* values.map(String);
  const inside = [...Object.values(shape), def.element, def.innerType, def.valueType, ...(def.options ?? [])];
  for (const each of inside) if (each) yield* wordsOf(each.def);
}

test('the page on the playbook explains every name and every choice that can stand in one', () => {
  const words = new Set(wordsOf(playbookSchema.def as unknown as Definition));
  expect(words).toContain('shownByRole');
  expect(words).toContain('renewal');
  expect(words).toContain('pooled');
  const code = [...PAGE.matchAll(/`([^`]+)`/g)].map(([, quoted]) => quoted).join(' ');
  expect([...words].filter((word) => !new RegExp(`\\b${word}\\b`).test(code))).toEqual([]);
});
