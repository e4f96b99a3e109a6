import type { FieldKey, Playbook, Segment, SegmentationPreset } from '../playbook/schema';
import type { Account, Fact } from './account';
import { bandIndex, bandsOf, positionOn, segmentOf } from './bands';
import { factOf, labelOf, wordsOf } from './facts';
import { type NumberReading, readNumber } from './number-reading';
import { covers } from './roles';
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
  if (!chosen) throw new TypeError('The playbook has no segmentation preset.');
  return chosen;
}

/** Every number by which some preset segments: where two of them disagree, a person should know. */
function comparedFields({ segmentation }: Playbook): readonly FieldKey[] {
  return [...new Set(segmentation.presets.flatMap((preset) => preset.decidedBy))];
}

/** The segments that a candidate's number can mean; none where it has no number. */
function segmentsIn({ reading }: Candidate): readonly Segment[] {
  return reading.kind === 'number' ? reading.segments : [];
}

/** The number or range that decides, if one does. */
function decidedBy(decider: Candidate): SegmentAssessment['decidedBy'] {
  const { field, label, fact } = decider;
  if (!fact || segmentsIn(decider).length > 1) return undefined;
  const { value, source } = fact;
  if (value.kind === 'integer') return { field, label, value: value.value, source };
  return { field, label, range: wordsOf(value), source };
}

function said(label: string, { value, source }: Fact): SaidValue {
  return { label, value, source };
}

/** What stands in the way of relying on the deciding fields themselves. */
function decidingNotices(candidates: readonly Candidate[], decider: Candidate | undefined): SegmentNotice[] {
  const notices: SegmentNotice[] = [];
  if (decider?.fact) {
    const { field, label, fact } = decider;
    const segments = segmentsIn(decider);
    if (segments.length > 1) notices.push({ kind: 'straddles', segments, field, ...said(label, fact) });
    const page = fact.beside;
    const isOther = page && page.value.kind !== 'empty' && wordsOf(page.value) !== wordsOf(fact.value);
    if (isOther && page.source.kind === 'page') notices.push({ kind: 'page-says', label, value: page.value });
  }
  for (const { field, label, reading, fact } of candidates) {
    if (fact && reading.kind === 'unreadable') {
      notices.push({ kind: reading.kind, field, ...said(label, fact) });
    }
  }
  return notices;
}

/** Numbers that lead to other segments, and ranges that cannot lead to this one alone. */
function otherNumbers(candidates: readonly Candidate[], segment: Segment | undefined): SegmentNotice[] {
  return candidates.flatMap((candidate): SegmentNotice[] => {
    const { field, label, fact } = candidate;
    const segments = segmentsIn(candidate);
    const [first, ...others] = segments;
    if (!fact || !first || segments.some(({ id }) => id === segment?.id)) return [];
    const value = { field, ...said(label, fact) };
    if (others.length === 0) return [{ kind: 'other-number', segment: first, ...value }];
    return segment ? [{ kind: 'straddles', segments, ...value }] : [];
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

/** The largest of readable numbers, or the range that may outdo it by a band: then nobody can tell. */
function largestOf(readable: readonly Candidate[], bands: readonly Band[]): Candidate | undefined {
  const end = ({ reading }: Candidate, which: 'from' | 'to') =>
    reading.kind === 'number' ? reading[which] : 0;
  const most = (which: 'from' | 'to') =>
    readable.reduce<Candidate | undefined>(
      (best, each) => (best && end(best, which) >= end(each, which) ? best : each),
      undefined,
    );
  const [sure, possible] = [most('from'), most('to')];
  const isOutdone =
    sure && possible && bandIndex(bands, end(possible, 'to')) > bandIndex(bands, end(sure, 'from'));
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
  const readable = candidates.filter((each) => segmentsIn(each).length > 0);
  const takesLargest = preset.decide === 'largest';
  const decider = takesLargest ? largestOf(readable, bands) : readable[0];
  const before = decider && !takesLargest ? candidates.slice(0, candidates.indexOf(decider)) : candidates;

  // Only the field that is asked last speaks for all: an empty one before it passes the question on.
  const own = candidates.at(-1);
  const blank = !decider && own?.reading.kind === 'empty' ? own : undefined;
  const mayAssume = blank && !before.some(({ reading }) => reading.kind === 'unreadable');
  const assumed =
    mayAssume && preset.blank.kind === 'assume' ? segmentOf(playbook, preset.blank.segment) : undefined;
  const [only, ...several] = decider ? segmentsIn(decider) : [assumed];
  const segment = several.length === 0 ? only : undefined;
  const decided = decider && decidedBy(decider);

  const basis = decider ?? (assumed && blank);
  const isOwn = preset.globalAccount && basis && readable.every((each) => each === own);

  return {
    segment,
    decidedBy: decided,
    missing: before.flatMap(({ field, label, reading: { kind } }) =>
      kind === 'empty' || kind === 'not-on-page' ? [{ field, label, why: kind }] : [],
    ),
    bands,
    ...(decided && 'value' in decided && distances(bands, decided.value)),
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
      .filter(covers(segment))
      .sort((a, b) => Number(b.primary) - Number(a.primary)),
    quotas: playbook.quotas.filter(covers(segment)),
    csmSegment: partOf(account, playbook, playbook.parts.csmSegment),
    region: partOf(account, playbook, playbook.parts.region),
  };
}
