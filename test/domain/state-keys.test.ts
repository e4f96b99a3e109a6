import { expect, test } from 'vitest';
import { isAccountId, isOrgKey } from '../../src/domain/state-keys';

test.each([
  ['northwind', true],
  ['northwind--uat', true],
  ['4media.develop.gov', true],
  [`a${'b'.repeat(199)}`, true],
  [`a${'b'.repeat(200)}`, false],
  ['', false],
  ['Northwind', false],
  ['north wind', false],
  ['north/wind', false],
  ['-northwind', false],
])('state is kept for an organisation of the key "%s": %s', (key, kept) => {
  expect(isOrgKey(key)).toBe(kept);
});

test.each([
  ['001000000000001AAA', true],
  ['001Dn00000abCdEIA5', true],
  ['001000000000001', false],
  ['001000000000001aaa', false],
  ['001000000000001AA9', false],
  ['003000000000001AAA', false],
  ['001000000000001AAA/x', false],
  ['x/001000000000001AAA', false],
])('state is kept under the account id "%s": %s', (id, kept) => {
  expect(isAccountId(id)).toBe(kept);
});
