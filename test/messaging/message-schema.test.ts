import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../src/domain/civil-date';
import type { Lesson } from '../../src/domain/org-knowledge';
import type { Entry } from '../../src/domain/progress';
import { type CheckEntry, parseMessage } from '../../src/messaging/message-schema';
import type { CallName, Input } from '../../src/messaging/protocol';

const ENTRY: Entry = {
  id: 'e1',
  at: '2026-11-20T09:30:00.000Z',
  on: '2026-11-20' as CivilDate,
  by: '',
  what: { kind: 'step-done', step: '0/welcome' },
};
const anyEntry: CheckEntry = (value) => ({ kind: 'entry', entry: value as Entry });
const noEntry: CheckEntry = () => ({ kind: 'fault', fault: 'what.kind is not known' });

/** One of each, so that a new call needs its schema. */
const CALLS: { readonly [N in CallName]: Input<N> } = {
  append: { org: 'northwind--uat', account: '001000000000001AAA', entry: ENTRY },
  learn: {
    org: 'northwind--uat',
    lesson: {
      kind: 'mapping',
      mapping: {
        field: 'potentialUsers',
        apiName: 'Seats__c',
        label: 'Seats',
        on: '2026-11-20' as CivilDate,
      },
    },
  },
  ensurePlaybook: {},
  setPlaybook: { json: '{}' },
  changeSettings: { patch: { name: 'Priya', theme: 'dark', dock: 'left', width: 280, collapsed: true } },
  importBackup: { text: '{}' },
  openOptions: {},
};

