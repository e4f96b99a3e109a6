// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { FieldMap } from '../../../src/playbook/schema';
import { fieldNodes } from '../../../src/salesforce/page/field-node';
import type { FieldPlace, RawReading } from '../../../src/salesforce/page/page-adapter';

const FIELDS: FieldMap = {
  employees: {
    label: 'Employees',
    type: 'integer',
    apiNames: ['NumberOfEmployees', 'Staff__c'],
    labels: ['Employees'],
    classicIds: [],
  },
};

const text = (words: string): RawReading => ({ kind: 'text', text: words });

/** A place that shows this under a name; undefined where its value is not there now. */
function place(name: string, raw: RawReading | undefined, more: Partial<FieldPlace> = {}): FieldPlace {
  return {
    kind: 'apiNames',
    name,
    label: () => '',
    node: document.createElement('div'),
    find: () => raw && { raw },
    ...more,
  };
}

const nodes = (...places: readonly FieldPlace[]) => fieldNodes('record-layout', places, FIELDS);
const read = (...places: readonly FieldPlace[]) => nodes(...places).map((node) => node.read());

describe('a field in several places', () => {
  const ABSENT = { kind: 'absent' };
  const EMPTY: RawReading = { kind: 'empty' };
  it.each<[string, FieldPlace[], object[]]>([
    ['that agree is read', [place('Staff__c', text('7')), place('Staff__c', text('7'))], [text('7')]],
    ['that differ is not', [place('Staff__c', text('7')), place('Staff__c', text('8'))], [ABSENT]],
    ['of which one is empty is not', [place('Staff__c', text('7')), place('Staff__c', EMPTY)], [ABSENT]],
    [
      'is read where it can be, while another of them is edited',
      [place('Staff__c', undefined), place('Staff__c', text('7'))],
      [text('7')],
    ],
    [
      'is read where it can be, while another of them is broken',
      [place('Staff__c', { kind: 'absent' }), place('Staff__c', text('7'))],
      [text('7')],
    ],
    ['none of which can be read is absent', [place('Staff__c', undefined)], [ABSENT]],
    [
      'is read under the name that comes first in the playbook, wherever it stands',
      [place('Staff__c', text('8')), place('NumberOfEmployees', text('7')), place('Staff__c', text('9'))],
      [text('7')],
    ],
    [
      'is read under its API name and not under its label',
      [place('Employees', text('8'), { kind: 'labels' }), place('Staff__c', text('7'))],
      [text('7')],
    ],
    [
      'that belong to another record is not found',
      [place('Staff__c', text('7'), { isOthers: () => true })],
      [],
    ],
    ['that nobody wants is not found', [place('Phone', text('7'))], []],
  ])('%s', (_, places, expected) => {
    expect(read(...places)).toEqual(expected);
  });
});

it.each([
  ['that the page prints, in its language', 'Mitarbeiter', 'Mitarbeiter'],
  ['of the playbook, where the page prints none', '', 'Employees'],
])('a field has the label %s', (_, printed, label) => {
  const [node] = nodes(place('Staff__c', text('7'), { label: () => printed }));
  expect(node?.label).toBe(label);
});

it('a value is looked for again only where it may have changed', () => {
  let looks = 0;
  let holds = true;
  const [node] = nodes(
    place('Staff__c', undefined, {
      find: () => {
        looks += 1;
        return { raw: text(String(looks)), holds: () => holds };
      },
    }),
  );
  expect([node?.read(), node?.read()]).toEqual([text('1'), text('1')]);
  holds = false;
  expect(node?.read()).toEqual(text('2'));
});
