// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { fieldsAsLearned, type LearnedMapping } from '../../../src/domain/org-knowledge';
import type { FieldMap } from '../../../src/playbook/schema';
import { findActiveRecord } from '../../../src/salesforce/page/active-record';
import { fieldAt, listFields, type PageField } from '../../../src/salesforce/page/list-fields';
import type { ActiveRecord } from '../../../src/salesforce/page/page-adapter';
import { collectFields } from '../../../src/salesforce/page/read-page';
import { type Form, showPage } from '../../pages/show-page';
import { WANTED } from '../../pages/wanted';
import { PAGES } from './page-fixtures';

const ON = '2026-11-21' as LearnedMapping['on'];

/** Text of each field by its place in the list, read as an organisation reads it that learned every one of them. */
function readAsLearned(
  record: ActiveRecord,
  named: readonly Pick<PageField, 'label' | 'apiName'>[],
): string[] {
  const fields: FieldMap = {};
  for (const [index, { label }] of named.entries()) {
    fields[`f${index}`] = { label, type: 'text', apiNames: [], labels: [], classicIds: [] };
  }
  const mappings = named.map(({ label, apiName }, index) => ({
    field: `f${index}`,
    label,
    ...(apiName !== undefined && { apiName }),
    on: ON,
  }));
  const texts: string[] = named.map(() => 'not found');
  for (const { key, read } of collectFields(record, fieldsAsLearned(fields, { mappings })).reverse()) {
    const raw = read();
    if (raw.kind !== 'absent') texts[Number(key.slice(1))] = 'text' in raw ? raw.text : '';
  }
  return texts;
}

const read = PAGES.filter(({ expected }) => Object.keys(expected.fields).length > 0);

describe.each(read)('$name', ({ source, expected }) => {
  it.each<Form>(['flat', 'native'])(
    'shows fields that can be pointed at, learned and read: %s',
    (form) => {
      showPage(document, source, form);
      const record = findActiveRecord(document, expected.account as never);
      if (!record) throw new Error('No record');
      const listed = listFields(record);
      for (const { key, reader, label, apiName, read } of collectFields(record, WANTED.fields)) {
        const raw = read();
        if (raw.kind === 'absent' || (reader === 'highlights' && key === 'name')) continue;
        const text = 'text' in raw ? raw.text : '';
        const same = listed.find(
          (field) => field.text === text && (field.apiName === apiName || field.label === label),
        );
        expect(same, `${key} is listed`).toBeDefined();
      }
      expect(readAsLearned(record, listed)).toEqual(listed.map(({ text }) => text));
      for (const field of listed) {
        for (const node of field.nodes) expect(fieldAt(node, listed)).toEqual({ field, node });
      }
    },
    30_000,
  );
});

describe('a field of the form that stands in the highlights, too', () => {
  const { source, expected } = read.find(({ name }) => name === '2025-11-german')!;
  const listed = (change: (highlight: Element) => void = () => {}) => {
    showPage(document, source, 'flat', (body) => {
      const details = [...body.querySelectorAll('records-highlights-details-item')];
      change(details.find((detail) => detail.textContent?.includes('Mitarbeiter'))!);
    });
    const fields = listFields(findActiveRecord(document, expected.account as never)!);
    return fields
      .filter(({ label }) => /^(?:Mitarbeiter|Personal)$/.test(label))
      .map(({ label, apiName, text, nodes }) => [label, apiName, text, nodes.length]);
  };
  const FORM = ['Mitarbeiter', 'NumberOfEmployees', '1.234', 1];

  it('is one field with two places', () => {
    expect(listed()).toEqual([['Mitarbeiter', 'NumberOfEmployees', '1.234', 2]]);
  });

  it.each<[string, (highlight: Element) => void, unknown[]]>([
    [
      'says something else',
      (at) => (at.querySelector('lightning-formatted-number')!.textContent = '12'),
      ['Mitarbeiter', undefined, '12', 1],
    ],
    [
      'is called something else',
      (at) => {
        at.querySelector('.slds-text-title')!.setAttribute('title', 'Personal');
        at.querySelector('.slds-text-title')!.textContent = 'Personal';
      },
      ['Personal', undefined, '1.234', 1],
    ],
  ])('is another where it %s there', (_, change, other) => {
    expect(listed(change)).toEqual([FORM, other]);
  });
});
