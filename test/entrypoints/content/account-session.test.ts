import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Entry } from '../../../src/domain/progress';
import {
  keepSessions,
  openSession,
  type SessionSeams,
} from '../../../src/entrypoints/content/account-session';
import type { Saved } from '../../../src/messaging/protocol';

const KEY = { org: 'brightwater', account: '001000000000001AAA' };
const TICK = { kind: 'item-ticked', handoff: 'sa-to-sa#1', item: 'introduce' } as const;

/** A background whose answers the test gives one by one. */
function background() {
  const asked: { readonly input: Parameters<SessionSeams['append']>[0]; answer(saved: Saved): void }[] = [];
  const append: SessionSeams['append'] = (input) => new Promise((answer) => asked.push({ input, answer }));
  return { asked, append };
}

function session(overrides: Partial<SessionSeams> = {}) {
  const { asked, append } = background();
  let ids = 0;
  let draws = 0;
  const opened = openSession(KEY, {
    append,
    now: () => new Date('2026-11-21T10:00:00.000Z'),
    newId: () => `id-${++ids}`,
    name: () => 'Priya Raman',
    onChange: () => {
      draws += 1;
    },
    ...overrides,
  });
  return { opened, asked, draws: () => draws };
}

const entry = (id: string, at: string): Entry => ({
  id,
  at,
  on: '2026-11-20' as Entry['on'],
  by: '',
  what: TICK,
});

describe('the log of an account in one tab', () => {
  it('has a deed at once, before anything is saved', () => {
    const { opened } = session();
    void opened.act(TICK);
    expect(opened.entries().map(({ what }) => what)).toEqual([TICK]);
    expect(opened.pending()).toMatchObject([{ deed: TICK, state: { kind: 'saving' } }]);
  });

  it('puts two deeds of one instant one after the other, though neither was saved yet', () => {
    const { opened } = session();
    void opened.act(TICK);
    void opened.act(TICK);
    expect(opened.entries().map(({ at }) => at)).toEqual([
      '2026-11-21T10:00:00.000Z',
      '2026-11-21T10:00:00.001Z',
    ]);
  });

  it('tells when a deed was saved', async () => {
    const { opened, asked, draws } = session();
    const acting = opened.act(TICK);
    expect(draws()).toBe(0);
    asked[0]?.answer({ kind: 'saved' });
    await acting;
    expect(draws()).toBe(1);
  });

  it("sends the deed to its own account with the name, the reader's date and an id of its own", () => {
    vi.stubEnv('TZ', 'Pacific/Apia');
    onTestFinished(() => void vi.unstubAllEnvs());
    const { opened, asked } = session({ now: () => new Date('2026-11-21T11:30:00.000Z') });
    void opened.act(TICK);
    expect(asked[0]?.input).toMatchObject({
      ...KEY,
      entry: {
        id: 'id-1',
        at: '2026-11-21T11:30:00.000Z',
        on: '2026-11-22',
        by: 'Priya Raman',
        what: TICK,
      },
    });
  });

  it('is quiet once the deed is saved, even if the storage has not told yet', async () => {
    const { opened, asked } = session();
    const acting = opened.act(TICK);
    asked[0]?.answer({ kind: 'saved' });
    await acting;
    expect(opened.pending()).toEqual([]);
    expect(opened.entries()).toHaveLength(1);
  });

  it('counts a deed once that the storage tells of before the answer comes', () => {
    const { opened, asked } = session();
    void opened.act(TICK);
    const sent = asked[0]?.input.entry;
    opened.setStored(sent ? [sent] : []);
    expect(opened.entries()).toHaveLength(1);
  });

  it('takes a deed back that could not be saved, keeps it for another try, and says why', async () => {
    const { opened, asked } = session();
    const acting = opened.act(TICK);
    asked[0]?.answer({ kind: 'not-saved', reason: 'The disk is full.' });
    await acting;
    expect(opened.entries()).toEqual([]);
    expect(opened.pending()).toMatchObject([
      { deed: TICK, state: { kind: 'failed', reason: 'The disk is full.' } },
    ]);

    const trying = opened.retry('id-1');
    expect(asked[1]?.input.entry.id).toBe('id-1');
    asked[1]?.answer({ kind: 'saved' });
    await trying;
    expect(opened.pending()).toEqual([]);
    expect(opened.entries()).toHaveLength(1);
  });

  it.each(['told', 'answered'])(
    'never says of a deed that is stored that it was not saved, where its answer was lost: first %s',
    async (first) => {
      const { opened, asked } = session();
      const done = opened.act(TICK);
      const stored = [...opened.entries()];
      const lose = async () => {
        asked[0]?.answer({ kind: 'not-saved', reason: 'Nobody answered.' });
        await done;
      };
      if (first === 'answered') await lose();
      opened.setStored(stored);
      if (first === 'told') await lose();
      expect(opened.pending()).toEqual([]);
      expect(opened.entries()).toEqual(stored);
    },
  );

  it('drops a failed deed when the person says so, and never one that is being saved', async () => {
    const { opened, asked } = session();
    const acting = opened.act(TICK);
    opened.dismiss('id-1');
    expect(opened.pending()).toHaveLength(1);
    asked[0]?.answer({ kind: 'not-saved', reason: 'The disk is full.' });
    await acting;
    opened.dismiss('id-1');
    expect(opened.pending()).toEqual([]);
  });

  it.each([
    {
      clock: 'the clock of another machine runs ahead',
      known: '2026-11-21T10:05:00.000Z',
      at: '2026-11-21T10:05:00.001Z',
    },
    { clock: 'the clocks agree', known: '2026-11-21T09:59:00.000Z', at: '2026-11-21T10:00:00.000Z' },
  ])('puts a deed after those it follows where $clock', ({ known, at }) => {
    const { opened, asked } = session();
    opened.setStored([entry('theirs', known)]);
    void opened.act(TICK);
    expect(asked[0]?.input.entry.at).toBe(at);
  });

  it('puts a deed after the longest log', () => {
    const { opened, asked } = session();
    const long = Array.from({ length: 200_000 }, (_, n) => entry(`e${n}`, '2026-11-21T10:05:00.000Z'));
    opened.setStored(long);
    void opened.act(TICK);
    expect(asked[0]?.input.entry.at).toBe('2026-11-21T10:05:00.001Z');
  });

  it('puts two deeds of one millisecond in the order they were done', () => {
    const { opened } = session();
    void opened.act(TICK);
    void opened.act({ kind: 'item-unticked', handoff: 'sa-to-sa#1', item: 'introduce' });
    expect(opened.entries().map(({ what }) => what.kind)).toEqual(['item-ticked', 'item-unticked']);
  });
});

