// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { findLivePages } from '../../../src/salesforce/page/live-page';

/** The ids of the elements that are live on a page with this body. */
function live(body: string): string[] {
  document.body.innerHTML = body;
  return findLivePages(document).map(({ id }) => id);
}

/** A page host, in front unless it is `retired`. */
const page = (id: string, inside = '', retired = false): string =>
  `<div id="${id}" class="oneContent ${retired ? '' : 'active '}lafPageHost">${inside}</div>`;

/** A console tab; Salesforce leaves `active` on tabs inside one that was left. */
const tab = (inside: string, { active = true, open = true, style = '' } = {}): string =>
  `<section class="tabContent ${active ? 'active ' : ''}oneConsoleTab" aria-expanded="${open}" style="${style}">${inside}</section>`;

const HOME = '<one-record-home-flexipage2 id="home"></one-record-home-flexipage2>';

afterEach(() => document.body.removeAttribute('id'));

describe('in a standard app', () => {
  it.each<[string, string, string[]]>([
    ['the page in front of older ones', page('old', '', true) + page('new'), ['new']],
    ['none where all are older ones', page('old', HOME, true), []],
    ['none that is not drawn', `<div style="display: none">${page('a')}</div>`, []],
    ['none that is invisible', `<div style="visibility: hidden">${page('a')}</div>`, []],
    ['one that only screen readers are kept from', `<div aria-hidden="true">${page('a')}</div>`, ['a']],
    ['none inside an older one', page('old', page('a'), true), []],
    ['the inner one of two', page('outer', page('inner')), ['inner']],
    ['both where two claim to be it', page('a') + page('b'), ['a', 'b']],
    ['the record itself where no page has a host', `<main>${HOME}</main>`, ['home']],
    ['the host and not the record inside it', page('a', HOME), ['a']],
    ['the host and not a record beside it', page('a') + HOME, ['a']],
  ])('%s', (_, body, ids) => {
    expect(live(body)).toEqual(ids);
  });
});

describe('in a console', () => {
  it.each<[string, string, string[]]>([
    [
      'that of the tab in front',
      tab(page('a')) + tab(page('b'), { active: false, open: false, style: 'display: none' }),
      ['a'],
    ],
    [
      'none in a closed tab that still says it is active',
      tab(page('a')) + tab(page('b'), { open: false }),
      ['a'],
    ],
    [
      'none in a hidden tab that still says it is active and open',
      tab(page('a')) + tab('', { style: 'display: none' }),
      ['a'],
    ],
    [
      'none in an active subtab of a tab that was left',
      tab(page('a')) + tab(tab(page('b')), { active: false }),
      ['a'],
    ],
    [
      'that of the subtab in front of its workspace',
      tab(page('workspace') + tab(page('subtab'))),
      ['subtab'],
    ],
    [
      'that of the workspace whose subtab is hidden, though it says it is active and open',
      tab(page('workspace') + tab(page('subtab'), { style: 'display: none' })),
      ['workspace'],
    ],
    ['none beside the tabs', tab(page('a')) + page('beside'), ['a']],
    ['that around the tab, as in a pinned template', page('a', tab('<p></p>')), ['a']],
    ['the record itself where the tab has no host', tab(HOME), ['home']],
  ])('%s', (_, body, ids) => {
    expect(live(body)).toEqual(ids);
  });
});

describe('in Classic', () => {
  const DETAIL = '<div id="ep" class="bDetailBlock"></div>';
  it.each<[string, string, string[]]>([
    [
      'the cell of the details and the related lists',
      `<table><tr><td id="bodyCell">${DETAIL}</td></tr></table>`,
      ['bodyCell'],
    ],
    ['the same in a newer frame', `<div id="contentWrapper">${DETAIL}</div>`, ['contentWrapper']],
    ['all of it where it has no such cell', `<main>${DETAIL}</main>`, ['body']],
    ['none where two parts are called the details', DETAIL + DETAIL, []],
    ['the host where a text in it is called the details', page('a', DETAIL), ['a']],
  ])('%s', (_, body, ids) => {
    document.body.id = 'body';
    expect(live(body)).toEqual(ids);
  });
});
