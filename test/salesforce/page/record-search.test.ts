// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { RecordId } from '../../../src/domain/account';
import { RecordSearch } from '../../../src/salesforce/page/record-search';
import { showPage } from '../../pages/show-page';
import { WANTED } from '../../pages/wanted';
import { PAGES } from './page-fixtures';

const { source, expected } = PAGES.find(({ name }) => name === '2026-09-highlights-alone')!;

it.each([
  ['nothing', 'part', ''],
  ['a record layout', 'form', '<records-lwc-detail-panel></records-lwc-detail-panel>'],
  ['a section of a Dynamic Form', 'form', '<flexipage-field-section2></flexipage-field-section2>'],
  ['a form of Aura', 'form', '<div class="forceDetailPanelDesktop"></div>'],
  ['a form of something else', 'part', '<form></form>'],
])('a record whose highlights stand above %s without fields shows a %s', (_, shows, html) => {
  showPage(document, source, 'flat');
  document.querySelector('one-record-home-flexipage2')!.insertAdjacentHTML('beforeend', html);
  const search = new RecordSearch(window, expected.account as RecordId, () => {});
  expect(search.look({ ...WANTED, nameKey: 'name' })?.shows).toBe(shows);
  search.stop();
});
