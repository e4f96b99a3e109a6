import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/domain/progress';
import type { CallName } from '../../src/messaging/protocol';
import { sender } from '../../src/messaging/send';
import { type Handlers, serve } from '../../src/messaging/serve';
import { FakeRuntime, NORTHWIND_TAB, OPTIONS_PAGE, OWN_ID, OWN_PAGES } from './fake-runtime';

const door = {
  policy: { id: OWN_ID, ownPages: OWN_PAGES, orgKeyAt: () => 'northwind' },
  checkEntry: (entry: unknown) =>
    entry === undefined
      ? ({ kind: 'fault', fault: 'what is missing' } as const)
      : ({ kind: 'entry', entry: entry as Entry } as const),
};
const saved = async () => ({ kind: 'saved' }) as const;

function served(handlers: Partial<Handlers> = {}): FakeRuntime {
  const runtime = new FakeRuntime();
  serve(runtime, door, {
    append: saved,
    learn: saved,
    ensurePlaybook: saved,
    setPlaybook: saved,
    changeSettings: saved,
    importBackup: saved as never,
    openOptions: saved,
    ...handlers,
  });
  return runtime;
}

describe('the background', () => {
  it('hands each call to its own handler and answers with what it says', async () => {
    const seen: unknown[] = [];
    const runtime = served({
      changeSettings: async (input) => {
        seen.push(input);
        return { kind: 'saved' };
      },
      setPlaybook: async () => ({ kind: 'refused', faults: [{ path: 'steps', message: 'is empty' }] }),
    });
    const send = sender(runtime.as(OPTIONS_PAGE));
    expect(await send('changeSettings', { patch: { width: 300 } })).toEqual({ kind: 'saved' });
    expect(await send('setPlaybook', { json: '{}' })).toEqual({
      kind: 'refused',
      faults: [{ path: 'steps', message: 'is empty' }],
    });
    expect(seen).toEqual([{ patch: { width: 300 } }]);
  });

  const append = { org: 'northwind', account: '001000000000001AAA', entry: {} };
  it.each<[CallName, unknown]>([
    ['append', append],
    ['learn', { org: 'northwind', lesson: { kind: 'date-order', order: 'dmy' } }],
    ['ensurePlaybook', {}],
    ['setPlaybook', { json: null }],
    ['changeSettings', { patch: {} }],
    ['importBackup', { text: '{}' }],
    ['openOptions', {}],
  ])('hands %s to its own handler with its input', async (call, input) => {
    const own = async (given: unknown) => ({ kind: 'own', given }) as never;
    const runtime = served({ [call]: own }).as(OPTIONS_PAGE);
    expect(await runtime.sendMessage({ call, input })).toEqual({ kind: 'own', given: input });
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('the disk is gone'))],
    [
      'throws',
      () => {
        throw new Error('the disk is gone');
      },
    ],
  ])('answers with a sentence where a handler %s', async (_how, openOptions) => {
    const send = sender(served({ openOptions }).as(OPTIONS_PAGE));
    expect(await send('openOptions', {})).toEqual({
      kind: 'not-saved',
      reason: 'Handrail could not do this: the disk is gone',
    });
  });

  it('refuses what is not in the protocol, with the fault', async () => {
    const runtime = served().as(NORTHWIND_TAB);
    expect(await runtime.sendMessage({ call: 'eraseAll' })).toEqual({
      kind: 'not-saved',
      reason: 'Handrail refused a message: call names no call that the background knows.',
    });
    expect(
      await runtime.sendMessage({
        call: 'append',
        input: { org: 'northwind', account: '001000000000001AAA' },
      }),
    ).toEqual({ kind: 'not-saved', reason: 'Handrail refused a message: what is missing.' });
  });

  it('calls no handler for a sender that may not call it', async () => {
    let called = false;
    const runtime = served({
      setPlaybook: async () => {
        called = true;
        return { kind: 'saved' };
      },
    });
    const answer = await sender(runtime.as(NORTHWIND_TAB))('setPlaybook', { json: null });
    expect(answer).toEqual({
      kind: 'not-saved',
      reason: "Only Handrail's own pages may do this. Open Options.",
    });
    expect(called).toBe(false);
  });
});
