import { describe, expect, it } from 'vitest';
import { WriteQueue } from '../../src/storage/write-queue';

const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('the write queue', () => {
  it('starts a job only when the one before has ended', async () => {
    const queue = new WriteQueue();
    const seen: string[] = [];
    const job = (name: string) => async () => {
      seen.push(`${name} starts`);
      await soon();
      seen.push(`${name} ends`);
    };
    await Promise.all([queue.run(job('a')), queue.run(job('b'))]);
    expect(seen).toEqual(['a starts', 'a ends', 'b starts', 'b ends']);
  });

  it('gives each sender the result or the error of its own job, and goes on after an error', async () => {
    const queue = new WriteQueue();
    const results = await Promise.allSettled([
      queue.run(async () => 1),
      queue.run(() => Promise.reject(new Error('full'))),
      queue.run(() => {
        throw new Error('at once');
      }),
      queue.run(async () => 4),
    ]);
    expect(
      results.map((result) => (result.status === 'fulfilled' ? result.value : result.reason.message)),
    ).toEqual([1, 'full', 'at once', 4]);
  });
});
