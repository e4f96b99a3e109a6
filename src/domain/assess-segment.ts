import type { FieldKey, Playbook, Segment, SegmentationPreset } from '../playbook/schema';
import type { Account, Fact } from './account';
import { bandIndex, bandsOf, positionOn, segmentOf } from './bands';
import { factOf, labelOf, wordsOf } from './facts';
import { type NumberReading, readNumber } from './number-reading';
import { sameWords } from './same-words';
import type { Band, SaidValue, SegmentAssessment, SegmentNotice } from './segment';

interface Candidate {
  readonly field: FieldKey;
  readonly label: string;
  readonly fact: Fact | undefined;
  readonly reading: NumberReading;
}

/** The preset that the playbook has chosen. */
function chosenPreset({ segmentation }: Playbook): SegmentationPreset {
  const chosen = segmentation.presets.find(({ id }) => id === segmentation.preset) ?? segmentation.presets[0];
  if (chosen === undefined) throw new TypeError('The playbook has no segmentation preset.');
  return chosen;
}

/** Every number by which some preset segments: where two of them disagree, a person should know. */
function comparedFields({ segmentation }: Playbook): readonly FieldKey[] {
  return [...new Set(segmentation.presets.flatMap((preset) => preset.decidedBy))];
}

/** The number or range that decides, if one does. */
function decidedBy({ field, label, fact, reading }: Candidate): SegmentAssessment['decidedBy'] {
  if (fact === undefined) return undefined;
  if (reading.kind === 'number') return { field, label, value: reading.value, source: fact.source };
  return reading.kind === 'range' ? { field, label, range: reading.text, source: fact.source } : undefined;
}

function said(label: string, { value, source }: Fact): SaidValue {
  return { label, value, source };
}

/** What stands in the way of relying on the deciding fields themselves. */
function decidingNotices(candidates: readonly Candidate[], decider: Candidate | undefined): SegmentNotice[] {
  const notices: SegmentNotice[] = [];
  if (decider?.fact && decider.reading.kind === 'straddles') {
    const { field, label, reading, fact } = decider;
    notices.push({ ...reading, field, ...said(label, fact) });
  }
  const page = decider?.fact?.beside;
  const isOther = page && page.value.kind !== 'empty' && wordsOf(page.value) !== wordsOf(decider.fact.value);
  if (isOther && page.source.kind === 'page') {
    notices.push({ kind: 'page-says', label: decider.label, value: page.value });
  }
  for (const { field, label, reading, fact } of candidates) {
    if (fact && reading.kind === 'unreadable') notices.push({ ...reading, field, ...said(label, fact) });
  }
  return notices;
}

/** Numbers that lead to other segments, and ranges that cannot lead to this one alone. */
function otherNumbers(candidates: readonly Candidate[], segment: Segment | undefined): SegmentNotice[] {
  return candidates.flatMap(({ field, label, fact, reading }): SegmentNotice[] => {
    if (fact === undefined) return [];
    if (reading.kind === 'straddles') {
      const fits = !segment || reading.segments.some(({ id }) => id === segment.id);
      return fits ? [] : [{ ...reading, field, ...said(label, fact) }];
    }
    if (reading.kind !== 'number' && reading.kind !== 'range') return [];
    if (reading.segment.id === segment?.id) return [];
    return [{ kind: 'other-number', field, segment: reading.segment, ...said(label, fact) }];
  });
}

/** What a field that plays a part says; undefined where it says nothing. */
function partOf(account: Account, playbook: Playbook, field: FieldKey | undefined): SaidValue | undefined {
  const fact = field && factOf(account, field);
  return fact && wordsOf(fact.value) ? said(labelOf(playbook, field), fact) : undefined;
}

/** The page's own segment field, where it says another thing than we do. */
function pageSegment(account: Account, playbook: Playbook, segment: Segment | undefined): SegmentNotice[] {
  const own = partOf(account, playbook, playbook.parts.pageSegment);
  const agrees = [segment?.title, segment?.id].some(
    (name) => name && own && sameWords(name, wordsOf(own.value)),
  );
  return own && !agrees ? [{ kind: 'page-segment', ...own }] : [];
}