describe('the sessions of one tab', () => {
  function tab() {
    const { asked, append } = background();
    let ids = 0;
    const sessions = keepSessions((key) =>
      openSession(key, {
        append,
        now: () => new Date('2026-11-21T10:00:00.000Z'),
        newId: () => `id-${++ids}`,
        name: () => '',
        onChange: () => {},
      }),
    );
    return { sessions, asked };
  }

  it.each<[string, Saved | undefined]>([
    ['is still being saved', undefined],
    ['could not be saved', { kind: 'not-saved', reason: 'The disk is full.' }],
  ])('show a deed again that %s when one comes back to its account', async (_, answer) => {
    const { sessions, asked } = tab();
    const left = sessions.enter(KEY);
    const acting = left.act(TICK);
    if (answer) {
      asked[0]?.answer(answer);
      await acting;
    }
    sessions.leave(left);
    expect(sessions.enter({ ...KEY, org: 'brightwater--uat' }).pending()).toEqual([]);
    expect(sessions.enter(KEY).pending()).toMatchObject([{ deed: TICK }]);
  });

  it('begin anew where everything was saved', async () => {
    const { sessions, asked } = tab();
    const left = sessions.enter(KEY);
    const acting = left.act(TICK);
    asked[0]?.answer({ kind: 'saved' });
    await acting;
    sessions.leave(left);
    expect(sessions.enter(KEY)).not.toBe(left);
  });
});
