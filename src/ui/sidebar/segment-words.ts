import type { CivilDate } from '../../domain/civil-date';
import type { SegmentAssessment, SegmentNotice } from '../../domain/segment';
import { numberWords } from '../components/numbers';
import { cut } from '../components/PageText';
import { originWords, valueWords } from './value-words';

/** A notice about the segment as one sentence. */
export function noticeWords(notice: SegmentNotice, today: CivilDate): string {
  const label = cut(notice.label);
  const origin = 'source' in notice && originWords(notice.source, today);
  const from = origin ? `, ${origin}` : '';
  const says = 'value' in notice ? `${label} says ${valueWords(notice.value, today)}${from}` : '';
  switch (notice.kind) {
    case 'other-number':
      return `${says}, which would be ${notice.segment.title}.`;
    case 'page-segment':
      return `${from ? '' : 'The page’s own '}${says}.`;
    case 'straddles':
      return `${says}, which spans ${notice.segments.map(({ title }) => title).join(' and ')}.`;
    case 'unreadable':
      return `${says}, which is not a usable number.`;
    case 'own-number':
      return `${label} is this account’s own; the global account’s is unknown.`;
    case 'assumed':
      return `No ${label} is recorded${from}, so the policy assumes ${notice.segment.title}.`;
    case 'page-says':
      return `Entered by hand; ${label} on the page says ${valueWords(notice.value, today)} now.`;
  }
}

/** The text that decided, grouped for reading; empty where none did. */
export function decidingText({ decidedBy }: SegmentAssessment): string {
  if (!decidedBy) return '';
  return 'value' in decidedBy ? numberWords(decidedBy.value) : cut(decidedBy.range);
}

/** "3,800 short of Strategic", the distance that is nearer to what could change. */
export function distanceWords({ toNext, abovePrevious }: SegmentAssessment): string {
  if (toNext) return `${numberWords(toNext.distance)} short of ${toNext.segment.title}`;
  return abovePrevious ? `${numberWords(abovePrevious.distance)} above ${abovePrevious.segment.title}` : '';
}

/** "750 – 4,999", "5,000 or more". `to` is exclusive. */
export function bandWords(from: number, to?: number): string {
  return to === undefined ? `${numberWords(from)} or more` : `${numberWords(from)} – ${numberWords(to - 1)}`;
}
