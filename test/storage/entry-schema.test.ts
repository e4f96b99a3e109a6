import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../src/domain/civil-date';
import type { Deed } from '../../src/domain/progress';
import { checkEntry, isFromNewerVersion } from '../../src/storage/entry-schema';
import { entry } from './entries';

const on = '2024-02-29' as CivilDate;
const DEEDS: { readonly [K in Deed['kind']]: Extract<Deed, { kind: K }> } = {
  'step-done': { kind: 'step-done', step: '0/welcome' },
  'steps-skipped': { kind: 'steps-skipped', steps: ['0/welcome', '1/renewal-11-months'], reason: '' },
  'step-reopened': { kind: 'step-reopened', step: '12/check-in' },
  'step-enabled': { kind: 'step-enabled', step: '0/expansion' },
  'date-set': { kind: 'date-set', which: 'start', date: on },
  renewed: { kind: 'renewed', cycle: 0, on },
  'handoff-started': { kind: 'handoff-started', handoff: 'sa-to-sa#1', from: 'Ana', to: '' },
  'handoff-named': { kind: 'handoff-named', handoff: 'sa-to-sa#2', from: 'Ana', to: 'Priya Raman' },
  'item-ticked': {
    kind: 'item-ticked',
    handoff: 'sa-to-sa#1',
    item: 'update-sa-name',
    among: ['update-sa-name', 'pov'],
  },
  'item-unticked': { kind: 'item-unticked', handoff: 'sa-to-sa#1', item: 'update-sa-name' },
  'item-not-applicable': { kind: 'item-not-applicable', handoff: 'sa-to-sa#1', item: 'pov' },
  'item-noted': { kind: 'item-noted', handoff: 'sa-to-sa#1', item: 'pov', note: '<b>ok</b>', link: '' },
  'value-entered': { kind: 'value-entered', field: 'startDate', text: null },
  'slack-opened': { kind: 'slack-opened', rule: 'pov', on, povEnds: null },
  'slack-closed': { kind: 'slack-closed', rule: 'pov' },
  undone: { kind: 'undone', entry: '4b6c9d7e-0000-4000-8000-000000000000' },
};

describe('the door of the log', () => {
  it.each(Object.values(DEEDS))('lets $kind in as it is', (deed) => {
    expect(checkEntry(entry('fine', deed))).toEqual({ kind: 'entry', entry: entry('fine', deed) });
  });

  it.each([
    [
      'a kind it does not know',
      { kind: 'teleported' },
      'what.kind is not a kind of deed that this version knows ("teleported")',
    ],
    ['a kind named like a built-in', { kind: 'constructor' }, 'what.kind is not a kind'],
    ['a deed without a kind', {}, 'what.kind is not a kind'],
    ['no deed', null, 'what.kind is not a kind'],
    [
      'a step without a cycle',
      { kind: 'step-done', step: 'welcome' },
      'what.step must be a step such as "0/welcome"',
    ],
    [
      'the second step at fault',
      { kind: 'steps-skipped', steps: ['0/a', 'b'], reason: '' },
      'what.steps[1] must be a step',
    ],
    ['no steps', { kind: 'steps-skipped', steps: [], reason: '' }, 'what.steps must name a step'],
    [
      'a handoff without a number',
      { kind: 'item-ticked', handoff: 'sa-to-sa', item: 'a' },
      'what.handoff must be a handoff',
    ],
    [
      'the 0th handoff',
      { kind: 'item-ticked', handoff: 'sa-to-sa#0', item: 'a' },
      'what.handoff must be a handoff',
    ],
    [
      '30 February',
      { kind: 'date-set', which: 'start', date: '2024-02-30' },
      'what.date must be a date that exists',
    ],
    [
      '29 February 2023',
      { kind: 'renewed', cycle: 0, on: '2023-02-29' },
      'what.on must be a date that exists',
    ],
    ['half a cycle', { kind: 'renewed', cycle: 0.5, on }, 'what.cycle must be a whole number'],
    ['a negative cycle', { kind: 'renewed', cycle: -1, on }, 'what.cycle must not be negative'],
    [
      'a script as a link',
      { ...DEEDS['item-noted'], link: 'javascript:alert(1)' },
      'what.link must be empty or a web address',
    ],
    [
      'a script that names a web address',
      { ...DEEDS['item-noted'], link: 'javascript:open("https://x.example")' },
      'what.link must be empty or a web address',
    ],
    [
      'words after a web address',
      { ...DEEDS['item-noted'], link: 'https://x.example and more' },
      'what.link must be empty or a web address',
    ],
    [
      'a note too long',
      { ...DEEDS['item-noted'], note: 'x'.repeat(10_001) },
      'what.note must be at most 10000 characters long',
    ],
    [
      'a value too long',
      { kind: 'value-entered', field: 'a', text: 'x'.repeat(2_001) },
      'what.text must be at most 2000 characters long',
    ],
  ])('refuses %s and says where', (_what, deed, fault) => {
    const checked = checkEntry({ ...entry('wrong'), what: deed });
    expect(checked).toEqual({ kind: 'fault', fault: expect.stringContaining(fault) });
  });

  it.each([
    ['id', '', 'id must be an id'],
    ['id', 'a/b', 'id must be an id'],
    ['id', 'x'.repeat(201), 'id must be an id'],
    ['at', '2026-11-20T09:30:00Z', 'at must be an instant in UTC'],
    ['at', '2026-02-30T09:30:00.000Z', 'at must be an instant in UTC'],
    ['at', '9000-01-01T00:00:00.000Z', 'at must be an instant in UTC'],
    ['on', '20/11/2026', 'on must be a date that exists'],
    ['by', 7, 'by must be text'],
  ])('refuses %s %j', (part, value, fault) => {
    const checked = checkEntry({ ...entry('wrong'), [part]: value });
    expect(checked).toEqual({ kind: 'fault', fault: expect.stringContaining(fault) });
  });

  it.each(['https://x.example/a?b#c', 'http://x.example', 'HTTPS://X.EXAMPLE'])(
    'lets %s in as a link',
    (link) => {
      expect(checkEntry(entry('fine', { ...DEEDS['item-noted'], link })).kind).toBe('entry');
    },
  );

  it.each([undefined, null, 'text', []])('refuses %j as an entry', (value) => {
    expect(checkEntry(value)).toEqual({ kind: 'fault', fault: 'the entry must be an object' });
  });

  it('lets notes and values in up to their limit', () => {
    expect(checkEntry(entry('long', { ...DEEDS['item-noted'], note: 'x'.repeat(10_000) })).kind).toBe(
      'entry',
    );
    expect(
      checkEntry(entry('long', { kind: 'value-entered', field: 'a', text: 'x'.repeat(2_000) })).kind,
    ).toBe('entry');
  });

  it('drops what no entry has', () => {
    expect(checkEntry({ ...entry('extra'), admin: true })).toEqual({ kind: 'entry', entry: entry('extra') });
  });
});

describe('an entry of a newer version', () => {
  it.each([
    ['a well-formed entry with a new kind of deed', { ...entry('a'), what: { kind: 'teleported' } }, true],
    ['a known kind, broken', { ...entry('a'), what: { kind: 'step-done' } }, false],
    ['a new kind under a broken date', { ...entry('a'), on: 'soon', what: { kind: 'teleported' } }, false],
    ['a text', 'teleported', false],
  ])('%s', (_what, value, newer) => {
    expect(isFromNewerVersion(value)).toBe(newer);
  });
});
