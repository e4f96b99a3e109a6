// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { RecordId } from '../../../src/domain/account';
import { readAccountTeam, type TeamReading } from '../../../src/salesforce/page/related-list';
import { shortId } from '../../../src/salesforce/record-id';

const ACCOUNT = '0013A0000127QAXQA2' as RecordId;
const OTHER = '0013A0000199QAXQA2';

const person = (name: string, id = '0053A0000000001QAA'): string =>
  `<a href="/lightning/r/User/${id}/view">${name}</a>`;

/** What a page with this body shows of the account's team. */
function team(body: string): TeamReading {
  document.body.innerHTML = body;
  return readAccountTeam({ element: document.body, accountId: ACCOUNT, id: undefined, editing: false });
}

const member = (html: string): string =>
  `<tr><td data-label="Team Member">${html}</td><td data-label="Team Role">CSM</td></tr>`;

/** A related list as Lightning draws it, with a link that names its record and the list. */
const list = (
  title: string,
  rows: string,
  link = `/lightning/r/Account/${ACCOUNT}/related/AccountTeamMembers/view`,
) => `<article><h2><a href="${link}">${title}</a></h2><table><tbody>${rows}</tbody></table></article>`;

const INES = member(person('Ines'));

describe('a list of the account team in Lightning', () => {
  it.each([
    ['shows all where it counts as many as it shows', 'Account Team (1)', INES, true],
    ['shows a part where it counts more', 'Account Team (12)', INES, false],
    ['shows a part where it says so', 'Account Team (1+)', INES, false],
    ['may show a part where it counts none', 'Account Team', INES, false],
    ['may show a part where another number stands behind the count', 'Account Team (1) (of 12)', INES, false],
    ['may show a part where a row was not read', 'Account Team (1)', INES + member('Marek'), false],
    ['shows all of nobody where it counts none and has no rows', 'Account Team (0)', '', true],
  ])('%s', (_, title, rows, complete) => {
    expect(team(list(title, rows))).toMatchObject({ kind: 'list', complete });
  });

  it('is only linked to where it has no rows and counts some', () => {
    const href = `/lightning/r/Account/${ACCOUNT}/related/AccountTeamMembers/view`;
    expect(team(list('Account Team (2)', ''))).toEqual({ kind: 'link', href });
  });

  it.each([
    ['another account', `/lightning/r/Account/${OTHER}/related/AccountTeamMembers/view`],
    ['another list', `/lightning/r/Account/${ACCOUNT}/related/Contacts/view`],
  ])('is not one whose link names %s', (_, link) => {
    expect(team(list('Account Team (1)', INES, link))).toEqual({ kind: 'not-found' });
  });

  it('is not one that a row links to', () => {
    const link = `<a href="/lightning/r/Account/${ACCOUNT}/related/AccountTeamMembers/view">Team</a>`;
    const rows = INES + member(link);
    expect(team(`<article><h2>Contacts (2)</h2><table><tbody>${rows}</tbody></table></article>`)).toEqual({
      kind: 'not-found',
    });
  });

  it('is none where two of them say different things', () => {
    const both = list('Account Team (1)', INES) + list('Account Team (1)', member(person('Marek')));
    expect(team(both).kind).toBe('link');
  });
});

describe('a list of the account team in Classic', () => {
  const id = `${shortId(ACCOUNT)}_RelatedAccountSalesTeam`;
  const table = (rows: string): string =>
    `<table class="list"><tbody><tr class="headerRow"><th>Team Member</th><th>Team Role</th></tr>${rows}</tbody></table>`;
  const row = `<tr class="dataRow"><th><a href="/0053A0000000001">Ines</a></th><td>CSM</td></tr>`;
  const nobody = '<tr><th class="noRowsHeader" colspan="2">No records to display</th></tr>';
  const page = (...lists: readonly string[]): string =>
    `<div id="ep"></div>${lists.map((inside) => `<div class="bRelatedList" id="${id}">${inside}</div>`).join('')}`;
  const LINK = { kind: 'link', href: `#${id}` };

  it.each<[string, string, object]>([
    ['shows its members, and may have more', page(table(row)), { kind: 'list', complete: false }],
    ['may have more where it also says that it has none', page(table(row + nobody)), { complete: false }],
    [
      'shows all of nobody where it says so',
      page(table(nobody)),
      { kind: 'list', members: [], complete: true },
    ],
    ['is only linked to where it is neither', page(table('')), LINK],
    ['is only linked to where it has no table', page('<p>Loading</p>'), LINK],
    ['is only linked to where it has two', page(table(row) + table(row)), LINK],
    ['is none where two are called so', page(table(row), table(row)), { kind: 'not-found' }],
    ['is none where there is none', page(), { kind: 'not-found' }],
  ])('%s', (_, body, expected) => {
    expect(team(body)).toMatchObject(expected);
  });
});
