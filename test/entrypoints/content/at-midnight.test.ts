// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { atMidnight } from '../../../src/entrypoints/content/at-midnight';

let lifetime: AbortController;
let days: number;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 21, 23, 30) });
  lifetime = new AbortController();
  days = 0;
  atMidnight(
    window,
    () => {
      days += 1;
    },
    lifetime.signal,
  );
});

afterEach(() => {
  lifetime.abort();
  vi.useRealTimers();
});

describe("the reader's date", () => {
  it('changes once at midnight, each night', () => {
    vi.advanceTimersByTime(29 * 60_000);
    expect(days).toBe(0);
    vi.advanceTimersByTime(2 * 60_000);
    expect(days).toBe(1);
    vi.advanceTimersByTime(24 * 3_600_000);
    expect(days).toBe(2);
  });

  it('is looked at when the window is shown again after the machine slept', () => {
    vi.setSystemTime(new Date(2026, 10, 23, 8));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(days).toBe(1);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(days).toBe(1);
  });

  it('is noticed within a minute where the machine slept and the window was there all the time', () => {
    vi.setSystemTime(new Date(2026, 10, 23, 8));
    vi.advanceTimersByTime(60_000);
    expect(days).toBe(1);
  });

  it('is left alone after the end', () => {
    lifetime.abort();
    vi.advanceTimersByTime(48 * 3_600_000);
    expect(days).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
