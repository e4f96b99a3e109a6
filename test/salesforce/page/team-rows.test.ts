// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readTeamRows } from '../../../src/salesforce/page/team-rows';

const ROLES = ['Solutions Architect', 'Account Manager', 'Customer Success Manager'];

const person = (name: string, n: number) => `<a href="/0053A000000000${n}">${name}</a>`;

/** Shows a table whose cells carry no labels; the first column holds the people. */
function show(heads: readonly string[], rows: readonly (readonly string[])[]): void {
  const head = heads.map((label) => `<th scope="col">${label}</th>`).join('');
  const body = rows.map(([name = '', ...cells], n) => {
    const others = cells.map((text) => `<td>${text}</td>`).join('');
    return `<tr><th scope="row">${person(name, n + 1)}</th>${others}</tr>`;
  });
  document.body.innerHTML = `<table class="list"><tbody><tr class="headerRow">${head}</tr>${body.join('')}</tbody></table>`;
}

const roles = () => readTeamRows(document.body, ROLES).members.map(({ role }) => role);

describe('the roles of a table whose cells carry no labels', () => {
  it.each([
    [
      'stand under their header, known or not',
      ['Team Member', 'Team Role', 'Title'],
      [
        ['Ines', 'Solutions Architect', 'Account Manager'],
        ['Marek', 'Executive Sponsor', 'Engineer'],
        ['Aiko', '', 'Account Manager'],
      ],
      ['Solutions Architect', 'Executive Sponsor', ''],
    ],
    [
      'are doubted where their header stands over none of them',
      ['Team Member', 'Account Access', 'Team Role'],
      [['Ines', 'Solutions Architect', 'Read Only']],
      [''],
    ],
    [
      'are told under labels that nobody knows by the one column that says known roles and nothing else',
      ['Teammitglied', 'Teamrolle', 'Zugriff'],
      [
        ['Ines', 'Solutions Architect', 'Lesen'],
        ['Marek', 'Account Manager', 'Lesen'],
      ],
      ['Solutions Architect', 'Account Manager'],
    ],
    [
      'are doubted under such labels where two columns say known roles',
      ['Teammitglied', 'Teamrolle', 'Titel'],
      [
        ['Ines', 'Solutions Architect', 'Ingenieurin'],
        ['Marek', 'Sponsor', 'Account Manager'],
      ],
      ['', ''],
    ],
    [
      'are doubted under such labels where the column says something else, too',
      ['Teammitglied', 'Teamrolle', 'Titel'],
      [
        ['Ines', 'Sponsor', 'Account Manager'],
        ['Marek', 'Sponsor', 'Ingenieur'],
      ],
      ['', ''],
    ],
  ])('%s', (_, heads, rows, expected) => {
    show(heads, rows);
    expect(roles()).toEqual(expected);
  });

  it('are doubted under such labels where a row has a cell that is none', () => {
    show(
      ['Teammitglied', 'Teamrolle', 'Titel'],
      [
        ['Ines', 'Solutions Architect', 'Ingenieurin'],
        ['Marek', '', 'Account Manager'],
      ],
    );
    const cell = document.querySelector('td');
    cell?.replaceWith(Object.assign(document.createElement('div'), { textContent: cell.textContent }));
    expect(roles()).toEqual(['']);
  });
});
