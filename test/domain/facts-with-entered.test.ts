import { describe, expect, it } from 'vitest';
import { factsWithEntered } from '../../src/domain/facts-with-entered';
import { foldLog } from '../../src/domain/fold-log';
import type { Deed } from '../../src/domain/progress';
import { DEFAULT_PLAYBOOK } from '../../src/playbook/default-playbook';
import { fieldValue } from '../../src/salesforce/field-values';
import { account, integer, log, onPage } from './samples';

const page = account({ employees: integer(740) });
const enter = (field: string, text: string | null): Deed => ({ kind: 'value-entered', field, text });
const facts = (...deeds: Deed[]) =>
  factsWithEntered(page, foldLog(log(...deeds)), DEFAULT_PLAYBOOK, fieldValue);

describe('a value entered by hand', () => {
  it('is laid over the page’s, with its day and author, and keeps the page’s beside it', () => {
    expect(facts(enter('employees', '1,200')).employees).toEqual({
      value: { kind: 'integer', value: 1200 },
      source: { kind: 'hand', on: '2026-03-01', by: 'Ines' },
      beside: { value: { kind: 'integer', value: 740 }, source: onPage('Employees') },
    });
  });

  it('stands alone where the page gives nothing', () => {
    expect(facts(enter('potentialUsers', '80')).potentialUsers).not.toHaveProperty(
      'beside',
      expect.anything(),
    );
  });

  it('taken back leaves the page’s', () => {
    expect(facts(enter('employees', '1200'), enter('employees', null))).toEqual(page.facts);
  });

  it('that is blank or cannot be read does not hide a good one', () => {
    expect(facts(enter('employees', ' ')).employees).toEqual(page.facts.employees);
    expect(facts(enter('employees', 'lots')).employees).toEqual(page.facts.employees);
    expect(facts(enter('potentialUsers', 'lots')).potentialUsers?.value).toEqual({
      kind: 'unreadable',
      text: 'lots',
    });
  });

  it.each(['gone', '__proto__', 'constructor', 'toString'])(
    'for the unknown field %s changes nothing',
    (field) => {
      expect(facts(enter(field, '1'))).toEqual(page.facts);
    },
  );
});
