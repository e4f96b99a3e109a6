import { expect, test } from 'vitest';
import { accountInKey } from '../../src/storage/account-in-key';

test('a key of that kind gives its account', () => {
  expect(accountInKey('log/', 'log/northwind/001000000000001AAA')).toEqual({
    org: 'northwind',
    account: '001000000000001AAA',
  });
});

test.each([
  'seen/northwind/001000000000001AAA',
  'log/001000000000001AAA',
  'log/northwind/001000000000001AAA/x',
  'log/North/001000000000001AAA',
  'log/northwind/005000000000001AAA',
])('"%s" gives none', (key) => {
  expect(accountInKey('log/', key)).toBeUndefined();
});
