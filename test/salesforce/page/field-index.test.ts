import { describe, expect, it } from 'vitest';
import type { FieldMap, FieldMapping } from '../../../src/playbook/schema';
import { comparable, fieldsNamed, type NameKind } from '../../../src/salesforce/page/field-index';

describe('a label as it is compared', () => {
  it.each([
    ['Potential EE Users', 'potential ee users'],
    [' Potential\u00a0EE\n Users ', 'potential ee users'],
    ['Mitarbeiter:', 'mitarbeiter'],
    ['従業員数：', '従業員数'],
    ['Phone *', 'phone'],
    ['Phone:*', 'phone'],
    ['Ratio 1:2', 'ratio 1:2'],
    ['Cafe\u0301', 'caf\u00e9'],
    ['a'.repeat(300), 'a'.repeat(300)],
  ])('%j is %j', (label, compared) => expect(comparable(label)).toBe(compared));

  it('is nothing where the text is longer than any label, which would also take long to look through', () => {
    expect(comparable('a'.repeat(301))).toBe('');
    expect(comparable(`${':'.repeat(1_000_000)}x`)).toBe('');
  });
});

describe('the fields that a name stands for', () => {
  const field = (names: Partial<FieldMapping>): FieldMapping => ({
    label: 'x',
    type: 'text',
    apiNames: [],
    labels: [],
    classicIds: [],
    ...names,
  });
  const FIELDS: FieldMap = {
    employees: field({
      apiNames: ['NumberOfEmployees', 'Staff__c'],
      labels: ['Employees', 'Mitarbeiter', 'employees'],
      classicIds: ['acc15'],
    }),
    users: field({ apiNames: ['Users__c', 'Staff__c'], labels: ['Users', 'Size'] }),
    seats: field({ apiNames: ['Seats__c'], labels: ['Seats', 'size:'] }),
  };

  it.each<[string, NameKind, string, [string, number][]]>([
    ['an API name', 'apiNames', 'NumberOfEmployees', [['employees', 0]]],
    ['an API name in other letters, which is another field', 'apiNames', 'numberofemployees', []],
    [
      'a later API name, which is weaker, of two fields',
      'apiNames',
      'Staff__c',
      [
        ['employees', 1],
        ['users', 1],
      ],
    ],
    ['an id of Classic', 'classicIds', 'acc15', [['employees', 0]]],
    ['an id of Classic where API names are looked for', 'apiNames', 'acc15', []],
    [
      'a label in any letters, which is weaker than any other name',
      'labels',
      ' EMPLOYEES: ',
      [['employees', 100]],
    ],
    ['a later label', 'labels', 'Mitarbeiter', [['employees', 101]]],
    ['a label of two fields, which cannot tell them apart', 'labels', 'Size', []],
    ['a name that nobody has', 'labels', 'Phone', []],
  ])('%s', (_, kind, name, expected) => {
    expect(fieldsNamed(FIELDS, kind, name).map(({ key, rank }) => [key, rank])).toEqual(expected);
  });
});
