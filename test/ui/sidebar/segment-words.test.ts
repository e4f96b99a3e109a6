// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { SegmentNotice } from '../../../src/domain/segment';
import { bandWords, distanceWords, noticeWords } from '../../../src/ui/sidebar/segment-words';
import { originWords } from '../../../src/ui/sidebar/value-words';
import { day, PLAYBOOK, segmentOf, TODAY } from '../gallery/account-states';

const [strategic, large, midMarket] = PLAYBOOK.segments;
const field = { field: 'employees', label: 'Employees' };
const page = { kind: 'page', reader: 'record-layout', label: 'Employees' } as const;
const seen = { kind: 'remembered', label: 'Employees', on: day('2025-01-05') } as const;
const hand = { kind: 'hand', on: day('2026-11-12'), by: 'Dana' } as const;
const integer = (value: number) => ({ kind: 'integer', value }) as const;
const text = (words: string) => ({ kind: 'text', text: words }) as const;
const SEEN = originWords(seen, TODAY);

describe('what a person should know about the segment', () => {
  it.each([
    [
      { kind: 'other-number', ...field, value: integer(1640), source: page, segment: midMarket! },
      'Employees says 1,640, which would be Mid-Market.',
    ],
    [
      { kind: 'other-number', ...field, value: integer(640), source: seen, segment: midMarket! },
      `Employees says 640, ${SEEN}, which would be Mid-Market.`,
    ],
    [
      { kind: 'page-segment', label: 'Segment', value: text('SMB'), source: page },
      'The page’s own Segment says SMB.',
    ],
    [
      { kind: 'page-segment', label: 'Segment', value: text('SMB'), source: hand },
      'Segment says SMB, entered by hand.',
    ],
    [
      { kind: 'page-segment', label: 'Segment', value: text('SMB'), source: seen },
      `Segment says SMB, ${SEEN}.`,
    ],
    [
      {
        kind: 'straddles',
        ...field,
        value: { kind: 'range', text: '500-999', from: 500, to: 999 },
        source: page,
        segments: [large!, midMarket!],
      },
      'Employees says 500-999, which spans Large and Mid-Market.',
    ],
    [
      { kind: 'unreadable', ...field, value: integer(-3), source: hand },
      'Employees says -3, entered by hand, which is not a usable number.',
    ],
    [
      { kind: 'own-number', label: 'Employees' },
      'Employees is this account’s own; the global account’s is unknown.',
    ],
    [
      { kind: 'assumed', label: 'Employees', source: page, segment: strategic! },
      'No Employees is recorded, so the policy assumes Strategic.',
    ],
    [
      { kind: 'assumed', label: 'Employees', source: seen, segment: strategic! },
      `No Employees is recorded, ${SEEN}, so the policy assumes Strategic.`,
    ],
    [
      { kind: 'page-says', label: 'Employees', value: integer(1740) },
      'Entered by hand; Employees on the page says 1,740 now.',
    ],
  ] satisfies [SegmentNotice, string][])('%#', (notice, words) => {
    expect(noticeWords(notice, TODAY)).toBe(words);
  });

  it('measures to the next boundary up, and from the last one in the highest band', () => {
    expect(distanceWords(segmentOf(1, 740))).toBe('10 short of Large');
    expect(distanceWords(segmentOf(2, 4999))).toBe('1 short of Strategic');
    expect(distanceWords(segmentOf(3, 5000))).toBe('1 above Large');
    expect(distanceWords(segmentOf(3, 12_400))).toBe('7,401 above Large');
  });

  it('writes bands with both ends inclusive', () => {
    expect(bandWords(750, 5000)).toBe('750 – 4,999');
    expect(bandWords(5000)).toBe('5,000 or more');
  });
});
