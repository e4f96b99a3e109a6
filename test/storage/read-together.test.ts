// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readTogether } from '../../src/storage/read-together';
import { FakeStorage } from './fake-storage';

const DISK = { a: 1, b: 2, c: 3 };

describe('what is read in one task', () => {
  it('is fetched by one call, and each reader gets what it asked for', async () => {
    const disk = new FakeStorage({ disk: DISK });
    const { local } = readTogether(disk, window);
    const [a, b, a2, none] = await Promise.all([
      local.get('a'),
      local.get('b'),
      local.get('a'),
      local.get('missing'),
    ]);
    expect([a.a, b.b, a2.a, none.missing]).toEqual([1, 2, 1, undefined]);
    expect(disk.operations).toBe(1);
  });

  it('is not kept: what is read later is read anew', async () => {
    const disk = new FakeStorage({ disk: DISK });
    const { local } = readTogether(disk, window);
    await local.get('a');
    await local.set({ a: 7 });
    expect((await local.get('a')).a).toBe(7);
  });

  it('is read one by one where the one call fails, so that one bad value spoils no other', async () => {
    const disk = new FakeStorage({ disk: DISK });
    const { local } = readTogether(
      {
        onChanged: disk.onChanged,
        local: {
          set: (items) => disk.local.set(items),
          get: async (keys) => {
            if (String(keys).includes('b')) throw new Error('value b is damaged');
            return disk.local.get(keys);
          },
        },
      },
      window,
    );
    const [a, b, c] = await Promise.allSettled([local.get('a'), local.get('b'), local.get('c')]);
    expect(a).toMatchObject({ value: { a: 1 } });
    expect(b).toMatchObject({ status: 'rejected', reason: new Error('value b is damaged') });
    expect(c).toMatchObject({ value: { c: 3 } });
  });
});

it('several keys at once, or all of them, are read as they are asked for', async () => {
  const { local } = readTogether(new FakeStorage({ disk: DISK }), window);
  expect(await local.get(['a', 'b'])).toEqual({ a: 1, b: 2 });
  expect(await local.get(null)).toEqual(DISK);
});

it('says that changes may have been missed when the page comes back as it was left, until the end', () => {
  const { onMissed } = readTogether(new FakeStorage(), window);
  const lifetime = new AbortController();
  let times = 0;
  onMissed?.(() => {
    times += 1;
  }, lifetime.signal);
  const show = (persisted: boolean) =>
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
  show(false);
  expect(times).toBe(0);
  show(true);
  expect(times).toBe(1);
  lifetime.abort();
  show(true);
  expect(times).toBe(1);
});
