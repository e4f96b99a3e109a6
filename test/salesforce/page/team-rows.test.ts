// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isMemberLabel, isRoleLabel } from '../../../src/salesforce/page/team-member';
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
        ['Aiko', '', 'Director'],
      ],
      ['Solutions Architect', 'Executive Sponsor', ''],
    ],
    [
      'are doubted in a row that has a known one elsewhere',
      ['Team Member', 'Team Role', 'Title'],
      [
        ['Ines', 'Solutions Architect', 'Engineer'],
        ['Marek', 'Read Only', 'Account Manager'],
        ['Aiko', '', 'Account Manager'],
      ],
      ['Solutions Architect', undefined, undefined],
    ],
    [
      'are doubted where their header stands over none of them',
      ['Team Member', 'Account Access', 'Team Role'],
      [['Ines', 'Solutions Architect', 'Read Only']],
      [undefined],
    ],
    [
      'are told under labels of other languages',
      ['Teammitglied', 'Teamrolle', 'Titel'],
      [
        ['Ines', 'Solutions Architect', 'Ingenieurin'],
        ['Marek', 'Sponsor', 'Vertriebsleiter'],
      ],
      ['Solutions Architect', 'Sponsor'],
    ],
    [
      'are not told under labels that nobody knows, whatever stands there',
      ['Tiimin jäsen', 'Tiimin rooli'],
      [
        ['Ines', 'Solutions Architect'],
        ['Marek', 'Account Manager'],
      ],
      [undefined, undefined],
    ],
    [
      'are not told where no column has them, however the titles sound',
      ["Membre de l'équipe", 'Poste'],
      [['Ines', 'Solutions Architect']],
      [undefined],
    ],
    [
      'are not told by the role that a user has elsewhere',
      ['Team Member', 'Role'],
      [['Ines', 'Account Manager']],
      [undefined],
    ],
    [
      'are not told where two columns call themselves so',
      ['Team Member', 'Team Role', 'Team Role'],
      [['Ines', 'Account Manager', 'Solutions Architect']],
      [undefined],
    ],
  ])('%s', (_, heads, rows, expected) => {
    show(heads, rows);
    expect(roles()).toEqual(expected);
  });

  it('are told of no row that has a cell that is none', () => {
    show(
      ['Team Member', 'Team Role', 'Title'],
      [
        ['Ines', 'Solutions Architect', 'Engineer'],
        ['Marek', '', 'Engineer'],
      ],
    );
    const cell = document.querySelector('td');
    cell?.replaceWith(Object.assign(document.createElement('div'), { textContent: cell.textContent }));
    expect(readTeamRows(document.body, ROLES)).toMatchObject({ members: [{ role: '' }], unread: 1 });
  });
});

describe('over the bar that saves a table', () => {
  it.each([
    [
      'tells every role but those of cells that call themselves edited',
      'slds-is-edited',
      [undefined, 'Sponsor'],
    ],
    ['tells no role where no cell does: nobody knows which are saved', 'x-edited', [undefined, undefined]],
  ])('%s', (_, name, expected) => {
    show(
      ['Team Member', 'Team Role'],
      [
        ['Ines', 'Solutions Architect'],
        ['Marek', 'Sponsor'],
      ],
    );
    document.querySelector('td')!.className = name;
    document.body.append(document.createElement('lightning-primitive-datatable-status-bar'));
    expect(roles()).toEqual(expected);
  });
});

describe('the people at the head of rows whose labels nobody knows', () => {
  it.each([
    ['are the members beside an empty cell', '', ['Ines']],
    ['may be others beside a lookup that has lost its link', '<force-lookup><div></div></force-lookup>', []],
  ])('%s', (_, beside, names) => {
    show(['Viimeinen muokkaaja', 'Tiimin jäsen'], [['Ines', beside]]);
    expect(readTeamRows(document.body, ROLES).members.map(({ name }) => name)).toEqual(names);
  });
});

/** Seen 2020: the tile of the account team's own list in Aura has a row and a link of its own. */
it('reads a tile without a heading by its link to the member', () => {
  document.body.innerHTML = `<ul><li class="teamRow"><a href="/0053A0000000001"><img alt=""></a><div>${person('Ines', 1).replace('<a', '<a class="teamMemberLink"')}</div>
    <div class="forceListRecordItem"><div class="recordCell recordCellLabel" title="Team Role:">Team Role:</div><div class="recordCell recordCellDetail"><span>Account Manager</span></div></div></li></ul>`;
  expect(readTeamRows(document.body, ROLES)).toMatchObject({
    members: [{ name: 'Ines', role: 'Account Manager' }],
    unread: 0,
  });
});

describe('a label', () => {
  it.each([
    'Team Role:',
    'Teamrolle',
    'Rolle im Team',
    'Rôle dans l’équipe',
    "Rôle d'équipe",
    'Función del equipo',
    'Rol de equipo',
    'Função na equipe',
    'Teamrol',
    'Rol in team',
    'Teamroll',
    'チーム内の役割',
    'チームロール',
    '团队角色',
    '小组角色',
    '團隊角色',
    'الدور في الفريق',
    'टीम की भूमिका',
  ])('names the roles: %s', (label) => {
    expect([isRoleLabel(label), isMemberLabel(label)]).toEqual([true, false]);
  });

  it.each([
    'Team Member',
    'User',
    'Teammitglied',
    'Membre de l’équipe',
    'Miembro del equipo',
    'Membro da equipe',
    'Teamlid',
    'Teammedlem',
    'チームメンバー',
    '团队成员',
    '小组成员',
    '團隊成員',
    'عضو الفريق',
    'टीम का सदस्य',
  ])('names the members: %s', (label) => {
    expect([isRoleLabel(label), isMemberLabel(label)]).toEqual([false, true]);
  });

  it.each(['Role', 'Rolle', 'Rôle', '役割', 'Title', 'Titel', 'Poste', 'Team', 'Team Role Description'])(
    'names neither: %s',
    (label) => {
      expect([isRoleLabel(label), isMemberLabel(label)]).toEqual([false, false]);
    },
  );
});

