import type { Playbook, Segment, SegmentationPreset } from '../playbook/schema';
import type { Band } from './segment';

/** The highest band has no end; the bar ends at so many times its lower bound, or at least at this number. */
const OPEN_BAND = { times: 10, atLeast: 1000 };

/** The segment of that id; a playbook that names an unknown one is shown the id instead. */
export function segmentOf(playbook: Playbook, id: string): Segment {
  return (
    playbook.segments.find((segment) => segment.id === id) ?? {
      id,
      title: id,
      initial: id.slice(0, 1).toUpperCase(),
    }
  );
}

/** The bands of a preset, lowest first: every whole number from 0 lies in exactly one. */
export function bandsOf(preset: SegmentationPreset, playbook: Playbook): readonly Band[] {
  const upwards = [...preset.bands].sort((a, b) => a.from - b.from);
  return upwards.map(({ segment, from }, index) => {
    return { segment: segmentOf(playbook, segment), from, to: upwards[index + 1]?.from };
  });
}

/** The position in `bands` of the band that holds a number; -1 where none does. */
export function bandIndex(bands: readonly Band[], value: number): number {
  return bands.findLastIndex((band) => value >= band.from);
}

/** Where a number stands along a bar of equally wide bands, 0 to 1, logarithmic within its band. */
export function positionOn(bands: readonly Band[], value: number): number {
  const index = Math.max(0, bandIndex(bands, value));
  const band = bands[index];
  if (!band) return 0;
  const end = band.to ?? Math.max(band.from * OPEN_BAND.times, OPEN_BAND.atLeast);
  // One is added everywhere because a band may begin at 0, which has no logarithm.
  const within = Math.log((value + 1) / (band.from + 1)) / Math.log((end + 1) / (band.from + 1));
  return (index + Math.min(1, Math.max(0, within))) / bands.length;
}
