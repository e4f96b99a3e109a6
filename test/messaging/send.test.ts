import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sender } from '../../src/messaging/send';

const answering = (answer: unknown) => ({ id: 'ours', sendMessage: async () => answer });
const failing = (words: string, id: string | undefined = 'ours') => ({
  ...(id === undefined ? {} : { id }),
  sendMessage: () => Promise.reject(new Error(words)),
});

describe('calling the background', () => {
  it('sends the call beside its input and gives the answer', async () => {
    const sendMessage = vi.fn(async () => ({ kind: 'saved' }));
    expect(await sender({ id: 'ours', sendMessage })('changeSettings', { patch: { width: 300 } })).toEqual({
      kind: 'saved',
    });
    expect(sendMessage).toHaveBeenCalledWith({ call: 'changeSettings', input: { patch: { width: 300 } } });
  });

  it.each([['Extension context invalidated.'], ["can't access dead object"], ['Error: context unloaded']])(
    'tells an orphaned tab to reload after "%s"',
    async (words) => {
      expect(await sender(failing(words))('openOptions', {})).toEqual({
        kind: 'orphaned',
        reason: 'Handrail was updated. Reload this page.',
      });
    },
  );

  it('knows an orphan by its lost extension id and sends nothing', async () => {
    const sendMessage = vi.fn();
    expect((await sender({ sendMessage })('openOptions', {})).kind).toBe('orphaned');
    expect(sendMessage).not.toHaveBeenCalled();
  });

  it('knows an orphan by a runtime that throws when touched', async () => {
    const gone = {
      get id(): string {
        throw new Error('gone');
      },
      sendMessage: () => Promise.resolve({ kind: 'saved' }),
    };
    expect((await sender(gone)('openOptions', {})).kind).toBe('orphaned');
  });

  it('knows an orphan whose extension went away while it waited', async () => {
    const runtime = {
      id: 'ours' as string | undefined,
      sendMessage: () => {
        runtime.id = undefined;
        return Promise.reject(new Error('the message channel closed'));
      },
    };
    expect(
      (await sender(runtime as { id: string; sendMessage(): Promise<unknown> })('openOptions', {})).kind,
    ).toBe('orphaned');
  });

  it.each([
    [
      'Could not establish connection. Receiving end does not exist.',
      'Handrail is not running just now. Try again.',
    ],
    [
      'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
      'Handrail is not running just now. Try again.',
    ],
    [
      'The message port closed before a response was received.',
      'Handrail is not running just now. Try again.',
    ],
    [
      "Actor 'Conduits' destroyed before query 'RuntimeMessage' was resolved",
      'Handrail is not running just now. Try again.',
    ],
    ['the sky fell', 'This could not be sent: the sky fell'],
  ])('turns "%s" into a sentence', async (words, reason) => {
    expect(await sender(failing(words))('openOptions', {})).toEqual({ kind: 'not-saved', reason });
  });

  it('turns a throw at once into a sentence', async () => {
    const runtime = {
      id: 'ours',
      sendMessage: () => {
        throw new TypeError('not cloneable');
      },
    };
    expect(await sender(runtime)('openOptions', {})).toEqual({
      kind: 'not-saved',
      reason: 'This could not be sent: not cloneable',
    });
  });

  it.each([undefined, null, 'saved', 7, {}])('takes %j for no answer', async (answer) => {
    expect(await sender(answering(answer))('openOptions', {})).toEqual({
      kind: 'not-saved',
      reason: 'Handrail did not answer. It is safe to try again.',
    });
  });
});

describe('waiting for the background', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const silent = { id: 'ours', sendMessage: () => new Promise<never>(() => undefined) };

  it('ends after ten seconds, and says that trying again is safe', async () => {
    let answer: unknown;
    const asked = sender(silent)('openOptions', {}).then((result) => {
      answer = result;
    });
    await vi.advanceTimersByTimeAsync(9_999);
    expect(answer).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    await asked;
    expect(answer).toEqual({ kind: 'not-saved', reason: expect.stringContaining('It is safe to try again') });
  });

  it('leaves no timer behind once answered', async () => {
    await sender(answering({ kind: 'saved' }))('openOptions', {});
    expect(vi.getTimerCount()).toBe(0);
  });
});
