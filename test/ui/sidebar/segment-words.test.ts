// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { SegmentNotice } from '../../../src/domain/segment';
import { bandWords, distanceWords, noticeWords } from '../../../src/ui/sidebar/segment-words';
import { PLAYBOOK, segmentOf, TODAY } from '../gallery/account-states';

const [strategic, large, midMarket] = PLAYBOOK.segments;
const field = { field: 'employees', label: 'Employees' };

describe('what a person should know about the segment', () => {
  it.each([
    [
      { kind: 'other-number', ...field, text: '640', segment: midMarket! },
      'Employees says 640, which would be Mid-Market.',
    ],
    [{ kind: 'page-segment', label: 'Segment', text: 'SMB' }, 'The page’s own Segment says SMB.'],
    [
      { kind: 'straddles', ...field, text: '500-999', segments: [large!, midMarket!] },
      'Employees says 500-999, which spans Large and Mid-Market.',
    ],
    [{ kind: 'unreadable', ...field, text: '-3' }, 'Employees says “-3”, which is no usable number.'],
    [
      { kind: 'own-number', label: 'Employees' },
      'Employees is this account’s own; the global account’s is not known.',
    ],
    [
      { kind: 'assumed', label: 'Employees', segment: strategic! },
      'No Employees is recorded, so the policy assumes Strategic.',
    ],
    [
      { kind: 'page-says', label: 'Employees', value: { kind: 'integer', value: 1740 } },
      'Entered by hand; Employees on the page says 1,740 now.',
    ],
  ] satisfies [SegmentNotice, string][])('%#', (notice, words) => {
    expect(noticeWords(notice, TODAY)).toBe(words);
  });

  it('measures to the next boundary up, and from the last one in the highest band', () => {
    expect(distanceWords(segmentOf(1, 740))).toBe('10 short of Large');
    expect(distanceWords(segmentOf(3, 12_400))).toMatch(/^7,400 above /);
  });

  it('writes bands with both ends inclusive', () => {
    expect(bandWords(750, 5000)).toBe('750 – 4,999');
    expect(bandWords(5000)).toBe('5,000 and more');
  });
});
