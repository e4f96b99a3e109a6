import { describe, expect, it } from 'vitest';
import { isLog, logAccountOf, logKey } from '../../src/storage/log-item';
import { ACME, ACME_IN_SANDBOX, entry } from './entries';

describe("a log's key", () => {
  it.each([ACME, ACME_IN_SANDBOX])('names organisation and account %j and gives them back', (address) => {
    expect(logAccountOf(logKey(address))).toEqual(address);
  });

  it.each([
    'settings',
    'playbook',
    'log/',
    'log/northwind',
    'log/northwind/short',
    'log/a/b/001000000000001AAA',
    'log/a/001000000000001AAA/b',
    'log/North Wind/001000000000001AAA',
    'log//001000000000001AAA',
    'log/northwind/003000000000001AAA',
    'log/northwind/001000000000001aaa',
    'xlog/a/001000000000001AAA',
  ])('is not "%s"', (key) => {
    expect(logAccountOf(key)).toBeUndefined();
  });
});

describe('what is recognised as a log', () => {
  it.each([
    ['an empty one', [], true],
    ['known entries', [entry('a')], true],
    ['a deed of a newer version', [{ ...entry('a'), what: { kind: 'teleported' } }], true],
    ['an entry without an id', [{ ...entry('a'), id: undefined }], false],
    ['an entry without a deed', [{ ...entry('a'), what: null }], false],
    ['a deed without a kind', [{ ...entry('a'), what: {} }], false],
    ['an object', { 0: entry('a') }, false],
    ['an instant at a leap day', [{ ...entry('a'), at: '2028-02-29T00:00:00.000Z' }], true],
    ['a day that does not exist', [{ ...entry('a'), on: '2026-02-30' }], false],
    ['an instant in words', [entry('a'), { ...entry('b'), at: 'yesterday' }], false],
    ['an instant that does not exist', [{ ...entry('a'), at: '2026-13-01T00:00:00.000Z' }], false],
    ['an instant in another form', [{ ...entry('a'), at: '2026-11-20T09:30:00+02:00' }], false],
    ['an instant beyond the calendar', [{ ...entry('a'), at: '+275760-09-13T00:00:00.000Z' }], false],
  ])('%s', (_what, data, recognised) => {
    expect(isLog(data)).toBe(recognised);
  });
});