/** Where a number stands, the neighbours of its band and how far they are. */
function distances(
  bands: readonly Band[],
  value: number,
): Pick<SegmentAssessment, 'position' | 'toNext' | 'abovePrevious'> {
  const index = bandIndex(bands, value);
  const [band, next, previous] = [bands[index], bands[index + 1], bands[index - 1]];
  return {
    position: positionOn(bands, value),
    toNext: next && { segment: next.segment, distance: next.from - value },
    // From the last number of the band below, which is one less than the first of this one.
    abovePrevious: band && previous && { segment: previous.segment, distance: value - band.from + 1 },
  };
}

/** The smallest and the largest number that a readable value can mean. */
function ends({ fact }: Candidate): readonly [least: number, most: number] {
  const value = fact?.value;
  if (value?.kind === 'integer') return [value.value, value.value];
  return value?.kind === 'range' ? [value.from, value.to ?? Number.POSITIVE_INFINITY] : [0, 0];
}

/** The largest of readable numbers, or the range that may outdo it by a band: then nobody can tell. */
function largestOf(readable: readonly Candidate[], bands: readonly Band[]): Candidate | undefined {
  const most = (end: 0 | 1) =>
    readable.reduce<Candidate | undefined>(
      (best, each) => (best && ends(best)[end] >= ends(each)[end] ? best : each),
      undefined,
    );
  const [sure, possible] = [most(0), most(1)];
  const isOutdone = sure && possible && bandIndex(bands, ends(possible)[1]) > bandIndex(bands, ends(sure)[0]);
  return isOutdone ? possible : sure;
}

/**
 * The market segment by the playbook's chosen preset. The first field of the preset with a readable number decides, or
 * the one with the largest; a range over a boundary leaves the segment unknown rather than choosing.
 */
export function assessSegment(account: Account, playbook: Playbook): SegmentAssessment {
  const preset = chosenPreset(playbook);
  const bands = bandsOf(preset, playbook);
  const candidate = (field: FieldKey): Candidate => {
    const fact = factOf(account, field);
    return { field, label: labelOf(playbook, field), fact, reading: readNumber(fact, bands, preset.blank) };
  };
  const candidates = preset.decidedBy.map(candidate);
  const decides = ({ reading }: Candidate) => ['number', 'range', 'straddles'].includes(reading.kind);
  const readable = candidates.filter(decides);
  const takesLargest = preset.decide === 'largest';
  const decider = takesLargest ? largestOf(readable, bands) : readable[0];
  const before = decider && !takesLargest ? candidates.slice(0, candidates.indexOf(decider)) : candidates;

  // Only the field that is asked last speaks for all: an empty one before it passes the question on.
  const own = candidates.at(-1);
  const blank = !decider && own?.reading.kind === 'empty' ? own : undefined;
  const mayAssume = blank && !before.some(({ reading }) => reading.kind === 'unreadable');
  const assumed =
    mayAssume && preset.blank.kind === 'assume' ? segmentOf(playbook, preset.blank.segment) : undefined;
  const reading = decider?.reading;
  const segment = reading?.kind === 'number' || reading?.kind === 'range' ? reading.segment : assumed;

  const basis = decider ?? (assumed && blank);
  const isOwn = preset.globalAccount && basis && readable.every((each) => each === own);

  return {
    segment,
    decidedBy: decider && decidedBy(decider),
    missing: before.flatMap(({ field, label, reading: { kind } }) =>
      kind === 'empty' || kind === 'not-on-page' ? [{ field, label, why: kind }] : [],
    ),
    bands,
    ...(reading?.kind === 'number' && distances(bands, reading.value)),
    notices: [
      ...decidingNotices(before, decider),
      ...otherNumbers(comparedFields(playbook).map(candidate), segment),
      ...pageSegment(account, playbook, segment),
      ...(isOwn ? [{ kind: 'own-number', label: basis.label } as const] : []),
      ...(assumed && blank?.fact
        ? [{ kind: 'assumed', label: blank.label, source: blank.fact.source, segment: assumed } as const]
        : []),
    ],
    preset: { id: preset.id, title: preset.title },
    source: preset.source,
    positions: playbook.positions
      .filter((position) => segment && position.segments.includes(segment.id))
      .sort((a, b) => Number(b.primary) - Number(a.primary)),
    quotas: playbook.quotas.filter((quota) => segment && quota.segments.includes(segment.id)),
    csmSegment: partOf(account, playbook, playbook.parts.csmSegment),
    region: partOf(account, playbook, playbook.parts.region),
  };
}
