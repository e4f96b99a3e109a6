import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandIndex, bandsOf, positionOn } from '../../src/domain/bands';
import { DEFAULT_PLAYBOOK } from '../../src/playbook/default-playbook';

const { presets } = DEFAULT_PLAYBOOK.segmentation;

describe.each(presets)('the bands of preset $id', (preset) => {
  const bands = bandsOf(preset, DEFAULT_PLAYBOOK);

  it('hold every whole number from 0 to 10,000 exactly once', () => {
    const strays = Array.from({ length: 10_001 }, (_, value) => value).filter((value) => {
      const holding = bands.filter(({ from, to }) => value >= from && (to === undefined || value < to));
      return holding.length !== 1 || bands[bandIndex(bands, value)] !== holding[0];
    });
    expect(strays).toEqual([]);
  });

  it('are equally wide, and the mark moves to the right with the number', () => {
    for (const [index, { from }] of bands.entries()) {
      expect(positionOn(bands, from)).toBeCloseTo(index / bands.length, 10);
    }
    fc.assert(
      fc.property(fc.nat(2_000_000), fc.nat(2_000_000), (a, b) => {
        const [low, high] = a <= b ? [a, b] : [b, a];
        expect(positionOn(bands, low)).toBeLessThanOrEqual(positionOn(bands, high));
        expect(positionOn(bands, high)).toBeLessThanOrEqual(1);
        expect(positionOn(bands, low)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('the mark on the bar', () => {
  const bands = bandsOf(presets[0]!, DEFAULT_PLAYBOOK);

  it('stands where the logarithm is, not where the number is', () => {
    // Half-way from 750 to 5,000 by logarithm is about 1,937; by number it would be 2,875.
    expect(positionOn(bands, 1937)).toBeCloseTo((2 + 0.5) / 4, 3);
  });

  it('does not leave the bar however large the number is', () => {
    expect(positionOn(bands, 49_999)).toBeLessThan(1);
    expect(positionOn(bands, Number.MAX_SAFE_INTEGER)).toBe(1);
  });
});
