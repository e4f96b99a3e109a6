import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOf, recordIdOf, shortId } from '../../src/salesforce/record-id';

const ALPHANUMERIC = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'];
const id15 = fc
  .array(fc.constantFrom(...ALPHANUMERIC), { minLength: 15, maxLength: 15 })
  .map((a) => a.join(''));

describe('record ids', () => {
  it.each([
    // The last three were worked out by hand.
    ['001D000000IRFma', '001D000000IRFmaIAH'],
    ['500D00000034P9v', '500D00000034P9vIAE'],
    ['000000000000000', '000000000000000AAA'],
    ['AAAAAAAAAAAAAAA', 'AAAAAAAAAAAAAAA555'],
    ['aaaaAAAAAaaaaaA', 'aaaaAAAAAaaaaaAQPQ'],
  ])('%s is %s in eighteen characters', (short, long) => {
    expect(recordIdOf(short)).toBe(long);
    expect(recordIdOf(long)).toBe(long);
  });

  it.each([
    ['a wrong checksum', '001D000000IRFmaAAA'],
    ['a lower-case checksum', '001D000000IRFmaiah'],
    ['an id whose case was lost', '001d000000irfmaIAH'],
    ['14 characters', '001D000000IRFm'],
    ['16 characters', '001D000000IRFmaI'],
    ['17 characters', '001D000000IRFmaIA'],
    ['19 characters', '001D000000IRFmaIAHX'],
    ['nothing', ''],
    ['the word view', 'view'],
    ['a hyphen', '001D000000IRFm-'],
    ['a hyphen before the rest and its checksum', '-01D000000IRFmaIAH'],
    ['a space before', ' 001D000000IRFma'],
    ['a line break behind', '001D000000IRFma\n'],
    ['letters outside ASCII', '001D000000IRFmä'],
  ])('%s is no id', (_, text) => {
    expect(recordIdOf(text)).toBeUndefined();
  });

  it('come back from their short form, and no other checksum passes', () => {
    fc.assert(
      fc.property(id15, fc.stringMatching(/^[A-Z0-5]{3}$/), (short, letters) => {
        const id = recordIdOf(short);
        expect(id).toHaveLength(18);
        if (!id) return;
        expect(shortId(id)).toBe(short);
        expect(recordIdOf(id)).toBe(id);
        expect(recordIdOf(short + letters)).toBe(short + letters === id ? id : undefined);
      }),
    );
  });

  it.each([
    ['001', 'account'],
    ['003', 'contact'],
    ['005', 'user'],
    ['006', 'opportunity'],
    ['00T', 'task'],
    ['00G', 'queue'],
    ['012', 'record-type'],
    ['01M', 'account-team-member'],
    ['00t', 'other'],
    ['500', 'other'],
    ['a0X', 'other'],
  ])('with the prefix %s are of kind %s', (prefix, kind) => {
    expect(kindOf(recordIdOf(`${prefix}000000000001`)!)).toBe(kind);
  });
});
