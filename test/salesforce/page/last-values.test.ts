import { describe, expect, it } from 'vitest';
import { LastValues } from '../../../src/salesforce/page/last-values';
import type { FieldReading, RawReading, ReaderName } from '../../../src/salesforce/page/page-adapter';

const ABSENT: RawReading = { kind: 'absent' };
const text = (words: string): RawReading => ({ kind: 'text', text: words });
const reading = (key: string, raw: RawReading, reader: ReaderName = 'record-layout'): FieldReading => ({
  key,
  reader,
  label: key,
  raw,
});
/** Keys with their words, in any order. */
const words = (readings: readonly FieldReading[]) =>
  readings.map(({ key, raw }) => `${key} ${'text' in raw ? raw.text : raw.kind}`).sort();

describe('the values of a form', () => {
  it('are those on the page while it is not edited', () => {
    const values = new LastValues();
    values.complete([reading('users', text('640'))], false);
    expect(words(values.complete([reading('users', { kind: 'empty' })], false))).toEqual(['users empty']);
  });

  it('are not there where the page does not give them', () => {
    const values = new LastValues();
    expect(values.complete([reading('users', ABSENT)], false)).toEqual([]);
    expect(values.complete([reading('users', ABSENT)], true)).toEqual([]);
  });

  it('are the last ones while it is edited, whether their nodes are still there or not', () => {
    const values = new LastValues();
    values.complete([reading('users', text('640')), reading('name', text('Lumen'))], false);
    expect(words(values.complete([reading('users', ABSENT)], true))).toEqual(['name Lumen', 'users 640']);
  });

  it('hold where the values have gone before the buttons of the edit mode come', () => {
    const values = new LastValues();
    values.complete([reading('users', text('640'))], false);
    expect(values.complete([reading('users', ABSENT)], false)).toEqual([]);
    expect(words(values.complete([reading('users', ABSENT)], true))).toEqual(['users 640']);
  });

  it('are forgotten where their field has left the page before it was edited', () => {
    const values = new LastValues();
    values.complete([reading('users', text('640'))], false);
    values.complete([], false);
    expect(values.complete([], true)).toEqual([]);
  });

  it('give way to another part of the page that has changed meanwhile', () => {
    const values = new LastValues();
    const highlight = (raw: RawReading) => reading('users', raw, 'highlights');
    values.complete([reading('users', text('640')), highlight(text('640'))], false);
    expect(words(values.complete([reading('users', ABSENT), highlight(text('640'))], true))).toEqual([
      'users 640',
      'users 640',
    ]);
    expect(words(values.complete([reading('users', ABSENT), highlight(text('740'))], true))).toEqual([
      'users 740',
    ]);
  });

  it('stand beside those of the same form that are still there', () => {
    const values = new LastValues();
    const name = reading('name', text('Lumen'));
    values.complete([name, reading('users', text('640'))], false);
    expect(words(values.complete([name, reading('users', ABSENT)], true))).toEqual([
      'name Lumen',
      'users 640',
    ]);
  });

  it('are the newest ones of those that were seen', () => {
    const values = new LastValues();
    values.complete([reading('users', text('640'))], false);
    values.complete([reading('users', text('740'))], false);
    expect(words(values.complete([reading('users', ABSENT)], true))).toEqual(['users 740']);
  });

  it('give way only where they are of the field that has changed', () => {
    const values = new LastValues();
    const highlights = (users: string) => [
      reading('name', text('Lumen'), 'highlights'),
      reading('users', text(users), 'highlights'),
    ];
    values.complete(
      [reading('name', text('Lumen')), reading('users', text('640')), ...highlights('640')],
      false,
    );
    expect(words(values.complete(highlights('740'), true))).toEqual([
      'name Lumen',
      'name Lumen',
      'users 740',
    ]);
  });
});
