import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fieldsAsLearned,
  type LearnedMapping,
  type Lesson,
  learn,
  NOTHING_LEARNED,
  type OrgKnowledge,
  unionOfKnowledge,
} from '../../src/domain/org-knowledge';
import type { FieldMap } from '../../src/playbook/schema';
import { date } from './samples';

const FIELDS: FieldMap = {
  users: {
    label: 'Potential users',
    type: 'range',
    apiNames: ['Potential_Users__c', 'Users__c'],
    labels: ['Potential users', 'Seats'],
    classicIds: ['acc99'],
  },
  employees: {
    label: 'Employees',
    type: 'range',
    apiNames: ['NumberOfEmployees'],
    labels: ['Employees', 'Headcount'],
    classicIds: ['acc15'],
  },
};

const mapping = (field: string, label: string, apiName?: string): LearnedMapping => ({
  field,
  label,
  ...(apiName && { apiName }),
  on: date('2026-11-20'),
});
const knowing = (...mappings: LearnedMapping[]): OrgKnowledge => ({ mappings });

describe('what an organisation’s pages taught', () => {
  it('changes nothing where nothing was learned', () => {
    expect(fieldsAsLearned(FIELDS, NOTHING_LEARNED)).toBe(FIELDS);
    expect(fieldsAsLearned(FIELDS, { dateOrder: 'dmy', mappings: [] })).toBe(FIELDS);
  });

  it('puts a learned API name before the playbook’s, and no label beside it', () => {
    const { users, employees } = fieldsAsLearned(FIELDS, knowing(mapping('users', 'Plätze', 'Seats__c')));
    expect(users).toEqual({
      label: 'Potential users',
      type: 'range',
      apiNames: ['Seats__c', 'Potential_Users__c', 'Users__c'],
      labels: [],
      classicIds: [],
    });
    expect(employees).toEqual(FIELDS.employees);
  });

  it('reads a field whose label was learned by that label alone', () => {
    const { users } = fieldsAsLearned(FIELDS, knowing(mapping('users', 'Plätze')));
    expect(users).toMatchObject({ apiNames: [], labels: ['Plätze'], classicIds: [] });
  });

  it('puts the newest first where several were learned', () => {
    const known = [
      mapping('users', 'A', 'A__c'),
      mapping('users', 'B'),
      mapping('users', 'C', 'C__c'),
    ].reduce((before, each) => learn(before, { kind: 'mapping', mapping: each }), NOTHING_LEARNED);
    expect(fieldsAsLearned(FIELDS, known).users).toMatchObject({ apiNames: ['C__c', 'A__c'], labels: ['B'] });
  });

  it('keeps two labels of one field, and one API name for two fields', () => {
    const known = [
      mapping('users', 'A'),
      mapping('users', 'B'),
      mapping('users', 'C', 'C__c'),
      mapping('employees', 'C', 'C__c'),
    ].reduce((before, each) => learn(before, { kind: 'mapping', mapping: each }), NOTHING_LEARNED);
    const { users, employees } = fieldsAsLearned(FIELDS, known);
    expect(users).toMatchObject({ apiNames: ['C__c'], labels: ['B', 'A'] });
    expect(employees?.apiNames).toEqual(['C__c', 'NumberOfEmployees']);
  });

  it('finds no other field by a label that was learned for one', () => {
    const { employees } = fieldsAsLearned(FIELDS, knowing(mapping('users', 'HEADCOUNT')));
    expect(employees?.labels).toEqual(['Employees']);
    const byApiName = fieldsAsLearned(FIELDS, knowing(mapping('users', 'Headcount', 'Seats__c')));
    expect(byApiName.employees?.labels).toEqual(['Employees', 'Headcount']);
  });

  it('passes over mappings of fields that this playbook has not', () => {
    expect(fieldsAsLearned(FIELDS, knowing(mapping('gone', 'Gone', 'Gone__c')))).toEqual(FIELDS);
  });

  it('learns the order of dates, another one, and forgets it', () => {
    const first = learn(NOTHING_LEARNED, { kind: 'date-order', order: 'dmy' });
    expect(first).toEqual({ dateOrder: 'dmy', mappings: [] });
    expect(learn(first, { kind: 'date-order', order: 'mdy' }).dateOrder).toBe('mdy');
    expect(learn(first, { kind: 'date-order', order: null })).toEqual(NOTHING_LEARNED);
  });

  it('forgets the one mapping and keeps the others', () => {
    const known = knowing(mapping('users', 'Seats', 'Seats__c'), mapping('users', 'Seats'));
    const forgotten = mapping('users', 'Renamed since', 'Seats__c');
    expect(learn(known, { kind: 'mapping-forgotten', mapping: forgotten }).mappings).toEqual([
      mapping('users', 'Seats'),
    ]);
  });

  const anyMapping = fc
    .tuple(
      fc.constantFrom('users', 'employees'),
      fc.constantFrom('A', 'B'),
      fc.constantFrom(undefined, 'A__c', 'B__c'),
    )
    .map(([field, label, apiName]) => mapping(field, label, apiName));
  const anyLesson = fc.oneof<fc.Arbitrary<Lesson>[]>(
    fc.record({
      kind: fc.constant('date-order' as const),
      order: fc.constantFrom('mdy' as const, 'dmy' as const, 'ymd' as const, null),
    }),
    fc.record({
      kind: fc.constantFrom('mapping' as const, 'mapping-forgotten' as const),
      mapping: anyMapping,
    }),
  );
  const learned = (lessons: readonly Lesson[]) => lessons.reduce(learn, NOTHING_LEARNED);

  it('puts a mapping back among the older ones where it says how many there were', () => {
    const [a, b, c] = ['A__c', 'B__c', 'C__c'].map((name) => mapping('users', name, name));
    for (const [forgotten, older] of [
      [a!, 2],
      [b!, 1],
      [c!, 0],
    ] as const) {
      const known = knowing(a!, b!, c!);
      const without = learn(known, { kind: 'mapping-forgotten', mapping: forgotten });
      expect(learn(without, { kind: 'mapping', mapping: forgotten, older })).toEqual(known);
    }
    expect(learn(knowing(a!), { kind: 'mapping', mapping: b!, older: 9 })).toEqual(knowing(b!, a!));
  });

  it('knows no more from hearing a lesson twice', () => {
    fc.assert(
      fc.property(fc.array(anyLesson), anyLesson, (lessons, lesson) => {
        const once = learn(learned(lessons), lesson);
        expect(learn(once, lesson)).toBe(once);
      }),
    );
  });

  it('takes from a backup once what stands in it twice', () => {
    const twice = knowing(mapping('users', 'Seats', 'Seats__c'), mapping('users', 'Plätze', 'Seats__c'));
    expect(unionOfKnowledge(NOTHING_LEARNED, twice)).toEqual(knowing(mapping('users', 'Seats', 'Seats__c')));
  });

  it('unites with a backup without losing or doubling anything, and adds nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(anyLesson), fc.array(anyLesson), (a, b) => {
        const [ours, theirs] = [learned(a), learned(b)];
        const union = unionOfKnowledge(ours, theirs);
        expect(union.mappings.slice(0, ours.mappings.length)).toEqual(ours.mappings);
        expect(union.dateOrder).toBe(ours.dateOrder ?? theirs.dateOrder);
        for (const each of theirs.mappings) {
          expect(learn(union, { kind: 'mapping-forgotten', mapping: each })).not.toBe(union);
        }
        expect(unionOfKnowledge(union, theirs)).toBe(union);
      }),
    );
  });
});
