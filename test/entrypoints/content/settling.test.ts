// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { settling } from '../../../src/entrypoints/content/settling';
import type { PageState } from '../../../src/salesforce/page/page-state';

const LOADING = { kind: 'loading' } as PageState;
const shows = (part: 'form' | 'part'): PageState =>
  ({ kind: 'account', report: { shows: part } }) as unknown as PageState;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function start() {
  const lifetime = new AbortController();
  const onOver = vi.fn();
  return { settled: settling(window, onOver, lifetime.signal), onOver, lifetime };
}

it('a page has had its time five seconds after the record was there', () => {
  const { settled, onOver } = start();
  settled.follow(shows('form'));
  vi.advanceTimersByTime(4_999);
  expect([settled.isOver(), onOver.mock.calls.length]).toEqual([false, 0]);
  vi.advanceTimersByTime(1);
  expect([settled.isOver(), onOver.mock.calls.length]).toEqual([true, 1]);
});

it('more of the same part leaves the time as it is; another part begins it anew', () => {
  const { settled } = start();
  settled.follow(shows('form'));
  vi.advanceTimersByTime(3_000);
  settled.follow(shows('form'));
  vi.advanceTimersByTime(2_000);
  expect(settled.isOver()).toBe(true);
  settled.follow(shows('part'));
  expect(settled.isOver()).toBe(false);
  vi.advanceTimersByTime(5_000);
  expect(settled.isOver()).toBe(true);
});

it('a page that shows only a part of the record has had its time after two seconds', () => {
  const { settled } = start();
  settled.follow(shows('part'));
  vi.advanceTimersByTime(1_999);
  expect(settled.isOver()).toBe(false);
  vi.advanceTimersByTime(1);
  expect(settled.isOver()).toBe(true);
});

it('the next account begins anew, and a page that is no account has no time to wait for', () => {
  const { settled, onOver } = start();
  settled.follow(shows('form'));
  vi.advanceTimersByTime(5_000);
  settled.follow(LOADING);
  expect(settled.isOver()).toBe(false);
  settled.follow({ kind: 'elsewhere' });
  vi.advanceTimersByTime(60_000);
  expect([settled.isOver(), onOver.mock.calls.length]).toEqual([false, 1]);
});

it('nothing comes after the end', () => {
  const { settled, onOver, lifetime } = start();
  expect(settled.isOver()).toBe(false);
  settled.follow(shows('form'));
  lifetime.abort();
  vi.advanceTimersByTime(60_000);
  settled.follow(shows('part'));
  vi.advanceTimersByTime(60_000);
  expect(onOver).not.toHaveBeenCalled();
});
