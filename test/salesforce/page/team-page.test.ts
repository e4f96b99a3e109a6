// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { RecordId } from '../../../src/domain/account';
import { readTeamPage } from '../../../src/salesforce/page/related-list';

const ACCOUNT = '0013A0000127QAXQA2' as RecordId;

/** Shows the team's own page with one member and these words above the list. */
function show(words: string): void {
  document.body.innerHTML = `<div class="oneContent active lafPageHost">
    <nav class="slds-breadcrumb"><a href="/lightning/r/Account/${ACCOUNT}/view">Hemlock</a></nav>
    <span class="countSortedByFilteredBy">${words}</span>
    <table><tbody><tr><td data-label="Team Member"><a href="/0053A0000000001">Ines</a></td><td data-label="Team Role">CSM</td></tr></tbody></table>
  </div>`;
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
    show(words);
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
    show(words);
    expect(readTeamPage(document, ACCOUNT)).toMatchObject({ kind: 'list', complete: false });
  });
});