describe('the door of the background', () => {
  it.each(Object.entries(CALLS))('lets %s in as it is', (call, input) => {
    expect(parseMessage({ call, input }, anyEntry)).toEqual({ kind: 'message', message: { call, input } });
  });

  it('lets the default playbook be asked back, and one setting be changed', () => {
    expect(parseMessage({ call: 'setPlaybook', input: { json: null } }, anyEntry).kind).toBe('message');
    expect(parseMessage({ call: 'changeSettings', input: { patch: {} } }, anyEntry)).toEqual({
      kind: 'message',
      message: { call: 'changeSettings', input: { patch: {} } },
    });
  });

  it("asks the log's owner about the entry and passes its words on", () => {
    expect(parseMessage({ call: 'append', input: CALLS.append }, noEntry)).toEqual({
      kind: 'fault',
      fault: 'what.kind is not known',
    });
  });

  it.each<Lesson>([
    { kind: 'date-order', order: 'dmy' },
    { kind: 'date-order', order: null },
    { kind: 'mapping', mapping: { field: 'owner', label: 'Owner', on: '2026-11-20' as CivilDate }, older: 0 },
    {
      kind: 'mapping-forgotten',
      mapping: { field: 'owner', label: 'Eigentümer: (neu)', on: '2026-11-20' as CivilDate },
    },
    // A backup can bring what nobody could teach here; it must be possible to forget it.
    {
      kind: 'mapping-forgotten',
      mapping: { field: 'Market Segment', apiName: 'Seats-2', label: '', on: '2026-11-20' as CivilDate },
    },
  ])('lets a lesson in as it is: %j', (lesson) => {
    const message = { call: 'learn', input: { org: 'northwind', lesson } };
    expect(parseMessage(message, anyEntry)).toEqual({ kind: 'message', message });
  });

  const mapping = { field: 'owner', label: 'Owner', on: '2026-11-20' };
  it.each([
    ['an order that no locale has', { kind: 'date-order', order: 'ydm' }, 'input.lesson.order must be'],
    ['a lesson of another kind', { kind: 'everything' }, 'input.lesson.kind is nothing that can be learned'],
    [
      'a field that no playbook can have',
      { kind: 'mapping', mapping: { ...mapping, field: '__proto__' } },
      'input.lesson.mapping.field must be a field',
    ],
    [
      'an API name with a selector in it',
      { kind: 'mapping', mapping: { ...mapping, apiName: 'Seats"], *' } },
      'input.lesson.mapping.apiName must be an API name',
    ],
    [
      'an endless label',
      { kind: 'mapping', mapping: { ...mapping, label: 'x'.repeat(501) } },
      'input.lesson.mapping.label is too long',
    ],
    [
      'no label',
      { kind: 'mapping', mapping: { ...mapping, label: '' } },
      'input.lesson.mapping.label must not be empty',
    ],
    [
      'a place that is none',
      { kind: 'mapping', mapping, older: -1 },
      'input.lesson.older must not be negative',
    ],
    [
      'no date',
      { kind: 'mapping', mapping: { ...mapping, on: 'today' } },
      'input.lesson.mapping.on must be a date',
    ],
    [
      'a date that does not exist',
      { kind: 'mapping', mapping: { ...mapping, on: '2026-99-99' } },
      'input.lesson.mapping.on must be a date',
    ],
  ])('refuses to learn %s', (_what, lesson, fault) => {
    const message = { call: 'learn', input: { org: 'northwind', lesson } };
    expect(parseMessage(message, anyEntry)).toEqual({ kind: 'fault', fault: expect.stringContaining(fault) });
  });

  it('leaves it to those who read a playbook or a backup to say that it is too long', () => {
    const long = 'x'.repeat(60_000_000);
    for (const message of [
      { call: 'setPlaybook', input: { json: long } },
      { call: 'importBackup', input: { text: long } },
    ]) {
      expect(parseMessage(message, anyEntry).kind).toBe('message');
    }
  });

  const append = (patch: object) => ({ call: 'append', input: { ...CALLS.append, ...patch } });
  it.each([
    ['nothing', undefined, 'names no call'],
    ['a text', 'append', 'names no call'],
    ['a call of another extension', { call: 'eraseAll', input: {} }, 'names no call'],
    ['a call named like a built-in', { call: 'constructor', input: {} }, 'names no call'],
    ['no input', { call: 'append' }, 'input is missing or malformed'],
    [
      '15 characters of an id',
      append({ account: '001000000000001' }),
      'input.account must be the 18-character id',
    ],
    ['an id of 18 that is no account', append({ account: '003000000000001AAA' }), 'input.account must be'],
    ['a checksum that no id has', append({ account: '001000000000001AA9' }), 'input.account must be'],
    ['a way into another key', append({ account: '001000000000001AAA/../x' }), 'input.account must be'],
    ['an organisation with a slash', append({ org: 'north/wind' }), 'input.org must be the key'],
    ['no organisation', append({ org: '' }), 'input.org must be the key'],
    ['an endless organisation', append({ org: 'a'.repeat(201) }), 'input.org must be the key'],
    ['a playbook as data', { call: 'setPlaybook', input: { json: {} } }, 'input.json must be text'],
    [
      'a narrow sidebar',
      { call: 'changeSettings', input: { patch: { width: 279 } } },
      'input.patch.width must be at least 280',
    ],
    [
      'a wide sidebar',
      { call: 'changeSettings', input: { patch: { width: 561 } } },
      'input.patch.width must be at most 560',
    ],
    [
      'a theme of its own',
      { call: 'changeSettings', input: { patch: { theme: 'sepia' } } },
      'input.patch.theme must be',
    ],
    [
      'an endless name',
      { call: 'changeSettings', input: { patch: { name: 'x'.repeat(201) } } },
      'input.patch.name is too long',
    ],
  ])('refuses %s and says where', (_what, message, fault) => {
    expect(parseMessage(message, anyEntry)).toEqual({ kind: 'fault', fault: expect.stringContaining(fault) });
  });

  it('drops settings that it does not know', () => {
    expect(
      parseMessage({ call: 'changeSettings', input: { patch: { hue: 3, width: 300 } } }, anyEntry),
    ).toEqual({ kind: 'message', message: { call: 'changeSettings', input: { patch: { width: 300 } } } });
  });
});
