// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { RecordId } from '../../../src/domain/account';
import { readTeamPage } from '../../../src/salesforce/page/related-list';

const ACCOUNT = '0013A0000127QAXQA2' as RecordId;
const OTHER = '0013A0000199QAXQA2';

const crumb = (id: string): string => `<a href="/lightning/r/Account/${id}/view">Hemlock</a>`;
const INES = '<td data-label="Team Member"><a href="/0053A0000000001">Ines</a></td>';
const ROLE = '<td data-label="Team Role">CSM</td>';

/** The team's own page with one member and these words above the list. */
const page = (words: string, crumbs = crumb(ACCOUNT), rows = `<tr>${INES}${ROLE}</tr>`): string =>
  `<div class="oneContent active lafPageHost">
    <nav class="slds-breadcrumb">${crumbs}</nav>
    <span class="countSortedByFilteredBy">${words}</span>
    <table><tbody>${rows}</tbody></table>
  </div>`;

function show(...pages: readonly string[]): void {
  document.body.innerHTML = pages.join('');
}

describe("the team's own page", () => {
  it.each([
    '1 item',
    '1 item • Updated a few seconds ago',
    '1 item • Sorted by Team Member • Updated 3 minutes ago',
    '1 item • Sorted by Team Member • ',
    '1 Element • Sortiert nach Teammitglied • Vor wenigen Sekunden aktualisiert',
    "1 élément • Trié par Membre de l'équipe • Mis à jour il y a quelques secondes",
    '1 elemento • Ordenado por Miembro • Actualizado hace unos segundos',
    '1 item • Classificado por Membro • Atualizado há alguns segundos',
  ])('shows the whole team: %s', (words) => {
    show(page(words));
    expect(readTeamPage(document, ACCOUNT)).toMatchObject({ complete: true });
  });

  it.each([
    '',
    '1+ items • Sorted by Team Member',
    '2 items',
    '1 of 120 items • Sorted by Team Member',
    '50 of 1 items',
    '1 item • Filtered by Team Role',
    '1 item • Sorted by Team Member • Filtered by Team Role • ',
    '1 item • Filtered by Team Role • Updated a few seconds ago',
    '1 item • Sorted by Team Member • Filtered by Team Role • Updated a few seconds ago',
    '1 Element • Gefiltert nach Teamrolle',
    '1 élément • Filtré par Rôle',
    '1 個の項目 • 検索条件 チーム内の役割',
  ])('may show a part of the team: %s', (words) => {
    show(page(words));
    expect(readTeamPage(document, ACCOUNT)).toMatchObject({ kind: 'list', complete: false });
  });

  it('may show a part where a row was not read', () => {
    show(
      page(
        '1 item',
        crumb(ACCOUNT),
        `<tr>${INES}${ROLE}</tr><tr><td data-label="Team Member">Marek</td>${ROLE}</tr>`,
      ),
    );
    expect(readTeamPage(document, ACCOUNT)).toMatchObject({ complete: false });
  });

  it.each([
    ['two pages claim to be live', page('1 item') + page('1 item')],
    ['no page is', ''],
    ['it names no account', page('1 item', '')],
    ['it names another', page('1 item', crumb(OTHER))],
    ['it names another, too', page('1 item', crumb(ACCOUNT) + crumb(OTHER))],
    ['no column tells a role of the team', page('1 item', crumb(ACCOUNT), `<tr>${INES}</tr>`)],
    ['it is one of Classic', `<div id="ep">${page('1 item').replace(' active lafPageHost', '')}</div>`],
  ])('is not read where %s', (_, pages) => {
    show(pages);
    expect(readTeamPage(document, ACCOUNT)).toEqual({ kind: 'not-found' });
  });

  it('is not read where the page belongs to another address', () => {
    show(page('1 item'));
    expect(readTeamPage(document, ACCOUNT, [], () => false)).toEqual({ kind: 'not-found' });
  });
});
