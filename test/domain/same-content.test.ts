import { describe, expect, it } from 'vitest';
import { isSame } from '../../src/domain/same-content';

describe('two values', () => {
  it.each([
    [{ a: 1, b: { c: [1, 2], d: null } }, { b: { d: null, c: [1, 2] }, a: 1 }, true],
    [[1, 2], [2, 1], false],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: 1 }, { a: '1' }, false],
    [undefined, undefined, true],
    [undefined, {}, false],
    [1, {}, false],
    [{}, 1, false],
    ['', [], false],
    [{ a: undefined }, { b: undefined }, false],
    [Number.NaN, Number.NaN, true],
    [JSON.parse('{"__proto__": {}}'), { a: 1 }, false],
  ])('%j and %j: the same %j', (one, other, same) => {
    expect(isSame(one, other)).toBe(same);
  });

  it('are not looked into where they are one', () => {
    const large = {
      get content(): never {
        throw new Error('was looked into');
      },
    };
    expect(isSame([large], [large])).toBe(true);
  });
});
