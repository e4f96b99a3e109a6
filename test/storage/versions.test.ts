import { describe, expect, it } from 'vitest';
import { firstVersion, nextVersion, readVersion } from '../../src/storage/versions';

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

const ONE = firstVersion(has<One>('colour'));
const TWO = nextVersion(ONE, has<Two>('theme'), (before): Two => {
  if (before.colour === 'plaid') throw new Error('plaid is no theme');
  return { theme: before.colour };
});
const THEMES = nextVersion(TWO, has<Three>('theme'), (before): Three => ({ theme: { name: before.theme } }));

describe('the versions of a stored shape', () => {
  it.each([
    [{ version: 1, data: { colour: 'dark' } }],
    [{ version: 2, data: { theme: 'dark' } }],
    [{ version: 3, data: { theme: { name: 'dark' } } }],
  ])('bring %j to today', (stored) => {
    expect(readVersion(THEMES, stored)).toEqual({ theme: { name: 'dark' } });
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
    expect(() => readVersion(THEMES, stored)).toThrow(words);
  });

  it('refuse what a migration makes of the wrong shape', () => {
    const broken = nextVersion(ONE, has<Two>('theme'), () => ({}) as Two);
    expect(() => readVersion(broken, { version: 1, data: { colour: 'dark' } })).toThrow(
      'does not fit version 2',
    );
  });
});
