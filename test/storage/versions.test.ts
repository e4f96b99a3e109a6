import { describe, expect, it } from 'vitest';
import { Versions } from '../../src/storage/versions';

interface One {
  readonly colour: string;
}
interface Two {
  readonly theme: string;
}
interface Three {
  readonly theme: { readonly name: string };
}
const has =
  <T>(key: string) =>
  (data: unknown): data is T =>
    typeof data === 'object' && data !== null && key in data;

const THEMES = Versions.first(has<One>('colour'))
  .next(has<Two>('theme'), (before): Two => {
    if (before.colour === 'plaid') throw new Error('plaid is no theme');
    return { theme: before.colour };
  })
  .next(has<Three>('theme'), (before): Three => ({ theme: { name: before.theme } }));

describe('the versions of a stored shape', () => {
  it.each([
    [{ version: 1, data: { colour: 'dark' } }],
    [{ version: 2, data: { theme: 'dark' } }],
    [{ version: 3, data: { theme: { name: 'dark' } } }],
  ])('bring %j to today', (stored) => {
    expect(THEMES.read(stored)).toEqual({ theme: { name: 'dark' } });
  });

  it('count themselves', () => {
    expect(THEMES.current).toBe(3);
  });

  it.each([
    [{ version: 1, data: { colour: 'plaid' } }, 'plaid is no theme'],
    [{ version: 1, data: { theme: 'dark' } }, 'does not fit version 1'],
    [{ version: 2, data: { colour: 'dark' } }, 'does not fit version 2'],
    [{ version: 4, data: {} }, 'newer Handrail'],
  ])('refuse %j', (stored, words) => {
    expect(() => THEMES.read(stored)).toThrow(words);
  });

  it('refuse what a migration makes of the wrong shape', () => {
    const broken = Versions.first(has<One>('colour')).next(has<Two>('theme'), () => ({}) as Two);
    expect(() => broken.read({ version: 1, data: { colour: 'dark' } })).toThrow('does not fit version 2');
  });
});
