import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/salesforce/locale/plain-text';

describe('a formatted value in plain characters', () => {
  it.each([
    ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['०१२३४५६७८९', '0123456789'],
    ['０１２３４５６７８９', '0123456789'],
    ['1\u00a0234\u202f567', '1 234 567'],
    [' 1 \t 2 \n', '1 2'],
    ['\u061c-\u200e5\u200f', '-5'],
    ['\u20665\u2069', '5'],
    ['০১২৩৪৫৬৭৮৯', '0123456789'],
    ['၀၁၂၃၄၅၆၇၈၉', '0123456789'],
    ['๑๒', '๑๒'],
    ['\u202e12\u202c', '\u202e12\u202c'],
  ])('%j is %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it('is none on several lines: what stands on two is not one value', () => {
    expect(plainText('100\n499')).toBeUndefined();
    expect(plainText('Nov 24\n26')).toBeUndefined();
  });

  it.each([
    [100, true],
    [101, false],
  ])('of %i characters is looked at: %s', (length, isRead) => {
    expect(plainText('1'.repeat(length)) !== undefined).toBe(isRead);
  });
});
