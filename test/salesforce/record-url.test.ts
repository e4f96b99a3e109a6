import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordIdOf } from '../../src/salesforce/record-id';
import {
  accountTeamUrl,
  addressInFront,
  recordIdInHref,
  recordOf,
  recordUrl,
} from '../../src/salesforce/record-url';
import { EXAMPLE_ID, RECORD_URL_EXAMPLES } from './record-url-examples';

const ACCOUNT = recordIdOf(EXAMPLE_ID)!;
const USER = recordIdOf('005xx000001SvoG')!;
const lightning = { origin: 'https://acme.lightning.force.com', flavour: 'lightning' } as const;
const classic = { origin: 'https://acme.my.salesforce.com', flavour: 'classic' } as const;

describe('the account that an address names', () => {
  it.each(RECORD_URL_EXAMPLES)('$url: $kind', ({ url, kind, flavour, surface }) => {
    const found = recordOf(new URL(url));
    expect(found?.kind).toBe(kind);
    expect(found?.flavour).toBe(flavour);
    expect(found?.surface).toBe(surface);
    if (kind) expect(found?.id).toBe(ACCOUNT);
  });

  it('comes with its organisation and the origin of the page', () => {
    const url = `https://acme--uat.sandbox.lightning.force.com/lightning/r/Account/${ACCOUNT}/view`;
    expect(recordOf(new URL(url))).toEqual({
      kind: 'account',
      org: { key: 'acme--uat', name: 'acme', sandbox: 'uat' },
      id: ACCOUNT,
      origin: 'https://acme--uat.sandbox.lightning.force.com',
      flavour: 'lightning',
      surface: 'page',
    });
  });

  it.each([
    [`console#%2F${EXAMPLE_ID}`, `/${EXAMPLE_ID}`],
    [`console#/${EXAMPLE_ID}?isdtp=vw`, `/${EXAMPLE_ID}`],
    [`console#%2F${EXAMPLE_ID}%3Fisdtp%3Dvw`, `/${EXAMPLE_ID}`],
    [`console#%2F${EXAMPLE_ID}%2Fe`, `/${EXAMPLE_ID}/e`],
    ['console#https%3A%2F%2Fevil.com%2F1', '/https:/evil.com/1'],
    ['console#%252Fevil.com', '/evil.com'],
    ['console', '/'],
    ['console#%', '/'],
    ['console#%25', '/'],
    [`${EXAMPLE_ID}#%2Fother`, `/${EXAMPLE_ID}#%2Fother`],
  ])('of the tab in front of a Classic console is behind its "#": %s', (address, shown) => {
    const url = new URL(address, classic.origin);
    expect(addressInFront(url).href).toBe(classic.origin + shown);
  });

  it('is never asked for in vain: no path, query or hash makes it throw', () => {
    const part = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom(
        '%',
        '%2F',
        '%E0%A4%A',
        EXAMPLE_ID,
        'lightning',
        'r',
        'view',
        'console',
        'one',
        'one.app',
      ),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(lightning.origin, classic.origin),
        fc.array(part, { maxLength: 5 }),
        part,
        part,
        (origin, path, query, hash) => {
          const url = new URL(origin);
          url.pathname = path.join('/');
          url.search = query;
          url.hash = hash;
          const found = recordOf(addressInFront(url)) ?? recordOf(url);
          if (found) expect(found.id.startsWith('001')).toBe(true);
        },
      ),
    );
  });
});

describe('addresses of ours', () => {
  it('of the record are read back as that record', () => {
    for (const place of [lightning, classic]) {
      expect(recordOf(new URL(recordUrl(place, ACCOUNT)))).toMatchObject({
        kind: 'account',
        id: ACCOUNT,
        ...place,
      });
    }
    expect(recordUrl(lightning, ACCOUNT)).toBe(`${lightning.origin}/lightning/r/Account/${ACCOUNT}/view`);
    expect(recordUrl(classic, ACCOUNT)).toBe(`${classic.origin}/${ACCOUNT}`);
  });

  it('of the account team are its page in one flavour, a place on the record in the other', () => {
    expect(accountTeamUrl(lightning, ACCOUNT)).toBe(
      `${lightning.origin}/lightning/r/Account/${ACCOUNT}/related/AccountTeamMembers/view`,
    );
    expect(recordOf(new URL(accountTeamUrl(lightning, ACCOUNT)))?.kind).toBe('account-team');
    expect(accountTeamUrl(classic, ACCOUNT)).toBe(
      `${classic.origin}/${ACCOUNT}#${EXAMPLE_ID.slice(0, 15)}_RelatedAccountSalesTeam`,
    );
    expect(recordOf(new URL(accountTeamUrl(classic, ACCOUNT)))?.kind).toBe('account');
  });

  it('of a user', () => {
    expect(recordUrl(lightning, USER)).toBe(`${lightning.origin}/lightning/r/User/${USER}/view`);
    expect(recordUrl(classic, USER)).toBe(`${classic.origin}/${USER}`);
  });

  it('of another object need no object name', () => {
    expect(recordUrl(lightning, recordIdOf('003xx000004TmiQ')!)).toMatch(
      /\/lightning\/r\/003xx000004TmiQ\w{3}\/view$/,
    );
  });
});

describe('a link on the page', () => {
  const org = { key: 'acme', name: 'acme' };

  it.each([
    `/lightning/r/User/${USER}/view`,
    `/lightning/r/${USER}/view`,
    `/lightning/r/User/${USER.slice(0, 15)}/view?x=1`,
    `/one/one.app#/sObject/${USER}/view`,
    `/${USER.slice(0, 15)}`,
    `/${USER.slice(0, 15)}?noredirect=1`,
    `https://acme.lightning.force.com/lightning/r/User/${USER}/view`,
    `https://acme.my.salesforce.com/${USER}`,
  ])('%s leads to the user', (href) => {
    expect(recordIdInHref(href, org)).toBe(USER);
  });

  it.each([
    '',
    '#',
    'javascript:void(0)',
    `javascript:'/lightning/r/User/${USER}/view'`,
    `https://evil.com/lightning/r/User/${USER}/view`,
    `//evil.com/${USER}`,
    `https://acme--uat.sandbox.my.salesforce.com/${USER}`,
    `/lightning/r/User/${USER}/edit`,
    `/lightning/r/User/${USER}/related/Groups/view`,
    `/lightning/o/User/${USER}/view`,
    `/lightning/r/User/view`,
    `/lightning/r/User/x/${USER}/view`,
    `/${USER}/e`,
    `/lightning/r/User/${USER}%/view`,
    'https://',
    'mailto:a@b.example',
  ])('%s leads to no record of this org', (href) => {
    expect(recordIdInHref(href, org)).toBeUndefined();
  });
});
