import { describe, expect, it } from 'vitest';
import { playbookItem } from '../../src/storage/playbook-item';
import { FakeStorage } from './fake-storage';

describe('the stored playbook', () => {
  it('is none before one is put in place', async () => {
    expect(await playbookItem(new FakeStorage()).read()).toEqual({ kind: 'value', value: { kind: 'none' } });
  });

  it.each([
    ['a default one', { kind: 'default', playbook: { format: 1 } }, 'value'],
    ['an own one', { kind: 'own', playbook: { format: 1 } }, 'value'],
    ['one that does not fit', { kind: 'own-unfit', original: 'anything', faults: [] }, 'value'],
    ['one that does not fit, without what it was', { kind: 'own-unfit', faults: [] }, 'unreadable'],
    ['one that does not fit, for no reason', { kind: 'own-unfit', original: 'anything' }, 'unreadable'],
    ['none', { kind: 'none' }, 'value'],
    ['one of another format', { kind: 'own', playbook: { format: 2 } }, 'unreadable'],
    ['one without content', { kind: 'own' }, 'unreadable'],
    ['one without a kind', { playbook: { format: 1 } }, 'unreadable'],
    ['one of a kind nobody knows', { kind: 'borrowed', playbook: { format: 1 } }, 'unreadable'],
    ['null', null, 'unreadable'],
  ])('%s: %j is read as %s', async (_what, data, kind) => {
    const storage = new FakeStorage({ disk: { playbook: { version: 1, data } } });
    expect((await playbookItem(storage).read()).kind).toBe(kind);
  });
});