describe('a row whose cells carry labels', () => {
  const user = (n: number, name: string) =>
    `<a href="/lightning/r/User/0053A000000000${n}QAA/view">${name}</a>`;
  const showRow = (cells: Readonly<Record<string, string>>): void => {
    const row = Object.entries(cells).map(([label, html]) => `<td data-label="${label}">${html}</td>`);
    document.body.innerHTML = `<table><tbody><tr>${row.join('')}</tr></tbody></table>`;
  };

  it.each([
    ['a button for its row', '<button>Show actions</button>', ['Marek']],
    ['a person without words', `${user(5, '')}<button>Open preview</button>`, []],
  ])('names the person in the only column of people, beside %s', (_, beside, names) => {
    showRow({ Viimeinen: beside, Jäsen: user(2, 'Marek') });
    expect(readTeamRows(document.body, ROLES).members.map(({ name }) => name)).toEqual(names);
  });

  it.each(['<input>', '<lightning-input></lightning-input>'])('tells no role where %s stands', (input) => {
    showRow({ 'Team Member': user(2, 'Marek'), 'Team Role': input });
    expect(roles()).toEqual([undefined]);
  });
});

describe('a row', () => {
  const user = (name: string, id = '0053A0000000001QAA') =>
    `<a href="/lightning/r/User/${id}/view">${name}</a>`;
  const labelled = (...cells: readonly (readonly [label: string, html: string])[]): string =>
    `<tr>${cells.map(([label, html]) => `<td data-label="${label}">${html}</td>`).join('')}</tr>`;
  const read = (rows: string, head = '') => {
    document.body.innerHTML = `<table>${head}<tbody>${rows}</tbody></table>`;
    const { members, unread } = readTeamRows(document.body, ROLES);
    return { names: members.map(({ name }) => name), unread };
  };
  const ROLE = ['Team Role', 'Account Manager'] as const;

  it.each([
    ['links to a user', user('Ines'), { names: ['Ines'], unread: 0 }],
    ['links to a contact', user('Ines', '0033A0000000001QAA'), { names: [], unread: 1 }],
    ['links to a queue', user('Ines', '00G3A0000000001QAA'), { names: [], unread: 1 }],
    ['links to a page of its own', '<a href="/lightning/page/home">Ines</a>', { names: [], unread: 1 }],
    ['prints a name without a link', 'Ines', { names: [], unread: 1 }],
    ['is empty', '', { names: [], unread: 1 }],
  ])('names a member where the cell of the members %s, and nothing else', (_, html, expected) => {
    expect(read(labelled(['Team Member', html], ROLE))).toEqual(expected);
  });

  it('with two cells of members names none', () => {
    const twice = labelled(['Team Member', user('Ines')], ['Team Member', user('Ines')], ROLE);
    expect(read(twice)).toEqual({ names: [], unread: 1 });
  });

  it.each([
    ['once, where all rows say the same of them', ROLE, ['Ines']],
    ['not at all, where another says something else', ['Team Role', 'Sponsor'] as const, []],
  ])('tells of somebody %s', (_, role, names) => {
    const rows =
      labelled(['Team Member', user('Ines')], ROLE) + labelled(['Team Member', user('Ines')], role);
    expect(read(rows)).toEqual({ names, unread: 0 });
  });

  const HEAD = '<thead><tr><th>Team Member</th><th>Account Access</th><th>Team Role</th></tr></thead>';
  it.each([
    [
      'names its member where it has a cell for each header',
      `<td>${user('Ines')}</td><td>Read</td><td>CSM</td>`,
      HEAD,
      ['Ines'],
    ],
    ['names nobody where it has fewer, which may be any', `<td>${user('Ines')}</td><td>CSM</td>`, HEAD, []],
    ['names its member where no header stands over it', `<td>${user('Ines')}</td><td>CSM</td>`, '', ['Ines']],
    [
      'names its member where it has fewer, which say themselves what they are',
      `<td data-label="Team Member">${user('Ines')}</td><td data-label="Team Role">CSM</td>`,
      HEAD,
      ['Ines'],
    ],
  ])('%s', (_, cells, head, names) => {
    expect(read(`<tr>${cells}</tr>`, head).names).toEqual(names);
  });

  it.each([
    ['beside words', 'Engineer', ['Ines']],
    ['not beside what cannot be read', '<p>a</p><p>b</p>', []],
  ])('of people under no known label names them in their only column, %s', (_, beside, names) => {
    expect(read(labelled(['Jäsen', user('Ines')], ['Titteli', beside])).names).toEqual(names);
  });

  it('that is none counts as one that was not read', () => {
    read(labelled(['Team Member', user('Ines')], ROLE));
    document.querySelector('tbody')!.append(document.createElement('c-row'));
    expect(readTeamRows(document.body, ROLES)).toMatchObject({ members: [{ name: 'Ines' }], unread: 1 });
  });
});
