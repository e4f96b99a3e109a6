import type { Segment, SegmentationPreset } from '../playbook/schema';
import type { Fact, FieldValue } from './account';
import { bandIndex } from './bands';
import type { Band } from './segment';

/** What a field says about the segment. */
export type NumberReading =
  /** `empty` is also the number under which the policy records that nothing is known. */
  | { readonly kind: 'not-on-page' | 'empty' | 'unreadable' }
  /** From the smallest to the largest number that it can mean; in more than one segment, nobody can tell. */
  | {
      readonly kind: 'number';
      readonly from: number;
      readonly to: number;
      readonly segments: readonly Segment[];
    };

/** The smallest and the largest number that a value means; numbers that cannot be (not whole) mean none. */
function endsOf(value: FieldValue): readonly [from: number, to: number] | undefined {
  if (value.kind === 'range') return [value.from, value.to ?? Number.POSITIVE_INFINITY];
  return value.kind === 'integer' && Number.isSafeInteger(value.value)
    ? [value.value, value.value]
    : undefined;
}

/** Holds a fact against the bands. Numbers that cannot be (below 0) are unreadable. */
export function readNumber(
  fact: Fact | undefined,
  bands: readonly Band[],
  blank: SegmentationPreset['blank'],
): NumberReading {
  if (!fact) return { kind: 'not-on-page' };
  const { value } = fact;
  const isBlank = blank.kind === 'assume' && value.kind === 'integer' && value.value === blank.recordedAs;
  if (isBlank || value.kind === 'empty') return { kind: 'empty' };
  const [from = -1, to = -1] = endsOf(value) ?? [];
  const first = bandIndex(bands, from);
  if (first < 0 || !(from <= to)) return { kind: 'unreadable' };
  const segments = bands.slice(first, bandIndex(bands, to) + 1).map((band) => band.segment);
  return { kind: 'number', from, to, segments };
}
