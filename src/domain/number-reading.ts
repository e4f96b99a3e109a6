import type { Segment, SegmentationPreset } from '../playbook/schema';
import type { Fact } from './account';
import { bandIndex } from './bands';
import type { Band } from './segment';

/** What a field says about the segment. */
export type NumberReading =
  | { readonly kind: 'not-on-page' }
  /** Empty, or the number under which the policy records that nothing is known. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number; readonly segment: Segment }
  | { readonly kind: 'range'; readonly text: string; readonly segment: Segment }
  /** The range lies in more than one band: nobody can tell. */
  | { readonly kind: 'straddles'; readonly segments: readonly Segment[] }
  | { readonly kind: 'unreadable' };

/** Holds a fact against the bands. Numbers that cannot be (below 0, not whole) are unreadable. */
export function readNumber(
  fact: Fact | undefined,
  bands: readonly Band[],
  blank: SegmentationPreset['blank'],
): NumberReading {
  if (fact === undefined) return { kind: 'not-on-page' };
  const { value } = fact;
  const unreadable = { kind: 'unreadable' } as const;
  if (value.kind === 'empty') return value;
  if (value.kind === 'integer') {
    if (blank.kind === 'assume' && value.value === blank.recordedAs) return { kind: 'empty' };
    const band = Number.isSafeInteger(value.value) ? bands[bandIndex(bands, value.value)] : undefined;
    return band ? { kind: 'number', value: value.value, segment: band.segment } : unreadable;
  }
  if (value.kind !== 'range') return unreadable;
  const to = value.to ?? Number.POSITIVE_INFINITY;
  const first = bandIndex(bands, value.from);
  if (first < 0 || !(value.from <= to)) return unreadable;
  const within = bands.slice(first, bandIndex(bands, to) + 1).map((band) => band.segment);
  const [segment] = within;
  if (segment !== undefined && within.length === 1) return { kind: 'range', text: value.text, segment };
  return { kind: 'straddles', segments: within };
}
