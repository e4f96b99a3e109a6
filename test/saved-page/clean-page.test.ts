// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordIdOf } from '../../src/salesforce/record-id';
import { readPage } from '../pages/check-page';
import { showPage } from '../pages/show-page';
import { WANTED } from '../pages/wanted';
import { PAGES } from '../salesforce/page/page-fixtures';
import { cleanPage } from './clean-page';
import { wordsOf } from './invent';
import { OWN_WORDS } from './kept-markup';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const clean = (html: string) => cleanPage(html, parse, WANTED);

/** Words that Salesforce says itself. */
const OWN = new Set([
  ...wordsOf([...OWN_WORDS].join(' ')),
  ...WANTED.roles.flatMap(wordsOf),
  ...Object.values(WANTED.fields).flatMap(({ labels }) => labels.flatMap(wordsOf)),
  ...wordsOf(JSON.stringify(WANTED)),
  // Names of months tell nothing.
  'nov',
]);

/** Words that a value of a page can hold: everything but what Salesforce itself may say. */
const RANDOM_WORD = fc
  .stringMatching(/^[a-z]{2,8}$/)
  .map((middle) => `q${middle}x`)
  .filter((word) => word.length > 3);
const VALUE = fc.oneof(
  fc.array(RANDOM_WORD, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
  fc.tuple(RANDOM_WORD, RANDOM_WORD).map(([name, host]) => `${name}@${host}.com`),
  fc.tuple(RANDOM_WORD, RANDOM_WORD).map(([host, path]) => `https://${host}.com/${path}?a=${path}`),
  // Long, because the figures that take the place of a short number may come out the same by chance.
  fc.integer({ min: 100_000_000, max: 999_999_999 }).map(String),
  fc
    .tuple(RANDOM_WORD, fc.integer({ min: 100_000_000, max: 999_999_999 }))
    .map(([word, n]) => `${word} ${n}`),
);

/** Every place of a page where a value can stand. */
const PLACES: readonly ((value: string) => string)[] = [
  (value) =>
    `<span class="test-id__field-value"><lightning-formatted-text>${value}</lightning-formatted-text></span>`,
  (value) => `<p class="slds-text-title" title="${value}">${value}</p>`,
  (value) => `<a href="https://x.example/${value}" title="${value}" aria-label="${value}">${value}</a>`,
  (value) => `<a href="/lightning/r/User/0053A0000000003QAA/view?name=${value}">${value}</a>`,
  (value) => `<img alt="${value}" src="/${value}/checkbox_checked.gif">`,
  (value) =>
    `<div data-anything="${value}" data-label="${value}" id="${value}" name="${value}" slot="${value}"></div>`,
  (value) => `<div class="slds-card ${value}" style="background: url(${value})">${value}</div>`,
  (value) => `<!-- ${value} --><script>${value}</script><style>${value}</style><textarea>${value}</textarea>`,
  (value) => `<input value="${value}" placeholder="${value}"><option value="${value}">${value}</option>`,
  (value) => `<c-${value.replace(/\W/g, '')}>${value}</c-${value.replace(/\W/g, '')}>`,
  (value) =>
    `<forcegenerated-flexipage_${value.replace(/\W/g, '')}>x</forcegenerated-flexipage_${value.replace(/\W/g, '')}>`,
  (value) => `<lightning-card><template shadowrootmode="open"><h1>${value}</h1></template></lightning-card>`,
  (value) => `<table><tr><td class="labelCol">${value}</td><td class="dataCol">${value}</td></tr></table>`,
];

/** The texts in an expectation. */
const TEXTS = /(?<="(?!href|url|id|kind|role)\w+":")[^"]+(?=")/g;

/** What a person could read of a page: its texts, and the words in attributes. */
function wordsToRead(html: string): string {
  const words = html.match(/(?<=(?:title|alt|label)=")[^"]*(?=")/g) ?? [];
  return [html.replace(/<[^>]*>/g, ' '), ...words].join(' ');
}

describe('a page made of what somebody saved', () => {
  it('holds no word of what stood on it, wherever it stood', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(PLACES.length - 1), VALUE), { minLength: 1, maxLength: 8 }),
        (parts) => {
          const html = parts.map(([place, value]) => PLACES[place]!(value)).join('\n');
          const { html: cleaned } = clean(
            `<!doctype html><html lang="en"><body class="desktop">${html}</body></html>`,
          );
          const survivors = new Set(wordsOf(cleaned));
          const values = parts
            .flatMap(([, value]) => wordsOf(value))
            .filter((word) => !/^(?:com|https)$/.test(word));
          expect(
            values.filter((word) => survivors.has(word) || cleaned.toLowerCase().includes(word)),
          ).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('replaces the same by the same', () => {
    const { html } = clean(
      '<body><h1>Qorvex Zandt</h1><p>Qorvex Zandt</p><p>QORVEX</p><b>4,711</b><i>4,711</i></body>',
    );
    const texts = [...parse(html).body.querySelectorAll('h1, as-p, b, i')].map((each) => each.textContent);
    expect(texts[1]).toBe(texts[0]);
    expect(texts[0]?.split(' ')[0]).toBe(texts[2]);
    expect(texts[4]).toBe(texts[3]);
    expect(texts[3]).toMatch(/^\d,\d{3}$/);
  });

  it('keeps the id that tells whose a field of a Dynamic Form is, with its number', () => {
    const id = 'data-field-id="RecordParentNameField2"';
    expect(clean(`<body><flexipage-field ${id}></flexipage-field></body>`).html).toContain(id);
  });

  it('gives ids that are whole, of the same kind, and the same in both lengths', () => {
    const { newId } = clean('<body>0013A0000101QAXQA2</body>');
    expect(recordIdOf(newId('0013A0000101QAXQA2'))).toBe(newId('0013A0000101QAXQA2'));
    expect(newId('0013A0000101QAX')).toBe(newId('0013A0000101QAXQA2').slice(0, 15));
    expect(newId('0053A0000000003QAA')).toMatch(/^005/);
  });

  it.each(PAGES.map((page) => [page.name, page] as const))(
    '%s is read by the same readers, without a value of the original',
    (_, { source, expected }) => {
      const { html, newId } = clean(source);
      showPage(document, html, 'flat');
      const account = newId(expected.account);
      const read = readPage(document, { ...expected, account }, WANTED.fields, WANTED.roles);
      const shape = (fields: typeof read.fields) =>
        Object.entries(fields).map(([reader, of]) => [reader, Object.keys(of).sort()]);
      expect(shape(read.fields)).toEqual(shape(expected.fields));
      expect(read.record?.editing).toBe(expected.record?.editing);
      expect(read.team.kind).toBe((expected.team as typeof read.team).kind);
      const values = JSON.stringify([expected.fields, expected.team]).match(TEXTS) ?? [];
      const survivors = new Set(wordsOf(wordsToRead(html)));
      const secret = values.flatMap(wordsOf).filter((word) => !OWN.has(word) && !/^\d{3,4}$/.test(word));
      expect(secret.filter((word) => survivors.has(word))).toEqual([]);
    },
  );
});
